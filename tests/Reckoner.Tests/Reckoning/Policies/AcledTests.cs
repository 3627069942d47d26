namespace Reckoner.Tests.Reckoning.Policies;

/// <summary>ACLED, rule by rule (docs/codebooks/acled.md). Figures are "low/best/high".</summary>
public class AcledTests
{
    private const string Policy = "acled";

    [Fact]
    public void Acled_1_only_deaths_that_are_reported()
    {
        var figure = new Say().Count("10", Measure.Killed).Count("90", Measure.Killed, stance: Stance.Expected, id: "feared").Killed(Policy);
        Assert.Equal("10/10/10", Say.Text(figure));
        Assert.Contains(figure.SetAside, one => one.Claim == "feared");
        Assert.Null(new Say().Count("3", Measure.Injured).Figure(Measure.Killed, policy: Policy));
    }

    [Fact]
    public void Acled_2_the_lowest_number_whoever_says_it()
    {
        var figure = Under.Two("15", "10").Killed(Policy);
        Assert.Equal("10/10/15", Say.Text(figure));
        Under.Says("acled.2", figure);
    }

    [Fact]
    public void Acled_2_until_a_corroborated_estimate_is_there() =>
        Assert.Equal(12, new Say().Report("a").Count("10", Measure.Killed).Report("b").Count("12", Measure.Killed).Report("c").Count("12", Measure.Killed).Killed(Policy).Best);

    [Fact]
    public void Acled_3_an_unknown_plural_is_three()
    {
        var figure = new Say().Count("many", Measure.Killed).Count("4", Measure.Injured).Killed(Policy);
        Assert.Equal(3, figure.Best);
        Assert.Contains(figure.Because, line => line == "acled.3 an unknown plural is 3");
    }

    [Theory]
    [InlineData("60", null)]
    [InlineData("4", "battle")]
    public void Acled_3_an_unknown_plural_is_ten_in_a_large_attack(string hurt, string? type)
    {
        var say = new Say().Count("many", Measure.Killed).Count(hurt, Measure.Injured, type: type);
        Assert.Equal(10, say.Killed(Policy).Best);
        Assert.Contains(say.Killed(Policy).Because, line => line.StartsWith("acled.3 an unknown plural is 10", StringComparison.Ordinal));
    }

    [Fact]
    public void Acled_3_what_is_feared_makes_no_attack_large() =>
        Assert.Equal(3, new Say().Count("many", Measure.Killed).Count("500", Measure.Killed, stance: Stance.Expected).Killed(Policy).Best);

    [Fact]
    public void Acled_4_dozens_are_twelve()
    {
        var figure = new Say().Count("dozens", Measure.Killed).Killed(Policy);
        Assert.Equal("12/12/99", Say.Text(figure));
        Under.Says("acled.4", figure);
    }

    [Fact]
    public void Acled_4_ambiguous_casualties_are_no_deaths() =>
        Assert.Null(new Say().Count("6", Measure.Casualties).Figure(Measure.Killed, policy: Policy));

    [Fact]
    public void Acled_5_a_total_over_days_is_divided_evenly_and_the_remainder_goes_to_the_first()
    {
        var coding = new Say().Count("11", Measure.Killed, when: Under.Days(1, 3), words: "eleven killed between Monday and Wednesday").Coded(Policy, began: Under.Days(1, 3));
        Assert.Equal(["1: 5", "2: 3", "3: 3"], coding.Shares.Select(share => $"{share.Day!.Value.Day}: {share.Text}"));
        Assert.All(coding.Shares, share => Assert.StartsWith("acled.5 ", share.Note, StringComparison.Ordinal));
        Assert.Equal(11, coding.Shares.Sum(share => share.Over));
    }

    [Fact]
    public void Acled_5_a_single_remainder_goes_to_the_first() =>
        Assert.Equal(["4", "3", "3"], new Say().Count("10", Measure.Killed, when: Under.Days(1, 3), words: "ten killed between Monday and Wednesday").Coded(Policy).Shares.Select(share => share.Text));

    [Fact]
    public void Acled_5_a_day_that_is_not_known_exactly_is_not_a_total_over_days() =>
        Assert.Empty(new Say().Count("11", Measure.Killed, when: Under.Days(1, 3), words: "eleven killed early in the week").Coded(Policy).Shares);

    [Fact]
    public void Acled_5_end_to_end_three_days_of_clashes()
    {
        var picture = Under.Picture(Policy, Under.Told("a", "Harbour Wire", "05-08 10:00", "Eleven people were killed in three days of clashes between soldiers and rebels in Karsk from Monday to Wednesday, police said."));
        var coding = picture.Codings.Single();
        Assert.Equal(["5 5", "6 3", "7 3"], coding.Shares.Select(share => $"{share.Day!.Value.Day} {share.Text}"));
        Assert.Equal(11, picture.Figures.Single(figure => figure.Measure == Measure.Killed && figure.Group.IsAll).Best);
    }

    [Fact]
    public void Acled_5_a_total_over_places_is_divided_among_the_linked_incidents()
    {
        var codings = Under.CodedAll(Policy, GtdTests.Campaign("14", "14 people killed in all"));
        Assert.Equal(["one 5", "two 3", "three 3", "four 3"], codings.SelectMany(coding => coding.Shares).Select(share => $"{share.Incident} {share.Text}"));
    }

    [Fact]
    public void Acled_6_figures_are_revised_down_as_well_as_up()
    {
        var say = new Say().Report("a", time: "09-01 08:00").Count("15", Measure.Killed, voice: "county coroner").Report("b", time: "09-01 10:00").Count("13", Measure.Killed, voice: "county coroner");
        Assert.Equal("13/13/13", say.Figure(Measure.Killed, policy: Policy));
        Assert.Equal("19/19/19", say.Report("c", time: "09-01 12:00").Count("19", Measure.Killed, voice: "county coroner").Figure(Measure.Killed, policy: Policy));
    }

    [Theory]
    [InlineData(4, 4, 1, 4)]
    [InlineData(6, 7, 2, 6)]
    [InlineData(1, 7, 2, 4)]
    [InlineData(1, 30, 3, 15)]
    public void Acled_7_time_precision_and_the_day_in_the_middle(int first, int last, int precision, int day)
    {
        var coding = new Say().Count("4", Measure.Killed).Coded(Policy, began: Under.Days(first, last));
        Assert.Equal((precision, day), (coding.TimePrecision, coding.Day!.Value.Day));
        Assert.Contains(coding.Because, line => line.StartsWith("acled.7 ", StringComparison.Ordinal));
    }

    [Fact]
    public void Acled_7_what_is_known_less_exactly_is_not_coded()
    {
        var coding = new Say().Count("4", Measure.Killed).Coded(Policy, began: new When(new DateOnly(2031, 1, 1), new DateOnly(2031, 6, 30)));
        Assert.Equal((null, null), (coding.TimePrecision, coding.Day));
    }

    [Theory]
    [InlineData(PlaceKind.Site, 1)]
    [InlineData(PlaceKind.Town, 1)]
    [InlineData(PlaceKind.Province, 3)]
    [InlineData(PlaceKind.Country, null)]
    public void Acled_8_geo_precision(PlaceKind kind, int? precision) =>
        Assert.Equal(precision, new Say().Count("4", Measure.Killed).Coded(Policy, where: Under.Of(kind)).GeoPrecision);

    [Theory]
    [InlineData("Rebels shot dead four farmers near Karsk on Tuesday, police said.", 2)]
    [InlineData("Rebels shot dead four farmers in Karsk on Tuesday, police said.", 1)]
    public void Acled_8_near_a_town_is_a_part_of_a_region(string text, int precision) =>
        Assert.Equal(precision, Under.Picture(Policy, Under.Told("a", "Harbour Wire", "09-03 10:00", text.Replace("Karsk", "Sokhumi", StringComparison.Ordinal))).Codings.Single().GeoPrecision);

    [Fact]
    public void Acled_9_the_same_day_place_actors_and_type_are_one_event_and_anything_else_another()
    {
        static (Incident, Say) One(string id, string actors = "soldiers", string type = "clash", int day = 4, string town = "Karsk") =>
            (new Incident { Id = id, Title = id, Type = type, Began = Under.Days(day, day), Where = Under.Town(town), Reports = [] }, new Say().Count("2", Measure.Killed, actors));
        var codings = Under.CodedAll(Policy, One("a"), One("b"), One("c", actors: "police"), One("d", type: "shelling"), One("e", day: 5), One("f", town: "Tolmin"));
        Assert.Equal(["a", "a", "c", "d", "e", "f"], codings.Select(coding => coding.Event));
        Assert.Contains(codings[1].Because, line => line.StartsWith("acled.9 ", StringComparison.Ordinal));
    }

    [Fact]
    public void Acled_10_all_sources_that_add_information_are_listed()
    {
        var coding = new Say()
            .Report("a", "Harbour Wire", "09-01 08:00").Count("4", Measure.Killed, origin: "wire")
            .Report("b", "Copying Daily", "09-01 09:00").Count("4", Measure.Killed, origin: "wire")
            .Report("c", "Vale Herald", "09-01 10:00").Count("6", Measure.Injured)
            .Coded(Policy);
        Assert.Equal(["Harbour Wire", "Vale Herald"], coding.Sources);
    }

    [Fact]
    public void Acled_11_deaths_of_a_fighting_side_are_told_and_laid_to_nobody()
    {
        var say = new Say().Count("4", Measure.Killed, "attackers", "doctor").Count("5", Measure.Killed, "civilians", "doctor");
        Under.Says("acled.11", say.Killed(Policy, "attackers"));
        Under.SaysNot("acled.11", say.Killed(Policy, "civilians"));
        Assert.Equal(9, say.Killed(Policy).Best);
    }
}
