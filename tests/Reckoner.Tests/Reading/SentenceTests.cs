namespace Reckoner.Tests.Reading;

/// <summary>The specification of reading: every row of every table, and one case a row.</summary>
public class SentenceTests
{
    public static IEnumerable<TheoryDataRow<string, int>> Rows() =>
        SentenceTable.All.Select(row => new TheoryDataRow<string, int>(row.File, row.Line) { TestDisplayName = $"{row.File}.md:{row.Line} {row.Sentence}" });

    [Theory]
    [MemberData(nameof(Rows), DisableDiscoveryEnumeration = true)]
    public void A_sentence_gives_its_claims(string file, int line)
    {
        var row = SentenceTable.All.Single(r => r.File == file && r.Line == line);
        var failure = row.Failure();
        Assert.True(failure is null, failure);
    }

    [Fact]
    public void Every_row_is_written_in_the_notation()
    {
        var wrong = new List<string>();
        foreach (var row in SentenceTable.All)
        {
            try { ClaimNotation.Parse(row.Claims); }
            catch (Exception e) when (e is FormatException or ArgumentException) { wrong.Add($"{row.File}.md:{row.Line}: {e.Message}"); }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_limit_that_has_been_mended_moves_to_its_table()
    {
        var mended = SentenceTable.Limits.Where(row => row.Failure() is null).Select(row => row.Sentence);
        Assert.Empty(mended);
    }

    [Fact]
    public void There_are_rows_enough()
    {
        var rows = SentenceTable.All;
        Assert.True(rows.Count(row => row.File != "NotCounts") >= 330, "Fewer than 330 sentences");
        Assert.True(rows.Count(row => row.File == "NotCounts") >= 220, "Fewer than 220 sentences without a count");
        Assert.Empty(rows.GroupBy(row => row.Sentence, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));
    }
}
