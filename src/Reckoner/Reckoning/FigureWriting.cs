using System.Collections.Immutable;

namespace Reckoner.Reckoning;

/// <summary>A cell as a figure: what was used and set aside, on what it rests, and the rules that decided.</summary>
internal static class FigureWriting
{
    /// <summary>The figure; null when nothing is known of the cell.</summary>
    public static Figure? Write(string incident, Cell cell, Policy policy)
    {
        var stated = cell.Choice.LowFrom is not null || cell.Choice.HighFrom is not null;
        if (!stated && cell.Low == 0 && cell.Best is null && (cell.Since is null || cell.High is null))
            return cell.Claims.Exists(static claim => claim.Retired) ? Withdrawn(incident, cell, policy) : null;
        var raised = cell.BestRule is not null && cell.Best != cell.Choice.Chosen?.Coded.Best;
        var implied = !stated || (raised && cell.Rivals.TrueForAll(rival => rival.Composed || !Allows(rival, cell)));
        // what is implied rests on the words it follows from, and not on a smaller number that somebody said
        var used = implied && cell.Implied is not null ? [] : Used(cell);
        var origins = Origins(used);
        var ids = new Ids(used.Count);
        foreach (var tally in used)
            foreach (var claim in tally.Claims)
                ids.Add(claim.Claim.Id);
        if (implied && cell.Implied is { } from)
            foreach (var id in from.From)
                ids.Add(id);
        return new Figure
        {
            Incident = incident,
            Measure = cell.Measure,
            Group = cell.Group,
            Low = !stated && cell.Low == 0 ? null : cell.Choice.LowFrom is null && cell.Low == 0 ? null : cell.Low,
            Best = cell.Best,
            High = cell.High,
            AsOf = AsOf(cell, used),
            Policy = policy.Version,
            Status = implied ? FigureStatus.Implied : cell.Disputed ? FigureStatus.Disputed : origins > 1 ? FigureStatus.Corroborated : FigureStatus.SingleOrigin,
            Origins = origins,
            Basis = Basis(cell, implied),
            Used = ids.All(),
            SetAside = Aside(cell, policy, implied ? cell.Implied : null),
            Implied = cell.Implied,
            Because = Because.Of(cell, policy, origins, raised),
        };
    }

    /// <summary>What is left of a figure that only revised or withdrawn reports spoke of: who said what, and why it does not count.</summary>
    private static Figure Withdrawn(string incident, Cell cell, Policy policy) => new()
    {
        Incident = incident,
        Measure = cell.Measure,
        Group = cell.Group,
        Policy = policy.Version,
        Status = FigureStatus.Withdrawn,
        Basis = "no report that stands says anything of it",
        SetAside = Aside(cell, policy, null),
        Because = Because.OfWithdrawn(cell),
    };

    /// <summary>Tallies that made the figure: those that say what it says, or say it less exactly, and those that give low and high.</summary>
    private static List<Tally> Used(Cell cell)
    {
        var used = new List<Tally>();
        var choice = cell.Choice;
        foreach (var rival in cell.Rivals)
            if (ReferenceEquals(rival, choice.Chosen) || ReferenceEquals(rival, choice.LowFrom) || ReferenceEquals(rival, choice.HighFrom) || Agrees(rival, cell))
            {
                rival.Used = true;
                used.AddRange(rival.Tallies);
            }
        return used;
    }

    private static bool Agrees(Rival rival, Cell cell) =>
        rival.Aside is null && !rival.HighOnly && (cell.Best ?? cell.Choice.Reference?.Coded.Best) is { } best && rival.Coded.Strict.Contains(best)
        // "at least 30", or five whom a report tells apart, say nothing for 527
        && (rival.Coded.Strict.High is not null || rival.Coded.Strict.Low >= best / 2) && (!rival.Composed || rival.Coded.Best == best);

    private static bool Allows(Rival rival, Cell cell) => Choosing.Stands(rival) && cell.Best is { } best && rival.Coded.Strict.Contains(best);

    private static int Origins(List<Tally> used)
    {
        if (used.Count < 2)
            return used.Count;
        var origins = new HashSet<string>(used.Count, StringComparer.Ordinal);
        foreach (var tally in used)
            origins.Add(tally.First.Origin);
        return origins.Count;
    }

    private static DateTimeOffset? AsOf(Cell cell, List<Tally> used)
    {
        DateTimeOffset? latest = null;
        foreach (var tally in used)
            foreach (var claim in tally.Claims)
                if (claim.Report?.Published is { } time && (latest is null || time > latest))
                    latest = time;
        if (latest is null && cell.Since is { } since)
            return since.First.Report?.Published;
        if (latest is null && cell.BestFrom is { } from)
            foreach (var tally in from.Tallies)
                if (tally.First.Report?.Published is { } time && (latest is null || time > latest))
                    latest = time;
        return latest;
    }

    private static ImmutableArray<SetAside> Aside(Cell cell, Policy policy, Implied? implied)
    {
        var aside = ImmutableArray.CreateBuilder<SetAside>();
        foreach (var claim in cell.Claims)
            if (claim.Tally?.Rival is not { Used: true } && implied?.From.Contains(claim.Claim.Id, StringComparer.Ordinal) != true)
            {
                var why = claim.Aside ?? Reason(claim, policy);
                aside.Add(new SetAside(claim.Claim.Id, why.Reason) { By = why.By });
            }
        return aside.DrainToImmutable();
    }

    private static Aside Reason(Counted claim, Policy policy)
    {
        if (claim.Tally is not { } tally)
            return new Aside(claim.Keyed ? "among those whom the report counts" : "counted within another number");
        if (claim.Boast && policy.Party == PartyRule.BoastsAside)
            return new Aside(policy.PartyReason.Text);
        if ((tally.Aside ?? tally.Rival?.Aside) is { } aside)
            return aside;
        if (tally.Cell.Since is { } since)
            return Reckoning.Aside.Because("told for an earlier moment than", since.First);
        if (tally.Bounds is { } bounds)
            return new Aside(bounds);
        return tally.Rival is { CoveredBy: { } closer }
            ? new Aside("another figure says it more exactly", closer.First.First.Claim.Id)
            : new Aside(Passed(tally, policy), tally.Cell.Choice.Reference?.First.First.Claim.Id);
    }

    // by which step of the policy another figure went before it
    private static string Passed(Tally tally, Policy policy) =>
        tally is { Rival: { Coded.Best: { } number } rival, Cell.Choice.Chosen: { Coded.Best: { } best } chosen } && !ReferenceEquals(rival, chosen) && Choosing.Before(chosen, rival, policy) is { } step
            ? $"{step.Rule.Text}: {Reasons.Number(best)} before {Reasons.Number(number)}"
            : "another figure was preferred";

    private static string Basis(Cell cell, bool implied)
    {
        if (implied && cell.BestFrom is { } from)
            return $"follows from {from}: {cell.BestRule!.Words}";
        if (implied)
            return $"follows from other figures: {cell.BestRule!.Words}";
        var rival = cell.Choice.Chosen ?? cell.Choice.Reference ?? cell.Choice.HighFrom!;
        var first = rival.First.First;
        var voice = Authority.Named(first.Claim, first.Report);
        return rival.Kind switch
        {
            TallyKind.People => $"{voice}: people told apart in one report",
            TallyKind.Groups when rival.First.Claims.Length > 1 => $"{voice}: groups of one report added",
            TallyKind.Groups => $"{voice}: {first.Claim.Quantity!.Text} {first.Cell.Group}, and nobody else counted",
            TallyKind.Added => $"{voice}: {first.Claim.Quantity!.Text} more than before",
            _ => $"{voice}: {first.Claim.Quantity!.Text} {cell.Measure.Word()}",
        };
    }
}
