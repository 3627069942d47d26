namespace Reckoner.Reckoning;

internal sealed partial class Consistency
{
    /// <summary>Raises wholes to their parts, then lowers the highs of parts to their wholes, until nothing changes.</summary>
    private void Level()
    {
        foreach (var cell in cells.All)
            Order(cell);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (part, whole, rule) in _edges)
            {
                // none of one group says nothing of all
                var best = part.Best is > 0 and { } b && (whole.Best is { } w ? b > w : whole.Rivals.Count == 0 || whole.Choice.Chosen is not null) ? b : whole.Best;
                if (part.Low <= whole.Low && best == whole.Best && part.Floor <= whole.Floor)
                    continue;
                if (best != whole.Best)
                    (whole.BestFrom, whole.BestRule) = (part, rule);
                if (part.Low > whole.Low)
                    whole.BestRule ??= rule;
                whole.Low = Math.Max(whole.Low, part.Low);
                whole.Best = best;
                whole.Floor = Math.Max(whole.Floor, part.Floor);
                Order(whole);
                changed = true;
            }
        }
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (part, whole, _) in _edges)
                if (whole.High is { } most && (part.High is not { } high || high > most))
                {
                    part.High = most;
                    changed = true;
                }
        }
    }

    /// <summary>What contradicts itself implies nothing: a bound that could not be held is not given.</summary>
    private void Hold()
    {
        foreach (var cell in cells.All)
        {
            if (cell.Implied is not { } implied)
                continue;
            var low = implied.Low > cell.Low ? cell.Low : implied.Low;
            var high = implied.High < Math.Max(cell.High ?? long.MaxValue, Math.Max(cell.Low, cell.Best ?? 0)) ? null : implied.High;
            if (low != implied.Low || high != implied.High)
                cell.Implied = implied with { Low = low, High = high };
        }
    }

    private void Order(Cell cell)
    {
        if (cell.Best < cell.Low)
            cell.Best = cell.Low;
        cell.Floor = Math.Max(cell.Floor, Math.Max(cell.Low, cell.Best ?? 0));
        // a vague number that others have passed no longer bounds: "scores" beside more than 100 bodies
        if (cell.High < cell.Floor)
            cell.High = cell.Choice.HighFrom?.First.First.Claim.Quantity?.Form == QuantityForm.Vague || constraints.Partial(cell.Measure) ? null : cell.Floor;
    }
}
