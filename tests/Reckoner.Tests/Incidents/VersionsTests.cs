using System.Collections.Immutable;

namespace Reckoner.Tests.Incidents;

/// <summary>Revised and withdrawn reports, from text to figure. Figures are "low/best/high". All facts are invented.</summary>
public class VersionsTests
{
    private static Report Wire(string id, int hour, string number, string? revises = null, ReportStatus status = ReportStatus.Usable, string outlet = "Harbour Wire", string? more = null) => new()
    {
        Id = id,
        Outlet = outlet,
        Published = new DateTimeOffset(2031, 5, 2, hour, 0, 0, TimeSpan.Zero),
        Text = $"A bomb killed {number} people at the Mill Lane market in Karsk on Friday.{more}",
        Revises = revises,
        Status = status,
    };

    private static Report Other(string id, int hour, string text, string outlet) => new()
    {
        Id = id,
        Outlet = outlet,
        Published = new DateTimeOffset(2031, 5, 2, hour, 0, 0, TimeSpan.Zero),
        Text = text,
    };

    private static Picture Picture(params Report[] reports) => Reckon.Picture(reports, new PictureOptions());

    private static Figure? Killed(Picture picture) => picture.Figures.SingleOrDefault(figure => figure.Measure == Measure.Killed && figure.Group.IsAll);

    private static string? Text(Picture picture) => Reckoning.Say.Text(Killed(picture));

    private static void SetAside(Picture picture, string report, string reason) =>
        Assert.EndsWith(reason, Killed(picture)!.SetAside.Single(one => one.Claim.StartsWith($"{report}#", StringComparison.Ordinal)).Reason, StringComparison.Ordinal);

    [Fact]
    public void Only_the_latest_version_counts_even_where_it_says_less()
    {
        var picture = Picture(Wire("a", 8, "14"), Wire("b", 10, "11", revises: "a"));
        Assert.Equal("11/11/11", Text(picture));
        SetAside(picture, "a", "revised by b");
        Assert.Equal(1, Killed(picture)!.Origins);
        Assert.Empty(picture.Disagreements);
    }

    [Fact]
    public void A_chain_of_revisions_leaves_the_last()
    {
        var picture = Picture(Wire("a", 8, "14"), Wire("b", 9, "15", revises: "a"), Wire("c", 10, "12", revises: "b"), Wire("d", 11, "13", revises: "c"));
        Assert.Equal("13/13/13", Text(picture));
        foreach (var old in new[] { "a", "b", "c" })
            SetAside(picture, old, "revised by d");
    }

    [Fact]
    public void Two_revisions_of_one_report_are_versions_of_one_another() =>
        Assert.Equal("12/12/12", Text(Picture(Wire("a", 8, "14"), Wire("b", 9, "15", revises: "a"), Wire("c", 10, "12", revises: "a"))));

    [Fact]
    public void A_revision_that_arrives_before_its_original_holds_when_that_comes() =>
        Assert.Equal("11/11/11", Text(Picture(Wire("b", 10, "11", revises: "a"), Wire("a", 8, "14"))));

    [Fact]
    public void A_revision_that_is_dated_before_its_original_is_still_its_revision() =>
        Assert.Equal("11/11/11", Text(Picture(Wire("a", 10, "14"), Wire("b", 8, "11", revises: "a"))));

    [Fact]
    public void Between_the_two_the_old_version_counts()
    {
        Report[] reports = [Wire("a", 8, "14"), Wire("b", 10, "11", revises: "a")];
        var picture = Reckon.Picture(reports, new PictureOptions { AsOf = reports[0].Published!.Value.AddHours(1) });
        Assert.Equal("14/14/14", Text(picture));
    }

    [Fact]
    public void A_revision_of_a_report_that_is_not_here_stands_for_itself() =>
        Assert.Equal("11/11/11", Text(Picture(Wire("b", 10, "11", revises: "nowhere"))));

    [Fact]
    public void Two_revisions_of_a_report_that_is_not_here_are_versions_of_one_another() =>
        Assert.Equal("12/12/12", Text(Picture(Wire("b", 9, "15", revises: "nowhere"), Wire("c", 10, "12", revises: "nowhere"))));

    [Theory]
    [InlineData("a", null, null, "14/14/14")]
    [InlineData("b", "a", null, "9/9/9")]
    [InlineData("c", "a", "b", "9/9/9")]
    public void A_circle_of_revisions_ends_and_leaves_the_latest(string first, string? second, string? third, string figure)
    {
        var reports = ImmutableArray.Create(Wire("a", 8, "14", revises: first));
        if (second is not null) reports = reports.Add(Wire("b", 9, third is null ? "9" : "15", revises: second));
        if (third is not null) reports = reports.Add(Wire("c", 10, "9", revises: third));
        Assert.Equal(figure, Text(Picture([.. reports])));
    }

    [Fact]
    public void Nobody_revises_the_words_of_another_outlet() =>
        Assert.Equal("14/14/14", Text(Picture(
            Wire("a", 8, "14"), Other("b", 10, "Trams ran late in Tolmin on Friday.", "Vale Herald") with { Revises = "a" })));

    [Fact]
    public void A_withdrawn_report_withdraws_the_figures_that_rest_on_it_and_says_so()
    {
        var picture = Picture(Wire("a", 8, "14"), Wire("k", 10, "14", revises: "a", status: ReportStatus.Canceled));
        var figure = Killed(picture)!;
        Assert.Equal((null, null, null, FigureStatus.Withdrawn), (figure.Low, figure.Best, figure.High, figure.Status));
        Assert.StartsWith("wire.6 ", figure.Because[0], StringComparison.Ordinal);
        SetAside(picture, "a", "withdrawn by k");
        SetAside(picture, "k", "withdrawn by its sender");
    }

    [Fact]
    public void A_withdrawal_without_a_word_withdraws() =>
        Assert.Equal("-/-/-", Text(Picture(Wire("a", 8, "14"), Wire("k", 10, "", revises: "a", status: ReportStatus.Canceled) with { Text = "" })));

    [Fact]
    public void A_report_that_is_withdrawn_itself_counts_for_nothing() =>
        Assert.Equal("-/-/-", Text(Picture(Wire("a", 8, "14", status: ReportStatus.Canceled))));

    [Fact]
    public void What_is_withheld_waits() =>
        SetAside(Picture(Wire("a", 8, "14", status: ReportStatus.Withheld)), "a", "withheld by its sender");

    [Fact]
    public void A_withdrawal_leaves_what_others_say_for_themselves()
    {
        var picture = Picture(Wire("a", 8, "14"), Wire("k", 10, "14", revises: "a", status: ReportStatus.Canceled),
            Other("h", 9, "At the Mill Lane market in Karsk a blast on Friday left nine people dead, the hospital director said.", "Vale Herald"));
        Assert.Equal("9/9/9", Text(picture));
    }

    [Fact]
    public void A_story_that_is_published_again_after_its_withdrawal_counts() =>
        Assert.Equal("12/12/12", Text(Picture(
            Wire("a", 8, "14"), Wire("k", 9, "14", revises: "a", status: ReportStatus.Canceled), Wire("c", 10, "12", revises: "k"))));

    private const string Long = " Rescue crews worked under floodlights at the northern gate, and the mayor asked drivers to keep away from the bridge until the streets had been cleared of glass.";

    [Fact]
    public void A_copy_of_a_withdrawn_report_falls_with_it()
    {
        var picture = Picture(Wire("a", 8, "14", more: Long), Wire("p", 9, "14", more: Long, outlet: "Vale Herald"), Wire("k", 10, "14", revises: "a", status: ReportStatus.Canceled));
        Assert.Equal("-/-/-", Text(picture));
        SetAside(picture, "p", "rests on a, withdrawn by k");
    }

    [Fact]
    public void A_copy_of_a_report_that_was_revised_counts_only_for_what_the_new_version_still_says()
    {
        var picture = Picture(
            Wire("a", 8, "14", more: $"{Long} Six people were injured."), Wire("p", 9, "14", more: $"{Long} Six people were injured.", outlet: "Vale Herald"),
            Wire("b", 10, "11", revises: "a", more: $"{Long} Six people were injured."));
        Assert.Equal("11/11/11", Text(picture));
        SetAside(picture, "p", "rests on a, revised by b");
        Assert.Equal(6, picture.Figures.Single(figure => figure.Measure == Measure.Injured && figure.Group.IsAll).Best);
    }

    [Fact]
    public void What_another_outlet_credits_to_a_withdrawn_report_falls_with_it() =>
        Assert.Equal("-/-/-", Text(Picture(
            Wire("a", 8, "14"), Wire("k", 10, "14", revises: "a", status: ReportStatus.Canceled),
            Other("h", 9, "The bomb at the Mill Lane market in Karsk killed 14 people on Friday, Harbour Wire reported.", "Vale Herald"))));

    // ---- versions that nobody marks

    [Fact]
    public void The_same_story_of_the_same_outlet_rewritten_soon_after_takes_the_place_of_the_first()
    {
        var picture = Picture(Wire("a", 8, "14", more: Long), Wire("b", 11, "11", more: Long));
        Assert.Equal("11/11/11", Text(picture));
        SetAside(picture, "a", "revised by b");
    }

    [Theory]
    [InlineData("UPDATE 2-Blast at Karsk market kills shoppers", "")]
    [InlineData("Blast at Karsk market kills shoppers", "(2nd Ld-Writethru) ")]
    public void A_title_or_first_line_that_is_marked_as_an_update_is_a_later_version(string title, string mark)
    {
        var picture = Picture(
            Other("a", 8, "Police said a bomb killed 14 people at the Mill Lane market in Karsk on Friday.", "Harbour Wire") with { Title = "Blast at Karsk market kills shoppers" },
            Other("b", 11, $"{mark}Doctors in Karsk revised the number of those killed by a bomb at the Mill Lane market on Friday. They now say 11 people were killed.", "Harbour Wire") with { Title = title });
        Assert.Equal("11/11/11", Text(picture));
        SetAside(picture, "a", "revised by b");
    }

    [Fact]
    public void An_update_on_something_is_no_mark() =>
        Assert.DoesNotContain(Killed(Picture(
            Other("a", 8, "A bomb killed 14 people at the Mill Lane market in Karsk on Friday, police said.", "Harbour Wire") with { Title = "Blast at Karsk market kills shoppers" },
            Other("b", 11, "Doctors in Karsk fear for three people injured by the bomb at the Mill Lane market on Friday.", "Harbour Wire") with { Title = "Update on blast at Karsk market shoppers" }))!.SetAside,
            one => one.Reason.Contains("revised by", StringComparison.Ordinal));

    [Fact]
    public void A_repeat_of_the_same_words_is_no_version()
    {
        var picture = Picture(Wire("a", 8, "14", more: Long), Wire("b", 11, "14", more: Long));
        Assert.Equal("14/14/14", Text(picture));
        Assert.Equal(1, Killed(picture)!.Origins);
        Assert.DoesNotContain(Killed(picture)!.SetAside, one => one.Reason.Contains("revised", StringComparison.Ordinal));
    }

    [Fact]
    public void A_repeat_of_an_old_version_does_not_bring_it_back() =>
        Assert.Equal("11/11/11", Text(Picture(Wire("a", 8, "14", more: Long), Wire("b", 9, "11", more: Long), Wire("c", 10, "14", more: Long))));

    [Fact]
    public void Reports_of_two_outlets_are_never_versions() =>
        Assert.DoesNotContain(Killed(Picture(Wire("a", 8, "14", more: Long), Wire("b", 11, "11", more: Long, outlet: "Vale Herald")))!.SetAside,
            one => one.Reason.Contains("revised", StringComparison.Ordinal));
}
