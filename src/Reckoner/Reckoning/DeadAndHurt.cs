namespace Reckoner.Reckoning;

/// <summary>
/// What reports tell of the dead and of the hurt belongs together: who has died since is no longer hurt, and a death that others who count the
/// hurt do not tell is in doubt.
/// </summary>
internal static class DeadAndHurt
{
    // those who were hurt and are counted as living, or may be
    private static readonly Measure[] Hurt = [Measure.Injured, Measure.Critical, Measure.Hospitalized, Measure.Casualties];

    /// <summary>
    /// As many hurt, and none dead, in one report as another of that time or later tells dead, and no hurt beside them: they have died since,
    /// and do not count as hurt as well. Not where a report after the death still counts hurt and none dead.
    /// </summary>
    public static void DiedSince(Cells cells, Policy policy)
    {
        if (policy.Died is not { } rule || cells.Total(Measure.Killed) is not { } dead || dead.Tallies.Count == 0 || Single(dead, cells))
            return;
        var died = Totals(dead);
        var injured = cells.Total(Measure.Injured) is { } its ? Totals(its) : [];
        var casualties = cells.Total(Measure.Casualties) is { } those ? Totals(those) : [];
        // by number of hurt: the reports that tell so many and none dead
        var alive = new Dictionary<int, (long Hurt, long Time)>();
        foreach (var measure in Hurt)
            if (cells.Total(measure) is { } total)
                foreach (var (report, told) in Totals(total))
                    if (!died.ContainsKey(report) && (!alive.TryGetValue(report, out var known) || known.Hurt < told.Number))
                        alive[report] = (told.Number, told.Time);
        if (alive.Count == 0)
            return;
        var last = alive.Values.Max(one => one.Time);
        var byNumber = alive.Where(one => one.Value.Time >= 0).ToLookup(one => one.Value.Hurt, one => one.Key);
        Dictionary<int, Aside>? aside = null;
        foreach (var death in dead.Tallies)
        {
            var report = death.First.ReportIndex;
            if (death is not { Aside: null, HighOnly: false, Time: >= 0, Coded.Best: > 0 and var number } || last > death.Time
                || injured.GetValueOrDefault(report).Number > 0 || casualties.GetValueOrDefault(report).Number > number)
                continue;
            foreach (var earlier in byNumber[number])
                (aside ??= []).TryAdd(earlier, Aside.Because($"{rule.Text}:", death.First) with { IsOvertaken = true });
        }
        if (aside is null)
            return;
        foreach (var measure in Hurt)
            foreach (var cell in cells.Of(measure))
                foreach (var tally in cell.Tallies)
                    if (aside.TryGetValue(tally.First.ReportIndex, out var reason))
                        tally.Aside ??= reason;
    }

    /// <summary>A death that few reports tell, and more of that time or later that count the hurt do not, is not the best figure: it only bounds it from above.</summary>
    /// <param name="cells">All cells of the incident.</param>
    /// <param name="policy">The policy, which says how many reports must be silent; it may not ask.</param>
    public static void Silent(Cells cells, Policy policy)
    {
        if (policy.SilentReports is not { } needed || cells.Total(Measure.Injured) is not { } hurt || hurt.Tallies.Count < needed)
            return;
        var telling = new HashSet<int>();
        var speaking = new HashSet<int>();
        long last = -1;
        foreach (var cell in cells.Of(Measure.Killed))
            foreach (var claim in cell.Claims)
            {
                speaking.Add(claim.ReportIndex);
                if (claim.Aside is not null || claim.CopyOf is not null)
                    continue;
                telling.Add(claim.ReportIndex);
                last = Math.Max(last, claim.Time);
            }
        var silent = new HashSet<int>();
        foreach (var tally in hurt.Tallies)
            if (tally is { Aside: null, Coded.Low: > 0 } && tally.Time >= last && !speaking.Contains(tally.First.ReportIndex))
                silent.Add(tally.First.ReportIndex);
        if (silent.Count < needed || silent.Count <= telling.Count)
            return;
        foreach (var cell in cells.Of(Measure.Killed))
            foreach (var tally in cell.Tallies)
                if (tally is { Aside: null, Coded.Low: > 0 })
                    tally.OnlyBounds(policy.Silence!.Text);
    }

    private static bool Single(Cell dead, Cells cells)
    {
        var report = dead.Tallies[0].First.ReportIndex;
        foreach (var measure in Hurt)
            if (cells.Total(measure) is { } total && total.Tallies.Exists(tally => tally.First.ReportIndex != report))
                return false;
        return true;
    }

    /// <summary>The largest number of each report.</summary>
    private static Dictionary<int, (long Number, long Time)> Totals(Cell cell)
    {
        var totals = new Dictionary<int, (long Number, long Time)>();
        foreach (var tally in cell.Tallies)
            if (tally is { HighOnly: false, Coded.Best: { } best } && (!totals.TryGetValue(tally.First.ReportIndex, out var known) || known.Number < best))
                totals[tally.First.ReportIndex] = (best, tally.Time);
        return totals;
    }
}
