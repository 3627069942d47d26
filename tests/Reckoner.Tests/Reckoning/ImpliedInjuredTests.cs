namespace Reckoner.Tests.Reckoning;

/// <summary>"Six shot": who was hurt, as far as it follows. Figures are "low/best/high"; "-" is not stated.</summary>
public class ImpliedInjuredTests
{
    [Fact]
    public void Six_shot_one_of_them_dead_are_five_hurt() =>
        Assert.Equal("5/5/5", new Say().Count("6", Measure.Casualties).Count("1", Measure.Killed).Figure(Measure.Injured));

    [Fact]
    public void Six_shot_and_nobody_said_dead_are_six_hurt_at_best_and_maybe_none() =>
        Assert.Equal("-/6/6", new Say().Count("6", Measure.Casualties).Figure(Measure.Injured));

    [Fact]
    public void Six_shot_say_nothing_of_the_dead() =>
        Assert.Null(new Say().Count("6", Measure.Casualties).Figure(Measure.Killed));

    [Fact]
    public void Six_shot_and_no_one_killed_are_six_hurt() =>
        Assert.Equal("6/6/6", new Say().Count("6", Measure.Casualties).Count("0", Measure.Killed).Figure(Measure.Injured));

    [Fact]
    public void Five_shot_of_whom_one_is_treated_are_five_hurt() =>
        Assert.Equal("1/5/5", new Say().Count("5", Measure.Casualties).Count("1", Measure.Injured, people: "a").Figure(Measure.Injured));

    [Fact]
    public void A_woman_shot_and_a_child_hurt_are_two() =>
        Assert.Equal("2/2/2", new Say().Count("1", Measure.Casualties, "women", people: "a").Count("1", Measure.Injured, "children", people: "b").Figure(Measure.Injured));

    [Fact]
    public void Who_is_shot_in_one_place_and_hurt_in_another_may_be_one_person() =>
        Assert.Equal("1/1/1", new Say().Count("1", Measure.Casualties, people: "a").Count("1", Measure.Injured, people: "b").Figure(Measure.Injured));

    [Fact]
    public void Four_in_hospital_are_four_hurt_where_nobody_counts_the_hurt() =>
        Assert.Equal("-/4/-", new Say().Count("4", Measure.Hospitalized).Figure(Measure.Injured));

    [Fact]
    public void Four_in_hospital_are_no_rival_of_three_said_to_be_hurt() =>
        Assert.Equal("3/3/3", new Say().Count("4", Measure.Hospitalized).Count("3", Measure.Injured).Figure(Measure.Injured));

    [Fact]
    public void None_of_the_officers_hurt_is_no_figure_for_all() =>
        Assert.Null(new Say().Count("0", Measure.Injured, "police").Figure(Measure.Injured));

    [Fact]
    public void Three_teenagers_and_an_adult_shot_side_by_side_are_four_hurt() =>
        Assert.Equal("-/4/4", new Say().Count("3", Measure.Casualties, "teenagers", words: "three teenagers and an adult were shot", start: 0)
            .Count("1", Measure.Casualties, "adults", people: "a", words: "three teenagers and an adult were shot", start: 0).Figure(Measure.Injured));

    [Fact]
    public void Three_teenagers_and_three_pupils_of_two_sentences_may_be_the_same() =>
        Assert.Equal("3/3/-", new Say().Count("3", Measure.Injured, "teenagers").Count("3", Measure.Injured, "pupils").Figure(Measure.Injured));
}
