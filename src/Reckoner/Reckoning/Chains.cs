namespace Reckoner.Reckoning;

/// <summary>What was counted at one moment and changes hands afterwards, as variables of the net: held now = held before - freed - escaped - killed.</summary>
internal static class Chains
{
    /// <summary>The chains of an incident; null where it needs none, as every single report.</summary>
    /// <param name="cells">All cells, with what the policy chose.</param>
    /// <param name="constraints">What changes hands.</param>
    public static List<Chain>? Find(Cells cells, Constraints constraints)
    {
        List<Chain>? chains = null;
        foreach (var rule in constraints.Conservations)
        {
            var wholes = cells.Of(rule.Whole);
            if (wholes.IsEmpty || !IsToldOverTime(wholes))
                continue;
            var alone = IsOneGroup(wholes);
            foreach (var cell in wholes)
                if (Chain.Of(cell, rule, Parts(cell, rule, cells, alone), null) is { } chain)
                    (chains ??= []).Add(chain);
            if (chains is not null)
                Within(wholes, rule, chains);
        }
        if (chains is null)
            return null;
        var next = cells.All.Count;
        foreach (var chain in chains)
        {
            chain.First = next;
            next += chain.Variables;
            if (chain.IsOutdated)
                chain.Cell.Since = chain.Newest;
        }
        return chains;
    }

    /// <summary>States what was told at each moment and ties the moments together.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="net">The net that holds its variables.</param>
    /// <param name="constraints">The rule by which later counts hold earlier ones.</param>
    /// <param name="source">Numbers a tally as a source of the net.</param>
    public static void Tie(Chain chain, ConstraintNet net, Constraints constraints, Func<Tally, int> source)
    {
        var first = Chain.Moment(chain.Counts[0]);
        Counted(chain, 0, net, source);
        for (var i = 1; i < chain.Moments; i++)
        {
            var left = new int[chain.Parts.Count + 1];
            left[0] = chain.Left(i);
            if (i < chain.Counts.Count)
                Counted(chain, i, net, source);
            for (var part = 0; part < chain.Parts.Count; part++)
            {
                left[part + 1] = chain.Gone(i, part);
                var cell = chain.Parts[part];
                var told = i == chain.Counts.Count ? Now(cell, first, constraints) : Most(cell, Chain.Moment(chain.Counts[i - 1]), Chain.Moment(chain.Counts[i]));
                var before = Until(cell, first);
                if (told is not null && told.Coded.Low > before)
                    net.State(left[part + 1], told.Coded.Low - before, source(told), ConstraintNet.Open, -1, before == 0 ? null : Before(before));
                if (i > 1)
                    net.AtMost(left[part + 1], [chain.Gone(i - 1, part)], constraints.Cumulative);
            }
            net.AtMost(chain.First, left, chain.Rule.Rule);
        }
    }

    private static void Counted(Chain chain, int moment, ConstraintNet net, Func<Tally, int> source)
    {
        var count = chain.Counts[moment];
        var says = source(count);
        net.State(chain.Left(moment), count.Coded.Strict.Low, says, count.Coded.Strict.High ?? ConstraintNet.Open, says);
    }

    private static PolicyRule Before(long before) => new("house.told", $"less {Reasons.Number(before)} of whom reports told before");

    // what the policy makes of a part now; of what is told in batches the greatest told since
    private static Tally? Now(Cell cell, long first, Constraints constraints) =>
        !constraints.Partial(cell.Measure) && cell.Choice.LowFrom?.First is { } told && Chain.Moment(told) > first ? told : Most(cell, first, long.MaxValue);

    private static bool IsToldOverTime(ReadOnlySpan<Cell> wholes)
    {
        foreach (var cell in wholes)
            foreach (var tally in cell.Tallies)
                if (tally.Time >= 0)
                    return true;
        return false;
    }

    // where only one group is told, those of whom it is not said who they are belong to it
    private static bool IsOneGroup(ReadOnlySpan<Cell> wholes)
    {
        var groups = 0;
        foreach (var cell in wholes)
            groups += cell.Claims.Count > 0 ? 1 : 0;
        return groups == 1;
    }

    private static List<Cell> Parts(Cell whole, Constraints.Conservation rule, Cells cells, bool alone)
    {
        var parts = new List<Cell>(rule.Parts.Length);
        foreach (var (measure, label) in rule.Parts)
            if (Part(whole, measure, label, cells, alone) is { Tallies.Count: > 0 } part)
                parts.Add(part);
        return parts;
    }

    private static Cell? Part(Cell whole, Measure measure, string? label, Cells cells, bool alone)
    {
        var told = cells.Of(measure);
        if (label is not null)
        {
            foreach (var cell in told)
                if (cell.Group.Label == label && cell.Group.Attributes.IsEmpty && (alone || whole.Group.IsAll || whole.Group.Equals(cell.Group)))
                    return cell;
            return null;
        }
        // an attacker who got away was not held
        foreach (var cell in told)
            if (cell.Group.Side == Side.Attacker && cell.Claims.Count > 0 && (whole.Group.IsAll || alone))
                return null;
        var same = cells.Find(measure, whole.Group);
        return same is { Tallies.Count: > 0 } ? same : alone ? cells.Total(measure) : null;
    }

    // "38 of them children": when everyone has become fewer, so may have they
    private static void Within(ReadOnlySpan<Cell> wholes, Constraints.Conservation rule, List<Chain> chains)
    {
        foreach (var cell in wholes)
        {
            if (chains.Exists(chain => ReferenceEquals(chain.Cell, cell)))
                continue;
            var wider = chains.Find(chain => chain.IsOutdated && chain.Rule == rule && Groups.Within(cell.Group, chain.Cell.Group));
            if (wider is not null && Chain.Of(cell, rule, [], wider.Newest) is { } chain)
                chains.Add(chain);
        }
    }

    /// <summary>At most so many were counted as the part by then, as far as anybody says: what may be batches is added.</summary>
    private static long Until(Cell part, long moment)
    {
        var told = part.Tallies.FindAll(tally => Chain.WasSo(tally) && Chain.Moment(tally) <= moment);
        told.Sort((a, b) => a.Coded.Strict.Low.CompareTo(b.Coded.Strict.Low));
        long sum = 0;
        long reach = -1;
        foreach (var tally in told)
        {
            var most = Math.Max(tally.Coded.Strict.High ?? tally.Coded.Low, tally.Coded.Low);
            // two words for one number are one batch
            var more = tally.Coded.Strict.Low <= reach ? Math.Max(0, most - reach) : most;
            sum = sum > long.MaxValue - more ? long.MaxValue : sum + more;
            reach = Math.Max(reach, most);
        }
        return sum;
    }

    private static Tally? Most(Cell part, long after, long until)
    {
        Tally? most = null;
        foreach (var tally in part.Tallies)
            if (Chain.WasSo(tally) && Chain.Moment(tally) > after && Chain.Moment(tally) <= until && (most is null || tally.Coded.Strict.Low > most.Coded.Strict.Low))
                most = tally;
        return most;
    }
}
