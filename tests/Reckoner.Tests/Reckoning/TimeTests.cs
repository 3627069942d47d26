using System.Globalization;

namespace Reckoner.Tests.Reckoning;

/// <summary>Figures over time: what was counted at one moment, and who was freed, got away or died since.</summary>
public class TimeTests
{
    private static Say Monday() => new Say().Report("mon", "Post", "09-01 10:00").Count("120", Measure.Held, "hostages", "police chief", id: "held", words: "120 hostages are held");

    private static Say Tuesday() => Monday()
        .Report("tue", "Post", "09-02 10:00").Count("30", Measure.Freed, "hostages", "negotiator", id: "freed").Count("5", Measure.Escaped, "hostages", "negotiator", id: "escaped");

    [Fact]
    public void Who_is_still_held_follows_from_those_held_before_less_those_freed_and_escaped()
    {
        var figure = Say.Find(Tuesday().Reckon(), Measure.Held, "hostages")!;
        Assert.Equal("-/-/85", Say.Text(figure));
        Assert.Equal(FigureStatus.Implied, figure.Status);
        Assert.Equal("escaped freed held", string.Join(' ', figure.Used.Order(StringComparer.Ordinal)));
        Assert.Contains(figure.Because, line => line.StartsWith("house.conserve ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_derivation_leads_from_the_bound_to_the_words()
    {
        var steps = Say.Find(Tuesday().Reckon(), Measure.Held, "hostages")!.Implied!.By;
        Assert.Equal(
            ["high held, hostages 85 <- held, hostages on 1 September 2031, 10:00 UTC 120 [held]; freed, hostages since 1 September 2031, 10:00 UTC 30 [freed]; escaped, hostages since 1 September 2031, 10:00 UTC 5 [escaped]"],
            steps.Where(step => step.End == BoundEnd.High).Select(step => string.Create(CultureInfo.InvariantCulture,
                $"{(step.End == BoundEnd.High ? "high" : "low")} {step.Of} {step.Value} <- {string.Join("; ", step.Premises.Select(Line))}")));
        static string Line(Premise premise) => string.Create(CultureInfo.InvariantCulture,
            $"{premise.Of} {premise.Value} {(premise.Granted is not null ? "granted" : premise.Step is { } step ? $"step {step}" : $"[{string.Join(',', premise.Claims)}]")}");
    }

    [Fact]
    public void A_later_count_that_is_too_high_contradicts_exactly_the_words_it_cannot_stand_beside()
    {
        var say = Tuesday().Report("wed", "Post", "09-03 10:00").Count("100", Measure.Held, "hostages", "police chief", id: "still", words: "100 are still held");
        var one = Assert.Single(say.Reckon().Disagreements, one => one.Measure == Measure.Held);
        Assert.Equal("freed held still", string.Join(' ', one.Claims.Order(StringComparer.Ordinal)));
        Assert.Equal(ReasonClass.Time, one.Reason);
        Assert.Equal("100/100/100", say.Figure(Measure.Held, "hostages"));
    }

    [Fact]
    public void Where_those_freed_are_said_to_be_freed_after_the_count_it_is_a_true_conflict()
    {
        var tuesday = When.On(new DateOnly(2031, 9, 2));
        var say = Monday()
            .Report("tue", "Post", "09-02 10:00").Count("30", Measure.Freed, "hostages", "negotiator", id: "freed", when: tuesday)
            .Report("wed", "Post", "09-03 10:00").Count("100", Measure.Held, "hostages", "police chief", id: "still");
        Assert.Equal(ReasonClass.TrueConflict, Assert.Single(say.Reckon().Disagreements).Reason);
        Assert.Equal(FigureStatus.Disputed, Say.Find(say.Reckon(), Measure.Held, "hostages")!.Status);
    }

    [Fact]
    public void A_later_count_that_fits_is_the_figure()
    {
        var say = Tuesday().Report("wed", "Post", "09-03 10:00").Count("80", Measure.Held, "hostages", "police chief");
        Assert.Equal("80/80/80", say.Figure(Measure.Held, "hostages"));
        Assert.Empty(say.Reckon().Disagreements);
        Assert.Contains(Say.Find(say.Reckon(), Measure.Held, "hostages")!.SetAside, aside => aside.Claim == "held" && aside.By is not null);
    }

    [Fact]
    public void Who_was_known_to_be_free_before_the_count_is_not_taken_away_again()
    {
        var say = new Say().Report("sun", "Post", "08-31 10:00").Count("30", Measure.Freed, "hostages", "negotiator")
            .Report("mon", "Post", "09-01 10:00").Count("120", Measure.Held, "hostages", "police chief")
            .Report("tue", "Herald", "09-02 10:00").Count("30", Measure.Freed, "hostages", "mayor");
        Assert.Equal("-/120/120", say.Figure(Measure.Held, "hostages"));
    }

    [Fact]
    public void Those_freed_on_an_earlier_day_are_not_taken_away_either()
    {
        var say = Monday().Report("tue", "Herald", "09-02 10:00").Count("30", Measure.Freed, "hostages", "mayor", when: When.On(new DateOnly(2031, 8, 30)));
        Assert.Equal("120/120/120", say.Figure(Measure.Held, "hostages"));
    }

    [Fact]
    public void An_outlet_that_repeats_the_old_number_has_not_counted_again() =>
        Assert.Equal("-/-/85", Tuesday().Report("wed", "Post", "09-03 10:00").Count("120", Measure.Held, "hostages").Figure(Measure.Held, "hostages"));

    [Fact]
    public void Attackers_who_got_away_were_not_held()
    {
        var say = Monday().Report("tue", "Post", "09-02 10:00").Count("12", Measure.Escaped, "attackers");
        Assert.Equal("120/120/120", say.Figure(Measure.Held, "hostages"));
    }

    [Fact]
    public void One_report_needs_no_time()
    {
        var say = new Say().Count("120", Measure.Held, "hostages").Count("30", Measure.Freed, "hostages");
        Assert.Equal("120/120/120", say.Figure(Measure.Held, "hostages"));
    }

    [Fact]
    public void Those_trapped_become_fewer_by_the_rescued()
    {
        var say = new Say().Report("mon", time: "09-01 10:00").Count("33", Measure.Trapped, "miners", "mine manager")
            .Report("tue", time: "09-02 10:00").Count("12", Measure.Rescued, "miners", "rescue chief");
        Assert.Equal("-/-/21", say.Figure(Measure.Trapped, "miners"));
    }

    [Fact]
    public void A_part_told_before_its_whole_is_never_more_than_it_whatever_the_time() =>
        Assert.Equal(ReasonClass.Group, Assert.Single(new Say()
            .Report("mon", time: "09-01 10:00").Count("20", Measure.Killed, "children", "mayor")
            .Report("mon2", time: "09-01 15:00").Count("15", Measure.Killed, voice: "governor").Reckon("ibc").Disagreements).Reason);

    [Fact]
    public void A_whole_told_before_its_part_may_have_grown() =>
        Assert.Equal(ReasonClass.Time, Assert.Single(new Say()
            .Report("mon", time: "09-01 10:00").Count("15", Measure.Killed, voice: "governor")
            .Report("mon2", time: "09-01 15:00").Count("20", Measure.Killed, "children", "mayor").Reckon("ibc").Disagreements).Reason);

    [Fact]
    public void Women_and_children_are_women_and_children()
    {
        var say = new Say().Count("28", Measure.Freed, "women-and-children", id: "both").Count("9", Measure.Freed, "women", id: "women").Count("23", Measure.Freed, "children", id: "children");
        var one = Assert.Single(say.Reckon().Disagreements);
        Assert.Equal("both children women", string.Join(' ', one.Claims.Order(StringComparer.Ordinal)));
    }
}
