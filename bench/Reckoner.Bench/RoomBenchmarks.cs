using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Reckoner.Incidents;
using Reckoner.Language;
using Reckoner.Reading;

namespace Reckoner.Bench;

/// <summary>Each room alone, one thread, over 300 invented reports. Divide by 300 for the cost of one.</summary>
[MemoryDiagnoser]
public class RoomBenchmarks
{
    private const int Count = 300;

    private readonly Reader reader = new();
    private readonly List<Token> tokens = [];
    private ImmutableArray<Report> reports;
    private ImmutableArray<ReadReport> read;
    private ImmutableArray<Claim> claims;

    /// <summary>Reads the reports for the rooms after reading.</summary>
    [GlobalSetup]
    public void Read()
    {
        reports = Invented.Reports(Count);
        read = [.. reports.Select(report => new ReadReport(report, reader.Read(report)))];
        claims = Grouper.Group(read).Claims;
    }

    [Benchmark]
    public int Tokens()
    {
        var sum = 0;
        foreach (var report in reports)
        {
            Tokenizer.Read(report.Text, Lexicon.Shared, tokens);
            sum += tokens.Count;
        }
        return sum;
    }

    [Benchmark]
    public int Claims()
    {
        var sum = 0;
        foreach (var report in reports) sum += reader.Read(report).Length;
        return sum;
    }

    [Benchmark]
    public int IncidentsOfAll() => Grouper.Group(read).Incidents.Length;

    [Benchmark]
    public int OriginsOfAll() => Origins.Of(reports, claims).Count;

    /// <summary>What a picture of one report costs beside reading it.</summary>
    [Benchmark]
    public int PictureOfEach()
    {
        var options = new PictureOptions();
        var sum = 0;
        foreach (var one in read) sum += Reckon.Picture([one.Report], [one.Claims], options).Figures.Length;
        return sum;
    }
}
