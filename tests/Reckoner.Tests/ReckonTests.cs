namespace Reckoner.Tests;

public class ReckonTests
{
    private static readonly PictureOptions Wire = new();

    private static Report Told(string id, int hour, string text) =>
        new() { Id = id, Outlet = $"Outlet {id}", Published = new DateTimeOffset(2031, 5, 2, hour, 0, 0, TimeSpan.Zero), Text = text };

    private static readonly Report First = Told("a", 8, "A bomb killed 14 people at the Mill Lane market in Karsk on Friday, police said.");
    private static readonly Report Second = Told("b", 12, "At least 16 people were killed by a bomb at the Mill Lane market in Karsk on Friday, the hospital said.");

    [Fact]
    public void A_picture_leads_from_every_figure_to_a_claim_of_its_incident()
    {
        var picture = Reckon.Picture([First, Second], Wire);
        Assert.NotEmpty(picture.Figures);
        var claims = picture.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        Assert.All(picture.Figures, figure => Assert.All(figure.Used, used => Assert.Equal(figure.Incident, claims[used].Incident)));
        Assert.All(picture.Figures, figure => Assert.Contains(picture.Incidents, incident => incident.Id == figure.Incident));
    }

    [Fact]
    public void The_order_of_arrival_does_not_change_the_picture()
    {
        var (one, other) = (Reckon.Picture([First, Second], Wire), Reckon.Picture([Second, First], Wire));
        Assert.Equal(one.Claims.Select(claim => (claim.Id, claim.Incident)), other.Claims.Select(claim => (claim.Id, claim.Incident)));
        Assert.Equal(one.Figures.Select(Line), other.Figures.Select(Line));
    }

    [Fact]
    public void What_was_published_later_than_the_moment_does_not_exist()
    {
        var picture = Reckon.Picture([First, Second], Wire with { AsOf = First.Published });
        Assert.Equal([First], picture.Reports);
        Assert.All(picture.Claims, claim => Assert.Equal("a", claim.Report));
        Assert.All(picture.Incidents, incident => Assert.Equal(["a"], incident.Reports));
    }

    [Fact]
    public void A_policy_that_does_not_exist_is_named_in_the_complaint() =>
        Assert.Contains("guesswork", Assert.Throws<ArgumentException>(() => Reckon.Picture([First], Wire with { Policy = "guesswork" })).Message, StringComparison.Ordinal);

    [Fact]
    public void No_reports_make_an_empty_picture()
    {
        var picture = Reckon.Picture([], Wire);
        Assert.Empty(picture.Incidents);
        Assert.Empty(picture.Figures);
    }

    private static string Line(Figure figure) => $"{figure.Incident} {figure.Measure} {figure.Group} {figure.Low} {figure.Best} {figure.High} {figure.Origins} {string.Join(',', figure.Used)}";
}
