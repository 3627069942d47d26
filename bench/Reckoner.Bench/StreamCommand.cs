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
        // once over, so that what is compiled and mapped on the way is not counted
        Picture(first, Read(first, threads), threads);

        Console.WriteLine("| reports | read, µs a report | of processor time | picture, µs a report | of processor time | together, reports/s | memory held, kB a report | incidents | figures |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var size in sizes)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var reports = corpus.Take(size);
            // on a machine that others use too, processor time says more than the clock
            var (watch, used) = (Stopwatch.StartNew(), ProcessorTime());
            var claims = Read(reports, threads);
            var (read, usedReading) = (watch.Elapsed, ProcessorTime() - used);
            var picture = Picture(reports, claims, threads);
            var (all, usedInAll) = (watch.Elapsed, ProcessorTime() - used);
            var held = GC.GetTotalMemory(forceFullCollection: true) - before;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {size:N0} | {read.TotalMicroseconds / size:F0} | {usedReading.TotalMicroseconds / size:F0} | {(all - read).TotalMicroseconds / size:F0} | {(usedInAll - usedReading).TotalMicroseconds / size:F0} | {size / all.TotalSeconds:N0} | {held / 1e3 / size:F1} | {picture.Incidents.Length:N0} | {picture.Figures.Length:N0} |"));
            GC.KeepAlive(claims);
        }
        return 0;
    }

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
