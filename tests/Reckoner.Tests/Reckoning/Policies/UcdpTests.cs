namespace Reckoner.Tests.Reckoning.Policies;

/// <summary>UCDP, rule by rule (docs/codebooks/ucdp.md). Figures are "low/best/high".</summary>
public class UcdpTests
{
    private const string Policy = "ucdp";

    [Fact]
    public void Ucdp_1_best_is_the_sum_over_sides_and_civilians() =>
        Assert.Equal(9, new Say().Report("a").Count("4", Measure.Killed, "soldiers", "doctor").Report("b").Count("5", Measure.Killed, "civilians", "doctor").Killed(Policy).Best);

    [Fact]
    public void Ucdp_1_best_is_the_sum_over_both_sides_civilians_and_the_unknown()
    {
        var figure = new Say()
            .Report("a").Count("4", Measure.Killed, "soldiers", "doctor")
            .Report("b").Count("5", Measure.Killed, "civilians", "doctor")
            .Report("c").Count("3", Measure.Killed, "attackers", "doctor").Killed(Policy);
        Assert.Equal(12, figure.Best);
        Assert.True(figure.Low <= figure.Best);
    }

    [Fact]
    public void Ucdp_1_low_and_high_are_the_lowest_and_highest_estimates() =>
        Assert.Equal("10/15/40", new Say().Report("a").Count("15", Measure.Killed, voice: "doctor").Report("b").Count("10", Measure.Killed, voice: "minister").Report("c").Count("40", Measure.Killed, voice: "witness").Figure(Measure.Killed, policy: Policy));

    [Fact]
    public void Ucdp_2_the_most_reliable_source_is_preferred() =>
        Assert.Equal("10/15/15", Under.Two("15", "10").Figure(Measure.Killed, policy: Policy));

    [Fact]
    public void Ucdp_2_no_source_more_reliable_the_lower_figure()
    {
        var figure = Under.Two("15", "10", "police chief", "police officer").Killed(Policy);
        Assert.Equal("10/10/15", Say.Text(figure));
        Under.Says("ucdp.2", figure);
    }

    [Theory]
    [InlineData("40 people killed by unidentified gunmen", Stance.Stated)]
    [InlineData("40 people killed", Stance.Disputed)]
    public void Ucdp_3_where_it_is_uncertain_that_the_party_took_part_the_count_is_for_high_alone(string words, Stance stance)
    {
        var figure = new Say().Report("a").Count("8", Measure.Killed, voice: "doctor").Report("b").Count("40", Measure.Killed, voice: "doctor", words: words, stance: stance).Killed(Policy);
        Assert.Equal("8/8/40", Say.Text(figure));
        Under.Says("ucdp.3", figure);
    }

    [Fact]
    public void Ucdp_3_an_uncertain_party_alone_gives_no_best() =>
        Assert.Equal("-/-/40", new Say().Count("40", Measure.Killed, words: "40 people killed by unidentified gunmen").Figure(Measure.Killed, policy: Policy));

    [Fact]
    public void Ucdp_4_losses_claimed_of_the_other_side_count_for_high_alone()
    {
        var figure = new Say().Report("a").Count("8", Measure.Killed, "attackers", "morgue").Report("b").Count("40", Measure.Killed, "attackers", "army spokesman").Killed(Policy, "attackers");
        Assert.Equal("8/8/40", Say.Text(figure));
        Under.Says("ucdp.4", figure);
    }

    [Fact]
    public void Ucdp_4_own_losses_are_accepted() =>
        Assert.Equal("8/8/8", new Say().Count("8", Measure.Killed, "attackers", "rebel commander").Figure(Measure.Killed, "attackers", Policy));

    [Theory]
    [InlineData("1", true)]
    [InlineData("<3", true)]
    [InlineData("0", false)]
    public void Ucdp_5_an_event_has_a_death_in_one_of_the_estimates(string killed, bool isEvent) =>
        Assert.Equal(isEvent, new Say().Count(killed, Measure.Killed).Coded(Policy).IsEvent);

    [Fact]
    public void Ucdp_5_where_nobody_is_said_to_be_dead_there_is_no_event() =>
        Assert.False(new Say().Count("9", Measure.Injured).Coded(Policy).IsEvent);

    [Fact]
    public void Ucdp_6_a_local_source_corrects_an_agency()
    {
        var figure = new Say().Report("a", "Harbour Wire", "09-01 08:00").Count("9", Measure.Killed).Report("b", "Karsk Human Rights Centre", "09-03 08:00").Count("11", Measure.Killed).Killed(Policy);
        Assert.Equal(11, figure.Best);
        Assert.Equal(9, new Say().Report("a", "Harbour Wire", "09-01 08:00").Count("9", Measure.Killed).Report("b", "Meridian Wire", "09-03 08:00").Count("11", Measure.Killed).Killed(Policy).Best);
    }

    [Theory]
    [InlineData(4, 4, 1)]
    [InlineData(4, 6, 2)]
    [InlineData(1, 7, 3)]
    [InlineData(1, 30, 4)]
    public void Ucdp_7_date_precision(int first, int last, int precision) =>
        Assert.Equal(precision, new Say().Count("4", Measure.Killed).Coded(Policy, began: Under.Days(first, last)).TimePrecision);

    [Fact]
    public void Ucdp_7_date_precision_of_a_year() =>
        Assert.Equal(5, new Say().Count("4", Measure.Killed).Coded(Policy, began: new When(new DateOnly(2031, 1, 1), new DateOnly(2031, 12, 31))).TimePrecision);

    [Theory]
    [InlineData(PlaceKind.Town, 1)]
    [InlineData(PlaceKind.Province, 4)]
    [InlineData(PlaceKind.Country, 6)]
    public void Ucdp_7_place_precision(PlaceKind kind, int precision) =>
        Assert.Equal(precision, new Say().Count("4", Measure.Killed).Coded(Policy, where: Under.Of(kind)).GeoPrecision);

    [Fact]
    public void Ucdp_7_near_a_town_is_within_twenty_five_kilometres() =>
        Assert.Equal(2, Under.Picture(Policy, Under.Told("a", "Harbour Wire", "09-03 10:00", "Rebels shot dead four farmers in a village outside Sokhumi on Tuesday, police said.")).Codings.Single().GeoPrecision);

    [Theory]
    [InlineData("four killed on Monday", 1)]
    [InlineData("four killed between Monday and Wednesday", 2)]
    public void Ucdp_7_what_cannot_be_split_is_an_aggregate(string words, int clarity) =>
        Assert.Equal(clarity, new Say().Count("4", Measure.Killed, when: Under.Days(1, 3), words: words).Coded(Policy).Clarity);

    [Fact]
    public void Ucdp_8_a_coding_is_provisional_and_is_revised_with_its_sources()
    {
        var coding = new Say().Count("4", Measure.Killed).Coded(Policy);
        Assert.Equal("provisional", coding.State);
        Assert.Contains(coding.Because, line => line.StartsWith("ucdp.8 ", StringComparison.Ordinal));
        var picture = Under.Picture(Policy,
            Under.Told("a", "Harbour Wire", "09-03 10:00", "A bomb killed 14 people in Sokhumi on Tuesday, police said."),
            Under.Told("b", "Harbour Wire", "09-03 12:00", "A bomb killed 11 people in Sokhumi on Tuesday, police said.") with { Revises = "a" });
        Under.Says("ucdp.8", picture.Figures.Single(figure => figure.Measure == Measure.Killed));
    }

    [Fact]
    public void Ucdp_9_low_best_and_high_are_in_order_and_parts_fit_their_sum()
    {
        var reckoned = new Say().Report("a").Count("3", Measure.Killed, voice: "minister").Report("b").Count("4", Measure.Killed, "soldiers", "doctor").Count("5", Measure.Killed, "civilians", "doctor").Reckon(Policy);
        Assert.All(reckoned.Figures, figure => Assert.True(figure.Low <= figure.Best && !(figure.Best > figure.High)));
        Assert.True(Say.Find(reckoned, Measure.Killed)!.Best >= 9);
    }
}
