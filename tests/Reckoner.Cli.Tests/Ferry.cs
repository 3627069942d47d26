using System.Collections.Immutable;

namespace Reckoner.Cli.Tests;

/// <summary>A picture made by hand: a ferry accident that never happened, with sources that disagree, copy and correct.</summary>
internal static class Ferry
{
    private static readonly Group Children = new("children", Side.Victim, []);
    private static readonly Group Passengers = new("passengers", Side.Victim, ["foreign"]);
    private static readonly Voice CoastWire = new(null, null, null, "Coast Wire");
    private static readonly Voice Herald = new(null, null, null, "Lisse Herald");
    private static readonly Place Mirvale = new("Mirvale", "XA", 58.4512, -3.0833) { Province = "Lisse", GeoNames = 9900001, Kind = PlaceKind.Town };
    private static readonly When Day = When.On(new DateOnly(2031, 3, 12));

    public static readonly Report First = new()
    {
        Id = "coast-1",
        Outlet = "Coast Wire",
        Title = "Ferry capsizes off Mirvale",
        Published = new DateTimeOffset(2031, 3, 12, 9, 40, 0, TimeSpan.Zero),
        Url = "https://coastwire.example/1",
        Language = "en",
        Text = "At least 18 people were killed when the ferry Anna Lisse capsized off Mirvale on Wednesday, the harbour police said. "
            + "Three children were among the dead, said Imra Sol, director of the Port Hospital. The toll is expected to rise. "
            + "The cause of the accident was not known.",
    };

    public static readonly Report Second = new()
    {
        Id = "herald-7",
        Outlet = "Lisse Herald",
        Title = "\"We lost them\": 21 dead in ferry accident",
        Published = new DateTimeOffset(2031, 3, 12, 17, 5, 0, TimeSpan.FromHours(2)),
        Language = "en",
        Text = "The ferry company put the number of dead at 21, dozens were injured and about 40 passengers, 12 of them foreign, were rescued. "
            + "A survivor spoke of 30 dead. The company denied that the ferry was overloaded. Relatives demanded an inquiry. "
            + "In 2028, four people drowned when a fishing boat sank in the same strait.",
    };

    public static readonly ImmutableArray<Claim> Claims =
    [
        Count("coast-1#1", First, Measure.Killed, Group.All, new Quantity(Interval.AtLeast(18), QuantityForm.AtLeast, "At least 18") { Said = 18 },
            "At least 18 people were killed when the ferry Anna Lisse capsized off Mirvale on Wednesday", "ferry",
            [new Voice(null, null, "the harbour police", null), CoastWire]) with { EventType = "transport-accident" },
        Count("coast-1#2", First, Measure.Killed, Children, new Quantity(Interval.Exactly(3), QuantityForm.Exact, "Three") { Said = 3 },
            "Three children were among the dead", "ferry", [new Voice("Imra Sol", "director", "Port Hospital", null), CoastWire]) with { PartOf = "coast-1#1" },
        Other("coast-1#3", First, ClaimKind.Forecast, "The toll is expected to rise", "ferry", [CoastWire]) with { Measure = Measure.Killed, Stance = Stance.Expected },
        Other("coast-1#4", First, ClaimKind.Unknown, "The cause of the accident was not known", "ferry", [CoastWire]),
        Count("herald-7#1", Second, Measure.Killed, Group.All, new Quantity(Interval.Exactly(21), QuantityForm.Exact, "21") { Said = 21 },
            "The ferry company put the number of dead at 21", "ferry", [new Voice(null, null, "the ferry company", null), Herald]),
        Count("herald-7#2", Second, Measure.Injured, Group.All, new Quantity(new Interval(24, 99), QuantityForm.Vague, "dozens") { Lexeme = "dozens" },
            "dozens were injured", "ferry", [new Voice(null, null, "the ferry company", null), Herald]),
        Count("herald-7#3", Second, Measure.Rescued, Group.All, new Quantity(new Interval(35, 45), QuantityForm.About, "about 40") { Said = 40 },
            "about 40 passengers, 12 of them foreign, were rescued", "ferry", [new Voice(null, null, "the ferry company", null), Herald]),
        Count("herald-7#4", Second, Measure.Rescued, Passengers, new Quantity(Interval.Exactly(12), QuantityForm.Exact, "12") { Said = 12 },
            "12 of them foreign", "ferry", [new Voice(null, null, "the ferry company", null), Herald]) with { PartOf = "herald-7#3" },
        Count("herald-7#5", Second, Measure.Killed, Group.All, new Quantity(Interval.Exactly(30), QuantityForm.Exact, "30") { Said = 30 },
            "A survivor spoke of 30 dead", "ferry", [new Voice(null, "a survivor", null, null), Herald]) with { Stance = Stance.Estimated },
        Other("herald-7#6", Second, ClaimKind.Denial, "The company denied that the ferry was overloaded", "ferry", [new Voice(null, null, "the ferry company", null), Herald]),
        Other("herald-7#7", Second, ClaimKind.Demand, "Relatives demanded an inquiry", "ferry", [new Voice(null, "relatives", null, null), Herald]),
        Count("herald-7#8", Second, Measure.Killed, Group.All, new Quantity(Interval.Exactly(4), QuantityForm.Exact, "four") { Said = 4 },
            "In 2028, four people drowned when a fishing boat sank in the same strait", "boat-2028", [Herald])
            with { When = new When(new DateOnly(2028, 1, 1), new DateOnly(2028, 12, 31)), Where = null, Scene = 1 },
    ];

    public static readonly Picture Picture = new()
    {
        Reports = [First, Second],
        Claims = Claims,
        Incidents =
        [
            new Incident
            {
                Id = "ferry", Type = "transport-accident", Title = "ferry accident off Mirvale", Began = Day with { At = new TimeOnly(7, 30) },
                Where = Mirvale, Reports = ["coast-1", "herald-7"],
            },
            new Incident
            {
                Id = "boat-2028", Title = "sinking of a fishing boat", Began = new When(new DateOnly(2028, 1, 1), new DateOnly(2028, 12, 31)),
                Reports = ["herald-7"], Related = [new Link("ferry", Relation.BackgroundOf)],
            },
        ],
        Figures =
        [
            Figure("ferry", Measure.Killed, Group.All, 18, 18, 21, FigureStatus.Disputed, 3, ["coast-1#1", "herald-7#1"]) with
            {
                SetAside = [new SetAside("herald-7#5", "a lone witness: an estimate against two authorities")],
                Because = ["closest authority: the harbour police", "lower confirmed figure"],
            },
            Figure("ferry", Measure.Killed, Children, 3, 3, 3, FigureStatus.SingleOrigin, 1, ["coast-1#2"]),
            Figure("ferry", Measure.Injured, Group.All, 24, null, 99, FigureStatus.SingleOrigin, 1, ["herald-7#2"]),
            Figure("ferry", Measure.Rescued, Group.All, 35, 40, 45, FigureStatus.SingleOrigin, 1, ["herald-7#3"]),
            Figure("ferry", Measure.Rescued, Passengers, 12, 12, 12, FigureStatus.SingleOrigin, 1, ["herald-7#4"]),
            Figure("ferry", Measure.Casualties, Group.All, 42, null, null, FigureStatus.Implied, 0, []) with
            {
                Basis = "killed and injured together", Implied = new Implied(42, null, ["coast-1#1", "herald-7#2"]),
            },
            Figure("boat-2028", Measure.Killed, Group.All, 4, 4, 4, FigureStatus.SingleOrigin, 1, ["herald-7#8"]),
        ],
        Disagreements =
        [
            new Disagreement("ferry", Measure.Killed, ["herald-7#1", "herald-7#5"], ReasonClass.TrueConflict,
                "the ferry company says 21, a survivor says 30; nothing explains the difference"),
        ],
    };

    private static Claim Count(string id, Report report, Measure measure, Group group, Quantity quantity, string words, string incident, ImmutableArray<Voice> voices) =>
        Other(id, report, ClaimKind.Count, words, incident, voices) with { Measure = measure, Group = group, Quantity = quantity };

    private static Claim Other(string id, Report report, ClaimKind kind, string words, string incident, ImmutableArray<Voice> voices)
    {
        var start = report.Text.IndexOf(words, StringComparison.Ordinal);
        return new Claim
        {
            Id = id,
            Report = report.Id,
            Kind = kind,
            Voices = voices,
            When = Day,
            Where = Mirvale,
            Incident = incident,
            Quotes = [Quote.Of(report, start, start + words.Length)],
        };
    }

    private static Figure Figure(string incident, Measure measure, Group group, long? low, long? best, long? high, FigureStatus status, int origins, ImmutableArray<string> used) => new()
    {
        Incident = incident,
        Measure = measure,
        Group = group,
        Low = low,
        Best = best,
        High = high,
        AsOf = Second.Published,
        Policy = "wire/1",
        Status = status,
        Origins = origins,
        Basis = "the ferry company and the harbour police",
        Used = used,
    };
}
