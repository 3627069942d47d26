namespace Reckoner.Reckoning;

/// <summary>Whether words take an earlier number back, so that a lower one may stand in its place.</summary>
internal static class Correction
{
    private const int Around = 240;

    // roots: "corrected", "correction", "revised", "misspoke", "counted twice", "lowered"
    private static readonly string[] Words =
        ["correct", "revis", "misspoke", "earlier said", "said earlier", "as it said", "first said", "counted twice", "twice counted", "lowered", "not as", "wrong", "mistake", "in error", "included the"];

    /// <summary>Whether the title of its report or the words around the claim speak of a correction.</summary>
    public static bool Lowers(Counted one) => Speaks(one.Claim, one.Report);

    /// <summary>The same for a claim that is not at work.</summary>
    public static bool Speaks(Claim claim, Report? report)
    {
        if (report is null)
            return false;
        if (report.Title is { } title && title.Contains("correct", StringComparison.OrdinalIgnoreCase))
            return true;
        var quote = claim.Quotes[0];
        var text = quote.Of(report);
        var start = Math.Clamp(quote.Start - Around, 0, text.Length);
        var end = Math.Clamp(quote.End + Around, start, text.Length);
        var words = text.AsSpan(start, end - start);
        foreach (var word in Words)
            if (words.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
