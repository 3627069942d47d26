namespace Reckoner.Tests.Reckoning.Policies;

/// <summary>The house file that a desk copies and changes (docs/codebooks/house.md). Figures are "low/best/high".</summary>
public class HouseTests
{
    private const string Policy = "house";

    private static Say Both(string one, string voice, string other, string otherVoice, string later = "09-01 09:00", Stance stance = Stance.Stated) => new Say()
        .Report("a").Count(one, Measure.Killed, voice: voice, stance: stance).Report("b", time: later).Count(other, Measure.Killed, voice: otherVoice);

    [Fact]
    public void House_1_what_is_stated_goes_before_what_is_reported()
    {
        var figure = Both("60", "doctor", "10", "minister", stance: Stance.Reported).Killed(Policy);
        Assert.Equal(10, figure.Best);
        Under.Says("house.1", figure);
    }

    [Fact]
    public void House_2_confirmed_goes_before_near()
    {
        var figure = new Say().Report("a").Count("10", Measure.Killed, voice: "doctor").Report("b").Count("12", Measure.Killed, voice: "minister", stance: Stance.Confirmed).Killed(Policy);
        Assert.Equal(12, figure.Best);
        Under.Says("house.2", figure);
    }

    [Fact]
    public void House_3_then_the_closest_authority()
    {
        var figure = Both("15", "doctor", "10", "minister").Killed(Policy);
        Assert.Equal(15, figure.Best);
        Under.Says("house.3", figure);
    }

    [Fact]
    public void House_4_then_the_most_recent()
    {
        var figure = Both("10", "police chief", "15", "police officer").Killed(Policy);
        Assert.Equal(15, figure.Best);
        Under.Says("house.4", figure);
    }

    [Fact]
    public void House_5_then_the_lower()
    {
        var figure = Both("15", "police chief", "10", "police officer", later: "09-01 08:00").Killed(Policy);
        Assert.Equal(10, figure.Best);
        Under.Says("house.5", figure);
    }

    [Fact]
    public void House_6_7_low_begins_at_the_lowest_firm_figure_and_high_ends_at_the_highest_said()
    {
        var figure = new Say().Report("a").Count("12", Measure.Killed, voice: "doctor").Report("b").Count("5", Measure.Killed, voice: "minister", stance: Stance.Reported).Report("c").Count("30", Measure.Killed, voice: "witness").Killed(Policy);
        Assert.Equal("12/12/30", Say.Text(figure));
        Under.Says("house.7", figure);
        Under.Says("house.6", Both("15", "doctor", "10", "minister").Killed(Policy));
    }

    [Fact]
    public void House_8_a_vague_number_gives_a_range()
    {
        var figure = new Say().Count("dozens", Measure.Killed).Killed(Policy);
        Assert.Equal("24/-/99", Say.Text(figure));
        Under.Says("house.8", figure);
    }

    [Fact]
    public void House_9_losses_claimed_of_the_other_side_count_for_high_alone()
    {
        var figure = new Say().Report("a").Count("8", Measure.Killed, "attackers", "morgue").Report("b").Count("40", Measure.Killed, "attackers", "army spokesman").Killed(Policy, "attackers");
        Assert.Equal("8/8/40", Say.Text(figure));
        Under.Says("house.9", figure);
    }

    [Fact]
    public void House_10_tolls_of_different_authorities_are_never_added() =>
        Assert.Equal("4/4/-", new Say().Report("a").Count("4", Measure.Killed, "soldiers").Report("b").Count("3", Measure.Killed, "civilians").Figure(Measure.Killed, policy: Policy));

    [Fact]
    public void House_11_an_old_lower_figure_does_not_stand()
    {
        var figure = Both("10", "police chief", "15", "police officer", later: "09-03 09:00").Killed(Policy);
        Assert.Equal("15/15/15", Say.Text(figure));
        Under.Says("house.11", figure);
    }

    [Fact]
    public void House_12_of_several_versions_the_last_counts() =>
        Under.Says("house.12", Under.Picture(Policy,
            Under.Told("a", "Harbour Wire", "09-03 10:00", "A bomb killed 14 people in Sokhumi on Tuesday, police said."),
            Under.Told("b", "Harbour Wire", "09-03 12:00", "A bomb killed 11 people in Sokhumi on Tuesday, police said.") with { Revises = "a" }).Figures.Single(one => one.Measure == Measure.Killed));

    [Fact]
    public void House_zero_one_voice_saying_none_does_not_stand_against_a_count()
    {
        Assert.Equal("4/4/4", Under.Two("0", "4").Figure(Measure.Killed));
        Assert.Equal("0/0/0", Under.Two("0", "0").Figure(Measure.Killed));
        Under.Says("house.zero", Under.Two("0", "4").Killed("wire"));
    }
}
