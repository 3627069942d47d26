using Reckoner.Cli.Tables;
using Reckoner.Explaining;

namespace Reckoner.Cli.Tests.Tables;

public class ExplanationPageTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public void An_explained_figure_is_a_page_that_fits_its_terminal(int width)
    {
        var text = Show(Ferry.Picture, width);
        Assert.All(text.Split('\n'), line => Assert.InRange(Page.Columns(line), 0, width));
        Assert.All(text.Split('\n'), line => Assert.Equal(line.TrimEnd(' '), line));
    }

    [Fact]
    public void The_page_tells_the_answer_the_words_and_what_was_set_aside()
    {
        var text = string.Join(' ', Show(Ferry.Picture, 110).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("the reports come to 18 people killed in the ferry accident off Mirvale (low 18, best 18, high 21) by the codebook Newsroom (wire/1)", text, StringComparison.Ordinal);
        Assert.Contains("[1] the harbour police, via Coast Wire, 12 March 2031, 09:40 UTC:", text, StringComparison.Ordinal);
        Assert.Contains("(coast-1, characters 0-", text, StringComparison.Ordinal);
        Assert.Contains("a lone witness: an estimate against two authorities", text, StringComparison.Ordinal);
        Assert.Contains("said to be expected", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_without_Unicode_gets_ASCII() => Assert.DoesNotContain(Show(Ferry.Picture, 80, unicode: false), c => c > '~');

    [Fact]
    public void A_report_s_own_codes_and_brackets_are_only_text()
    {
        var hostile = Hostile.Text;
        var report = Ferry.First with { Id = hostile, Title = hostile, Outlet = hostile, Text = hostile + hostile + hostile };
        var claim = Ferry.Claims[0] with
        {
            Id = hostile,
            Report = report.Id,
            Quantity = Ferry.Claims[0].Quantity! with { Text = hostile },
            Voices = [new Voice(hostile, hostile, hostile, null)],
            Quotes = [new Quote(report.Id, hostile.Length, 2 * hostile.Length, hostile)],
        };
        var picture = Ferry.Picture with
        {
            Reports = [report],
            Claims = [claim, claim with { Id = "other" }],
            Incidents = [Ferry.Picture.Incidents[0] with { Title = hostile }],
            Figures = [Ferry.Picture.Figures[0] with { Used = [claim.Id], SetAside = [new SetAside("other", hostile)], Because = [hostile], Group = new Group(hostile, Side.Unknown, [hostile]) }],
            Disagreements = [Ferry.Picture.Disagreements[0] with { Claims = [claim.Id, "other"], Explanation = hostile }],
        };
        Hostile.AssertHarmless(Show(picture, 60));
        Assert.Contains("[red]", Show(picture, 60), StringComparison.Ordinal);
    }

    private static string Show(Picture picture, int width, bool unicode = true)
    {
        var text = new StringWriter { NewLine = "\n" };
        var page = Terminal.Page(text, width, plain: true, unicode);
        ExplanationPage.Write(page, Explainer.Explain(picture, picture.Figures[0], new Dictionary<string, string>(StringComparer.Ordinal)));
        return text.ToString();
    }
}
