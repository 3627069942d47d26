namespace Reckoner.Reckoning;

/// <summary>
/// How many there were of one group at the moments when somebody counted them, and where they have gone since: those held were freed, got
/// away or died. Made only where a part was told after a count, so that a single report costs nothing.
/// </summary>
internal sealed class Chain(Cell cell, Constraints.Conservation rule, List<Tally> counts, List<Cell> parts, Tally? newest)
{
    private const int MostCounts = 8;

    public Cell Cell { get; } = cell;

    public Constraints.Conservation Rule { get; } = rule;

    /// <summary>The counts that hold, each for its moment, in order; each at most the one before.</summary>
    public List<Tally> Counts { get; } = counts;

    /// <summary>Where they go.</summary>
    public List<Cell> Parts { get; } = parts;

    /// <summary>The last that was told of any part.</summary>
    public Tally? Newest { get; } = newest;

    /// <summary>Whether a part was told after the last count, so that nobody says how many there are now.</summary>
    public bool IsOutdated => Newest is not null && Moment(Newest) > Moment(Counts[^1]);

    /// <summary>The counts, and now where it is later than all of them.</summary>
    public int Moments => Counts.Count + (IsOutdated ? 1 : 0);

    /// <summary>Number of the first of its variables: the first count, then for each later moment how many are left and, for each part, how many went since.</summary>
    public int First { get; set; }

    /// <summary>How many variables it needs.</summary>
    public int Variables => 1 + (Moments - 1) * (1 + Parts.Count);

    /// <summary>The variable of those who are left; now it is that of the cell itself.</summary>
    public int Left(int moment) => moment == 0 ? First : moment == Counts.Count ? Cell.Index : First + 1 + (moment - 1) * (1 + Parts.Count);

    /// <summary>The variable of those who were counted as a part since the first count.</summary>
    public int Gone(int moment, int part) => First + 2 + (moment - 1) * (1 + Parts.Count) + part;

    /// <summary>When a tally was so in UTC ticks: when it was told, or before, where its words name an earlier day.</summary>
    public static long Moment(Tally tally)
    {
        if (tally.First.Claim.When is not { } when)
            return tally.Time;
        var ends = when.To.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc).Ticks;
        return Math.Min(tally.Time, ends);
    }

    /// <summary>The chain of one cell; null where no part was told after it was counted.</summary>
    /// <param name="cell">The whole at its moments.</param>
    /// <param name="rule">The constraint.</param>
    /// <param name="parts">The cells of its parts.</param>
    /// <param name="since">The last word of those that a wider group has lost; null when it is not asked for.</param>
    public static Chain? Of(Cell cell, Constraints.Conservation rule, List<Cell> parts, Tally? since)
    {
        var newest = since;
        foreach (var part in parts)
            foreach (var tally in part.Tallies)
                if (WasSo(tally) && tally.Coded.Low > 0 && (newest is null || Moment(tally) > Moment(newest)))
                    newest = tally;
        if (newest is null)
            return null;
        var counts = new List<Tally>();
        foreach (var tally in cell.Tallies)
        {
            if (tally.Time < 0 && tally.Aside is null && tally.Rival?.Aside is null)
                return null;
            if (!tally.Composed && WasSo(tally) && tally.Coded.Best is not null)
                counts.Add(tally);
        }
        Keep(counts);
        return counts.Count == 0 || Moment(newest) <= Moment(counts[0]) ? null : new Chain(cell, rule, counts, parts, newest);
    }

    /// <summary>Whether a tally held for its moment: nothing but time has set it aside.</summary>
    public static bool WasSo(Tally tally) =>
        tally is { Time: >= 0, HighOnly: false, IsOutvoted: false } && tally.Aside is null or { IsOvertaken: true } && tally.Rival?.Aside is null or { IsOvertaken: true };

    // an outlet or a voice that says the same number again has not counted again
    private static bool Repeats(Counted later, Counted earlier) =>
        later.Coded == earlier.Coded
        && ((later.Authority.Key is { } key && key == earlier.Authority.Key) || (later.Report?.Outlet is { } outlet && string.Equals(outlet, earlier.Report?.Outlet, StringComparison.OrdinalIgnoreCase)));

    // a later higher count is news about the past: what was counted before it no longer says anything
    private static void Keep(List<Tally> counts)
    {
        counts.Sort((a, b) => Moment(a) != Moment(b) ? Moment(a).CompareTo(Moment(b)) : string.CompareOrdinal(a.First.Claim.Id, b.First.Claim.Id));
        for (var i = counts.Count - 1; i > 0; i--)
            if (Moment(counts[i]) == Moment(counts[i - 1]))
                counts.RemoveAt(ReferenceEquals(counts[i].Rival, counts[i].Cell.Choice.Reference) ? i - 1 : i);
        for (var i = counts.Count - 1; i > 0; i--)
            if (Repeats(counts[i].First, counts[i - 1].First))
                counts.RemoveAt(i);
        var start = counts.Count - 1;
        while (start > 0 && counts.Count - start < MostCounts && counts[start - 1].Coded.Strict.Low >= counts[start].Coded.Strict.Low)
            start--;
        while (start >= 0 && start < counts.Count && counts[start].Coded.Strict.High is null)
            start++;
        counts.RemoveRange(0, Math.Max(start, 0));
    }
}
