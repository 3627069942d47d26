namespace Reckoner.Reckoning;

/// <summary>What the claims of one report come to when people who can be told apart, and groups with nobody in common, are added.</summary>
internal static class Sums
{
    /// <summary>The total of one report, when its parts say more than its own total does.</summary>
    /// <param name="counted">All claims.</param>
    /// <param name="start">The report's first claim.</param>
    /// <param name="end">One past the report's last claim.</param>
    /// <param name="people">Claims of the measure that count people who can be told apart; null when there are none.</param>
    /// <param name="total">The cell of the total.</param>
    public static void AddUp(List<Counted> counted, int start, int end, List<Counted>? people, Cell total)
    {
        List<Counted>? found = null;
        for (var i = start; i < end; i++)
        {
            var one = counted[i];
            if (one.Cell.Measure == total.Measure && (one.Aside is null || one.Copied) && !one.Keyed && !one.Claim.Additional
                && !one.Boast && !one.Cell.Group.IsAll && !(one.IsPart && one.Whole!.Aside is null) && one.Coded.Low > 0)
                (found ??= []).Add(one);
        }
        var alone = people?.FindAll(one => !one.IsPart);
        if (found is null && alone is not { Count: > 0 })
            return;
        var groups = found ?? [];
        var added = Disjoint(groups);
        if (alone is { Count: > 0 })
        {
            var told = new List<Counted>(Distinct(alone));
            foreach (var group in added)
                if (told.TrueForAll(one => AreApart(one, group)))
                    told.Add(group);
            var withPeople = Merge(added, alone);
            added = Low(told) >= Low(withPeople) ? told : withPeople;
        }
        var kind = added.TrueForAll(one => one.Keyed) ? TallyKind.People : TallyKind.Groups;
        Put(counted, start, end, total, kind, added);
    }

    /// <summary>Puts a sum into its cell, unless the report itself states a number that covers it.</summary>
    public static void Put(List<Counted> counted, int start, int end, Cell cell, TallyKind kind, List<Counted> claims)
    {
        // a report that only copies adds nothing to what it copied
        if (claims.TrueForAll(one => one.CopyOf is not null))
            return;
        if (kind == TallyKind.People)
            claims = Distinct(claims);
        var interval = Interval.Exactly(0);
        long low = 0;
        long? best = 0;
        var smaller = false;
        var bounded = kind == TallyKind.People || claims.Count > 1;
        foreach (var claim in claims)
        {
            interval += claim.Coded.Strict;
            low = Plus(low, claim.Coded.Low);
            best = best is { } b && claim.Coded.Best is { } next ? Plus(b, next) : null;
        }
        var high = bounded ? interval.High : null;
        var coded = new Coded(Interval.AtLeast(Math.Min(low, interval.Low)), low, best, high is { } h && best is { } p ? Math.Max(h, p) : high, false);
        var victims = kind == TallyKind.Groups ? BesideAttackers(claims) : null;
        for (var i = start; i < end; i++)
        {
            var stated = counted[i];
            if (!ReferenceEquals(stated.Cell, cell) || stated.Keyed || stated.Claim.Additional || (stated.Aside is not null && !stated.Copied))
                continue;
            if (stated.Coded.Strict.Low >= coded.Strict.Low || (kind == TallyKind.People && stated.Coded.Strict.High is not null))
                return;
            if (stated.Coded.Strict.High < coded.Strict.Low && stated.Coded.Strict.Low != victims)
                smaller = true;
        }
        // a total that the report states goes before our sum of its groups, which may share people with it: the sum only bounds it
        cell.Tallies.Add(new Tally(cell, kind, [.. claims], coded) { HighOnly = smaller });
    }

    // "two teachers and three farmers were killed": nobody of one list is told twice in it
    private static bool AreApart(Counted a, Counted b) => Groups.Apart(a.Cell.Group, b.Cell.Group) || AreListed(a.Claim, b.Claim);

    private static bool AreListed(Claim a, Claim b) =>
        a.Report == b.Report && a.Measure == b.Measure && a.PartOf is null && b.PartOf is null && !a.Group.Equals(b.Group) && a.Quotes[0].Start == b.Quotes[0].Start && a.Quotes[0].End == b.Quotes[0].End && a.Quotes[0].InTitle == b.Quotes[0].InTitle;

    /// <summary>How many of a sum are not of the attackers' side; null when none or all of them are.</summary>
    public static long? BesideAttackers(IReadOnlyList<Counted> claims)
    {
        long victims = 0;
        var beside = false;
        foreach (var claim in claims)
        {
            if (claim.Cell.Group.Side == Side.Attacker)
                beside = true;
            else
                victims = Plus(victims, claim.Coded.Low);
        }
        return beside && victims > 0 ? victims : null;
    }

    /// <summary>Claims of groups with nobody in common, the largest first.</summary>
    private static List<Counted> Disjoint(List<Counted> groups)
    {
        if (groups.Count < 2)
            return groups;
        var sorted = new List<Counted>(groups);
        sorted.Sort((a, b) =>
        {
            // what is only reported or claimed never takes the place of what is stated
            var order = a.Weak.CompareTo(b.Weak);
            if (order == 0)
                order = b.Coded.Low.CompareTo(a.Coded.Low);
            if (order == 0)
                order = (a.Aside is null ? 0 : 1).CompareTo(b.Aside is null ? 0 : 1);
            return order != 0 ? order : string.CompareOrdinal(a.Claim.Id, b.Claim.Id);
        });
        var chosen = new List<Counted>();
        foreach (var group in sorted)
            if (chosen.TrueForAll(one => AreApart(one, group)))
                chosen.Add(group);
        return chosen;
    }

    /// <summary>Adds to groups already chosen the people who can be in none of them.</summary>
    private static List<Counted> Merge(List<Counted> groups, List<Counted> people)
    {
        var merged = new List<Counted>(groups);
        foreach (var one in Distinct(people))
            if (groups.TrueForAll(group => AreApart(one, group)))
                merged.Add(one);
        return merged;
    }

    /// <summary>Each people once: who is among those of a larger count is not counted again.</summary>
    private static List<Counted> Distinct(List<Counted> people)
    {
        if (people.Count < 2)
            return people;
        var sorted = new List<Counted>(people);
        sorted.Sort((a, b) => b.Coded.Low != a.Coded.Low ? b.Coded.Low.CompareTo(a.Coded.Low) : people.IndexOf(a).CompareTo(people.IndexOf(b)));
        var seen = new HashSet<string>(people.Count, StringComparer.Ordinal);
        var kept = new HashSet<Counted>(people.Count);
        foreach (var one in sorted)
        {
            var added = false;
            foreach (var key in (one.Claim.People ?? one.Claim.Id).Split(' '))
                added |= seen.Add(key);
            if (added)
                kept.Add(one);
        }
        return people.FindAll(kept.Contains);
    }

    private static long Low(List<Counted> claims)
    {
        long low = 0;
        foreach (var claim in claims)
            low = Plus(low, claim.Coded.Low);
        return low;
    }

    private static long Plus(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;
}
