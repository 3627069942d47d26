using Reckoner.Reading;

namespace Reckoner.Tests.Reading;

/// <summary>A reader keeps its buffers from report to report; what it finds must not depend on what it read before.</summary>
public class ReaderTests
{
    [Fact]
    public void A_reader_forgets_the_report_before()
    {
        var reports = SentenceTable.All.Select((row, i) => new Report { Id = $"r{i}", Published = row.Published, Text = row.Sentence }).ToList();
        var kept = new Reader();
        foreach (var report in reports.Concat(reports.AsEnumerable().Reverse()))
            Assert.Equal(Show(new Reader().Read(report)), Show(kept.Read(report)));
    }

    private static string Show(IEnumerable<Claim> claims) => string.Join('\n', claims.Select(c => $"{c} {string.Join(',', c.Quotes)} {string.Join(',', c.Voices)}"));
}
