namespace Reckoner.Reckoning;

/// <summary>
/// What each report makes of each cell: the numbers it states; people who can be told apart, counted; groups with nobody in common,
/// added; what it adds to an earlier number. Numbers of different reports are never added, but "two more" to the same outlet's own.
/// </summary>
internal static class Tallying
{
    public static void Tally(List<Counted> counted, Cells cells, Constraints constraints, Votes? votes, Policy policy)
    {
        if (policy.Party == PartyRule.BoastsAside)
            Boasts(cells);
        for (var start = 0; start < counted.Count;)
        {
            var end = start + 1;
            while (end < counted.Count && counted[end].ReportIndex == counted[start].ReportIndex)
                end++;
            Report(counted, start, end, cells, constraints);
            start = end;
        }
        Sides(cells);
        if (votes is not null)
            foreach (var cell in cells.All)
                foreach (var tally in cell.Tallies)
                    if (votes.Of(tally.First) is { } outvoted)
                        tally.Outvote(outvoted);
        Bounding.Mark(cells, policy);
        if (policy.Party is not (PartyRule.EnemyLossesHigh or PartyRule.BoastsAside))
            return;
        foreach (var cell in cells.All)
            foreach (var tally in cell.Tallies)
                tally.HighOnly |= policy.Party == PartyRule.EnemyLossesHigh ? EnemyLosses(tally) : tally.Boast;
    }

    // where nobody else counts them, the attackers' word is all there is
    private static void Boasts(Cells cells)
    {
        foreach (var cell in cells.All)
        {
            if (cell.Measure is not (Reckoner.Measure.Killed or Reckoner.Measure.Injured or Reckoner.Measure.Casualties) || cell.Group.Side == Side.Attacker
                || !cell.Claims.Exists(one => one.Aside is null && one.Authority.Side != Side.Attacker))
                continue;
            foreach (var one in cell.Claims)
                one.Boast = one.Authority.Side == Side.Attacker;
        }
    }

    private static bool EnemyLosses(Tally tally)
    {
        var speaker = tally.First.Authority.Side;
        var side = tally.Cell.Group.Side;
        return speaker == Side.Attacker ? side != Side.Attacker : speaker == Side.Responder && side == Side.Attacker;
    }

    private static void Report(List<Counted> counted, int start, int end, Cells cells, Constraints constraints)
    {
        var measures = 0;
        for (var i = start; i < end; i++)
        {
            var one = counted[i];
            if (one.Aside is not null)
                continue;
            if (one.IsPart && ReferenceEquals(one.Cell, one.Whole!.Cell))
            {
                one.Aside = Aside.Because("a part of", one.Whole);
                continue;
            }
            if (one is { Whole: { } other, Cell.Group.IsAll: true } && other.Cell.Measure != one.Cell.Measure && !constraints.Counts(one.Cell.Measure, other.Cell.Measure))
            {
                one.Aside = Aside.Because("counts only among", other);
                continue;
            }
            measures |= 1 << (int)one.Cell.Measure;
            if (one.Keyed || one.Claim.Additional)
                continue;
            if (one.CopyOf is { } original)
                (one.Aside, one.Copied) = (Copy(original), true);
            else
                one.Cell.Tallies.Add(new Tally(one.Cell, TallyKind.Stated, [one], one.Coded));
        }
        for (var measure = 0; measures >> measure != 0; measure++)
            if ((measures >> measure & 1) != 0)
                Measure(counted, start, end, cells, (Measure)measure, constraints);
        Smaller(counted, start, end, constraints);
    }

    /// <summary>"Killed three and then himself": a three told elsewhere is the number of the victims, whom the attacker comes on top of.</summary>
    private static void Sides(Cells cells)
    {
        foreach (var total in cells.All)
        {
            if (!total.Group.IsAll)
                continue;
            foreach (var sum in total.Tallies)
            {
                if (sum.Kind != TallyKind.Groups || sum.HighOnly || Sums.BesideAttackers(sum.Claims) is not { } victims)
                    continue;
                foreach (var stated in total.Tallies)
                    if (stated is { Kind: TallyKind.Stated, Aside: null } && stated.Coded.Strict is { IsPoint: true } strict && strict.Low == victims)
                        stated.Aside = Aside.Because("counts the victims:", sum.Claims[^1], " comes besides");
            }
        }
    }

    public static Aside Copy(Counted original) => Aside.Because("a copy: same origin as", original);

    private static void Measure(List<Counted> counted, int start, int end, Cells cells, Measure measure, Constraints constraints)
    {
        List<Counted>? people = null;
        var added = false;
        for (var i = start; i < end; i++)
        {
            var one = counted[i];
            if (one.Cell.Measure != measure || one.Aside is not null)
                continue;
            if (one.Claim.Additional)
                added = true;
            else if (one.Keyed)
                (people ??= []).Add(one);
        }
        if (added)
            people = Additions.Add(counted, start, end, measure, cells, people);
        if (people is not null)
            Told(counted, start, end, people);
        if (cells.Find(measure, Group.All) is not { } total)
            return;
        if (people is not null)
            Others(counted, start, end, measure, people, constraints);
        Sums.AddUp(counted, start, end, people, total);
    }

    /// <summary>"A man was shot in the leg; a girl was grazed": people told apart who are counted as less than the whole are among it too.</summary>
    private static void Others(List<Counted> counted, int start, int end, Measure whole, List<Counted> people, Constraints constraints)
    {
        foreach (var sum in constraints.Sums)
        {
            if (sum.Whole != whole && sum.WorkedOut != whole)
                continue;
            var dead = false;
            for (var i = start; i < end; i++)
                dead |= counted[i] is { Aside: null, Coded.Low: > 0 } one && one.Cell.Measure == sum.Part;
            for (var i = start; i < end; i++)
            {
                if (counted[i] is not { Keyed: true, Aside: null } one || one.Cell.Measure == whole || one.Cell.Measure == sum.Part)
                    continue;
                // who is shot in one sentence and hurt or dead in another is one person, unless the two cannot be
                if (constraints.Holds(whole, one.Cell.Measure)
                    || (!dead && sum.WorkedOut == whole && one.Cell.Measure == sum.Whole && people.TrueForAll(other => Groups.Apart(other.Cell.Group, one.Cell.Group))))
                    people.Add(one);
            }
        }
    }

    /// <summary>People who can be told apart, counted within their own group.</summary>
    private static void Told(List<Counted> counted, int start, int end, List<Counted> people)
    {
        for (var i = 0; i < people.Count; i++)
        {
            var cell = people[i].Cell;
            if (cell.Group.IsAll || Before(people, i))
                continue;
            var same = people.FindAll(one => ReferenceEquals(one.Cell, cell));
            Sums.Put(counted, start, end, cell, TallyKind.People, same);
        }
    }

    private static bool Before(List<Counted> people, int i)
    {
        for (var j = 0; j < i; j++)
            if (ReferenceEquals(people[j].Cell, people[i].Cell))
                return true;
        return false;
    }

    private static void Leads(List<Counted> counted, int start, int end, Constraints constraints)
    {
        Dictionary<Cell, Tally>? leads = null;
        for (var i = start; i < end; i++)
        {
            if (counted[i].Tally is not { Kind: TallyKind.Stated, Aside: null } tally || tally.Cell.Tallies.Count < 2 || constraints.Falls(tally.Cell.Measure) || constraints.Partial(tally.Cell.Measure))
                continue;
            if ((leads ??= []).TryAdd(tally.Cell, tally))
                continue;
            var lead = leads[tally.Cell];
            if (!lead.Weak && !lead.Boast && lead.First.Authority.Side != Side.Attacker && tally.Coded.Strict.High < lead.Coded.Strict.Low)
                tally.Aside = Aside.Because("a part or an earlier count: the report begins with", lead.First);
        }
    }

    /// <summary>
    /// Of two numbers that one voice gives for one cell in one report, the smaller is a part or an earlier count. So is, whoever says it, a
    /// smaller one than that with which the report begins: a report leads with the toll that it stands for.
    /// </summary>
    private static void Smaller(List<Counted> counted, int start, int end, Constraints constraints)
    {
        Leads(counted, start, end, constraints);
        Dictionary<(Cell Cell, string? Voice), Tally>? largest = null;
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = start; i < end; i++)
            {
                var cell = counted[i].Cell;
                if (counted[i].Tally is not { Kind: TallyKind.Stated, Aside: null } tally || cell.Tallies.Count < 2)
                    continue;
                var key = (cell, constraints.Partial(cell.Measure) ? null : tally.First.Authority.Key);
                if (pass == 0)
                {
                    largest ??= [];
                    if (!largest.TryGetValue(key, out var known) || known.Coded.Strict.Low < tally.Coded.Strict.Low)
                        largest[key] = tally;
                }
                else if (largest is not null && largest.TryGetValue(key, out var other) && tally.Coded.Strict.High < other.Coded.Strict.Low)
                {
                    tally.Aside = Aside.Because("a part or an earlier count: the same report goes on to", other.First);
                }
            }
            if (largest is null)
                return;
        }
    }
}
