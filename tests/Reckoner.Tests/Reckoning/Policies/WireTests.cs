namespace Reckoner.Tests.Reckoning.Policies;

/// <summary>The newsroom policy, rule by rule (docs/codebooks/wire.md). Figures are "low/best/high".</summary>
public class WireTests
{
    [Fact]
    public void Wire_1_every_figure_names_who_says_it() =>
        Assert.Equal("hospital director: 15 killed", Under.Two("15", "10").Killed("wire").Basis);

    [Fact]
    public void Wire_1_a_figure_taken_from_another_outlet_is_credited_to_it()
    {
        var picture = Under.Picture("wire", Under.Told("a", "Vale Herald", "09-03 10:00", "A bomb killed nine people in Sokhumi on Tuesday, Interfax reported."));
        Assert.StartsWith("Interfax: nine", picture.Figures.Single(figure => figure.Measure == Measure.Killed).Basis, StringComparison.Ordinal);
    }

    [Fact]
    public void Wire_1_nobody_is_said_to_claim()
    {
        var reckoned = new Say().Report("a").Count("3", Measure.Killed, "soldiers", "doctor").Report("b").Count("30", Measure.Killed, "soldiers", "rebel spokesman").Reckon();
        Assert.DoesNotContain(reckoned.Figures, figure => figure.Basis.Contains("claim", StringComparison.Ordinal) || figure.Because.Any(line => line.Contains("claimed", StringComparison.Ordinal)));
        Assert.DoesNotContain(reckoned.Disagreements, one => one.Explanation.Contains("claimed", StringComparison.Ordinal));
    }

    [Fact]
    public void Wire_2_the_hospital_goes_before_a_distant_spokesman()
    {
        var figure = Under.Two("15", "10").Killed("wire");
        Assert.Equal("10/15/15", Say.Text(figure));
        Under.Says("wire.2", figure);
    }

    [Fact]
    public void Wire_2_of_authorities_as_near_the_lower_figure_is_given() =>
        Assert.Equal("10/10/15", Under.Two("10", "15", "police chief", "police officer").Figure(Measure.Killed));

    [Fact]
    public void Wire_2_the_strongest_of_two_floors_of_authorities_as_near_is_best() =>
        Assert.Equal("15/15/-", Under.Two("10+", "15+", "police chief", "police officer").Figure(Measure.Killed));

    [Fact]
    public void Wire_2_an_exact_figure_of_an_authority_as_near_fills_a_bound()
    {
        var figure = Under.Two("10+", "12", "police chief", "police officer").Killed("wire");
        Assert.Equal("12/12/12", Say.Text(figure));
        Assert.Equal(2, figure.Origins);
        Assert.Equal(FigureStatus.Corroborated, figure.Status);
    }

    [Fact]
    public void Wire_2_what_is_reported_weighs_less_than_what_is_stated() =>
        Assert.Equal("10/10/60", new Say().Report("a").Count("60", Measure.Killed, stance: Stance.Reported).Report("b").Count("10", Measure.Killed).Figure(Measure.Killed));

    [Fact]
    public void Wire_2_who_says_what_is_told() =>
        Assert.Contains(Under.Two("10", "15", "police chief", "police officer").Reckon().Disagreements, one => one.Explanation.Contains("police chief", StringComparison.Ordinal) && one.Explanation.Contains("police officer", StringComparison.Ordinal));

    [Fact]
    public void Wire_3_a_figure_of_two_origins_goes_before_a_lower_one_of_one()
    {
        var figure = new Say().Report("a").Count("10", Measure.Killed).Report("b").Count("12", Measure.Killed).Report("c").Count("12", Measure.Killed).Killed("wire");
        Assert.Equal("10/12/12", Say.Text(figure));
    }

    [Theory]
    [InlineData("40", "witness", true)]
    [InlineData("16", "witness", false)]
    [InlineData("40", "hospital surgeon", false)]
    public void Wire_3_a_jump_from_one_source_farther_away_is_to_be_confirmed_first(string jump, string voice, bool confirm)
    {
        var figure = Under.Two("15", jump, farVoice: voice).Killed("wire");
        if (confirm)
        {
            Assert.Equal(15, figure.Best);
            Assert.Contains(figure.Because, line => line.StartsWith("wire.3 a jump", StringComparison.Ordinal) && line.EndsWith(": 40", StringComparison.Ordinal));
        }
        else
        {
            Assert.DoesNotContain(figure.Because, line => line.StartsWith("wire.3 a jump", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Wire_3_a_source_that_takes_a_figure_back_and_gives_it_again_is_an_advisory()
    {
        var say = new Say()
            .Report("a", time: "09-01 08:00").Count("15", Measure.Killed, voice: "county coroner")
            .Report("b", time: "09-01 10:00").Count("11", Measure.Killed, voice: "county coroner")
            .Report("c", time: "09-01 12:00").Count("15", Measure.Killed, voice: "county coroner");
        Assert.Contains(say.Killed("wire").Because, line => line.StartsWith("wire.3 ", StringComparison.Ordinal) && line.Contains("advisory", StringComparison.Ordinal));
        Assert.DoesNotContain(Under.Two("15", "11", "county coroner", "county coroner").Killed("wire").Because, line => line.Contains("advisory", StringComparison.Ordinal));
    }

    [Fact]
    public void Wire_4_a_lower_conservative_figure_may_stand_against_a_higher_one()
    {
        var figure = Under.Two("25+", "300", "morgue", "activist").Killed("wire");
        Assert.Equal("25/25/300", Say.Text(figure));
        Under.Says("wire.2", figure);
    }

    [Fact]
    public void Wire_4_a_toll_rises_and_an_old_lower_figure_falls_away()
    {
        var reckoned = Under.Two("10", "15", "police chief", "police officer", later: "09-03 09:00").Reckon();
        Assert.Equal("15/15/15", Say.Text(Say.Find(reckoned, Measure.Killed)));
        Assert.Empty(reckoned.Disagreements);
        Under.Says("wire.4", Say.Find(reckoned, Measure.Killed));
    }

    [Fact]
    public void Wire_4_one_distant_late_voice_does_not_make_others_old() =>
        Assert.Equal("10/10/500", Under.Two("10", "500", "hospital director", "witness", later: "09-03 09:00").Figure(Measure.Killed));

    [Fact]
    public void Wire_5_tolls_of_different_authorities_are_never_added()
    {
        Assert.NotEqual(25, Under.Two("10", "15").Killed("wire").Best);
        Assert.Equal("10/10/-", new Say().Report("a").Count("10", Measure.Killed, "soldiers", "army spokesman").Report("b").Count("5", Measure.Killed, "civilians", "doctor").Figure(Measure.Killed));
    }

    [Fact]
    public void Wire_5_the_missing_are_never_carried_into_the_dead() =>
        Assert.Equal("10/10/10", new Say().Count("10", Measure.Killed).Count("40", Measure.Missing).Figure(Measure.Killed));

    [Fact]
    public void Wire_5_whether_attackers_are_included_shows()
    {
        var say = new Say().Count("3", Measure.Killed, "victims").Count("1", Measure.Killed, "attackers");
        Assert.Equal(("4/4/4", "1/1/1"), (say.Figure(Measure.Killed), say.Figure(Measure.Killed, "attackers")));
    }

    [Fact]
    public void Wire_6_a_correction_takes_the_place_of_what_it_corrects()
    {
        var figure = Under.Picture("wire",
            Under.Told("a", "Harbour Wire", "09-03 10:00", "A bomb killed 14 people in Sokhumi on Tuesday, police said."),
            Under.Told("b", "Harbour Wire", "09-03 12:00", "A bomb killed 11 people in Sokhumi on Tuesday, police said.") with { Revises = "a" }).Figures.Single(one => one.Measure == Measure.Killed);
        Assert.Equal("11/11/11", Say.Text(figure));
        Under.Says("wire.6", figure);
        Assert.EndsWith("revised by b", figure.SetAside.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Wire_6_a_kill_withdraws_the_figures_that_rest_on_the_report()
    {
        var figure = Under.Picture("wire",
            Under.Told("a", "Harbour Wire", "09-03 10:00", "A bomb killed 14 people in Sokhumi on Tuesday, police said."),
            Under.Told("b", "Harbour Wire", "09-03 12:00", "Please disregard the report of a bomb in Sokhumi.") with { Revises = "a", Status = ReportStatus.Canceled }).Figures.Single(one => one.Measure == Measure.Killed);
        Assert.Equal(("-/-/-", FigureStatus.Withdrawn), (Say.Text(figure), figure.Status));
        Under.Says("wire.6", figure);
    }
}
