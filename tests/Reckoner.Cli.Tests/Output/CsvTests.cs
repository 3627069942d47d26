using System.Text;
using CsCheck;
using Reckoner.Cli.Output;

namespace Reckoner.Cli.Tests.Output;

public class CsvTests
{
    [Fact]
    public void A_claim_is_a_row()
    {
        var csv = new CsvWriter();
        CsvRows.ClaimHeading(csv);
        foreach (var claim in Ferry.Claims) CsvRows.Claim(csv, claim.Report == Ferry.First.Id ? Ferry.First : Ferry.Second, claim);
        Expectation.Matches("ferry-claims.csv", Text(csv));
        AssertSameNumberOfFields(Text(csv));
    }

    [Fact]
    public void A_figure_is_a_row()
    {
        var csv = new CsvWriter();
        CsvRows.FigureHeading(csv, each: false);
        CsvRows.Figures(csv, Ferry.Picture, report: null);
        Expectation.Matches("ferry-figures.csv", Text(csv));
        AssertSameNumberOfFields(Text(csv));
    }

    [Fact]
    public void With_each_report_alone_the_report_comes_first()
    {
        var csv = new CsvWriter();
        CsvRows.FigureHeading(csv, each: true);
        CsvRows.Figures(csv, Ferry.Picture, "coast-1");
        Assert.StartsWith("report,incident,", Text(csv), StringComparison.Ordinal);
        Assert.Contains("\r\ncoast-1,ferry,", Text(csv), StringComparison.Ordinal);
        AssertSameNumberOfFields(Text(csv));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49", "'+49")]
    [InlineData("-5 people", "'-5 people")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("\uff1dx", "'\uff1dx")]
    [InlineData("five, or \"six\"", "\"five, or \"\"six\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("a\u001b[2Jb", "a\ufffd[2Jb")]
    [InlineData("plain = text", "plain = text")]
    public void A_text_is_never_a_formula_and_always_one_field(string text, string field)
    {
        var csv = new CsvWriter();
        csv.Text(text);
        Assert.Equal(field, Text(csv));
    }

    [Fact]
    public void A_negative_number_stays_a_number()
    {
        var csv = new CsvWriter();
        csv.Number(-3.0833);
        csv.Number(1200L);
        csv.Number((long?)null);
        Assert.Equal("-3.0833,1200,", Text(csv));
    }

    [Fact]
    public void Whatever_the_text_it_is_one_field_that_no_spreadsheet_takes_for_a_formula() =>
        Gen.String.Sample(text =>
        {
            var csv = new CsvWriter();
            csv.Text(text);
            csv.Word("end");
            var fields = Fields(Text(csv));
            Assert.Equal(2, fields.Count);
            Assert.False(fields[0].Length > 0 && "=+-@\t\r\n".Contains(fields[0][0], StringComparison.Ordinal));
        });

    private static void AssertSameNumberOfFields(string text)
    {
        var counts = text.TrimEnd('\n').TrimEnd('\r').Split("\r\n").Select(row => Fields(row).Count).Distinct();
        Assert.Single(counts);
    }

    // as RFC 4180 reads a row
    private static List<string> Fields(string row)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < row.Length; i++)
        {
            if (quoted && row[i] == '"' && i + 1 < row.Length && row[i + 1] == '"') field.Append(row[i++]);
            else if (row[i] == '"') quoted = !quoted;
            else if (row[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else field.Append(row[i]);
        }
        fields.Add(field.ToString());
        Assert.False(quoted);
        return fields;
    }

    private static string Text(CsvWriter csv) => Encoding.UTF8.GetString(csv.Written);
}
