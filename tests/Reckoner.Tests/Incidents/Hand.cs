using System.Collections.Immutable;
using Reckoner.Incidents;

namespace Reckoner.Tests.Incidents;

/// <summary>Reports and claims made by hand. The places and people are invented.</summary>
internal sealed class Hand
{
    public static readonly Place Karsk = Town("Karsk", "XA", "Upper Vale", 50.0, 30.0);
    public static readonly Place Tolmin = Town("Tolmin Bay", "XA", "Coast", 52.5, 34.0);

    private readonly List<Claim> claims = [];
    private readonly Report report;

    private Hand(Report report) => this.report = report;

    public static Place Town(string name, string country, string province, double latitude, double longitude) =>
        new(name, country, latitude, longitude) { Province = province, Kind = PlaceKind.Town };

    public static Place Site(string name) => new(name, null, null, null) { Kind = PlaceKind.Site };

    public static Place Province(string name, string country) => new(name, country, null, null) { Kind = PlaceKind.Province, Province = name };

    public static When Day(int day, int month = 5) => When.On(new DateOnly(2031, month, day));

    public static Hand Report(string id, string text, int day = 3, int month = 5, string? outlet = null, string? incident = null, string? title = null) =>
        new(new Report
        {
            Id = id,
            Text = text,
            Title = title,
            Outlet = outlet,
            Published = new DateTimeOffset(2031, month, day, 12, 0, 0, TimeSpan.Zero),
            Incident = incident,
        });

    public Hand Says(string words, Measure measure, long number, Place? where = null, When? when = null, string? type = null, int scene = 0, Voice? voice = null)
    {
        var at = report.Text.IndexOf(words, StringComparison.Ordinal);
        claims.Add(new Claim
        {
            Id = $"{report.Id}.{claims.Count}",
            Report = report.Id,
            Kind = ClaimKind.Count,
            Measure = measure,
            Quantity = new Quantity(Interval.Exactly(number), QuantityForm.Exact, words) { Said = number },
            Where = where,
            When = when,
            EventType = type,
            Scene = scene,
            Voices = voice is null ? [] : [voice],
            Quotes = [Quote.Of(report, at, at + words.Length)],
        });
        return this;
    }

    public Hand Tells(string words, string? type, Place? where = null, When? when = null, int scene = 0, ClaimKind kind = ClaimKind.Event)
    {
        var at = report.Text.IndexOf(words, StringComparison.Ordinal);
        claims.Add(new Claim
        {
            Id = $"{report.Id}.{claims.Count}",
            Report = report.Id,
            Kind = kind,
            Where = where,
            When = when,
            EventType = type,
            Scene = scene,
            Quotes = [Quote.Of(report, at, at + words.Length)],
        });
        return this;
    }

    public ReadReport Read() => new(report, [.. claims]);

    public static Grouping Group(params Hand[] hands) => Grouper.Group([.. hands.Select(hand => hand.Read())]);

    public static IReadOnlyDictionary<string, string> OriginsOf(params Hand[] hands)
    {
        var grouping = Group(hands);
        return Origins.Of([.. hands.Select(hand => hand.report)], grouping.Claims);
    }

    public static ImmutableArray<string> IncidentsOf(Grouping grouping, string report) =>
        [.. grouping.Joins.Where(join => join.Report == report).Select(join => join.Incident)];
}
