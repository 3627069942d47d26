using System.Collections.Immutable;

namespace Reckoner.Reckoning;

/// <summary>
/// How the figures of one incident came to be what they are: the incident is reckoned again as of each moment at which one of its reports was
/// published, and each figure keeps the moments at which it changed. What was superseded, corrected or taken back stays to be seen.
/// </summary>
/// <remarks>
/// The cost is one reckoning a moment, of the claims so far. <see cref="MostWork"/> bounds it: where there are more claims and moments, those
/// moments are passed over at which an origin only repeated itself, and then as many as must be, evenly; never the last. A step may then take
/// in several reports.
/// </remarks>
public static class Evolution
{
    /// <summary>So many claims are reckoned at most for one incident, over all moments together: some seconds on one core.</summary>
    public const long MostWork = 700_000;

    /// <summary>The same figures with their series, and after them those that were told once and stand no more, with no numbers.</summary>
    /// <param name="reckoner">The policy's reckoner.</param>
    /// <param name="input">All claims of the incident, as the figures were made from them.</param>
    /// <param name="figures">The figures as they are now.</param>
    public static ImmutableArray<Figure> Of(FigureReckoner reckoner, FigureInput input, ImmutableArray<Figure> figures)
    {
        var claims = input.Claims.OrderBy(claim => Published(claim, input) ?? DateTimeOffset.MinValue).ToList();
        var known = claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        var alone = new Dictionary<(string Report, int Claims), Cells>();
        var series = new Dictionary<Key, List<FigureStep>>();
        var before = new Dictionary<Key, Figure>();
        var last = new Dictionary<Key, Figure>();
        var moments = Moments(claims, input);
        for (var i = 0; i < moments.Count; i++)
        {
            var (moment, count) = moments[i];
            // the last moment has been reckoned: its figures are those of now
            var then = i == moments.Count - 1 ? figures : reckoner.Reckon(input with { Claims = claims[..count], AsOf = moment ?? DateTimeOffset.MinValue }, alone).Figures;
            var now = then.ToDictionary(Key.Of);
            Rename(before, now, series);
            foreach (var (key, figure) in now)
                if (Step(before.GetValueOrDefault(key), figure, moment, known, input) is { } step)
                    (series.TryGetValue(key, out var steps) ? steps : series[key] = []).Add(step);
            foreach (var (key, figure) in before)
                if (!now.ContainsKey(key))
                {
                    series[key].Add(new FigureStep(moment, null, null, null, 0, FigureChange.Withdrawn, figure.Used));
                    last[key] = figure;
                }
            before = now;
        }
        var gone = last.Where(one => !before.ContainsKey(one.Key)).Select(one => Gone(one.Value));
        return [.. figures.Concat(gone.OrderBy(figure => figure.Measure).ThenBy(figure => figure.Group.ToString(), StringComparer.Ordinal))
            .Select(figure => figure with { Series = [.. series.GetValueOrDefault(Key.Of(figure)) ?? []] })];
    }

    // every moment of publication, with how many claims there were by then; what has no time is there before all others
    private static List<(DateTimeOffset? Moment, int Count)> Moments(List<Claim> claims, FigureInput input)
    {
        var moments = new List<(DateTimeOffset? Moment, int Count)>();
        for (var i = 0; i < claims.Count; i++)
        {
            var published = Published(claims[i], input);
            if (moments is [.., (var last, _)] && last == published)
                moments[^1] = (published, i + 1);
            else
                moments.Add((published, i + 1));
        }
        Withdrawals(moments, claims, input);
        if (Work(moments) <= MostWork)
            return moments;
        moments = WithNews(moments, claims, input);
        var every = (int)(Work(moments) / MostWork) + 1;
        return [.. moments.Where((_, i) => (moments.Count - 1 - i) % every == 0)];
    }

    // a report that withdraws another may say nothing of its own
    private static void Withdrawals(List<(DateTimeOffset? Moment, int Count)> moments, List<Claim> claims, FigureInput input)
    {
        if (input.Retired is not { } retired)
            return;
        foreach (var claim in claims)
        {
            if (!retired.TryGetValue(claim.Id, out var why) || why.Since is not { } since || since > input.AsOf)
                continue;
            var at = moments.FindLastIndex(moment => moment.Moment is null || moment.Moment <= since);
            if (at < 0 || moments[at].Moment != since)
                moments.Insert(at + 1, (since, at < 0 ? 0 : moments[at].Count));
        }
    }

    private static long Work(List<(DateTimeOffset? Moment, int Count)> moments) => moments.Sum(moment => (long)moment.Count);

    // those at which somebody said what nobody of the same origin had said before, and the last
    private static List<(DateTimeOffset? Moment, int Count)> WithNews(List<(DateTimeOffset? Moment, int Count)> moments, List<Claim> claims, FigureInput input)
    {
        var said = new HashSet<(string, Measure, string, Interval?)>();
        var at = 0;
        return moments.FindAll(moment =>
        {
            var isNew = moment.Count == claims.Count;
            for (; at < moment.Count; at++)
                if (claims[at] is { Measure: { } measure, Quantity: { } quantity } claim)
                    isNew |= said.Add((input.Origins.GetValueOrDefault(claim.Id, claim.Id), measure, claim.Group.ToString(), quantity.Interval));
            return isNew;
        });
    }

    private static DateTimeOffset? Published(Claim claim, FigureInput input) => input.Reports.GetValueOrDefault(claim.Report)?.Published;

    private static FigureStep? Step(Figure? before, Figure now, DateTimeOffset? moment, Dictionary<string, Claim> known, FigureInput input)
    {
        var fresh = before is null ? now.Used : now.Used.RemoveRange(before.Used, StringComparer.Ordinal);
        var claims = fresh;
        // where nothing new is used, what was said anew made the change, or else what is used no more
        if (before is not null && claims.IsEmpty)
            claims = [.. now.SetAside.Select(aside => aside.Claim).Except(before.SetAside.Select(aside => aside.Claim), StringComparer.Ordinal).Except(before.Used, StringComparer.Ordinal)];
        if (before is not null && claims.IsEmpty)
            claims = before.Used.RemoveRange(now.Used, StringComparer.Ordinal);
        if (before is not null && claims.IsEmpty && now.Implied is { } bound)
            claims = [.. bound.From.Except(before.Implied?.From ?? [], StringComparer.Ordinal)];
        return Change(before, now, Corrects) is { } change
            ? new FigureStep(moment, now.Low, now.Best, now.High, now.Origins, change, claims)
            : null;

        bool Corrects(bool isUp)
        {
            foreach (var id in fresh)
                if (known.TryGetValue(id, out var claim) && claim.Measure == now.Measure && input.Reports.GetValueOrDefault(claim.Report) is { } report
                    && (isUp ? Correction.Corrects(claim, report) : Correction.Lowers(claim, report)))
                    return true;
            return false;
        }
    }

    /// <summary>What became of a figure; null when nothing did.</summary>
    internal static FigureChange? Change(Figure? before, Figure now, Func<bool, bool> corrects)
    {
        if (now.Status == FigureStatus.Withdrawn)
            return before is null || before.Status == FigureStatus.Withdrawn ? null : FigureChange.Withdrawn;
        if (before is null || before.Status == FigureStatus.Withdrawn)
            return FigureChange.First;
        var low = (now.Low ?? 0).CompareTo(before.Low ?? 0);
        var high = (now.High ?? long.MaxValue).CompareTo(before.High ?? long.MaxValue);
        var best = now.Best is { } is_ && before.Best is { } was ? is_.CompareTo(was) : now.Best is null && before.Best is null ? Moved(low, high, now) : 0;
        if (best != 0)
            return corrects(best > 0) ? FigureChange.Corrected : best > 0 ? FigureChange.Rose : FigureChange.Fell;
        if (low != 0 || high != 0)
            return low >= 0 && high <= 0 ? FigureChange.Narrowed : low <= 0 && high >= 0 ? FigureChange.Widened : low > 0 ? FigureChange.Rose : FigureChange.Fell;
        // what was unknown became known, or the other way round
        return (now.Best is null, now.Low is null) != (before.Best is null, before.Low is null) ? now.Best is null && before.Best is not null || now.Low is null ? FigureChange.Widened : FigureChange.Narrowed
            : now.Origins > before.Origins ? FigureChange.Confirmed
            : now.Origins < before.Origins ? FigureChange.Weakened
            : now.Status == FigureStatus.Disputed && before.Status != FigureStatus.Disputed ? FigureChange.Disputed : null;
    }

    // where a policy prints no best figure, both ends tell; an open end stands still
    private static int Moved(int low, int high, Figure now) => now.High is null && high == 0 ? low : low == high ? low : 0;

    private static Figure Gone(Figure figure) => figure with
    {
        Low = null,
        Best = null,
        High = null,
        AsOf = null,
        Status = FigureStatus.Withdrawn,
        Origins = 0,
        Basis = "nothing stands for it any more",
        Used = [],
        SetAside = [.. figure.Used.Select(id => new SetAside(id, "told before, and no longer stands"))],
        Implied = null,
        Because = [],
    };

    // a side that becomes known later does not make another figure of it
    private static void Rename(Dictionary<Key, Figure> before, Dictionary<Key, Figure> now, Dictionary<Key, List<FigureStep>> series)
    {
        foreach (var key in before.Keys.Where(key => key.Side == Side.Unknown && !now.ContainsKey(key)).ToList())
        {
            var named = now.Keys.Where(other => other.Measure == key.Measure && other.Group == key.Group && !before.ContainsKey(other)).ToList();
            if (named is not [var name])
                continue;
            before.Remove(key, out var figure);
            before[name] = figure! with { Group = figure.Group with { Side = name.Side } };
            series.Remove(key, out var steps);
            series[name] = [.. series.GetValueOrDefault(name) ?? [], .. steps!];
        }
    }

    private readonly record struct Key(Measure Measure, string Group, Side Side)
    {
        public static Key Of(Figure figure) => new(figure.Measure, figure.Group.ToString(), figure.Group.Side);
    }
}
