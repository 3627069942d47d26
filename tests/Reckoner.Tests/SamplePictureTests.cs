using System.Globalization;

namespace Reckoner.Tests;

/// <summary>The pictures of the samples are those that a careful person would draw: the tables of <c>SamplePictures.md</c>.</summary>
public class SamplePictureTests
{
    private static readonly string Tables = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Reckoner.Tests", "SamplePictures.md"));
    private static readonly Dictionary<string, Picture> Pictures = new[] { "siege", "ferry", "earthquake" }
        .ToDictionary(name => name, name => Reckon.Picture(SampleTests.Reports($"{name}.jsonl"), new PictureOptions()), StringComparer.Ordinal);
    private static readonly Dictionary<(string, string), string> Titles = Rows("Incidents").ToDictionary(row => (row[0], row[1]), row => row[2]);

    public static IEnumerable<TheoryDataRow<string>> Figures() => Named("Figures");

    public static IEnumerable<TheoryDataRow<string>> Nevers() => Named("Never");

    public static IEnumerable<TheoryDataRow<string>> ImpliedRows() => Named("Implied");

    [Theory]
    [InlineData("siege")]
    [InlineData("ferry")]
    [InlineData("earthquake")]
    public void Incidents_are_told_apart_and_linked(string sample)
    {
        var picture = Pictures[sample];
        var main = picture.Incidents.MaxBy(incident => incident.Reports.Length)!;
        // what is only mentioned, without a figure, is no row
        var found = picture.Incidents.Where(incident => picture.Figures.Any(figure => figure.Incident == incident.Id))
            .Select(incident => $"{incident.Title} | {incident.Reports.Length} | {Linked(incident, main)}");
        Assert.Equal(Rows("Incidents").Where(row => row[0] == sample).Select(row => $"{row[2]} | {row[3]} | {row[4]}").Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void Figures_are_what_the_words_come_to(string line)
    {
        var row = Cells(line);
        var figure = Of(row).SingleOrDefault(figure => figure.Measure.Word() == row[2] && Called(figure, row[3]));
        Assert.True(figure is not null, "there is no such figure");
        Assert.Equal(
            string.Join('/', row[4..7].Select((text, i) => text == "*" ? Text(new[] { figure.Low, figure.Best, figure.High }[i]) : text)),
            $"{Text(figure.Low)}/{Text(figure.Best)}/{Text(figure.High)}");
    }

    [Theory]
    [MemberData(nameof(ImpliedRows))]
    public void What_nobody_states_is_implied_and_shows_the_words_it_follows_from(string line)
    {
        var row = Cells(line);
        var figure = Of(row).Single(figure => figure.Measure.Word() == row[2] && figure.Group.IsAll);
        Assert.Equal(FigureStatus.Implied, figure.Status);
        Assert.Equal(row[3], Text(figure.Best));
        var words = Pictures[row[0]].Claims.First(claim => claim.Id == figure.Used[0]).Quotes[0].Text;
        Assert.Contains(row[4], words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Nevers))]
    public void Some_rows_never_appear(string line)
    {
        var row = Cells(line);
        Assert.DoesNotContain(Of(row), figure => (row[2] == "*" || figure.Measure.Word() == row[2]) && (row[3] == "*" || Called(figure, row[3]))
            && (row[4] == "*" || Text(figure.Low) == row[4] || Text(figure.Best) == row[4] || Text(figure.High) == row[4]));
    }

    [Theory]
    [InlineData("siege")]
    [InlineData("ferry")]
    [InlineData("earthquake")]
    public void What_else_is_said_is_said_and_no_more(string sample)
    {
        var asked = Rows("Also said").Where(row => row[0] == sample).ToList();
        var said = Pictures[sample].Claims.Where(claim => claim.Kind is ClaimKind.Unknown or ClaimKind.Forecast or ClaimKind.Denial or ClaimKind.Demand).ToList();
        var missing = asked.Where(row => !said.Exists(claim => Fits(claim, row))).Select(row => $"not found: {row[1]} {row[2]}");
        var others = said.Where(claim => !asked.Exists(row => Fits(claim, row))).Select(claim => $"not asked for: {claim.Kind} {claim.Quotes[0].Text}");
        Assert.Empty(missing.Concat(others));
    }

    [Theory]
    [InlineData("siege")]
    [InlineData("ferry")]
    [InlineData("earthquake")]
    public void Quotes_begin_with_a_word_and_voices_are_somebody(string sample)
    {
        string[] nobody = ["Dead", "Missing", "By district", "two daughters", "ticket records"];
        foreach (var claim in Pictures[sample].Claims)
        {
            Assert.All(claim.Quotes, quote => Assert.False(claim.Kind == ClaimKind.Count && char.IsPunctuation(quote.Text[0]) && quote.Text[0] != '"', quote.Text));
            Assert.All(claim.Voices, voice => Assert.DoesNotContain(voice.Role, nobody));
            Assert.All(claim.Voices, voice => Assert.False(voice.Role?.StartsWith("But ", StringComparison.Ordinal) ?? false, voice.Role));
            Assert.All(claim.Voices, voice => Assert.False(voice.Name?.EndsWith('.') ?? false, voice.Name));
        }
    }

    private static IEnumerable<Figure> Of(string[] row)
    {
        var id = Pictures[row[0]].Incidents.FirstOrDefault(incident => incident.Title == Titles[(row[0], row[1])])?.Id;
        Assert.True(id is not null, $"there is no incident \"{Titles[(row[0], row[1])]}\"");
        return Pictures[row[0]].Figures.Where(figure => figure.Incident == id);
    }

    private static bool Called(Figure figure, string group) => group == "all" ? figure.Group.IsAll : figure.Group.ToString() == group;

    private static bool Fits(Claim claim, string[] row) =>
        claim.Kind.ToString().Equals(row[1], StringComparison.OrdinalIgnoreCase) && claim.Quotes[0].Text.Contains(row[2], StringComparison.Ordinal);

    private static string Linked(Incident incident, Incident main) =>
        incident.Related.FirstOrDefault(link => link.Incident == main.Id)?.Relation.Word() ?? "-";

    private static IEnumerable<TheoryDataRow<string>> Named(string heading) =>
        Rows(heading).Select(row => new TheoryDataRow<string>(string.Join(" | ", row)) { TestDisplayName = string.Join(' ', row) });

    /// <summary>The rows of the table under a heading.</summary>
    private static List<string[]> Rows(string heading) =>
        [.. Tables[Tables.IndexOf($"\n## {heading}\n", StringComparison.Ordinal)..].Split('\n').Skip(2).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(line => Cells(line.Trim('|', ' ')))];

    private static string[] Cells(string line) => [.. line.Split('|').Select(cell => cell.Trim())];

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
