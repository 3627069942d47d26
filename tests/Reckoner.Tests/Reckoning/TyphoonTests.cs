using System.Globalization;

namespace Reckoner.Tests.Reckoning;

/// <summary>From the words of the reports to the warning: an agency gives as the dead what it elsewhere gives as the evacuation centres. All of it is invented.</summary>
public class TyphoonTests
{
    private static readonly Report Toll = Of("toll", "Archipelago Times", "2031-11-13T06:00Z",
        "The typhoon that struck Tacloban on Friday killed 2,357 people, the civil defence office said on Thursday. Another 3,853 people were injured.");

    private static readonly Report Agency = Of("agency", "Ocean Press", "2031-11-14T09:00Z",
        "The death toll from the typhoon in Tacloban has risen to 4,460, the regional office of a relief agency said on Friday.");

    private static readonly Report Second = Of("second", "Bay Herald", "2031-11-16T07:00Z",
        "The typhoon killed 4,460 people in Tacloban, the mayor said on Sunday.");

    private static Report Shelters(string published) => Of("shelters", "Ocean Press", published,
        "The typhoon that struck Tacloban on Friday last week tore the roofs off whole streets. Those who lost their homes are spread over 4,460 evacuation centres along the coast, the relief agency said.");

    public static TheoryData<string> BeforeAndAfter => ["2031-11-13T20:00Z", "2031-11-15T10:00Z"];

    [Theory]
    [MemberData(nameof(BeforeAndAfter))]
    public void The_warning_comes_before_the_higher_figure_becomes_best(string sheltersAt)
    {
        var picture = Picture(Toll, Agency, Shelters(sheltersAt));
        Assert.Equal(2357, Killed(picture).Best);
        var warning = Warning(picture);
        Assert.Contains("4,460 evacuation centres", warning.Shows.Select(quote => quote.Text));
        Assert.Contains(picture.Claims.Single(claim => claim.Report == "agency").Id, warning.Claims);
        Assert.Contains(Killed(picture).Because, line => line.StartsWith("house.collision ", StringComparison.Ordinal));
        Assert.Contains(Killed(picture).SetAside.Select(aside => aside.Reason).Concat(Killed(picture).Because), line => line.Contains("4,460 evacuation centres", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(BeforeAndAfter))]
    public void When_a_second_origin_says_so_it_becomes_best_and_the_warning_stays(string sheltersAt)
    {
        var picture = Picture(Toll, Agency, Shelters(sheltersAt), Second);
        Assert.Equal(4460, Killed(picture).Best);
        Assert.Contains("has said the same since", Warning(picture).Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_toll_that_stands_alone_is_warned_of_too()
    {
        var picture = Picture(Agency, Shelters("2031-11-15T10:00Z"));
        Assert.Equal(4460, Killed(picture).Best);
        Assert.Contains("4,460 evacuation centres", Warning(picture).Shows.Select(quote => quote.Text));
    }

    [Fact]
    public void Without_the_shelters_there_is_nothing_to_warn_of()
    {
        var picture = Picture(Toll, Agency);
        Assert.DoesNotContain(picture.Disagreements, one => one.Reason == ReasonClass.NumberCollision);
    }

    private static Picture Picture(params Report[] reports) => Reckon.Picture(reports, new PictureOptions());

    private static Figure Killed(Picture picture) =>
        picture.Figures.Where(figure => figure is { Measure: Measure.Killed, Group.IsAll: true }).MaxBy(figure => picture.Incidents.Single(one => one.Id == figure.Incident).Reports.Length)!;

    private static Disagreement Warning(Picture picture) => Assert.Single(picture.Disagreements, one => one.Reason == ReasonClass.NumberCollision);

    // those that give a toll are filed under one incident; what else the agency prints is not
    private static Report Of(string id, string outlet, string published, string text) => new()
    {
        Id = id,
        Outlet = outlet,
        Published = DateTimeOffset.Parse(published, CultureInfo.InvariantCulture),
        Text = text,
        Incident = id == "shelters" ? null : "typhoon",
    };
}
