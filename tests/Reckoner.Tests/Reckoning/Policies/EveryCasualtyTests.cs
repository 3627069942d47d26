namespace Reckoner.Tests.Reckoning.Policies;

/// <summary>The Standards for Casualty Recording of 2016 as a gate on top of every policy (docs/codebooks/ecs.md).</summary>
public class EveryCasualtyTests
{
    public static TheoryData<string> Policies => [.. Policy.Names];

    private static Say Three(string third = "9") => new Say()
        .Report("a").Count("9", Measure.Killed, voice: "hospital director", origin: "hospital")
        .Report("b").Count("9", Measure.Killed, voice: "police chief", origin: "police")
        .Report("c").Count(third, Measure.Killed, voice: "mayor", origin: "mayor");

    [Theory]
    [MemberData(nameof(Policies))]
    public void Ecs_1_the_rules_are_published_with_their_version(string policy)
    {
        var coding = Three().Coded(policy);
        Assert.Equal(Policy.Load(policy).Version, coding.Policy);
        Assert.NotEmpty(coding.Because);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Ecs_2_three_different_primary_sources_confirm(string policy)
    {
        var coding = Three().Coded(policy);
        Assert.Equal("confirmed", coding.Gate);
        Assert.Contains(coding.Because, line => line.StartsWith("ecs.2 ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Ecs_2_three_outlets_that_quote_one_primary_source_do_not(string policy) =>
        Assert.Equal("undetermined", new Say()
            .Report("a", "Harbour Wire").Count("9", Measure.Killed, voice: "hospital director", origin: "hospital")
            .Report("b", "Vale Herald").Count("9", Measure.Killed, voice: "hospital director", origin: "hospital")
            .Report("c", "Karsk Post").Count("9", Measure.Killed, voice: "hospital director", origin: "hospital").Coded(policy).Gate);

    [Fact]
    public void Ecs_2_what_contradicts_itself_is_not_confirmed()
    {
        var coding = Three(third: "23").Report("d").Count("9", Measure.Killed, voice: "governor", origin: "governor").Coded("acled");
        Assert.Equal("undetermined", coding.Gate);
        Assert.Contains(coding.Because, line => line.EndsWith("its reports contradict each other", StringComparison.Ordinal));
    }

    [Fact]
    public void Ecs_2_what_was_withdrawn_is_rejected()
    {
        var picture = Under.Picture("wire",
            Under.Told("a", "Harbour Wire", "09-03 10:00", "A bomb killed 14 people in Sokhumi on Tuesday, police said."),
            Under.Told("b", "Harbour Wire", "09-03 12:00", "Please disregard the report of a bomb in Sokhumi.") with { Revises = "a", Status = ReportStatus.Canceled });
        Assert.Contains(picture.Codings, coding => coding.Gate == "rejected");
        Assert.DoesNotContain(picture.Codings, coding => coding.Gate == "confirmed");
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Ecs_3_a_total_over_months_bounds_and_is_never_added(string policy)
    {
        var figure = new Say()
            .Report("a").Count("9", Measure.Killed, voice: "mayor", when: Under.Days(2, 2))
            .Report("b").Count("140", Measure.Killed, voice: "mayor's office", when: new When(new DateOnly(2031, 1, 1), new DateOnly(2031, 8, 31))).Killed(policy);
        Assert.Equal((9, 140), (figure.Low, figure.High));
        Assert.True(figure.Best is null or 9, $"{figure.Best}");
        Under.Says("ecs.3", figure);
    }

    [Fact]
    public void Ecs_3_a_total_over_months_alone_is_all_there_is() =>
        Assert.Equal("140/140/140", new Say().Count("140", Measure.Killed, when: new When(new DateOnly(2031, 1, 1), new DateOnly(2031, 8, 31))).Figure(Measure.Killed));
}
