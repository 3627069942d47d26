using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>Turns a report with its claims into accounts, one for each event that it speaks of.</summary>
internal static class Accounts
{
    private const int MostTimes = 6;
    private const int ShortestCopy = 60;

    /// <summary>The accounts of a report in order of scene: without words, when they will not be compared with other reports', of events alone; else a report that tells no event has an account too, which may belong to an incident that others tell.</summary>
    public static List<Account> Of(ReadReport read, bool words)
    {
        List<Account> accounts = [];
        var scenes = new List<int> { 0 };
        foreach (var claim in read.Claims)
            if (!scenes.Contains(claim.Scene)) scenes.Add(claim.Scene);
        scenes.Sort();
        foreach (var scene in scenes)
        {
            var account = Of(read, scene, scenes.Count == 1 ? read.Claims : [.. read.Claims.Where(claim => claim.Scene == scene)], words);
            if (account.IsEvent || (words && scene == 0)) accounts.Add(account);
        }
        if (words && accounts.Count > 1 && accounts[0].IsAbout) accounts[0] = accounts[0] with { Told = [.. accounts.Skip(1)] };
        return accounts;
    }

    private static Account Of(ReadReport read, int scene, ImmutableArray<Claim> claims, bool words)
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
            Day = read.Report.Published is { } published ? DateOnly.FromDateTime(published.UtcDateTime).DayNumber : null,
            Text = words ? TextOf(read.Report) : 0,
            Ages = words ? AgesTold.Of(read.Report, scene, claims) : 0,
            Numbers = [.. numbers],
            Words = words ? WordsOf(read.Report, scene, claims, ground.Towns.Concat(ground.Wider).Select(place => place.Name)) : TellingWords.None,
        };
    }

    private static TellingWords WordsOf(Report report, int scene, ImmutableArray<Claim> claims, IEnumerable<string> places) =>
        scene == 0
            ? TellingWords.OfReport(report, places)
            : TellingWords.OfPassages(claims.Select(claim => Passage.Of(claim.Quotes[0].Of(report), claim.Quotes[0].Start, claim.Quotes[0].End)).Distinct(StringComparer.Ordinal), places);

    // a line of few words may be said again of another event
    private static ulong TextOf(Report report) =>
        report.Text.Length < ShortestCopy ? Fingerprint.Of(report.Id) : Fingerprint.Add(Fingerprint.Of(report.Text), Fingerprint.Of(report.Title));

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
