namespace Reckoner.Tests.Reckoning;

/// <summary>What cannot hold together, and why.</summary>
public class DisagreementTests
{
    private static readonly Place Mill = new("Millbrook", "US", null, null) { Kind = PlaceKind.Town };
    private static readonly Place Ash = new("Ashby", "US", null, null) { Kind = PlaceKind.Town };

    private static Disagreement One(Say say) => Assert.Single(say.Reckon().Disagreements);

    [Fact]
    public void Two_exact_numbers_at_one_time_are_a_conflict()
    {
        var say = new Say().Report("a").Count("10", Measure.Killed, voice: "mayor", words: "ten people died").Report("b").Count("16", Measure.Killed, voice: "governor", words: "16 dead");
        var one = One(say);
        Assert.Equal(ReasonClass.TrueConflict, one.Reason);
        Assert.Contains("\"ten people died\"", one.Explanation, StringComparison.Ordinal);
        Assert.Contains("\"16 dead\"", one.Explanation, StringComparison.Ordinal);
        Assert.Equal(FigureStatus.Disputed, Say.Find(say.Reckon(), Measure.Killed)!.Status);
    }

    [Fact]
    public void A_later_higher_number_is_of_another_time() =>
        Assert.Equal(ReasonClass.Time, One(new Say().Report("a").Count("11", Measure.Killed).Report("b", time: "09-01 15:00").Count("16", Measure.Killed)).Reason);

    [Fact]
    public void A_count_elsewhere_is_of_another_place() =>
        Assert.Equal(ReasonClass.Place, One(new Say().Report("a").Count("10", Measure.Killed, where: Mill).Report("b").Count("16", Measure.Killed, where: Ash)).Reason);

    [Fact]
    public void About_four_hundred_and_460_differ_by_a_bound() =>
        Assert.Equal(ReasonClass.Bound, One(new Say().Report("a").Count("~400", Measure.Injured).Report("b").Count("463", Measure.Injured)).Reason);

    [Fact]
    public void A_round_number_close_by_is_only_round() =>
        Assert.Equal(ReasonClass.Bound, One(new Say().Report("a").Count("400", Measure.Injured).Report("b").Count("412", Measure.Injured)).Reason);

    [Fact]
    public void Two_digits_swapped_are_a_collision() =>
        Assert.Equal(ReasonClass.NumberCollision, One(new Say().Report("a").Count("1245", Measure.Killed).Report("b").Count("1254", Measure.Killed)).Reason);

    [Fact]
    public void A_number_of_another_measure_is_a_collision() =>
        Assert.Equal(ReasonClass.NumberCollision, One(new Say().Report("a").Count("31", Measure.Killed).Count("87", Measure.Injured).Report("b").Count("87", Measure.Killed)).Reason);

    [Fact]
    public void More_identified_than_found_cannot_be()
    {
        var one = One(new Say().Count("40", Measure.Identified, id: "x").Count("30", Measure.BodiesFound, id: "y").Count("50", Measure.Killed));
        Assert.Equal("x y", string.Join(" ", one.Claims.Order(StringComparer.Ordinal)));
        Assert.Contains("identified are among the bodies found", one.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void More_children_than_people_count_different_people() =>
        Assert.Equal(ReasonClass.Group, One(new Say().Report("a").Count("20", Measure.Injured).Report("b").Count("30", Measure.Injured, "children")).Reason);

    [Fact]
    public void Dead_and_hurt_that_do_not_make_the_casualties_mean_something_else()
    {
        var one = One(new Say().Count("6", Measure.Casualties, id: "c").Count("1", Measure.Killed, id: "k").Count("3", Measure.Injured, id: "i"));
        Assert.Equal(ReasonClass.Definition, one.Reason);
        Assert.Equal("c i k", string.Join(" ", one.Claims.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_bound_and_a_number_that_fits_it_agree() =>
        Assert.Empty(new Say().Report("a").Count("10+", Measure.Killed).Report("b").Count("12", Measure.Killed).Reckon().Disagreements);

    [Fact]
    public void Copies_disagree_once() =>
        One(new Say().Report("a").Count("10", Measure.Killed, voice: "mayor").Report("b").Count("16", Measure.Killed, origin: "o").Report("c").Count("16", Measure.Killed, origin: "o"));
}
