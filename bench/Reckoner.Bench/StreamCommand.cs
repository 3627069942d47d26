using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Reckoner.Reading;

namespace Reckoner.Bench;

/// <summary>
/// Measures one picture of many reports in this process, all steps on: read, told apart, origins, figures, disagreements. Says what a report costs among
/// a thousand, ten thousand, a hundred thousand.
/// </summary>
internal static class StreamCommand
{
    private const string Usage = "stream PATH.jsonl [--sizes 1000,10000,100000] [--threads 2]";

    private const int ManyReports = 10_000;
    private const int FewRounds = 9;

    /// <summary>Runs and prints rows for RESULTS.md.</summary>
    public static int Run(string[] args)
    {
        var path = args.FirstOrDefault(arg => !arg.StartsWith("--", StringComparison.Ordinal));
        if (path is null || !File.Exists(path))
        {
            Console.Error.WriteLine(path is null ? $"no corpus given: {Usage}" : $"{path}: no such file; {Usage}");
            return 2;
        }
        var sizes = (Option(args, "--sizes") ?? "1000,10000,100000").Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture));
        var threads = int.Parse(Option(args, "--threads") ?? "2", CultureInfo.InvariantCulture);
        var first = new RenamedCorpus(path, []).Take(3000);
        var towns = Read(first, threads).SelectMany(claims => claims).Select(claim => claim.Where).OfType<Place>().Where(place => place.Kind == PlaceKind.Town).Select(place => place.Name);
        var corpus = new RenamedCorpus(path, towns);
        // gone over until machine code is in its last form, so that what is compiled on the way is not counted
        for (var round = 0; round < 3; round++) Picture(first, Read(first, threads), threads);

        Console.WriteLine("| reports | read, µs a report | of processor time | picture, µs a report | of processor time | together, reports/s | memory held, kB a report | incidents | figures |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var size in sizes)
        {
            // a thousand reports take a second: the middle one of several goes
            var rounds = Enumerable.Range(0, size < ManyReports ? FewRounds : 1).Select(_ => Measure(corpus, size, threads)).OrderBy(one => one.Read + one.Picture).ToList();
            var row = rounds[rounds.Count / 2];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {size:N0} | {row.Read.TotalMicroseconds / size:F0} | {row.ReadUsed.TotalMicroseconds / size:F0} | {row.Picture.TotalMicroseconds / size:F0} | {row.PictureUsed.TotalMicroseconds / size:F0} | {size / (row.Read + row.Picture).TotalSeconds:N0} | {row.Held / 1e3 / size:F1} | {row.Incidents:N0} | {row.Figures:N0} |"));
        }
        return 0;
    }

    // on a machine that others use too, processor time says more than the clock
    private static Row Measure(RenamedCorpus corpus, int size, int threads)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var reports = corpus.Take(size);
        var (watch, used) = (Stopwatch.StartNew(), ProcessorTime());
        var claims = Read(reports, threads);
        var (read, usedReading) = (watch.Elapsed, ProcessorTime() - used);
        var picture = Picture(reports, claims, threads);
        var (all, usedInAll) = (watch.Elapsed, ProcessorTime() - used);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(claims);
        return new Row(read, usedReading, all - read, usedInAll - usedReading, held, picture.Incidents.Length, picture.Figures.Length);
    }

    private sealed record Row(TimeSpan Read, TimeSpan ReadUsed, TimeSpan Picture, TimeSpan PictureUsed, long Held, int Incidents, int Figures);

    private static Picture Picture(IReadOnlyList<Report> reports, ImmutableArray<Claim>[] claims, int threads) => Reckon.Picture(reports, claims, new PictureOptions { Threads = threads });

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static ImmutableArray<Claim>[] Read(IReadOnlyList<Report> reports, int threads)
    {
        var claims = new ImmutableArray<Claim>[reports.Count];
        Parallel.For(0, reports.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, static () => new Reader(), (i, _, reader) =>
        {
            claims[i] = reader.Read(reports[i]);
            return reader;
        }, static _ => { });
        return claims;
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
