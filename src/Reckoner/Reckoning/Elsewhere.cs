using System.Collections.Frozen;
using System.Globalization;

namespace Reckoner.Reckoning;

/// <summary>Finds a number in a text where it counts something else: "4,460 evacuation centres". From <c>knowledge/policies/counted.tsv</c>.</summary>
internal static class Elsewhere
{
    private const int MostWords = 4;

    private static readonly FrozenDictionary<string, string> Kinds =
        Table.Lines(Table.Embedded("policies/counted.tsv")).DistinctBy(line => line.At(1), StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(line => line.At(1), line => line.At(0), StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly string[] Ones = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "", "", "", "thirteen", "fourteen", "", "sixteen", "seventeen", "eighteen", "nineteen"];

    /// <summary>The ways in which a number is written.</summary>
    public static string[] Written(long number)
    {
        var plain = number.ToString(CultureInfo.InvariantCulture);
        if (number >= 1000)
        {
            var commas = number.ToString("#,0", CultureInfo.InvariantCulture);
            return [commas, plain, commas.Replace(',', ' ')];
        }
        return number >= 100 ? [plain] : [plain, number < 20 ? Ones[number] : $"{Tens[number / 10]}-{Ones[number % 10]}"];
    }

    /// <summary>The number with what it counts, where that is neither people whom a toll may count nor a mere unit; null when there is no such place.</summary>
    /// <param name="report">The report.</param>
    /// <param name="written">The number as <see cref="Written"/> gives it.</param>
    /// <param name="claims">The claims of the report: where one of them reads the number it is no other thing.</param>
    public static Quote? Thing(Report report, string[] written, IReadOnlyList<Claim> claims)
    {
        var text = report.Text;
        foreach (var number in written)
        {
            if (number.Length == 0)
                continue;
            for (var at = 0; at < text.Length;)
            {
                var found = text.AsSpan(at).IndexOf(number, char.IsDigit(number[0]) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
                if (found < 0)
                    break;
                at += found;
                var end = at + number.Length;
                if (IsWhole(text, at, end) && Counted(text, end) is { } stop && !IsClaimed(claims, at, end))
                    return Quote.Of(report, at, stop);
                at = end;
            }
        }
        return null;
    }

    private static bool IsClaimed(IReadOnlyList<Claim> claims, int start, int end)
    {
        foreach (var claim in claims)
            if (claim.Measure is not null)
                foreach (var quote in claim.Quotes)
                    if (!quote.InTitle && quote.Start < end && start < quote.End)
                        return true;
        return false;
    }

    // no part of a longer number, a sum of money, a road or a share
    private static bool IsWhole(string text, int start, int end)
    {
        if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '$' or '£' or '€' or '#' or '-' or '/' or ':'))
            return false;
        if (start > 1 && text[start - 1] is ',' or '.' && char.IsDigit(text[start - 2]))
            return false;
        if (start > 1 && text[start - 1] == ' ' && (char.IsDigit(text[start - 2]) || text[start - 2] is '.' or '$'))
            return false;
        return end < text.Length && text[end] == ' ';
    }

    /// <summary>Where the words end that say what is counted; null when they name people, a unit or nothing.</summary>
    private static int? Counted(string text, int end)
    {
        var kinds = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var words = 0; words < MostWords && end < text.Length && text[end] == ' '; words++)
        {
            var start = end + 1;
            for (end = start; end < text.Length && (char.IsLetter(text[end]) || text[end] is '-' or '\''); end++)
            {
            }
            var word = text.AsSpan(start, end - start);
            if (word.IsEmpty || kinds.ContainsKey(word) || char.IsUpper(word[0]))
                return null;
            if (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or '\''))
                return end;
        }
        return null;
    }
}
