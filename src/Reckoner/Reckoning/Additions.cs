namespace Reckoner.Reckoning;

/// <summary>"Two more": what a report adds to a number it gave before, or to the last number of the same outlet or voice.</summary>
internal static class Additions
{
    /// <summary>Adds what can be added; what stands alone is returned with the people who can be told apart.</summary>
    public static List<Counted>? Add(List<Counted> counted, int start, int end, Measure measure, Cells cells, List<Counted>? people)
    {
        for (var i = start; i < end; i++)
        {
            var one = counted[i];
            if (one.Cell.Measure != measure || one.Aside is not null || !one.Claim.Additional)
                continue;
            if (one.CopyOf is { } original)
            {
                one.Aside = Tallying.Copy(original);
                continue;
            }
            var own = Add(one, one.Cell);
            var total = one.Cell.Group.IsAll ? own : cells.Find(measure, Group.All) is { } all && Add(one, all);
            if (!own && !total)
                (people ??= []).Add(one);
        }
        return people;
    }

    private static bool Add(Counted one, Cell cell)
    {
        Tally? before = null;
        for (var i = cell.Tallies.Count - 1; i >= 0; i--)
        {
            var tally = cell.Tallies[i];
            if (tally.Aside is not null || tally.Composed)
                continue;
            if (tally.First.ReportIndex == one.ReportIndex)
            {
                // "two more died, which brings the toll to 14": the number that comes after holds both
                if (tally.First.Start > one.Start && tally.Kind == TallyKind.Stated)
                {
                    if (ReferenceEquals(cell, one.Cell))
                        one.Aside = Aside.Because("included in", tally.First, " of the same report");
                    return true;
                }
                before ??= tally;
            }
            else if (before is null && Continues(tally, one))
            {
                before = tally;
            }
        }
        if (before is null)
            return false;
        if (before.First.ReportIndex == one.ReportIndex)
            before.Aside = new Aside($"{one.Claim.Id} of the same report adds to it", one.Claim.Id);
        var a = before.Coded;
        var b = one.Coded;
        var coded = new Coded(
            a.Strict + b.Strict,
            Plus(a.Low, b.Low),
            a.Best is { } x && b.Best is { } y ? Plus(x, y) : null,
            a.High is { } h && b.High is { } k ? Plus(h, k) : null,
            false);
        cell.Tallies.Add(new Tally(cell, TallyKind.Added, [one, .. before.Claims], coded));
        return true;
    }

    private static bool Continues(Tally earlier, Counted later)
    {
        if (earlier.Time < 0 || later.Time < 0 || earlier.Time >= later.Time)
            return false;
        var outlet = earlier.First.Report?.Outlet;
        return (outlet is not null && string.Equals(outlet, later.Report?.Outlet, StringComparison.OrdinalIgnoreCase))
            || (later.Authority.Key is { } key && key == earlier.First.Authority.Key);
    }

    private static long Plus(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;
}
