namespace Reckoner.Tests.Reckoning;

/// <summary>Rules that the samples showed to be missing. Figures are "low/best/high"; "-" is not stated.</summary>
public class SampleRuleTests
{
    [Fact]
    public void What_gunmen_boast_of_the_losses_of_others_makes_no_figure_and_is_told()
    {
        var said = new Say().Count("3", Measure.Killed, "soldiers", "defence ministry", id: "ministry").Count("30", Measure.Killed, "soldiers", "spokesman for the gunmen", id: "boast");
        Assert.Equal("3/3/3", said.Figure(Measure.Killed, "soldiers"));
        Assert.Contains("attackers", Say.Find(said.Reckon(), Measure.Killed, "soldiers")!.SetAside.Single(aside => aside.Claim == "boast").Reason, StringComparison.Ordinal);
        Assert.Contains(said.Reckon().Disagreements, one => one.Claims.Contains("boast"));
    }

    [Fact]
    public void Where_nobody_else_counts_them_the_gunmen_are_all_there_is() =>
        Assert.Equal("30/30/30", new Say().Count("30", Measure.Killed, "soldiers", "spokesman for the gunmen").Figure(Measure.Killed, "soldiers"));

    [Fact]
    public void What_gunmen_say_of_those_they_hold_counts() =>
        Assert.Equal("212/212/-", new Say().Count("212", Measure.Held, voice: "interior ministry").Count(">300", Measure.Held, voice: "spokesman for the gunmen").Figure(Measure.Held));

    [Fact]
    public void A_group_told_when_the_toll_was_lower_is_a_floor_by_now() =>
        Assert.Equal("7/7/44", new Say()
            .Report("a", time: "09-01 13:00").Count("9", Measure.Killed, voice: "police").Count("7", Measure.Killed, "passengers")
            .Report("b", time: "09-05 10:00").Count("44", Measure.Killed, voice: "police")
            .Figure(Measure.Killed, "passengers"));

    [Fact]
    public void A_group_told_again_with_the_later_toll_stands() =>
        Assert.Equal("7/7/7", new Say()
            .Report("a", time: "09-01 13:00").Count("9", Measure.Killed, voice: "police").Count("7", Measure.Killed, "passengers")
            .Report("b", time: "09-05 10:00").Count("44", Measure.Killed, voice: "police").Count("7", Measure.Killed, "passengers")
            .Figure(Measure.Killed, "passengers"));

    [Fact]
    public void Groups_that_a_later_report_tells_apart_make_an_old_total_old() =>
        Assert.Equal("43/43/43", new Say()
            .Report("a", time: "09-01 08:00").Count("22", Measure.Killed, voice: "hospital")
            .Report("b", time: "09-02 12:00").Count("34", Measure.Killed, "hostages", "crisis centre").Count("9", Measure.Killed, "gunmen")
            .Figure(Measure.Killed));

    [Fact]
    public void Bodies_that_nobody_counted_are_implied_by_the_identified_and_rest_on_their_words()
    {
        var figure = Say.Find(new Say()
            .Report("a", time: "09-01 08:00").Count("7", Measure.BodiesFound)
            .Report("b", time: "09-02 12:00").Count("34", Measure.Killed, voice: "crisis centre").Count("29", Measure.Identified, voice: "crisis centre", id: "identified")
            .Reckon(), Measure.BodiesFound)!;
        Assert.Equal("29/29/34", Say.Text(figure));
        Assert.Equal(FigureStatus.Implied, figure.Status);
        Assert.Equal("identified", figure.Used[0]);
    }

    [Fact]
    public void A_floor_far_below_does_not_corroborate()
    {
        var figure = Say.Find(new Say().Report("a").Count("30+", Measure.Killed, voice: "officials").Report("b", time: "09-03 08:00").Count("527", Measure.Killed, voice: "emergency agency").Reckon(), Measure.Killed)!;
        Assert.Equal(("527/527/527", FigureStatus.SingleOrigin), (Say.Text(figure), figure.Status));
    }

    [Fact]
    public void Those_in_hospital_are_patients_and_patients_are_everyone() =>
        Assert.Equal("17/17/17", new Say()
            .Report("a", time: "09-01 08:00").Count("31", Measure.Critical, "patients", "hospital")
            .Report("b", time: "09-02 12:00").Count("17", Measure.Critical)
            .Figure(Measure.Critical));
}
