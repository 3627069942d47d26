using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>Turns a report with its claims into accounts, one for each event that it speaks of.</summary>
internal static class Accounts
{
    private const int LateReporting = 3;
    private const int MostTimes = 6;

    /// <summary>The accounts of a report in order of scene; without words when they will not be compared with other reports'.</summary>
    public static IEnumerable<Account> Of(ReadReport read, int order, bool words)
    {
        if (read.Claims.IsEmpty && read.Report.Incident is null) yield break;
        var scenes = read.Claims.Select(claim => claim.Scene).Append(0).Distinct().Order();
        foreach (var scene in scenes)
        {
            var account = Of(read, order, scene, words);
            if (account.IsEvent) yield return account;
        }
    }

    private static Account Of(ReadReport read, int order, int scene, bool words)
    {
        ImmutableArray<Claim> claims = [.. read.Claims.Where(claim => claim.Scene == scene)];
        var ground = Ground.Of(claims.Select(claim => claim.Where).OfType<Place>());
        var counts = claims.Where(claim => claim.Kind == ClaimKind.Count);
        return new Account
        {
            Order = order,
            Report = read.Report,
            Scene = scene,
            Claims = claims,
            Type = TypeOf(claims),
            Ground = ground,
            Times = [.. Ground.ByFrequency(claims.Select(claim => claim.When is { } when ? new When(when.From, when.To) : null).OfType<When>()).Take(MostTimes)],
            Windows = scene == 0 ? WindowOf(read.Report) : [],
            Numbers = [.. counts.Where(c => c is { Measure: not null, Quantity.Interval: not null })
                .Select(c => new Number(c.Measure!.Value, c.Group.Label, c.Quantity!.Said ?? c.Quantity.Interval!.Value.Low)).Distinct()],
            Words = words ? WordsOf(read.Report, scene, claims, ground.Towns.Concat(ground.Wider).Select(place => place.Name)) : TellingWords.None,
        };
    }

    private static TellingWords WordsOf(Report report, int scene, ImmutableArray<Claim> claims, IEnumerable<string> places) =>
        scene == 0
            ? TellingWords.OfReport(report, places)
            : TellingWords.OfPassages(claims.Select(claim => Passage.Of(claim.Quotes[0].Of(report), claim.Quotes[0].Start, claim.Quotes[0].End)).Distinct(StringComparer.Ordinal), places);

    // an event claim names its type on purpose; a count says it in passing ("killed in the blast")
    private static string? TypeOf(ImmutableArray<Claim> claims) =>
        TypeEvidence.Widest([.. claims.Where(claim => claim.EventType is not null)
            .SelectMany(claim => Enumerable.Repeat(claim.EventType!, claim.Kind == ClaimKind.Event ? 2 : 1))]);

    private static ImmutableArray<When> WindowOf(Report report)
    {
        if (report.Published is not { } published) return [];
        var day = DateOnly.FromDateTime(published.UtcDateTime);
        return [new When(day.AddDays(-Math.Min(LateReporting, day.DayNumber)), day)];
    }
}
