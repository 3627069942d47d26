namespace Reckoner.Tests.Reckoning.Policies;

/// <summary>Iraq Body Count, rule by rule (docs/codebooks/ibc.md). Figures are "low/best/high".</summary>
public class IbcTests
{
    private const string Policy = "ibc";

    [Fact]
    public void Ibc_1_minimum_and_maximum_for_the_dead_and_for_the_injured()
    {
        var say = new Say().Report("a").Count("4", Measure.Killed, voice: "doctor").Count("9", Measure.Injured, voice: "doctor").Report("b").Count("6", Measure.Killed, voice: "minister").Count("12", Measure.Injured, voice: "minister");
        Assert.Equal("4/-/6", say.Figure(Measure.Killed, policy: Policy));
        Assert.Equal("9/-/12", say.Figure(Measure.Injured, policy: Policy));
    }

    [Fact]
    public void Ibc_2_minimum_is_the_lowest_and_maximum_the_highest()
    {
        var figure = new Say().Report("a").Count("10", Measure.Killed, voice: "doctor").Report("b").Count("15", Measure.Killed, voice: "minister").Report("c").Count("12", Measure.Killed, voice: "police chief").Killed(Policy);
        Assert.Equal("10/-/15", Say.Text(figure));
        Under.Says("ibc.2", figure);
    }

    [Fact]
    public void Ibc_2_one_figure_alone_is_both() =>
        Assert.Equal("4/-/4", new Say().Count("4", Measure.Killed).Figure(Measure.Killed, policy: Policy));

    [Fact]
    public void Ibc_3_none_is_a_minimum_only_when_two_report_it()
    {
        Assert.Equal("4/-/4", Under.Two("0", "4").Figure(Measure.Killed, policy: Policy));
        Assert.Equal("0/-/4", new Say().Report("a").Count("0", Measure.Killed).Report("b").Count("0", Measure.Killed).Report("c").Count("4", Measure.Killed).Figure(Measure.Killed, policy: Policy));
        Under.Says("ibc.3", Under.Two("0", "4").Killed(Policy));
    }

    [Fact]
    public void Ibc_3_unable_to_confirm_is_no_report_of_zero() =>
        Assert.DoesNotContain(Under.Picture(Policy,
            Under.Told("a", "Harbour Wire", "09-02 10:00", "A bomb killed four people in Karsk on Tuesday, police said."),
            Under.Told("b", "Vale Herald", "09-02 12:00", "The army was unable to confirm that anybody had been killed by a bomb in Karsk on Tuesday.")).Figures, figure => figure.Measure == Measure.Killed && figure.Low == 0);

    [Fact]
    public void Ibc_3_one_origin_is_not_enough_for_an_entry_and_says_so()
    {
        Under.Says("ibc.3", new Say().Count("4", Measure.Killed).Killed(Policy));
        Under.Says("ibc.3", new Say().Report("a").Count("4", Measure.Killed, origin: "wire").Report("b").Count("4", Measure.Killed, origin: "wire").Killed(Policy));
        Under.SaysNot("ibc.3", Under.Two("4", "4").Killed(Policy));
    }

    [Fact]
    public void Ibc_4_the_total_of_a_morgue_is_not_added_to_what_others_count() =>
        Assert.Equal("12/-/15", new Say()
            .Report("a").Count("12", Measure.Killed, voice: "police chief").Report("b").Count("15", Measure.Killed, voice: "city morgue").Figure(Measure.Killed, policy: Policy));

    [Fact]
    public void Ibc_5_a_range_and_no_single_figure()
    {
        var figure = Under.Two("15", "10").Killed(Policy);
        Assert.Equal("10/-/15", Say.Text(figure));
        Under.Says("ibc.5", figure);
    }
}
