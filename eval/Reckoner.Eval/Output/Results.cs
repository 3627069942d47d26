using Reckoner.Eval.Measuring;

namespace Reckoner.Eval.Output;

/// <summary>The table, for a terminal and for <c>eval/RESULTS.md</c>.</summary>
internal static class Results
{
    private static readonly string[] Heads = ["measure", "score half, % (95 %)", "look half, % (95 %)", "gap", "floor", "answers", "all, %"];

    /// <summary>Columns padded with spaces, a block for each corpus.</summary>
    public static void Table(IReadOnlyList<Line> lines, TextWriter output)
    {
        var widths = Heads.Select((head, i) => Math.Max(head.Length, lines.Max(line => Cells(line)[i].Length))).ToArray();
        foreach (var corpus in lines.GroupBy(line => line.Row.Corpus, StringComparer.Ordinal))
        {
            output.WriteLine(corpus.Key);
            Write(Heads);
            foreach (var line in corpus) Write(Cells(line));
            output.WriteLine();
        }
        if (lines.Any(line => line.IsFarApart)) output.WriteLine("! the halves are more than three points apart; (!) they are, but no more than chance makes of so few answers");

        void Write(string[] cells) => output.WriteLine($"  {string.Join("  ", cells.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])))}".TrimEnd());
    }

    /// <summary>The same as Markdown, with where it comes from.</summary>
    public static void Markdown(IReadOnlyList<Line> lines, string commit, TextWriter output)
    {
        output.WriteLine("# How well it reads");
        output.WriteLine();
        output.WriteLine("Written by `dotnet run --project eval/Reckoner.Eval -c Release -- all --write`; [README.md](README.md) says what each measure is.");
        output.WriteLine($"Commit {commit}. Percent, with 95 % bootstrap intervals over whole documents or incidents. The score half is never looked at; errors are");
        output.WriteLine("read in the look half only. Gap: look minus score, in points; `!` marks more than three, in either direction, `(!)` more than three where");
        output.WriteLine("chance alone makes as much of so few answers.");
        foreach (var corpus in lines.GroupBy(line => line.Row.Corpus, StringComparer.Ordinal))
        {
            output.WriteLine();
            output.WriteLine($"## {corpus.Key}");
            output.WriteLine();
            output.WriteLine($"| {string.Join(" | ", Heads)} |");
            output.WriteLine($"|---|{string.Concat(Enumerable.Repeat("---:|", Heads.Length - 1))}");
            foreach (var line in corpus) output.WriteLine($"| {string.Join(" | ", Cells(line).Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |");
        }
    }

    private static string[] Cells(Line line) =>
    [
        line.Row.Name, Percent.WithInterval(line.Score), Percent.WithInterval(line.Look), Percent.Gap(line), Percent.Floor(line), Percent.Wanted(line.All), Percent.Value(line.All?.Value),
    ];
}
