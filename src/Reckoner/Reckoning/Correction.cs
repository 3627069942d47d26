namespace Reckoner.Reckoning;

/// <summary>Whether words take an earlier number back, so that a lower one may stand in its place.</summary>
internal static class Correction
{
    private const int Around = 240;

    // roots: "corrected", "correction", "revised", "misspoke", "counted twice", "lowered"
    private static readonly string[] Words =
        ["correct", "revis", "misspoke", "earlier said", "said earlier", "as it said", "first said", "counted twice", "twice counted", "lowered", "not as", "wrong", "mistake", "in error", "included the"];

    // those that speak of a correction whichever way the number goes
    private static readonly string[] Plain = ["correct", "misspoke", "mistake", "in error"];

    /// <summary>Whether the title of its report or the words around the claim speak of a correction.</summary>
    public static bool Lowers(Counted one) => Lowers(one.Claim, one.Report);

    /// <summary>The same for a claim that is not at work.</summary>
    public static bool Lowers(Claim claim, Report? report) => Speaks(claim, report, Words);

    /// <summary>Whether words speak of a correction to whatever number, higher or lower.</summary>
    public static bool Corrects(Claim claim, Report? report) => Speaks(claim, report, Plain);

    private static bool Speaks(Claim claim, Report? report, string[] spoken)
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
        foreach (var word in spoken)
            if (words.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
