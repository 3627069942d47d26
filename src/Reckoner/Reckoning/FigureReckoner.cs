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
    public Reckoned Reckon(FigureInput input)
    {
        var standing = Withdrawing.Standing(input);
        var (cells, consistency) = Work(standing, Votes.Count(standing, _policy, alone => Work(alone, null).Cells));
        var disagreements = cells.All.Count == 0 ? [] : Disagreeing.Find(input.Incident, cells, consistency);
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
    /// <param name="reckoned">What each was reckoned to.</param>
    /// <param name="claims">The claims of an incident.</param>
    /// <param name="reports">All reports, by id.</param>
    /// <param name="retired">Claims that no longer count, by id; null when all count.</param>
    public ImmutableArray<Coding> Code(
        ImmutableArray<Incident> incidents, ImmutableArray<Reckoned> reckoned, Func<Incident, IReadOnlyList<Claim>> claims,
        IReadOnlyDictionary<string, Report> reports, IReadOnlyDictionary<string, string>? retired)
    {
        if (_policy.Codes.Count == 0 && _policy.Grade is null)
            return [];
        var dossiers = new List<Dossier>(incidents.Length);
        for (var i = 0; i < incidents.Length; i++)
        {
            var its = claims(incidents[i]);
            if (retired is not null && its.Any(claim => retired.ContainsKey(claim.Id)))
                its = [.. its.Where(claim => !retired.ContainsKey(claim.Id))];
            dossiers.Add(new Dossier(incidents[i], its, reckoned[i].Figures, reckoned[i].Disagreements, reports));
        }
        return Coder.Code(dossiers, _policy);
    }

    private (Cells Cells, Consistency Consistency) Work(FigureInput input, Votes? votes)
    {
        var cells = new Cells();
        var counted = Admission.Admit(input, _policy, cells);
        if (counted.Count == 0)
            return (cells, new Consistency(cells, Constraints.House, _policy));
        cells.Arrange(Constraints.House);
        Tallying.Tally(counted, cells, Constraints.House, votes, _policy);
        DeadAndHurt.DiedSince(cells, _policy);
        DeadAndHurt.Silent(cells, _policy);
        foreach (var cell in cells.All)
        {
            Superseding.Supersede(cell, Constraints.House);
            Choosing.Choose(cell, Constraints.House, _policy);
        }
        Outgrown.Open(cells, Constraints.House, _policy);
        var consistency = new Consistency(cells, Constraints.House, _policy);
        consistency.Enforce();
        return (cells, consistency);
    }
}
