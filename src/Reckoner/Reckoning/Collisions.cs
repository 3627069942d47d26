namespace Reckoner.Reckoning;

/// <summary>
/// The watch over numbers taken from another count: a figure that jumps above the others is asked whether it is the number of another measure,
/// incident or thing, has two digits swapped, thousands taken for millions, or a total added to itself. Until a second origin says the same it
/// is not the best figure, where the policy says so; the warning stays in any case.
/// </summary>
internal sealed class Collisions(FigureInput input, Cells cells, List<Counted> counted, Constraints constraints)
{
    private const long Days = 3 * TimeSpan.TicksPerDay;
    private const long Thousand = 1000;
    private const long Hundred = 100;

    private readonly NumberWatch _watch = input.Watch ?? new NumberWatch([.. input.Reports.Values], [.. input.Claims]);

    /// <summary>Looks for numbers that do not fit and marks them; null when there is none.</summary>
    /// <param name="input">The claims of one incident, and the stream they come from.</param>
    /// <param name="cells">Their cells, tallied and not yet chosen from.</param>
    /// <param name="counted">The claims at work.</param>
    /// <param name="constraints">Which measures count the same people.</param>
    /// <param name="policy">Whether a number that collides waits for a second origin.</param>
    public static List<Collision>? Watch(FigureInput input, Cells cells, List<Counted> counted, Constraints constraints, Policy policy)
    {
        List<Collision>? found = null;
        Collisions? collisions = null;
        foreach (var cell in cells.All)
        {
            if (input.Watch is not null && Alone(cell) is { } alone)
            {
                collisions ??= new Collisions(input, cells, counted, constraints);
                if ((collisions.OfYesterday(cell, alone) ?? (Number(alone) >= Thousand ? collisions.OfThing(cell, alone, Number(alone), null) : null)) is { } warned)
                    (found ??= []).Add(warned);
            }
            if (cell.Tallies.Count < 2 || Jumps(cell) is not { } numbers)
                continue;
            collisions ??= new Collisions(input, cells, counted, constraints);
            collisions.Look(cell, numbers, policy, ref found);
        }
        return found;
    }

    // the one number that an incident has, of one origin, with nothing beside it that could tell it wrong
    private static Tally? Alone(Cell cell)
    {
        Tally? first = null;
        foreach (var tally in cell.Tallies)
        {
            if (!Stands(tally))
                continue;
            if (first is not null && (Number(tally) != Number(first) || tally.First.Origin != first.First.Origin))
                return null;
            first ??= tally;
        }
        return first is { Time: >= 0, Coded.Strict.IsPoint: true, Kind: TallyKind.Stated } && Telling.IsTelling(Number(first)) ? first : null;
    }

    /// <summary>The different numbers of a cell from the lowest up, each with those that say it; null when none is far above another.</summary>
    private static SortedDictionary<long, List<Tally>>? Jumps(Cell cell)
    {
        long least = long.MaxValue;
        long most = 0;
        foreach (var tally in cell.Tallies)
            if (Stands(tally))
                (least, most) = (Math.Min(least, Number(tally)), Math.Max(most, Number(tally)));
        if (most <= least || (!Telling.IsTelling(most) && !IsFar(most, least)))
            return null;
        var numbers = new SortedDictionary<long, List<Tally>>();
        foreach (var tally in cell.Tallies)
        {
            if (!Stands(tally))
                continue;
            if (!numbers.TryGetValue(Number(tally), out var same))
                numbers[Number(tally)] = same = [];
            same.Add(tally);
        }
        return numbers;
    }

    // "many" and "dozens" are nobody's number
    private static bool Stands(Tally tally) =>
        tally is { Aside: null, Composed: false, HighOnly: false } && tally.Coded.Low > 0 && tally.First.Claim.Quantity!.Form is not (QuantityForm.Vague or QuantityForm.Fraction);

    private static long Number(Tally tally) => tally.Kind == TallyKind.Added ? tally.Coded.Low : tally.First.Claim.Quantity!.Said ?? tally.Coded.Low;

    // a third more than the next lower is more than a night's news
    private static bool IsFar(long number, long lower) => number - lower >= (lower + 2) / 3;

    private void Look(Cell cell, SortedDictionary<long, List<Tally>> numbers, Policy policy, ref List<Collision>? found)
    {
        Tally? stands = null;
        long lower = 0;
        foreach (var (number, same) in numbers)
        {
            var first = same[0];
            if (stands is not null && first.First.Claim.Quantity!.Form is QuantityForm.Exact or QuantityForm.AtLeast && StoodAlone(same, out var by) && Collides(cell, first, number, stands, lower) is { } collision)
            {
                (found ??= []).Add(collision with { Confirmed = by });
                if (by is null && policy.Collision is { } rule)
                    foreach (var tally in same)
                        tally.OnlyBounds($"{rule.Text}: {collision.Words}");
                foreach (var tally in same)
                    tally.Collides = true;
                if (by is null)
                    continue;
            }
            (stands, lower) = (first, number);
        }
    }

    /// <summary>Whether a number stood alone at first; and who of another origin said it later.</summary>
    private static bool StoodAlone(List<Tally> same, out Tally? by)
    {
        by = same.Find(tally => IsIndependent(tally.First, same[0].First));
        return by is null || by.Time > same[0].Time;
    }

    // an outlet that says it again, in its own words or in those of the same voice, is no second one
    private static bool IsIndependent(Counted one, Counted first) =>
        one.Origin != first.Origin && one.ReportIndex != first.ReportIndex
        && (first.Report?.Outlet is not { } outlet || !IsOf(one.Report, outlet) || (one.Authority.Key is { } key && first.Authority.Key is { } other && key != other));

    private Collision? Collides(Cell cell, Tally tally, long number, Tally stands, long lower)
    {
        var said = Reasons.Number(number);
        if (Telling.Swapped(number, lower))
            return new Collision(cell, tally, stands, $"{said} is {Reasons.Number(lower)} with two digits swapped", null, null, null);
        if (Telling.Thousandfold(number, lower))
            return new Collision(cell, tally, stands, $"{said} is {Reasons.Number(lower)} thousand", null, null, null);
        if (tally.Kind == TallyKind.Added)
            return Doubled(cell, tally, stands);
        if (!Telling.IsTelling(number) || !IsFar(number, lower))
            return null;
        return OfMeasure(cell, tally, number, stands) ?? OfIncident(cell, tally, number, stands) ?? OfThing(cell, tally, number, stands);
    }

    /// <summary>"57 more died" of a toll that was 57: the total is told as if it were new.</summary>
    private static Collision? Doubled(Cell cell, Tally tally, Tally stands)
    {
        var more = tally.First.Claim.Quantity!.Said;
        foreach (var claim in tally.Claims.AsSpan(1))
            if (more is { } number && Telling.IsTelling(number) && claim.Claim.Quantity!.Said == number)
                return new Collision(cell, tally, stands, $"{Reasons.Number(number)} more is the total before, {Reasons.Said(claim)}: a total told as if it were new", claim.Claim, null, null);
        return null;
    }

    /// <summary>The number of the hurt given as that of the dead.</summary>
    private Collision? OfMeasure(Cell cell, Tally tally, long number, Tally stands)
    {
        foreach (var other in cells.All)
        {
            if (other.Measure == cell.Measure || constraints.AreKin(cell.Measure, other.Measure))
                continue;
            foreach (var rival in other.Tallies)
                if (rival is { Kind: TallyKind.Stated, Aside: null, Coded.Strict.IsPoint: true } && Number(rival) == number && rival.First.ReportIndex != tally.First.ReportIndex
                    && !other.Tallies.Exists(one => one.First.ReportIndex == tally.First.ReportIndex))
                    return new Collision(cell, tally, stands, $"{Reasons.Number(number)} is the number of {other}, {Reasons.Said(rival.First)}", rival.First.Claim, null, null);
        }
        return null;
    }

    /// <summary>
    /// The number of another incident, in a report of the same outlet or voice about the same time. The same measure must be of another place:
    /// otherwise it may well be one event that was told apart.
    /// </summary>
    private Collision? OfIncident(Cell cell, Tally tally, long number, Tally stands)
    {
        if (number < Hundred)
            return null;
        foreach (var claim in _watch.Saying(number))
            if (claim.Incident is { } incident && incident != input.Incident && claim is { Kind: ClaimKind.Count, Measure: { } measure, Stance: not (Stance.Denied or Stance.Expected) }
                && (measure == cell.Measure ? IsElsewhere(tally, claim) : !constraints.AreKin(measure, cell.Measure))
                && _watch.Find(claim.Report) is { } report && IsNear(tally, report) && IsOneSource(tally, claim, report))
                return new Collision(cell, tally, stands, $"{Reasons.Number(number)} is the number of {measure.Word()} of another incident, {Reasons.Said(claim, report)}", claim, null, null);
        return null;
    }

    /// <summary>Yesterday's toll under a new dateline: the same outlet gave it as the number of another incident of the same kind the day before.</summary>
    private Collision? OfYesterday(Cell cell, Tally tally)
    {
        foreach (var claim in _watch.Saying(Number(tally)))
            if (claim.Incident is { } incident && incident != input.Incident && claim.Kind == ClaimKind.Count && claim.Measure == cell.Measure && claim.Group.Equals(tally.First.Claim.Group) && IsElsewhere(tally, claim)
                && (claim.EventType is null || tally.First.Claim.EventType is null || claim.EventType == tally.First.Claim.EventType)
                && _watch.Find(claim.Report) is { Published: { } published } report && published.UtcTicks < tally.Time && IsNear(tally, report) && IsOf(report, tally.First.Report?.Outlet))
                return new Collision(cell, tally, null, $"{Reasons.Number(Number(tally))} is the number that the same outlet gave of another incident shortly before, {Reasons.Said(claim, report)}", claim, null, null);
        return null;
    }

    /// <summary>The number of shelters given as that of the dead.</summary>
    private Collision? OfThing(Cell cell, Tally tally, long number, Tally? stands)
    {
        var written = Elsewhere.Written(number);
        var outlet = tally.First.Report?.Outlet;
        var last = -1;
        foreach (var one in counted)
        {
            if (one.ReportIndex == last || one.CopyOf is not null)
                continue;
            last = one.ReportIndex;
            if (one.Report is { } report && (number >= Hundred || IsOf(report, outlet)) && IsNear(tally, report) && Thing(report) is { } quote)
                return Found(quote, report);
        }
        // a number of many digits is told apart in all that an outlet printed these days
        if (number >= Thousand && outlet is not null)
            foreach (var report in _watch.Of(outlet))
                if (IsNear(tally, report) && Thing(report) is { } quote)
                    return Found(quote, report);
        return null;

        Quote? Thing(Report report) => Elsewhere.Thing(report, written, _watch.ClaimsOf(report.Id));

        Collision Found(Quote quote, Report report) =>
            new(cell, tally, stands, $"\"{quote.Text}\" stands in {report.Outlet ?? "a report"}{Reasons.Dated(report)}", null, quote, null);
    }

    private bool IsNear(Tally tally, Report report) =>
        tally.Time >= 0 && report.Published is { } published && (input.AsOf is not { } asOf || published <= asOf) && Math.Abs(published.UtcTicks - tally.Time) <= Days;

    private static bool IsOf(Report? report, string? outlet) => outlet is not null && string.Equals(report?.Outlet, outlet, StringComparison.OrdinalIgnoreCase);

    // another place or another day
    private static bool IsElsewhere(Tally tally, Claim claim) =>
        Reasons.ElsewherePlace(tally.First.Claim.Where, claim.Where) || (tally.First.Claim.When is { } when && claim.When is { } then && !when.Overlaps(then));

    private static bool IsOneSource(Tally tally, Claim claim, Report report) =>
        IsOf(report, tally.First.Report?.Outlet)
        || (!claim.Voices.IsEmpty && !tally.First.Claim.Voices.IsEmpty && claim.Voices[0] is { Name: not null } voice && voice.Name == tally.First.Claim.Voices[0].Name);
}
