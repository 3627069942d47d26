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
