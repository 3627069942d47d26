namespace Reckoner.Tests.Reckoning;

/// <summary>The numbered rules of the codebooks, as far as figures of one incident can show them.</summary>
public class PolicyTests
{
    private static Say Two(string near, string far, string nearVoice = "hospital director", string farVoice = "government spokesman", string later = "09-01 09:00") => new Say()
        .Report("a").Count(near, Measure.Killed, voice: nearVoice, id: "near")
        .Report("b", time: later).Count(far, Measure.Killed, voice: farVoice, id: "far");

    private static void Says(string rule, Figure? figure) =>
        Assert.Contains(figure!.Because, line => line.StartsWith($"{rule} ", StringComparison.Ordinal));

    [Fact]
    public void Every_policy_names_its_version_and_every_figure_its_policy()
    {
        foreach (var name in Policy.Names)
        {
            Assert.Equal($"{name}/1", Policy.Load(name).Version);
            Assert.All(Two("10", "15").Reckon(name).Figures, figure => Assert.Equal($"{name}/1", figure.Policy));
        }
    }

    [Fact]
    public void An_unknown_policy_says_which_there_are() =>
        Assert.Contains("wire", Assert.Throws<ArgumentException>(() => Policy.Load("press")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_line_that_cannot_be_read_is_named() =>
        Assert.Contains("Line 2", Assert.Throws<FormatException>(() => Policy.Parse("policy\tx/1\nbest\tloudest\tx.1\twords", "")).Message, StringComparison.Ordinal);

    [Fact]
    public void Wire_2_the_hospital_goes_before_a_distant_spokesman()
    {
        var figure = Say.Find(Two("15", "10").Reckon(), Measure.Killed);
        Assert.Equal("10/15/15", Say.Text(figure));
        Says("wire.2", figure);
        Assert.Equal("hospital director: 15 killed", figure!.Basis);
    }

    [Fact]
    public void Wire_2_of_authorities_as_near_the_lower_figure_is_given() =>
        Assert.Equal("10/10/15", Two("10", "15", "police chief", "police officer").Figure(Measure.Killed));

    [Fact]
    public void Wire_2_a_lower_conservative_figure_may_stand_against_a_higher_one() =>
        Assert.Equal("25/25/300", Two("25+", "300", "morgue", "activist").Figure(Measure.Killed));

    [Fact]
    public void Wire_2_the_strongest_of_two_floors_of_authorities_as_near_is_best() =>
        Assert.Equal("15/15/-", Two("10+", "15+", "police chief", "police officer").Figure(Measure.Killed));

    [Fact]
    public void Wire_2_an_exact_figure_of_an_authority_as_near_fills_a_bound()
    {
        var figure = Say.Find(Two("10+", "12", "police chief", "police officer").Reckon(), Measure.Killed)!;
        Assert.Equal("12/12/12", Say.Text(figure));
        Assert.Equal(2, figure.Origins);
        Assert.Equal(FigureStatus.Corroborated, figure.Status);
    }

    [Fact]
    public void Wire_3_a_figure_of_two_origins_goes_before_a_lower_one_of_one() =>
        Assert.Equal("10/12/12", new Say().Report("a").Count("10", Measure.Killed).Report("b").Count("12", Measure.Killed).Report("c").Count("12", Measure.Killed).Figure(Measure.Killed));

    [Fact]
    public void Wire_4_a_toll_rises_and_an_old_lower_figure_falls_away()
    {
        var reckoned = Two("10", "15", "police chief", "police officer", later: "09-03 09:00").Reckon();
        Assert.Equal("15/15/15", Say.Text(Say.Find(reckoned, Measure.Killed)));
        Assert.Empty(reckoned.Disagreements);
    }

    [Fact]
    public void Wire_4_one_distant_late_voice_does_not_make_others_old() =>
        Assert.Equal("10/10/500", Two("10", "500", "hospital director", "witness", later: "09-03 09:00").Figure(Measure.Killed));

    [Fact]
    public void Wire_5_tolls_of_different_authorities_are_never_added() =>
        Assert.NotEqual(25, Say.Find(Two("10", "15").Reckon(), Measure.Killed)!.Best);

    [Fact]
    public void Wire_5_the_missing_are_never_carried_into_the_dead() =>
        Assert.Equal("10/10/10", new Say().Count("10", Measure.Killed).Count("40", Measure.Missing).Figure(Measure.Killed));

    [Fact]
    public void One_voice_saying_none_does_not_stand_against_a_count()
    {
        Assert.Equal("4/4/4", Two("0", "4").Figure(Measure.Killed));
        Assert.Equal("0/0/0", Two("0", "0").Figure(Measure.Killed));
    }

    [Fact]
    public void What_is_reported_weighs_less_than_what_is_stated() =>
        Assert.Equal("10/10/60", new Say().Report("a").Count("60", Measure.Killed, stance: Stance.Reported).Report("b").Count("10", Measure.Killed).Figure(Measure.Killed));

    [Theory]
    [InlineData("acled", "12/12/99")]
    [InlineData("wire", "24/-/99")]
    [InlineData("ucdp", "24/-/99")]
    [InlineData("ibc", "24/-/99")]
    [InlineData("gtd", null)]
    public void Acled_4_gtd_6_dozens_are_coded_late_and_by_each_policy_its_own_way(string policy, string? figure) =>
        Assert.Equal(figure, new Say().Count("dozens", Measure.Killed).Figure(Measure.Killed, policy: policy));

    [Fact]
    public void Acled_2_the_lowest_number_whoever_says_it()
    {
        var figure = Say.Find(Two("15", "10").Reckon("acled"), Measure.Killed);
        Assert.Equal("10/10/15", Say.Text(figure));
        Says("acled.2", figure);
    }

    [Fact]
    public void Acled_4_ambiguous_casualties_are_no_deaths() =>
        Assert.Null(new Say().Count("6", Measure.Casualties).Figure(Measure.Killed, policy: "acled"));

    [Fact]
    public void Ucdp_1_best_is_the_sum_over_sides_and_civilians() =>
        Assert.Equal(9, Say.Find(new Say().Report("a").Count("4", Measure.Killed, "soldiers", "doctor").Report("b").Count("5", Measure.Killed, "civilians", "doctor").Reckon("ucdp"), Measure.Killed)!.Best);

    [Fact]
    public void Ucdp_2_no_source_more_reliable_the_lower_figure() =>
        Assert.Equal("10/10/15", Two("15", "10", "police chief", "police officer").Figure(Measure.Killed, policy: "ucdp"));

    [Fact]
    public void Ucdp_4_losses_claimed_of_the_other_side_count_for_high_alone() =>
        Assert.Equal("8/8/40", new Say().Report("a").Count("8", Measure.Killed, "attackers", "morgue").Report("b").Count("40", Measure.Killed, "attackers", "army spokesman").Figure(Measure.Killed, "attackers", "ucdp"));

    [Fact]
    public void Ucdp_4_own_losses_are_accepted() =>
        Assert.Equal("8/8/8", new Say().Count("8", Measure.Killed, "attackers", "rebel commander").Figure(Measure.Killed, "attackers", "ucdp"));

    [Fact]
    public void Gtd_1_the_most_recent_source()
    {
        var figure = Say.Find(Two("15", "10").Reckon("gtd"), Measure.Killed);
        Assert.Equal(10, figure!.Best);
        Says("gtd.1", figure);
    }

    [Fact]
    public void Gtd_2_a_number_of_the_perpetrators_is_not_used()
    {
        var reckoned = Two("15", "90", farVoice: "rebel spokesman").Reckon("gtd");
        Assert.Equal("15/15/15", Say.Text(Say.Find(reckoned, Measure.Killed)));
        Assert.StartsWith("gtd.2", reckoned.Figures[0].SetAside.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Gtd_3_of_several_as_recent_the_majority() =>
        Assert.Equal(12, Say.Find(new Say().Report("a").Count("10", Measure.Killed).Report("b").Count("12", Measure.Killed).Report("c").Count("12", Measure.Killed).Reckon("gtd"), Measure.Killed)!.Best);

    [Fact]
    public void Gtd_4_no_majority_the_lowest() =>
        Assert.Equal(10, Say.Find(new Say().Report("a").Count("12", Measure.Killed).Report("b").Count("10", Measure.Killed).Reckon("gtd"), Measure.Killed)!.Best);

    [Fact]
    public void Gtd_6_at_least_eleven_is_eleven() =>
        Assert.Equal(11, Say.Find(new Say().Count("11+", Measure.Held, "hostages").Reckon("gtd"), Measure.Held, "hostages")!.Best);

    [Fact]
    public void Gtd_7_the_dead_are_victims_and_attackers()
    {
        Assert.Equal(6, Say.Find(new Say().Report("a").Count("5", Measure.Killed, "victims").Report("b").Count("1", Measure.Killed, "attackers").Reckon("gtd"), Measure.Killed)!.Best);
        Assert.Equal(5, Say.Find(new Say().Count("5", Measure.Killed, "victims").Reckon("gtd"), Measure.Killed)!.Best);
    }

    [Fact]
    public void Ibc_5_a_range_and_no_single_figure()
    {
        var figure = Say.Find(Two("15", "10").Reckon("ibc"), Measure.Killed);
        Assert.Equal("10/-/15", Say.Text(figure));
        Says("ibc.5", figure);
    }

    [Fact]
    public void Ibc_3_none_is_a_minimum_only_when_two_report_it()
    {
        Assert.Equal("4/-/4", Two("0", "4").Figure(Measure.Killed, policy: "ibc"));
        Assert.Equal("0/-/4", new Say().Report("a").Count("0", Measure.Killed).Report("b").Count("0", Measure.Killed).Report("c").Count("4", Measure.Killed).Figure(Measure.Killed, policy: "ibc"));
    }

    [Fact]
    public void Ibc_3_one_origin_is_not_enough_for_an_entry_and_says_so()
    {
        Says("ibc.3", Say.Find(new Say().Count("4", Measure.Killed).Reckon("ibc"), Measure.Killed));
        Assert.DoesNotContain(Say.Find(Two("4", "4").Reckon("ibc"), Measure.Killed)!.Because, line => line.StartsWith("ibc.3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("4", "4", "fair")]
    [InlineData("9", "4", "contested")]
    public void Airwars_2_graded_by_independent_origins(string one, string other, string grade) =>
        Assert.EndsWith(grade, Say.Find(Two(one, other).Reckon("airwars"), Measure.Killed)!.Because[^1], StringComparison.Ordinal);

    [Fact]
    public void House_2_confirmed_goes_before_near() =>
        Assert.Equal(12, Say.Find(new Say().Report("a").Count("10", Measure.Killed, voice: "doctor").Report("b").Count("12", Measure.Killed, voice: "minister", stance: Stance.Confirmed).Reckon("house"), Measure.Killed)!.Best);
}
