using Reckoner.Cli.Tables;

namespace Reckoner.Cli.Tests.Tables;

public class PictureTableTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void A_picture_is_a_page_that_fits_its_terminal(int width)
    {
        var text = Show(Ferry.Picture, width);
        Expectation.Matches($"ferry-picture-{width}.txt", text);
        Assert.All(text.Split('\n'), line => Assert.InRange(Page.Columns(line), 0, width));
        Assert.All(text.Split('\n'), line => Assert.Equal(line.TrimEnd(' '), line));
    }

    [Fact]
    public void A_terminal_without_Unicode_gets_ASCII() =>
        Assert.DoesNotContain(Show(Ferry.Picture, 80, unicode: false), c => c > '~');

    [Fact]
    public void On_a_terminal_the_words_of_the_number_are_bold()
    {
        var text = Show(Ferry.Picture, 80, plain: false);
        Assert.Contains("\u001b[1mAt", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[31m", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_source_states_is_said_to_be_so_and_is_never_zero()
    {
        var text = Show(Ferry.Picture, 80);
        Assert.Contains("Missing: not stated by any source.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_s_own_codes_and_brackets_are_only_text()
    {
        var hostile = Hostile.Text;
        var report = Ferry.First with { Title = hostile, Outlet = hostile };
        var claim = Ferry.Claims[0] with
        {
            Quantity = Ferry.Claims[0].Quantity! with { Text = hostile },
            Voices = [new Voice(hostile, hostile, hostile, null)],
            Quotes = [new Quote(report.Id, 0, hostile.Length, hostile)],
        };
        var picture = Ferry.Picture with
        {
            Reports = [report],
            Claims = [claim],
            Incidents = [Ferry.Picture.Incidents[0] with { Title = hostile, Type = hostile }],
            Figures = [Ferry.Picture.Figures[0] with { Basis = hostile, Group = new Group(hostile, Side.Unknown, [hostile]) }],
            Disagreements = [Ferry.Picture.Disagreements[0] with { Claims = [claim.Id], Explanation = hostile }],
        };
        Hostile.AssertHarmless(Show(picture, 60));
        Assert.Contains("[red]", Show(picture, 60), StringComparison.Ordinal);
    }

    [Fact]
    public void No_incident_is_said_in_words() =>
        Assert.Contains("No incident was found in 2 reports.", Show(Ferry.Picture with { Incidents = [], Figures = [], Disagreements = [], Claims = [] }, 80), StringComparison.Ordinal);

    internal static string Show(Picture picture, int width, bool plain = true, bool unicode = true)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        PictureTable.Write(Terminal.Page(writer, width, plain, unicode), picture);
        return writer.ToString();
    }
}
