namespace Reckoner.Tests.Reckoning.Policies;

/// <summary>Airwars (docs/codebooks/airwars.md). Figures are "low/best/high".</summary>
public class AirwarsTests
{
    private const string Policy = "airwars";

    [Fact]
    public void Airwars_1_a_range_for_the_dead_the_injured_and_groups_of_them()
    {
        var say = new Say()
            .Report("a").Count("9", Measure.Killed, voice: "doctor").Count("4", Measure.Killed, "children", "doctor").Count("3", Measure.Injured, "women", "doctor")
            .Report("b").Count("12", Measure.Killed, voice: "activist").Count("6", Measure.Killed, "children", "activist");
        Assert.Equal("9/-/12", say.Figure(Measure.Killed, policy: Policy));
        Assert.Equal("4/-/6", say.Figure(Measure.Killed, "children", Policy));
        Assert.Equal("3/-/3", say.Figure(Measure.Injured, "women", Policy));
        Under.Says("airwars.1", say.Killed(Policy));
    }

    [Theory]
    [InlineData("4", "4", "fair")]
    [InlineData("9", "4", "contested")]
    public void Airwars_2_graded_by_independent_origins(string one, string other, string grade)
    {
        var say = Under.Two(one, other);
        Assert.EndsWith(grade, say.Killed(Policy).Because[^1], StringComparison.Ordinal);
        Assert.Equal(grade, say.Coded(Policy).Grade);
    }

    [Fact]
    public void Airwars_2_a_single_source_is_weak_and_its_copies_do_not_help()
    {
        Assert.Equal("weak", new Say().Count("4", Measure.Killed).Coded(Policy).Grade);
        Assert.Equal("weak", new Say().Report("a").Count("4", Measure.Killed, origin: "wire").Report("b").Count("4", Measure.Killed, origin: "wire").Coded(Policy).Grade);
    }

    [Theory]
    [InlineData("army spokesman", "four people killed, the army admitted", "confirmed")]
    [InlineData("army spokesman", "four people killed, the army acknowledged", "confirmed")]
    [InlineData("army spokesman", "four people killed by rebels, the army said", "weak")]
    [InlineData("doctor", "four people killed, a doctor admitted", "weak")]
    public void Airwars_2_confirmed_when_a_belligerent_accepts_it(string voice, string words, string grade) =>
        Assert.Equal(grade, new Say().Count("4", Measure.Killed, voice: voice, words: words).Coded(Policy).Grade);

    [Fact]
    public void Airwars_2_confirmed_end_to_end() =>
        Assert.Equal("confirmed", Under.Picture(Policy, Under.Told("a", "Harbour Wire", "09-03 10:00", "An army spokesman admitted that an air strike had killed nine farmers in Sokhumi on Tuesday.")).Codings.Single().Grade);

    [Fact]
    public void Airwars_2_contested_when_a_belligerent_denies_it() =>
        Assert.Equal("contested", new Say().Report("a").Count("9", Measure.Killed, voice: "doctor").Report("b").Count("9", Measure.Killed, voice: "army spokesman", stance: Stance.Denied).Coded(Policy).Grade);

    [Fact]
    public void Airwars_2_discounted_when_all_were_combatants()
    {
        Assert.Equal("discounted", new Say().Report("a").Count("9", Measure.Killed, "attackers", "doctor").Report("b").Count("9", Measure.Killed, "attackers", "mayor").Coded(Policy).Grade);
        Assert.NotEqual("discounted", new Say().Count("9", Measure.Killed, "attackers", "doctor").Count("1", Measure.Killed, "children", "doctor").Coded(Policy).Grade);
    }

    [Fact]
    public void Airwars_1_an_allegation_is_re_opened_when_its_report_is_revised() =>
        Under.Says("airwars.1", Under.Picture(Policy,
            Under.Told("a", "Harbour Wire", "09-03 10:00", "An air strike killed nine farmers in Sokhumi on Tuesday, doctors said."),
            Under.Told("b", "Harbour Wire", "09-03 12:00", "An air strike killed seven farmers in Sokhumi on Tuesday, doctors said.") with { Revises = "a" }).Figures.First(figure => figure.Measure == Measure.Killed));
}
