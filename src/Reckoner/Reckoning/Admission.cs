namespace Reckoner.Reckoning;

/// <summary>
/// The first steps: the count claims of one incident, in order of publication, each with its cell, its voice and its number as the policy
/// codes it; copies tied to the first of their origin; what never counts set aside.
/// </summary>
internal static class Admission
{
    public static List<Counted> Admit(FigureInput input, Policy policy, Cells cells)
    {
        var counted = new List<Counted>(input.Claims.Count);
        foreach (var claim in input.Claims)
        {
            if (claim.Measure is not { } measure || claim.Quantity is null || !Speaks(claim.Kind))
                continue;
            input.Reports.TryGetValue(claim.Report, out var report);
            if (input.AsOf is { } asOf && report?.Published > asOf)
                continue;
            counted.Add(new Counted(claim, report, input.Origins.TryGetValue(claim.Id, out var origin) ? origin : claim.Id, cells.Of(measure, claim.Group)));
        }
        cells.MergeUnknownSides(counted);
        counted.Sort(InOrder);
        var index = 0;
        for (var i = 0; i < counted.Count; i++)
        {
            if (i > 0 && counted[i].Claim.Report != counted[i - 1].Claim.Report)
                index++;
            counted[i].ReportIndex = index;
            counted[i].Authority = Authority.Of(counted[i].Claim, counted[i].Report, policy);
        }
        TieParts(counted, cells);
        var large = Scale.IsLarge(input.Claims, policy);
        foreach (var one in counted)
            Code(one, policy, large, 0);
        foreach (var one in counted)
            one.Cell.Claims.Add(one);
        SamePeople(counted);
        Copies(counted);
        return counted;
    }

    private static bool Speaks(ClaimKind kind) => kind is ClaimKind.Count or ClaimKind.Denial or ClaimKind.Forecast;

    /// <summary>By publication, then report, then place in the report: never by arrival.</summary>
    public static int InOrder(Counted a, Counted b)
    {
        var order = a.Time.CompareTo(b.Time);
        if (order == 0)
            order = string.CompareOrdinal(a.Claim.Report, b.Claim.Report);
        if (order == 0)
            order = a.Start.CompareTo(b.Start);
        return order != 0 ? order : string.CompareOrdinal(a.Claim.Id, b.Claim.Id);
    }

    private static void TieParts(List<Counted> counted, Cells cells)
    {
        Dictionary<string, Counted>? byId = null;
        foreach (var part in counted)
        {
            if (part.Claim.PartOf is not { } whole)
                continue;
            if (byId is null)
            {
                byId = new Dictionary<string, Counted>(counted.Count, StringComparer.Ordinal);
                foreach (var one in counted)
                    byId[one.Claim.Id] = one;
            }
            // a part is never more than its whole: where it would be, the link was read wrongly, not the number
            if (!byId.TryGetValue(whole, out var found) || ReferenceEquals(found, part)
                || part.Claim.Quantity?.Interval?.Low > (found.Claim.Quantity?.Interval?.High ?? long.MaxValue))
                continue;
            part.Whole = found;
            // "nine of them" counts those of whom the whole speaks
            if (part.Cell.Group.IsAll && !found.Cell.Group.IsAll)
                part.Cell = cells.Of(part.Cell.Measure, found.Cell.Group);
        }
    }

    private static void Code(Counted one, Policy policy, bool large, int depth)
    {
        if (one.Aside is not null || one.Coded != default)
            return;
        var claim = one.Claim;
        Coded? whole = null;
        if (claim.Quantity!.PerMille is not null && one.Whole is { } tied && depth < 8)
        {
            Code(tied, policy, large, depth + 1);
            whole = tied.Aside is null ? tied.Coded : null;
        }
        if (Coded.Of(claim.Quantity, whole, policy, large) is { } coded)
            (one.Coded, one.Large) = (coded, large);
        else
            one.Aside = claim.Quantity.PerMille is not null ? "a share of a whole that no one counts" : $"{policy.Vague.Text}";
        one.Aside = claim.Kind == ClaimKind.Denial || claim.Stance == Stance.Denied ? "denied: never counted"
            : claim.Kind == ClaimKind.Forecast || claim.Stance == Stance.Expected ? "expected or feared: never counted"
            : one.Aside ?? (Aside?)Excluded(one, policy);
    }

    private static string? Excluded(Counted one, Policy policy) =>
        policy.Party == PartyRule.Excluded && one.Authority.Side == Side.Attacker ? policy.PartyReason.Text : null;

    /// <summary>Who was hurt and died is dead: the same people of one report do not count as injured too.</summary>
    private static void SamePeople(List<Counted> counted)
    {
        Dictionary<string, Counted>? dead = null;
        for (var start = 0; start < counted.Count;)
        {
            var end = start;
            dead?.Clear();
            for (; end < counted.Count && counted[end].ReportIndex == counted[start].ReportIndex; end++)
                if (counted[end] is { Keyed: true, Aside: null, Cell.Measure: Measure.Killed } one
                    && (!(dead ??= new Dictionary<string, Counted>(StringComparer.Ordinal)).TryGetValue(one.Claim.People!, out var known) || known.Coded.Low < one.Coded.Low))
                    dead[one.Claim.People!] = one;
            for (var i = start; i < end && dead is { Count: > 0 }; i++)
                if (counted[i] is { Keyed: true, Aside: null, Cell.Measure: Measure.Injured or Measure.Critical or Measure.Missing or Measure.Trapped } hurt
                    && dead.TryGetValue(hurt.Claim.People!, out var killed) && killed.Coded.Low >= hurt.Coded.Low)
                    hurt.Aside = Aside.Because("the same people are counted as killed by", killed);
            start = end;
        }
    }

    private static void Copies(List<Counted> counted)
    {
        if (counted.Count == 0 || counted[^1].ReportIndex == 0)
            return;
        var first = new Dictionary<(string Origin, Cell Cell, Coded Coded, bool Additional), Counted>(counted.Count);
        foreach (var one in counted)
        {
            if (first.TryAdd((one.Origin, one.Cell, one.Coded, one.Claim.Additional), one))
                continue;
            var original = first[(one.Origin, one.Cell, one.Coded, one.Claim.Additional)];
            if (original.ReportIndex == one.ReportIndex)
                continue;
            one.CopyOf = original;
            one.Aside ??= original.Aside;
            one.Time = original.Time;
            one.Authority = original.Authority;
        }
    }
}
