using System.Diagnostics;
using System.Globalization;
using Reckoner.Eval.Measuring;
using Reckoner.Eval.Mixed;
using Reckoner.Eval.Muc;
using Reckoner.Eval.Output;
using Reckoner.Eval.Polnear;
using Reckoner.Eval.Shootings;
using Reckoner.Eval.Written;

namespace Reckoner.Eval;

/// <summary>One run of the program.</summary>
internal static class Run
{
    /// <returns>0 done, 1 the corpora are not there, 2 wrong use.</returns>
    public static int Of(string[] args, TextWriter output, TextWriter error)
    {
        if (Request.Read(args, out var wrong) is not { } request)
        {
            error.WriteLine(wrong);
            error.WriteLine(Request.Usage);
            return 2;
        }
        try
        {
            var readers = new Readers(request.Threads, !request.IsGrammarAlone);
            switch (request.Words)
            {
                case ["predictions", "dev" or "train"]: Predictions.Write(request.Data, request.Words[1], output, readers); return 0;
                case ["attribution", var gold, var predicted]: Predictions.Score(gold, predicted, output); return 0;
                default: return Measure(request, readers, output, error);
            }
        }
        catch (Exception trouble) when (trouble is FileNotFoundException or DirectoryNotFoundException or InvalidDataException)
        {
            error.WriteLine(trouble.Message);
            return 1;
        }
    }

    private static int Measure(Request request, Readers readers, TextWriter output, TextWriter error)
    {
        ICorpus[] known = [new IncidentCorpus(), new EachCorpus(), new GroupingCorpus(), new MixedCorpus(), new MucCorpus(), new PolnearCorpus(), new WrittenCorpus()];
        if (request.Words.FirstOrDefault(word => word != "all" && !known.Any(corpus => corpus.Name == word)) is { } unknown)
        {
            error.WriteLine($"there is no corpus \"{unknown}\"");
            error.WriteLine(Request.Usage);
            return 2;
        }
        var isAll = request.Words.Contains("all");
        if (request.Writes && !isAll)
        {
            error.WriteLine("--write is for the whole table: ask for all");
            return 2;
        }
        var lines = new List<Line>();
        var units = new List<Unit>();
        foreach (var corpus in known.Where(corpus => isAll || request.Words.Contains(corpus.Name)))
        {
            var began = Stopwatch.GetTimestamp();
            var measured = corpus.Measure(request.Data, readers);
            lines.AddRange(Line.Of(corpus.Rows, measured));
            units.AddRange(measured);
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus.Name}: {measured.Count} units in {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s"));
        }
        var commit = Commit.Name();
        if (request.IsJson) JsonResults.Write(lines, commit, Console.OpenStandardOutput());
        else Results.Table(lines, output);
        if (request.Errors > 0)
        {
            var rows = lines.Select(line => line.Row).Where(row => $"{row.Corpus}: {row.Name}".Contains(request.Rows, StringComparison.OrdinalIgnoreCase));
            ErrorList.Write(units, rows, request.Errors, request.IsSampled, request.IsJson ? error : output);
        }
        if (request.Writes)
        {
            using var file = new StreamWriter(Path.Combine(Commit.Root(), "eval", "RESULTS.md")) { NewLine = "\n" };
            Results.Markdown(lines, commit, file);
        }
        return 0;
    }
}
