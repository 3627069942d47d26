using System.Collections.Immutable;

namespace Reckoner.Reckoning;

/// <summary>
/// Rival claims become figures: copies become one, "two more" is added to what it adds to, superseded numbers are set aside, the policy
/// chooses low, best and high, constraints make all of it hold together, and what cannot hold is a disagreement. The order of work is that
/// of <c>docs/codebooks/README.md</c>. Pure: the same claims in any order give the same figures.
/// </summary>
public sealed class FigureReckoner
{
    private readonly Policy _policy;

    /// <summary>A reckoner under one policy. Keeps nothing between calls; may be used by many threads at once.</summary>
    public FigureReckoner(Policy policy) => _policy = policy;

    /// <summary>The figures and disagreements of one incident.</summary>
    public Reckoned Reckon(FigureInput input) => Reckon(input, null);

    /// <summary>The same for an incident that is reckoned again and again as more is said.</summary>
    /// <param name="input">The claims so far; those of one report always come all at once.</param>
    /// <param name="alone">What each report comes to when it is reckoned alone, by its id and how many of its claims stand, kept from one time to the next; null to keep nothing.</param>
    internal Reckoned Reckon(FigureInput input, Dictionary<(string Report, int Claims), Cells>? alone)
    {
        var standing = Withdrawing.Standing(input);
        var (cells, consistency, collisions) = Work(standing, Votes.Count(standing, _policy, one => Alone(one, alone)), isWhole: true);
        var disagreements = cells.All.Count == 0 ? [] : Disagreeing.Find(standing, cells, consistency, collisions);
        if (standing.Claims.Count < input.Claims.Count)
            Withdrawing.Show(input, _policy, cells);
        if (cells.All.Count == 0)
            return new Reckoned([], []);
        var figures = ImmutableArray.CreateBuilder<Figure>(cells.All.Count);
        foreach (var cell in cells.All)
            if (FigureWriting.Write(input.Incident, cell, _policy) is { } figure)
                figures.Add(figure);
        return new Reckoned(figures.DrainToImmutable(), disagreements);
    }

    /// <summary>What the policy codes of the incidents besides figures; empty when it codes nothing.</summary>
    /// <param name="incidents">The incidents.</param>
    /// <param name="inputs">What the figures of each were made from.</param>
    /// <param name="reckoned">What each was reckoned to.</param>
    /// <param name="threads">How many threads may work; what comes out is the same for any number.</param>
    public ImmutableArray<Coding> Code(ImmutableArray<Incident> incidents, ImmutableArray<FigureInput> inputs, ImmutableArray<Reckoned> reckoned, int threads = 1)
    {
        if (_policy.Codes.Count == 0 && _policy.Grade is null)
            return [];
        var dossiers = new List<Dossier>(incidents.Length);
        for (var i = 0; i < incidents.Length; i++)
            dossiers.Add(new Dossier(incidents[i], Withdrawing.Standing(inputs[i]).Claims, reckoned[i].Figures, reckoned[i].Disagreements, inputs[i].Reports));
        return Coder.Code(dossiers, _policy, threads);
    }

    private Cells Alone(FigureInput input, Dictionary<(string Report, int Claims), Cells>? known)
    {
        if (known is null)
            return Work(input, null).Cells;
        // claims of a report are only ever retired, so that as many are the same ones
        var key = (input.Claims[0].Report, input.Claims.Count);
        if (!known.TryGetValue(key, out var cells))
            known[key] = cells = Work(input, null).Cells;
        return cells;
    }

    private (Cells Cells, Consistency Consistency, List<Collision>? Collisions) Work(FigureInput input, Votes? votes, bool isWhole = false)
    {
        var cells = new Cells();
        var counted = Admission.Admit(input, _policy, cells);
        if (counted.Count == 0)
            return (cells, new Consistency(cells, Constraints.House, _policy), null);
        cells.Arrange(Constraints.House);
        Tallying.Tally(counted, cells, Constraints.House, votes, _policy);
        DeadAndHurt.DiedSince(cells, _policy);
        DeadAndHurt.Silent(cells, _policy);
        var collisions = isWhole ? Collisions.Watch(input, cells, counted, Constraints.House, _policy) : null;
        foreach (var cell in cells.All)
        {
            Superseding.Supersede(cell, Constraints.House);
            Choosing.Choose(cell, Constraints.House, _policy);
        }
        Outgrown.Open(cells, Constraints.House, _policy);
        var consistency = new Consistency(cells, Constraints.House, _policy);
        consistency.Enforce();
        return (cells, consistency, collisions);
    }
}
