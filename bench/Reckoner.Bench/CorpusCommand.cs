using System.Diagnostics;
using System.Globalization;

namespace Reckoner.Bench;

/// <summary>
/// Measures the whole command as a user runs it: JSON Lines in, every report read and pictured alone, JSON Lines out to nowhere. Programs and
/// thread counts take turns, so that a busy minute of the machine strikes all of them alike.
/// </summary>
internal static class CorpusCommand
{
    private const string Usage = "corpus PATH.jsonl [--threads 1,2] [--repeat 5] [--times 4] [--reckon PATH]...";

    /// <summary>Runs and prints rows for RESULTS.md.</summary>
    public static int Run(string[] args)
    {
        var path = args.FirstOrDefault(arg => !arg.StartsWith("--", StringComparison.Ordinal));
        if (path is null || !File.Exists(path))
        {
            Console.Error.WriteLine(path is null ? $"no corpus given: {Usage}" : $"{path}: no such file; {Usage}");
            return 2;
        }
        var threads = (Option(args, "--threads") ?? "1,2").Split(',').Select(Number).ToList();
        var repeat = Number(Option(args, "--repeat") ?? "5");
        var times = Number(Option(args, "--times") ?? "4");
        var programs = Options(args, "--reckon").DefaultIfEmpty(Path.Combine(AppContext.BaseDirectory, "reckon")).ToList();

        using var corpus = EnlargedCorpus.Of(path, times);
        long reports = File.ReadLines(path).LongCount(line => line.Length > 0) * times;
        var bytes = new FileInfo(corpus.Path).Length;
        var runs = (from program in programs from count in threads select (program, count)).ToDictionary(one => one, _ => new List<ProcessRun>());
        for (var turn = 0; turn < repeat; turn++)
        {
            foreach (var (one, its) in runs)
                its.Add(ProcessRun.Of(one.program, ["picture", "--each", "--format", "jsonl", "--threads", Text(one.count), corpus.Path]));
        }
        if (runs.Values.SelectMany(all => all).FirstOrDefault(run => run.ExitCode is not (0 or 3) || run.Lines != reports) is { } wrong)
        {
            Console.Error.WriteLine(Invariant($"{wrong.Lines} lines were written for {reports} reports, exit code {wrong.ExitCode}: nothing was measured"));
            return 1;
        }
        Console.WriteLine($"{Path.GetFileName(path)}, {times} times over under other ids: {reports} reports, {bytes / 1e6:F1} MB of JSON; {repeat} runs each, in turn; commit {Commit()}");
        Console.WriteLine();
        Console.WriteLine("| program | threads | reports/s, median (least to most) | MB/s of JSON in, median | peak memory, MB | start to exit for one report, ms |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var program in programs)
        {
            var start = StartUp(program, path, repeat);
            foreach (var count in threads)
            {
                var seconds = Spread.Of(runs[(program, count)].Select(run => run.Seconds));
                var memory = Spread.Of(runs[(program, count)].Select(run => run.PeakBytes / 1e6));
                Console.WriteLine(Invariant(
                    $"| {Named(program)} | {count} | {reports / seconds.Median:N0} ({reports / seconds.Most:N0} to {reports / seconds.Least:N0}) | {bytes / 1e6 / seconds.Median:F1} | {memory.Most:F0} | {start} |"));
            }
        }
        return 0;
    }

    private static string StartUp(string reckon, string path, int repeat)
    {
        var one = Path.Combine(Path.GetTempPath(), $"reckoner-bench-one-{Environment.ProcessId}.jsonl");
        File.WriteAllText(one, File.ReadLines(path).First() + "\n");
        try
        {
            var seconds = Spread.Of(Enumerable.Range(0, repeat * 2).Select(_ => ProcessRun.Of(reckon, ["picture", "--format", "json", one]).Seconds));
            return Invariant($"{1000 * seconds.Median:F0} ({1000 * seconds.Least:F0} to {1000 * seconds.Most:F0})");
        }
        finally
        {
            File.Delete(one);
        }
    }

    private static string Commit()
    {
        var git = new ProcessStartInfo("git", ["rev-parse", "--short", "HEAD"]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(git);
        return process?.StandardOutput.ReadToEnd().Trim() ?? "unknown";
    }

    // an ordinary build lies beside its assembly, a native one is alone
    private static string Named(string program) => File.Exists(Path.ChangeExtension(program, ".dll")) ? "just in time" : "native";

    private static string? Option(string[] args, string name) => Options(args, name).FirstOrDefault();

    private static IEnumerable<string> Options(string[] args, string name) =>
        args.Zip(args.Skip(1)).Where(pair => string.Equals(pair.First, name, StringComparison.Ordinal)).Select(pair => pair.Second);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
