namespace Reckoner.Reckoning;

/// <summary>
/// A group counted when the toll was lower is only a floor by now: "seven of the dead were passengers", said of nine, is at least seven of 44.
/// What falls as things go well is told for its moment and left alone.
/// </summary>
internal static class Outgrown
{
    /// <summary>Takes the upper bound from groups whose total has since grown.</summary>
    public static void Open(Cells cells, Constraints constraints, Policy policy)
    {
        if (policy.StaleHours is not { } hours)
            return;
        foreach (var cell in cells.All)
        {
            if (cell.Group.IsAll || cell.High is null || constraints.Falls(cell.Measure) || cells.Find(cell.Measure, Group.All) is not { Choice.Chosen: { } now } total)
                continue;
            long told = -1;
            foreach (var rival in cell.Rivals)
                if (Choosing.Stands(rival))
                    told = Math.Max(told, rival.Latest);
            if (told < 0 || now.Latest - told < hours * TimeSpan.TicksPerHour || Then(total, told) is not { } then || !(then.Coded.Strict.High < now.Coded.Low))
                continue;
            cell.High = null;
            cell.Choice = cell.Choice with { HighFrom = null };
            cell.Outgrown = now;
        }
    }

    // the last that was said of the total when the group was told
    private static Tally? Then(Cell total, long told)
    {
        Tally? then = null;
        foreach (var tally in total.Tallies)
            if (!tally.Composed && tally.Time >= 0 && tally.Time <= told && tally.Coded.Strict.High is not null && (then is null || tally.Time > then.Time || (tally.Time == then.Time && tally.Coded.Low > then.Coded.Low)))
                then = tally;
        return then;
    }
}
