using System.Collections.Immutable;

namespace Reckoner.Reckoning;

/// <summary>Claims that cannot all hold, and why: within one cell against the figure that stands, and across cells where a constraint breaks.</summary>
internal static class Disagreeing
{
    public static ImmutableArray<Disagreement> Find(FigureInput input, Cells cells, Consistency consistency, List<Collision>? collisions)
    {
        var incident = input.Incident;
        List<Disagreement>? found = null;
        foreach (var cell in cells.All)
        {
            var reference = cell.Choice.Reference;
            if (reference is null || cell.Rivals.Count < 2)
                continue;
            foreach (var rival in cell.Rivals)
            {
                // what time has passed by is history, and our own sums are nobody's word
                if (ReferenceEquals(rival, reference) || rival.Aside is not null || (rival.HighOnly && rival.Composed) || IsWarned(rival, reference, collisions)
                    || rival.Coded.Strict.Intersect(reference.Coded.Strict) is not null)
                    continue;
                var reason = Reasons.Between(rival, reference);
                if (reason == ReasonClass.Scope && (rival.Composed || reference.Composed) || IsBatch(rival, reference, cell))
                    continue;
                cell.Disputed |= reason == ReasonClass.TrueConflict;
                var shown = Showing.Of(reason, [reference.First.First, rival.First.First]);
                (found ??= []).Add(new Disagreement(
                    incident,
                    cell.Measure,
                    [reference.First.First.Claim.Id, rival.First.First.Claim.Id],
                    reason,
                    Reasons.Explain(reference.First.First, rival.First.First, reason, shown))
                { Shows = shown });
            }
        }
        foreach (var collision in collisions ?? [])
            (found ??= []).Add(Collided(input, collision));
        HashSet<string>? told = null;
        foreach (var conflict in consistency.Conflicts)
        {
            var across = Across(incident, consistency.What(conflict.Variable).Cell, conflict, consistency);
            // two ways to one contradiction are one
            if ((told ??= new HashSet<string>(StringComparer.Ordinal)).Add(string.Join('\n', across.Claims.Order(StringComparer.Ordinal))))
                (found ??= []).Add(across);
        }
        if (found is null)
            return [];
        found.Sort(InOrder);
        return [.. found];
    }

    private static bool IsWarned(Rival rival, Rival reference, List<Collision>? collisions) =>
        collisions is not null && collisions.Exists(one => ReferenceEquals(one.Tally.Rival, rival) || (ReferenceEquals(one.Tally.Rival, reference) && ReferenceEquals(one.Stands?.Rival, rival)));

    // a warning names the number, what it does not fit and where else it stands, and stays when others confirm it
    private static Disagreement Collided(FigureInput input, Collision collision)
    {
        var ids = new Ids(3);
        if (collision.Stands is { } stands)
            ids.Add(stands.First.Claim.Id);
        ids.Add(collision.Tally.First.Claim.Id);
        if (collision.Other is { } other)
            ids.Add(other.Id);
        return new Disagreement(input.Incident, collision.Cell.Measure, ids.All(), ReasonClass.NumberCollision, Reasons.ExplainCollision(collision))
        {
            Shows = collision.Where is { } where ? [where] : collision.Other is { } claim && claim.Quotes.FirstOrDefault(quote => !quote.InTitle) is { } quote ? [quote] : [],
        };
    }

    // three bodies here and seven there are two findings
    private static bool IsBatch(Rival a, Rival b, Cell cell) =>
        Constraints.House.Partial(cell.Measure) && a.Coded.Strict.High is { } x && b.Coded.Strict.High is { } y && Math.Min(x, y) <= Math.Max(x, y) / 2;

    private static Disagreement Across(string incident, Cell cell, ConstraintNet.Conflict conflict, Consistency consistency)
    {
        var smallest = consistency.Smallest(conflict);
        var ids = new Ids(smallest.Count);
        var claims = new List<Counted>(smallest.Count);
        var tallies = new List<Tally>(smallest.Count);
        foreach (var (tally, claim) in smallest)
        {
            ids.Add(claim.Claim.Id);
            if (!claims.Contains(claim))
                claims.Add(claim);
            if (!tallies.Contains(tally))
                tallies.Add(tally);
        }
        var reason = Reasons.Across(tallies, cell, conflict.Rule, consistency.Behind(conflict.Low), consistency.Behind(conflict.High));
        cell.Disputed |= reason == ReasonClass.TrueConflict;
        var shown = Showing.Of(reason, claims);
        return new Disagreement(incident, cell.Measure, ids.All(), reason, Reasons.ExplainAcross(Deriving.Of(consistency.What(conflict.Variable)), claims, conflict, reason, shown)) { Shows = shown };
    }

    private static int InOrder(Disagreement a, Disagreement b)
    {
        var order = a.Measure.CompareTo(b.Measure);
        if (order == 0)
            order = a.Reason.CompareTo(b.Reason);
        for (var i = 0; order == 0 && i < Math.Min(a.Claims.Length, b.Claims.Length); i++)
            order = string.CompareOrdinal(a.Claims[i], b.Claims[i]);
        return order != 0 ? order : a.Claims.Length.CompareTo(b.Claims.Length);
    }
}
