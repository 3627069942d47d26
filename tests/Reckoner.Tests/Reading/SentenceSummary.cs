using System.Globalization;

namespace Reckoner.Tests.Reading;

/// <summary>The sentence tables as a report for whoever works on reading: faster to go through than a test run.</summary>
public static class SentenceSummary
{
    /// <summary>
    /// Prints the rows that do not hold, then a line a file. Arguments: a part of a file name, with a line number after a colon for one
    /// row; <c>--counts</c> leaves the rows out. Gives 0 when every row holds.
    /// </summary>
    public static int Print(string[] args, TextWriter to)
    {
        var name = args.FirstOrDefault(arg => !arg.StartsWith('-')) ?? "";
        var line = 0;
        if (name.Split(':') is [var file, var number])
        {
            name = file;
            line = int.Parse(number, CultureInfo.InvariantCulture);
        }

        var rows = SentenceTable.All.Where(row => row.File.Contains(name, StringComparison.OrdinalIgnoreCase) && (line == 0 || row.Line == line)).ToList();
        var results = rows.Select(row => (row.File, Failure: Failure(row))).ToList();
        if (!args.Contains("--counts", StringComparer.Ordinal))
            foreach (var (_, failure) in results.Where(result => result.Failure is not null))
                to.WriteLine($"{failure}\n");
        foreach (var table in results.GroupBy(result => result.File, StringComparer.Ordinal))
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Key,-24} {table.Count(r => r.Failure is null),4} of {table.Count(),4} hold"));
        var holding = results.Count(result => result.Failure is null);
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all",-24} {holding,4} of {results.Count,4} hold"));
        return holding == results.Count ? 0 : 1;
    }

    // a reader that throws at one sentence should not hide the others
    private static string? Failure(SentenceRow row)
    {
        try { return row.Failure(); }
#pragma warning disable CA1031
        catch (Exception e) { return $"{row.File}.md:{row.Line}: {row.Sentence}\n  {e.GetType().Name}: {e.Message}\n  {e.StackTrace}"; }
#pragma warning restore CA1031
    }
}
