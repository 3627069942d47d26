namespace Reckoner.Reckoning;

/// <summary>Bests that no bound gives: what a sum leaves for its part, and what one measure suggests of another. Never a bound.</summary>
internal static class WorkingOut
{
    /// <summary>The part that a sum leaves: casualties less the dead are the injured.</summary>
    public static void Best(Cells cells, Constraints constraints, Policy policy)
    {
        if (policy.Best.IsEmpty)
            return;
        foreach (var sum in constraints.Sums)
            foreach (var whole in cells.Of(sum.Whole))
                if (whole.Best is { } all && cells.Find(sum.WorkedOut, whole.Group) is { } rest)
                    WorkOut(whole, all, cells.Find(sum.Part, whole.Group), rest, sum.Rule);
        foreach (var hint in constraints.Hints)
            foreach (var part in cells.Of(hint.Part))
                if (part.Best is > 0 and { } told && cells.Find(hint.Whole, part.Group) is { Since: null } whole && told > (whole.Best ?? 0)
                    && !whole.Rivals.Exists(rival => !rival.Composed && rival.Coded.Low > 0) && (Befell(whole, cells, constraints) || !Counted(whole, cells, constraints)))
                    WorkOut(part, told, null, whole, hint.Rule);
    }

    // whether somebody was shot or stabbed: whoever then is in hospital is there for that
    private static bool Befell(Cell whole, Cells cells, Constraints constraints) => constraints.Sums.Exists(sum => sum.WorkedOut == whole.Measure && cells.Find(sum.Whole, whole.Group) is { Best: > 0 });

    // whether a part of them is counted that makes the whole a figure of its own
    private static bool Counted(Cell whole, Cells cells, Constraints constraints) => constraints.Subsets.Exists(subset => subset.Whole == whole.Measure && subset.Implies && cells.Find(subset.Part, whole.Group) is { Best: > 0 });

    // where nobody is said to be dead all of the casualties may be hurt, and that is the best there is; but some may have died, so low says nothing
    private static void WorkOut(Cell whole, long all, Cell? part, Cell rest, PolicyRule rule)
    {
        var left = all - (part?.Best ?? 0);
        if (left <= (rest.Best ?? 0))
            return;
        // people told apart are a floor below a number that is said: there may be others
        if (rest.High < left && whole.Choice.Chosen is { Kind: not TallyKind.People } && !rest.Rivals.Exists(rival => !rival.Composed && Choosing.Stands(rival) && !IsPartOf(rival, whole)))
            rest.High = left;
        if (part is { Best: not null, High: { } most } && whole.Low > most)
            rest.Low = Math.Max(rest.Low, Math.Min(whole.Low - most, rest.High ?? long.MaxValue));
        rest.Best = Math.Max(rest.Low, Math.Min(left, rest.High ?? long.MaxValue));
        rest.BestFrom = whole;
        rest.BestRule = rule;
        var from = new Ids(whole.Claims.Count);
        foreach (var id in rest.Implied?.From ?? [])
            from.Add(id);
        Rests(whole, from);
        if (part is { Best: not null })
            Rests(part, from);
        rest.Implied = new Implied(rest.Low, rest.High, from.All()) { By = [.. rest.Implied?.By ?? [], Deriving.Best(rest, rule, part is { Best: not null } ? [whole, part] : [whole])] };
    }

    // "three of those who were shot are in good condition" counts not all who were hurt
    private static bool IsPartOf(Rival rival, Cell whole) => rival.First.First.Whole is { } other && ReferenceEquals(other.Cell, whole);

    /// <summary>The claims that the best figure of a cell rests on.</summary>
    public static void Rests(Cell cell, Ids from)
    {
        if (cell.Choice.Chosen is { } chosen)
            foreach (var tally in chosen.Tallies)
                foreach (var claim in tally.Claims)
                    from.Add(claim.Claim.Id);
        else if (cell.Implied is { } implied)
            foreach (var id in implied.From)
                from.Add(id);
    }
}
