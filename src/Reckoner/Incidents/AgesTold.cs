using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>The ages that a report tells of people, which part two shootings in one town better than most words: "a 17-year-old", "Jones, 22,", "aged 9".</summary>
internal static class AgesTold
{
    private const int UpTo = 2500;

    private static readonly string[] Before = WordLists.Of("age-before");
    private static readonly string[] After = WordLists.Of("age-after");

    /// <summary>A bit for each age told in a report, or of an event that it only mentions in the sentences of its claims.</summary>
    public static UInt128 Of(Report report, int scene, ImmutableArray<Claim> claims)
    {
        if (scene == 0) return In(report.Title) | In(report.Text.AsSpan(0, Math.Min(UpTo, report.Text.Length)));
        UInt128 ages = 0;
        foreach (var claim in claims)
        {
            var text = claim.Quotes[0].Of(report);
            var (from, to) = Passage.Around(text, claim.Quotes[0].Start, claim.Quotes[0].End);
            ages |= In(text.AsSpan(from, to - from));
        }
        return ages;
    }

    private static UInt128 In(ReadOnlySpan<char> text)
    {
        UInt128 ages = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[i..].IndexOfAnyInRange('0', '9');
            if (digit < 0) break;
            var start = i += digit;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            if (i - start > 2 || (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or ',' or '/' or '$'))) continue;
            if (IsAge(text[..start], text[i..])) ages |= UInt128.One << int.Parse(text[start..i], System.Globalization.CultureInfo.InvariantCulture);
        }
        return ages;
    }

    private static bool IsAge(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.EndsWith(", ") && after is [',' or '.', ..]) return true;
        if (after is [' ' or '-', ..] && StartsWithAny(after[1..])) return true;
        return before is [.., ' '] && EndsWithAny(before[..^1]);
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text)
    {
        foreach (var word in After)
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text)
    {
        foreach (var word in Before)
            if (text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && text[..^word.Length] is [.., ' ']) return true;
        return false;
    }
}
