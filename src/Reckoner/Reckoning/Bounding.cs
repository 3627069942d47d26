namespace Reckoner.Reckoning;

/// <summary>Counts that a codebook lets bound a figure but not be it: those of an uncertain party, and totals over a long time beside counts of days.</summary>
internal static class Bounding
{
    /// <summary>Marks them, where the policy asks.</summary>
    public static void Mark(Cells cells, Policy policy)
    {
        if (policy.Uncertainty is { } uncertain)
            foreach (var cell in cells.All)
                foreach (var tally in cell.Tallies)
                    if (tally.First.Claim.Stance == Stance.Disputed || Wording.Has(tally.First.Claim, tally.First.Report, policy.Uncertain))
                        tally.OnlyBounds(uncertain.Text);
        if (policy.Integrative is { } integrative)
            foreach (var cell in cells.All)
                if (cell.Tallies.Count > 1)
                    Integrate(cell, integrative, policy.IntegrativeDays!.Value);
    }

    // a total over months is a class of evidence of its own beside what is counted of days; alone it is all there is
    private static void Integrate(Cell cell, PolicyRule rule, int days)
    {
        if (!cell.Tallies.Exists(tally => !IsWide(tally, days) && tally.First.Claim.When is not null))
            return;
        foreach (var tally in cell.Tallies)
            if (IsWide(tally, days))
                tally.OnlyBounds(rule.Text);
    }

    private static bool IsWide(Tally tally, int days) => tally.First.Claim.When is { } when && when.To.DayNumber - when.From.DayNumber >= days;
}
