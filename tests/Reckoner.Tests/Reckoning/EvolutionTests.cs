using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Reckoner.Reckoning;

namespace Reckoner.Tests.Reckoning;

/// <summary>How figures came to be: every number they ever were stays to be seen, each with what became of it and by which claims.</summary>
public class EvolutionTests
{
    [Fact]
    public void A_toll_that_rises_shows_every_step() =>
        Assert.Equal(["first 9 by a", "rose to 17 by b", "rose to 44 by c"], Steps(new Say()
            .Report("r1", "Wire", "09-01 08:00").Count("9", Measure.Killed, id: "a")
            .Report("r2", "Wire", "09-01 18:00").Count("17", Measure.Killed, id: "b")
            .Report("r3", "Wire", "09-02 08:00").Count("44", Measure.Killed, id: "c"), Measure.Killed));

    [Fact]
    public void A_superseded_number_stays_to_be_seen() =>
        Assert.Equal(["first 12 by a", "fell to 5 by b"], Steps(new Say()
            .Report("r1", "Wire", "09-01 08:00").Count("12", Measure.Missing, voice: "police", id: "a")
            .Report("r2", "Wire", "09-02 08:00").Count("5", Measure.Missing, voice: "police", id: "b"), Measure.Missing));

    [Fact]
    public void A_number_that_is_taken_back_in_words_is_corrected() =>
        Assert.Equal(["first 14 by a", "corrected to 11 by b"], Steps(new Say()
            .Report("r1", "Wire", "09-01 08:00").Count("14", Measure.Killed, voice: "police", id: "a")
            .Report("r2", "Wire", "09-01 12:00", "Police correct the toll: 11 people died.").Count("11", Measure.Killed, voice: "police", id: "b", start: 0), Measure.Killed));

    [Fact]
    public void A_second_origin_confirms() =>
        Assert.Equal(["first 9 by a", "9 confirmed, 2 origins by b"], Steps(new Say()
            .Report("r1", "Wire", "09-01 08:00").Count("9", Measure.Killed, voice: "police", id: "a")
            .Report("r2", "Post", "09-01 09:00").Count("9", Measure.Killed, voice: "hospital doctor", id: "b"), Measure.Killed));

    [Fact]
    public void A_copy_is_no_step() =>
        Assert.Equal(["first 9 by a"], Steps(new Say()
            .Report("r1", "Wire", "09-01 08:00").Count("9", Measure.Killed, voice: "police", id: "a", origin: "police")
            .Report("r2", "Post", "09-01 09:00").Count("9", Measure.Killed, voice: "police", id: "b", origin: "police"), Measure.Killed));

    [Fact]
    public void A_figure_that_nothing_stands_for_any_more_is_kept_with_its_history()
    {
        var say = new Say()
            .Report("r1", "Wire", "09-01 08:00").Count("3", Measure.Injured, id: "a")
            .Report("r2", "Post", "09-02 08:00").Count("3", Measure.Killed, id: "b");
        var figure = Evolved(say).Single(figure => figure.Measure == Measure.Injured);
        Assert.Equal((null, null, null), ((long?, long?, long?))(figure.Low, figure.Best, figure.High));
        Assert.Equal(["first 3 by a", "withdrawn by a"], Told(figure));
    }

    [Theory]
    // was, is, what became of it; low/best/high, - for null, then origins
    [InlineData("9/9/9 1", "12/12/12 1", FigureChange.Rose)]
    [InlineData("9/9/9 1", "7/7/7 1", FigureChange.Fell)]
    [InlineData("9/9/20 1", "9/9/12 1", FigureChange.Narrowed)]
    [InlineData("9/9/9 1", "9/9/- 1", FigureChange.Widened)]
    [InlineData("9/9/9 1", "9/9/9 2", FigureChange.Confirmed)]
    [InlineData("9/9/9 2", "9/9/9 1", FigureChange.Weakened)]
    [InlineData("9/-/9 1", "12/-/12 1", FigureChange.Rose)]
    [InlineData("9/-/9 1", "9/-/12 1", FigureChange.Widened)]
    [InlineData("9/-/12 1", "10/-/12 1", FigureChange.Narrowed)]
    [InlineData("9/-/- 1", "12/-/- 1", FigureChange.Rose)]
    [InlineData("9/-/12 1", "7/-/8 1", FigureChange.Fell)]
    [InlineData("9/9/9 1", "9/9/9 1", null)]
    public void What_became_of_it(string was, string now, FigureChange? change) => Assert.Equal(change, Evolution.Change(Figure(was), Figure(now), _ => false));

    [Fact]
    public void The_last_step_is_the_figure_as_it_is() => Incidents.Any.Sample(input =>
    {
        var reckoner = new FigureReckoner(Policy.Load("wire"));
        foreach (var figure in Evolution.Of(reckoner, input, reckoner.Reckon(input).Figures))
        {
            Assert.NotEmpty(figure.Series);
            var last = figure.Series[^1];
            Assert.Equal((figure.Low, figure.Best, figure.High, figure.Origins), (last.Low, last.Best, last.High, last.Origins));
        }
    }, iter: 10_000);

    [Fact]
    public void What_came_later_changes_no_earlier_step() => Incidents.Any.Sample(input =>
    {
        var reckoner = new FigureReckoner(Policy.Load("wire"));
        var moment = new DateTimeOffset(2031, 5, 1, 15, 0, 0, TimeSpan.Zero);
        var early = input with { Claims = input.Claims.Where(claim => !(input.Reports[claim.Report].Published > moment)).ToList() };
        Assert.Equal(Until(Evolution.Of(reckoner, early, reckoner.Reckon(early).Figures), moment), Until(Evolution.Of(reckoner, input, reckoner.Reckon(input).Figures), moment));
    }, iter: 10_000);

    [Fact]
    public void A_thousand_reports_are_looked_at_again_in_seconds()
    {
        var say = new Say();
        for (var i = 0; i < 1000; i++)
        {
            say.Report($"r{i.ToString(CultureInfo.InvariantCulture)}", $"Outlet {(i % 40).ToString(CultureInfo.InvariantCulture)}", $"09-{(1 + i / 100):00} {(i % 100 * 14 / 60):00}:{(i % 100 * 14 % 60):00}");
            say.Count((10 + i / 9).ToString(CultureInfo.InvariantCulture), Measure.Killed).Count((50 + i / 3).ToString(CultureInfo.InvariantCulture), Measure.Injured)
                .Count("3", Measure.Killed, "children").Count("2", Measure.Missing).Count("dozens", Measure.Displaced);
        }
        var reckoner = new FigureReckoner(Policy.Load("wire"));
        var figures = reckoner.Reckon(say.Input()).Figures;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var killed = Evolution.Of(reckoner, say.Input(), figures).First(figure => figure is { Measure: Measure.Killed, Group.IsAll: true });
        // seconds on a machine of one's own; a minute where it is shared
        Assert.True(killed.Series.Length > 100, $"{killed.Series.Length} steps");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{clock.Elapsed.TotalSeconds:0.0} s");
    }

    private static ImmutableArray<Figure> Evolved(Say say)
    {
        var reckoner = new FigureReckoner(Policy.Load("wire"));
        return Evolution.Of(reckoner, say.Input(), reckoner.Reckon(say.Input()).Figures);
    }

    private static string[] Steps(Say say, Measure measure) => Told(Evolved(say).Single(figure => figure.Measure == measure && figure.Group.IsAll));

    private static string[] Told(Figure figure) => [.. figure.Series.Select(step => $"{Phrases.Step(step)} by {string.Join(", ", step.Claims)}")];

    private static string Until(ImmutableArray<Figure> figures, DateTimeOffset moment) => string.Join('\n', figures
        .SelectMany(figure => figure.Series.Where(step => !(step.AsOf > moment)).Select(step => $"{figure.Measure} {figure.Group.Label} {step.AsOf:O} {Phrases.Step(step)} {string.Join(',', step.Claims)}")).Order(StringComparer.Ordinal));

    private static Figure Figure(string text)
    {
        var parts = text.Split('/', ' ');
        return new Figure
        {
            Incident = "i",
            Measure = Measure.Killed,
            Group = Group.All,
            Policy = "wire/1",
            Basis = "",
            Low = Number(parts[0]),
            Best = Number(parts[1]),
            High = Number(parts[2]),
            Origins = (int)Number(parts[3])!,
        };
    }

    private static long? Number(string text) => text == "-" ? null : long.Parse(text, CultureInfo.InvariantCulture);
}
