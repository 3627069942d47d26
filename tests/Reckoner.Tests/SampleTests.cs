using System.Globalization;
using System.Text.Json;

namespace Reckoner.Tests;

/// <summary>The samples are what their README says: reports of a readable length, each with its source and time, that read without a fault.</summary>
public class SampleTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.jsonl").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Repository.Root, "samples");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_sample_holds_reports_in_order_of_publication(string file)
    {
        var reports = Reports(file);
        Assert.InRange(reports.Count, 6, 12);
        Assert.Equal(reports.Count, reports.Select(report => report.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(reports, report => Assert.InRange(report.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 60, 250));
        Assert.All(reports, report => Assert.NotNull(report.Outlet));
        Assert.Equal(reports.Select(report => report.Published), reports.Select(report => report.Published).Order());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_sample_says_that_it_is_invented(string file) =>
        Assert.All(File.ReadLines(Path.Combine(Folder, file)), line => Assert.Contains("Invented for this project", line, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_quote_of_a_sample_stands_where_it_says(string file)
    {
        foreach (var report in Reports(file))
            Assert.All(Reckon.Read(report).SelectMany(claim => claim.Quotes), quote => Assert.Equal(quote.Text, quote.Of(report)[quote.Start..quote.End]));
    }

    internal static List<Report> Reports(string file) => [.. File.ReadLines(Path.Combine(Folder, file)).Select(ReportOf)];

    private static Report ReportOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new Report
        {
            Id = root.GetProperty("id").GetString()!,
            Title = root.GetProperty("title").GetString(),
            Outlet = root.GetProperty("outlet").GetString(),
            Published = DateTimeOffset.Parse(root.GetProperty("published").GetString()!, CultureInfo.InvariantCulture),
            Url = root.GetProperty("url").GetString(),
            Language = root.GetProperty("language").GetString(),
            Text = root.GetProperty("text").GetString()!,
        };
    }
}
