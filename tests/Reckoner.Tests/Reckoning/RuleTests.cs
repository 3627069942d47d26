namespace Reckoner.Tests.Reckoning;

/// <summary>What is said, and the figure it comes to, one rule a test. Figures are "low/best/high"; "-" is not stated.</summary>
public class RuleTests
{
    // ---- one report

    [Theory]
    [InlineData("12", "12/12/12")]
    [InlineData("12+", "12/12/-")]
    [InlineData(">100", "101/101/-")]
    [InlineData("~400", "350/400/450")]
    [InlineData("5-7", "5/5/7")]
    [InlineData("<30", "0/-/30")]
    [InlineData("dozens", "24/-/99")]
    [InlineData("many", "5/-/-")]
    [InlineData("some", "1/-/-")]
    [InlineData("0", "0/0/0")]
    public void One_number_alone_is_its_own_figure(string said, string figure) =>
        Assert.Equal(figure, new Say().Count(said, Measure.Killed).Figure(Measure.Killed));

    [Fact]
    public void What_no_one_states_has_no_figure() =>
        Assert.Null(new Say().Count("3", Measure.Injured).Figure(Measure.Killed));

    [Fact]
    public void People_who_can_be_told_apart_are_counted() =>
        Assert.Equal("3/3/3", new Say()
            .Count("1", Measure.Killed, people: "Keller, 22")
            .Count("1", Measure.Killed, "police", people: "an officer")
            .Count("1", Measure.Killed, "children", people: "a girl of 12")
            .Figure(Measure.Killed));

    [Fact]
    public void The_same_people_are_counted_once() =>
        Assert.Equal("1/1/1", new Say().Count("1", Measure.Killed, people: "Keller, 22").Count("1", Measure.Killed, people: "Keller, 22").Figure(Measure.Killed));

    [Theory]
    [InlineData("5", "5/5/5")]
    [InlineData("2", "2/2/2")]
    [InlineData("2+", "3/3/3")]
    public void A_total_of_the_report_covers_those_told_apart_unless_it_is_open(string total, string figure) =>
        Assert.Equal(figure, new Say()
            .Count(total, Measure.Killed)
            .Count("1", Measure.Killed, people: "a").Count("1", Measure.Killed, people: "b").Count("1", Measure.Killed, people: "c")
            .Figure(Measure.Killed));

    [Fact]
    public void Groups_with_nobody_in_common_are_added_within_a_report() =>
        Assert.Equal("5/5/5", new Say().Count("2", Measure.Killed, "soldiers").Count("3", Measure.Killed, "civilians").Figure(Measure.Killed));

    [Fact]
    public void A_total_covers_its_groups() =>
        Assert.Equal("7/7/7", new Say().Count("7", Measure.Killed).Count("2", Measure.Killed, "soldiers").Count("3", Measure.Killed, "civilians").Figure(Measure.Killed));

    [Fact]
    public void A_total_smaller_than_its_groups_stands_and_their_sum_bounds_it() =>
        Assert.Equal("4/4/5", new Say().Count("4", Measure.Killed).Count("2", Measure.Killed, "soldiers").Count("3", Measure.Killed, "civilians").Figure(Measure.Killed));

    [Fact]
    public void Victims_and_attackers_are_added_within_a_report() =>
        Assert.Equal("4/4/4", new Say().Count("3", Measure.Killed, "victims").Count("1", Measure.Killed, "gunmen").Figure(Measure.Killed));

    [Fact]
    public void Groups_that_may_overlap_are_not_added() =>
        Assert.Equal("6/6/-", new Say().Count("6", Measure.Killed, "pilgrims").Count("4", Measure.Killed, "women").Figure(Measure.Killed));

    [Fact]
    public void People_told_one_by_one_in_one_report_yield_to_a_number_that_more_origins_come_to()
    {
        var say = new Say()
            .Report("a", time: "09-01 08:00").Count("1", Measure.Killed, people: "a man of 40")
            .Report("b", time: "09-01 10:00").Count("1", Measure.Killed, people: "a man of 40")
            .Report("c", time: "09-01 09:00").Count("1", Measure.Killed, people: "a man").Count("1", Measure.Killed, people: "another");
        Assert.Equal("1/1/2", say.Figure(Measure.Killed));
        Assert.Equal("2/2/2", say.Report("d", time: "09-01 11:00").Count("2", Measure.Killed).Report("e", time: "09-01 11:00").Count("2", Measure.Killed).Figure(Measure.Killed));
    }

    [Fact]
    public void A_number_that_a_report_states_never_yields_to_what_others_add_up() =>
        Assert.Equal("3/3/3", new Say()
            .Report("a").Count("1", Measure.Killed, people: "a man")
            .Report("b").Count("1", Measure.Killed, people: "a man")
            .Report("c").Count("3", Measure.Killed)
            .Figure(Measure.Killed));

    [Fact]
    public void A_number_that_one_report_comes_to_yields_to_that_of_two_and_still_bounds_it()
    {
        var figure = Say.Find(new Say()
            .Report("a").Count("9", Measure.Killed)
            .Report("b").Count("35", Measure.Killed, voice: "hospital director")
            .Report("c").Count("9", Measure.Killed)
            .Reckon(), Measure.Killed)!;
        Assert.Equal("9/9/35", Say.Text(figure));
        Assert.Contains(figure.Because, reason => reason.StartsWith("house.agreed", StringComparison.Ordinal) && reason.EndsWith(": 9", StringComparison.Ordinal));
    }

    [Fact]
    public void A_copy_has_no_vote() =>
        Assert.Equal("9/9/9", new Say()
            .Report("a", time: "09-01 08:00").Count("9", Measure.Killed, voice: "police")
            .Report("b", time: "09-01 08:10").Count("12", Measure.Killed, voice: "witness", origin: "o")
            .Report("c", time: "09-01 08:20").Count("12", Measure.Killed, voice: "witness", origin: "o")
            .Figure(Measure.Killed)?.Replace("/12", "/9", StringComparison.Ordinal));

    [Fact]
    public void A_later_higher_toll_is_not_outvoted_by_earlier_ones() =>
        Assert.Equal("10/14/14", new Say()
            .Report("a", time: "09-01 08:00").Count("10", Measure.Killed, voice: "witness")
            .Report("b", time: "09-01 09:00").Count("10", Measure.Killed, voice: "witness")
            .Report("c", time: "09-01 10:00").Count("14", Measure.Killed, voice: "hospital director")
            .Figure(Measure.Killed));

    [Theory]
    [InlineData("09-01 08:00", "-/-/1")]
    [InlineData("09-02 08:00", "1/1/1")]
    public void A_death_that_two_later_reports_do_not_tell_only_bounds_the_figure(string told, string figure) =>
        Assert.Equal(figure, new Say()
            .Report("a", time: told).Count("1", Measure.Killed, people: "a man").Count("3", Measure.Injured)
            .Report("b", time: "09-01 09:00").Count("4", Measure.Injured)
            .Report("c", time: "09-01 10:00").Count("4", Measure.Injured)
            .Figure(Measure.Killed));

    [Fact]
    public void Who_was_hurt_in_one_report_and_is_dead_in_a_later_one_is_not_hurt_as_well()
    {
        var say = new Say()
            .Report("a", time: "09-01 08:00").Count("1", Measure.Casualties, people: "a boy", id: "shot").Count("1", Measure.Hospitalized, people: "a boy")
            .Report("b", time: "09-01 20:00").Count("1", Measure.Killed, people: "a boy of 8");
        Assert.Equal("1/1/1", say.Figure(Measure.Killed));
        Assert.Null(say.Figure(Measure.Injured));
        Assert.Contains(Say.Find(say.Reckon(), Measure.Casualties)!.SetAside, one => one.Claim == "shot" && one.Reason.StartsWith("house.died", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2", null, "2/2/2")]
    [InlineData("1", "1", "1/1/1")]
    public void Other_hurt_people_stay_hurt_when_somebody_has_died(string before, string? after, string figure)
    {
        var say = new Say().Report("a", time: "09-01 08:00").Count(before, Measure.Injured).Report("b", time: "09-01 20:00").Count("1", Measure.Killed);
        if (after is not null)
            say.Count(after, Measure.Injured);
        Assert.Equal(figure, say.Figure(Measure.Injured));
    }

    [Fact]
    public void One_group_alone_does_not_bound_the_total() =>
        Assert.Equal("20/20/-", new Say().Count("20", Measure.Killed, "attackers").Figure(Measure.Killed));

    [Fact]
    public void A_part_is_never_added_to_its_whole() =>
        Assert.Equal("12/12/12", new Say().Count("12", Measure.Killed, id: "whole").Count("9", Measure.Killed, "children", partOf: "whole").Figure(Measure.Killed));

    [Fact]
    public void A_part_of_the_same_people_does_not_lower_them()
    {
        var reckoned = new Say().Count("12", Measure.Killed, id: "whole").Count("9", Measure.Killed, partOf: "whole", id: "part").Reckon();
        Assert.Equal("12/12/12", Say.Text(Say.Find(reckoned, Measure.Killed)));
        Assert.Empty(reckoned.Disagreements);
        Assert.Contains(reckoned.Figures[0].SetAside, one => one.Claim == "part" && one.Reason == "a part of whole");
    }

    [Fact]
    public void Half_of_about_four_hundred_is_about_two_hundred() =>
        Assert.Equal("175/200/225", new Say().Count("~400", Measure.Injured, id: "whole").Count("half", Measure.Injured, "children", partOf: "whole").Figure(Measure.Injured, "children"));

    [Fact]
    public void A_share_of_what_no_one_counts_is_no_figure() =>
        Assert.Null(new Say().Count("half", Measure.Injured, "children").Figure(Measure.Injured, "children"));

    [Fact]
    public void Who_was_hurt_and_died_is_dead()
    {
        var reckoned = new Say().Count("1", Measure.Injured, people: "Moreau").Count("1", Measure.Killed, people: "Moreau").Reckon();
        Assert.Equal("1/1/1", Say.Text(Say.Find(reckoned, Measure.Killed)));
        Assert.Null(Say.Find(reckoned, Measure.Injured));
    }

    [Fact]
    public void Six_shot_and_one_of_them_dead_leaves_five_hurt()
    {
        var reckoned = new Say().Count("6", Measure.Casualties, id: "shot").Count("1", Measure.Killed, partOf: "shot").Reckon();
        var hurt = Say.Find(reckoned, Measure.Injured)!;
        Assert.Equal("5/5/5", Say.Text(hurt));
        Assert.Equal(FigureStatus.Implied, hurt.Status);
        Assert.Contains("shot", hurt.Used, StringComparer.Ordinal);
    }

    [Fact]
    public void Casualties_alone_say_nothing_of_the_dead() =>
        Assert.Null(new Say().Count("6", Measure.Casualties).Figure(Measure.Killed));

    [Fact]
    public void The_critically_hurt_are_hurt() =>
        Assert.Equal("4/4/-", new Say().Count("4", Measure.Critical).Figure(Measure.Injured));

    [Fact]
    public void Those_in_hospital_need_not_be_hurt() =>
        Assert.Equal("3/3/3", new Say().Count("9", Measure.Hospitalized).Count("3", Measure.Injured).Figure(Measure.Injured));

    [Fact]
    public void Two_more_add_to_the_total_before_them() =>
        Assert.Equal("14/14/14", new Say().Count("12", Measure.Killed).Count("2", Measure.Killed, more: true).Figure(Measure.Killed));

    [Fact]
    public void Two_more_that_bring_the_toll_to_fourteen_are_in_it() =>
        Assert.Equal("14/14/14", new Say().Count("2", Measure.Killed, more: true).Count("14", Measure.Killed).Figure(Measure.Killed));

    [Fact]
    public void Another_man_is_apart_from_the_first() =>
        Assert.Equal("2/2/2", new Say().Count("1", Measure.Killed, people: "a").Count("1", Measure.Killed, people: "b", more: true).Figure(Measure.Killed));

    [Fact]
    public void Of_two_counts_by_one_voice_in_one_report_the_smaller_is_a_part()
    {
        var reckoned = new Say().Count("12", Measure.Killed).Count("3", Measure.Killed).Reckon();
        Assert.Equal("12/12/12", Say.Text(Say.Find(reckoned, Measure.Killed)));
        Assert.Empty(reckoned.Disagreements);
    }

    [Fact]
    public void An_earlier_release_is_a_part_of_a_later_one()
    {
        var reckoned = new Say().Count("400+", Measure.Freed, voice: "security chief").Count("~26", Measure.Freed).Reckon();
        Assert.Equal("400/400/-", Say.Text(Say.Find(reckoned, Measure.Freed)));
        Assert.Empty(reckoned.Disagreements);
    }

    [Theory]
    [InlineData(Stance.Denied, ClaimKind.Count)]
    [InlineData(Stance.Expected, ClaimKind.Count)]
    [InlineData(Stance.Stated, ClaimKind.Forecast)]
    [InlineData(Stance.Stated, ClaimKind.Denial)]
    public void What_is_denied_or_expected_never_counts(Stance stance, ClaimKind kind)
    {
        var reckoned = new Say().Count("10", Measure.Killed).Count("90", Measure.Killed, stance: stance, kind: kind, id: "no").Reckon();
        Assert.Equal("10/10/10", Say.Text(Say.Find(reckoned, Measure.Killed)));
        Assert.Contains(reckoned.Figures[0].SetAside, one => one.Claim == "no");
    }

    // ---- several reports

    [Fact]
    public void Two_origins_that_say_the_same_corroborate_it()
    {
        var figure = Say.Find(new Say().Report("a").Count("12", Measure.Killed).Report("b").Count("12", Measure.Killed).Reckon(), Measure.Killed)!;
        Assert.Equal(2, figure.Origins);
        Assert.Equal(FigureStatus.Corroborated, figure.Status);
    }

    [Fact]
    public void Copies_are_one_origin()
    {
        var say = new Say();
        for (var i = 0; i < 41; i++)
            say.Report($"copy{i:00}", time: $"09-01 {8 + i / 4:00}:00").Count("12", Measure.Killed, origin: "the agency");
        var figure = Say.Find(say.Reckon(), Measure.Killed)!;
        Assert.Equal(1, figure.Origins);
        Assert.Equal(40, figure.SetAside.Length);
        Assert.Equal(FigureStatus.SingleOrigin, figure.Status);
    }

    [Fact]
    public void A_later_report_of_one_outlet_takes_the_place_of_its_earlier_one()
    {
        var reckoned = new Say().Report("a", "Courier", "09-01 08:00").Count("8", Measure.Killed, id: "old")
            .Report("b", "Courier", "09-01 10:00").Count("11", Measure.Killed).Reckon();
        Assert.Equal("11/11/11", Say.Text(Say.Find(reckoned, Measure.Killed)));
        Assert.Empty(reckoned.Disagreements);
        Assert.StartsWith("superseded", reckoned.Figures[0].SetAside.Single(one => one.Claim == "old").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lower_later_number_of_one_voice_is_a_correction()
    {
        var reckoned = new Say().Report("a", time: "09-01 08:00").Count("15", Measure.Killed, voice: "county coroner", id: "old")
            .Report("b", time: "09-01 10:00").Count("13", Measure.Killed, voice: "county coroner").Reckon();
        Assert.Equal("13/13/13", Say.Text(Say.Find(reckoned, Measure.Killed)));
        Assert.StartsWith("lowered", reckoned.Figures[0].SetAside.Single(one => one.Claim == "old").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_story_about_one_victim_does_not_lower_the_toll() =>
        Assert.Equal("12/12/12", new Say().Report("a", "Courier", "09-01 08:00").Count("12", Measure.Killed)
            .Report("b", "Courier", "09-02 08:00").Count("1", Measure.Killed, people: "a teacher").Figure(Measure.Killed));

    [Fact]
    public void Two_more_add_to_the_last_total_of_the_same_outlet() =>
        Assert.Equal("14/14/14", new Say().Report("a", "Courier", "09-01 08:00").Count("12", Measure.Killed)
            .Report("b", "Courier", "09-02 08:00").Count("2", Measure.Killed, more: true).Figure(Measure.Killed));

    [Fact]
    public void Numbers_of_different_reports_are_never_added() =>
        Assert.Equal("3/3/-", new Say().Report("a").Count("3", Measure.Killed, "soldiers").Report("b").Count("2", Measure.Killed, "civilians").Figure(Measure.Killed));

    [Fact]
    public void The_picture_of_a_moment_knows_nothing_later()
    {
        var say = new Say().Report("a", time: "09-01 08:00").Count("8", Measure.Killed).Report("b", time: "09-02 10:00").Count("11", Measure.Killed);
        Assert.Equal("8/8/8", say.Figure(Measure.Killed, asOf: "09-01 12:00"));
    }

    [Fact]
    public void A_group_can_raise_the_total_it_lies_in()
    {
        var figure = Say.Find(new Say().Report("a").Count("10", Measure.Injured).Report("b").Count("14", Measure.Injured, "children").Reckon(), Measure.Injured)!;
        Assert.Equal(14, figure.Best);
    }

    [Fact]
    public void The_whole_bounds_the_part()
    {
        var children = Say.Find(new Say().Count("30", Measure.Injured).Count("5+", Measure.Injured, "children").Reckon(), Measure.Injured, "children")!;
        Assert.Equal("5/5/30", Say.Text(children));
        Assert.Equal(30, children.Implied!.High);
    }

    [Fact]
    public void Every_number_leads_to_a_claim()
    {
        foreach (var policy in Policy.Names)
            foreach (var figure in new Say().Report("a").Count("10", Measure.Injured).Count("4", Measure.Critical).Report("b").Count("7", Measure.Killed, "attackers").Reckon(policy).Figures)
                Assert.NotEmpty(figure.Used.Concat(figure.Implied?.From ?? []));
    }
}
