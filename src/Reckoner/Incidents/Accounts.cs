using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>Turns a report with its claims into accounts, one for each event that it speaks of.</summary>
internal static class Accounts
{
    private const int LateReporting = 3;
    private const int MostTimes = 6;

    /// <summary>Adds the accounts of a report in order of scene; without words when they will not be compared with other reports'.</summary>
    public static void Add(ReadReport read, int order, bool words, List<Account> accounts)
    {
        if (read.Claims.IsEmpty && read.Report.Incident is null) return;
        var scenes = new List<int> { 0 };
        foreach (var claim in read.Claims)
            if (!scenes.Contains(claim.Scene)) scenes.Add(claim.Scene);
        scenes.Sort();
        foreach (var scene in scenes)
        {
            var account = Of(read, order, scene, scenes.Count == 1 ? read.Claims : [.. read.Claims.Where(claim => claim.Scene == scene)], words);
            if (account.IsEvent) accounts.Add(account);
        }
    }

    private static Account Of(ReadReport read, int order, int scene, ImmutableArray<Claim> claims, bool words)
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
        var days = Ground.ByFrequency(times);
        return new Account
        {
            Order = order,
            Report = read.Report,
            Scene = scene,
            Claims = claims,
            Type = TypeOf(claims),
            Ground = ground,
            Times = days.Length <= MostTimes ? days : days[..MostTimes],
            Windows = scene == 0 ? WindowOf(read.Report) : [],
            Numbers = [.. numbers],
            Words = words ? WordsOf(read.Report, scene, claims, ground.Towns.Concat(ground.Wider).Select(place => place.Name)) : TellingWords.None,
        };
    }

    private static TellingWords WordsOf(Report report, int scene, ImmutableArray<Claim> claims, IEnumerable<string> places) =>
        scene == 0
            ? TellingWords.OfReport(report, places)
            : TellingWords.OfPassages(claims.Select(claim => Passage.Of(claim.Quotes[0].Of(report), claim.Quotes[0].Start, claim.Quotes[0].End)).Distinct(StringComparer.Ordinal), places);

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
        return TypeEvidence.Widest(types);
    }

    private static ImmutableArray<When> WindowOf(Report report)
    {
        if (report.Published is not { } published) return [];
        var day = DateOnly.FromDateTime(published.UtcDateTime);
        return [new When(day.AddDays(-Math.Min(LateReporting, day.DayNumber)), day)];
    }
}
