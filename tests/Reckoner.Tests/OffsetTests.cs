using System.Diagnostics;
using System.Text.Json;

namespace Reckoner.Tests;

/// <summary>
/// Every document of the development corpora, which lie beside the repository: every quote is where it says it is, nothing throws, nothing
/// takes long. Skipped where the corpora are missing; slow, so left out with <c>-trait- speed=slow</c>.
/// </summary>
[Trait("speed", "slow")]
public class OffsetTests
{
    private static readonly TimeSpan Ceiling = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData("shootings.reports.jsonl")]
    [InlineData("muc.dev.jsonl")]
    [InlineData("muc.tst1.jsonl")]
    [InlineData("muc.tst2.jsonl")]
    [InlineData("polnear.train.jsonl")]
    [InlineData("polnear.dev.jsonl")]
    public void Every_quote_stands_where_it_says(string file)
    {
        var path = Path.Combine(Repository.Shared("corpora"), file);
        Assert.SkipUnless(File.Exists(path), "The development corpora do not lie beside the repository.");
        var wrong = new List<string>();
        var documents = 0;
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            documents++;
            var report = ReportOf(line);
            var since = Stopwatch.GetTimestamp();
            try
            {
                foreach (var quote in Reckon.Read(report).SelectMany(claim => claim.Quotes))
                    if (quote.Report != report.Id || quote.Start >= quote.End || quote.Of(report)[quote.Start..quote.End] != quote.Text)
                        wrong.Add($"{report.Id}: '{quote.Text}' is not at {quote.Start}");
            }
#pragma warning disable CA1031 // whatever is thrown is the finding
            catch (Exception e) { wrong.Add($"{report.Id}: {e.GetType().Name} {e.Message}"); }
#pragma warning restore CA1031
            if (Stopwatch.GetElapsedTime(since) > Ceiling) wrong.Add($"{report.Id}: took {Stopwatch.GetElapsedTime(since)}");
        }

        Assert.True(documents > 0, $"{file} holds no document");
        Assert.True(wrong.Count == 0, $"{wrong.Count} findings in {documents} documents, the first:\n{string.Join('\n', wrong.Take(20))}");
    }

    private static Report ReportOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new Report
        {
            Id = Value(root, "id") ?? "unnamed",
            Title = Value(root, "title"),
            Outlet = Value(root, "outlet"),
            Published = Published(Value(root, "published") ?? Value(root, "dateline_date_iso")),
            Text = Value(root, "text") ?? Value(root, "body") ?? "",
        };
    }

    private static DateTimeOffset? Published(string? text) =>
        DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var day) ? day : null;

    private static string? Value(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
