namespace Reckoner.Reckoning;

/// <summary>Looks for words of a codebook in the sentence that a claim is from.</summary>
internal static class Wording
{
    private const int Longest = 400;

    /// <summary>Whether one of some words or phrases stands in the sentence around a claim's first quote.</summary>
    public static bool Has(Claim claim, Report? report, IReadOnlyList<string> words) =>
        words.Count > 0 && Any(Sentence(claim, report), words);

    /// <summary>The sentence around a claim's first quote; the quote alone where the report is not at hand.</summary>
    public static ReadOnlySpan<char> Sentence(Claim claim, Report? report)
    {
        var quote = claim.Quotes[0];
        if (report is null || quote.Of(report) is not { } text || quote.End > text.Length)
            return quote.Text;
        var from = quote.Start;
        for (var least = Math.Max(0, from - Longest); from > least && !Ends(text, from - 1);)
            from--;
        var to = quote.End;
        for (var most = Math.Min(text.Length, to + Longest); to < most && !Ends(text, to);)
            to++;
        return text.AsSpan(from, to - from);
    }

    /// <summary>Whether one of some words or phrases stands in a text, as whole words.</summary>
    public static bool Any(ReadOnlySpan<char> text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            for (var at = 0; at < text.Length;)
            {
                var found = text[at..].IndexOf(word, StringComparison.OrdinalIgnoreCase);
                if (found < 0)
                    break;
                var (from, to) = (at + found, at + found + word.Length);
                if ((from == 0 || !char.IsLetterOrDigit(text[from - 1])) && (to == text.Length || !char.IsLetterOrDigit(text[to])))
                    return true;
                at = from + 1;
            }
        }
        return false;
    }

    private static bool Ends(string text, int at) =>
        text[at] == '\n' || (text[at] is '.' or '!' or '?' && (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1])));
}
