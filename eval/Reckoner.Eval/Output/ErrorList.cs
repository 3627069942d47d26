using System.Globalization;
using Reckoner.Eval.Measuring;

namespace Reckoner.Eval.Output;

/// <summary>
/// Errors for a person to look at: of the half for looking alone, whatever it is asked for. It writes to the terminal and nowhere else, since
/// the words are the corpora's.
/// </summary>
internal static class ErrorList
{
    /// <summary>The errors to list of one row.</summary>
    /// <param name="units">Units of both halves.</param>
    /// <param name="row">The row.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="sampled">In the order of a fair sample, by hash, instead of the worst first.</param>
    public static IEnumerable<Miss> Of(IEnumerable<Unit> units, Row row, int count, bool sampled) =>
        units.Where(unit => unit.Half == CorpusHalf.Look).SelectMany(unit => unit.Misses).Where(miss => miss.Row == row)
            .OrderByDescending(miss => sampled ? 0 : miss.Weight).ThenBy(miss => Halves.Hash(miss.Document)).Take(count);

    public static void Write(IReadOnlyList<Unit> units, IEnumerable<Row> rows, int count, bool sampled, TextWriter output)
    {
        foreach (var row in rows)
        {
            var misses = Of(units, row, count, sampled).ToList();
            if (misses.Count == 0) continue;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"== {row.Corpus}: {row.Name} ({misses.Count} errors of the look half)"));
            foreach (var miss in misses)
            {
                output.WriteLine($"{miss.Document}: expected {miss.Expected}, got {miss.Got}");
                foreach (var quote in miss.Quotes) output.WriteLine($"    {quote}");
            }
            output.WriteLine();
        }
    }
}
