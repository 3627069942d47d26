using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>Turns a report with its claims into accounts, one for each event that it speaks of.</summary>
internal static class Accounts
{
    private const int MostTimes = 6;
    private const int ShortestCopy = 60;

    /// <summary>The accounts of a report in order of scene: without words, when they will not be compared with other reports', of events alone; else a report that tells no event has an account too, which may belong to an incident that others tell.</summary>
    /// <param name="read">The report.</param>
    /// <param name="words">What gathers words; null for accounts that are not compared.</param>
    public static List<Account> Of(ReadReport read, WordGathering? words)
    {
        List<Account> accounts = [];
        var scenes = new List<int> { 0 };
        foreach (var claim in read.Claims)
            if (!scenes.Contains(claim.Scene)) scenes.Add(claim.Scene);
        scenes.Sort();
        var text = words is null ? 0 : TextOf(read.Report);
        foreach (var scene in scenes)
        {
            var account = Of(read, scene, scenes.Count == 1 ? read.Claims : [.. read.Claims.Where(claim => claim.Scene == scene)], text, words);
            if (account.IsEvent || (words is not null && scene == 0)) accounts.Add(account);
        }
        if (words is not null && accounts.Count > 1 && accounts[0].IsAbout) accounts[0] = accounts[0].Telling([.. accounts.Skip(1)]);
        return accounts;
    }

    private static Account Of(ReadReport read, int scene, ImmutableArray<Claim> claims, ulong text, WordGathering? words)
    {
        List<Place> places = [];
        List<When> times = [];
        List<Number> numbers = [];
        foreach (var claim in claims)
        {
            if (claim.Where is { } where) places.Add(where);
            if (claim.When is { } when) times.Add(when.At is null ? when : new When(when.From, when.To));
            if (claim is not { Kind: ClaimKind.Count, Measure: { } measure, Quantity: { Interval: { } interval } quantity }) continue;
            var number = new Number(measure, claim.Group.Label, quantity.Said ?? interval.Low);
            if (!numbers.Contains(number)) numbers.Add(number);
        }
        var ground = Ground.Of(places);
        if (Spots.Of(claims) is { IsEmpty: false } spots) ground = ground with { Spots = spots };
        var days = Ground.ByFrequency(times);
        return new Account
        {
            Report = read.Report,
            Scene = scene,
            Claims = claims,
            Type = TypeOf(claims),
            Ground = ground,
            Times = days.Length <= MostTimes ? days : days[..MostTimes],
            Moment = (read.Report.Published ?? DateTimeOffset.MaxValue).UtcTicks,
            Day = read.Report.Published is { } published ? DateOnly.FromDateTime(published.UtcDateTime).DayNumber : null,
            Text = text,
            Ages = words is not null ? AgesTold.Of(read.Report, scene, claims) : 0,
            Numbers = [.. numbers],
            Words = words is not null ? WordsOf(words, read.Report, scene, claims, ground) : TellingWords.None,
        };
    }

    private static TellingWords WordsOf(WordGathering words, Report report, int scene, ImmutableArray<Claim> claims, Ground ground)
    {
        if (scene == 0) return words.OfReport(report, ground);
        var passages = new List<(string Text, int Start, int End)>(claims.Length);
        foreach (var claim in claims)
        {
            var text = claim.Quotes[0].Of(report);
            var (start, end) = Passage.Around(text, claim.Quotes[0].Start, claim.Quotes[0].End);
            // the claims of one sentence stand together
            if (passages.Count == 0 || passages[^1] != (text, start, end)) passages.Add((text, start, end));
        }
        return words.OfPassages(passages, ground);
    }

    // a line of few words may be said again of another event
    private static ulong TextOf(Report report) =>
        report.Text.Length < ShortestCopy ? Fingerprint.Of(report.Id) : Fingerprint.Add(Fingerprint.OfText(report.Text), Fingerprint.Of(report.Title));

    // an event claim names its type on purpose; a count says it in passing ("killed in the blast")
    private static string? TypeOf(ImmutableArray<Claim> claims)
    {
        List<string> types = [];
        foreach (var claim in claims)
        {
            if (claim.EventType is not { } type) continue;
            types.Add(type);
            if (claim.Kind == ClaimKind.Event) types.Add(type);
        }
        return TypeFamilies.Widest(types);
    }
}
