namespace Reckoner.Cli.Tables;

/// <summary>The part of a quote that is shown: the words around its number, between quotation marks, the number's words strong.</summary>
internal static class Excerpt
{
    private const int Before = 70;
    private const int After = 110;

    /// <summary>The pieces of a claim's first quote.</summary>
    public static Piece[] Of(Claim claim, Page page)
    {
        var quote = Clean.Line(claim.Quotes[0].Text);
        var number = Clean.Line(claim.Quantity?.Text ?? "");
        var at = number.Length == 0 ? -1 : quote.IndexOf(number, StringComparison.Ordinal);
        var (open, close) = Marks(page);
        if (claim.Quotes[0].InTitle) close += " (headline)";
        if (at < 0)
        {
            var cut = EndCut(quote, 0, Before + After);
            return [new Piece(open + quote[..cut] + (cut < quote.Length ? page.Ellipsis : "") + close)];
        }
        var start = StartCut(quote, at);
        var end = EndCut(quote, at + number.Length, After);
        return
        [
            new Piece(open + (start > 0 ? page.Ellipsis : "") + quote[start..at]),
            new Piece(number, Tone.Strong),
            new Piece(quote[(at + number.Length)..end] + (end < quote.Length ? page.Ellipsis : "") + close),
        ];
    }

    /// <summary>The words of a claim's number, or its own, between quotation marks; those of the title are told to be so.</summary>
    public static string Quoted(Claim claim, Page page) =>
        Quoted(claim.Quantity?.Text ?? claim.Quotes[0].Text, page) + (claim.Quotes[0].InTitle ? " (headline)" : "");

    /// <summary>A few words between quotation marks, cut when they are many.</summary>
    public static string Quoted(string words, Page page)
    {
        var (open, close) = Marks(page);
        var clean = Clean.Line(words);
        var cut = EndCut(clean, 0, Before);
        return open + clean[..cut] + (cut < clean.Length ? page.Ellipsis : "") + close;
    }

    private static (string Open, string Close) Marks(Page page) => page.Unicode ? ("“", "”") : ("\"", "\"");

    private static int StartCut(string quote, int at)
    {
        if (at <= Before) return 0;
        var space = quote.IndexOf(' ', at - Before);
        return space < 0 || space >= at ? at : space + 1;
    }

    private static int EndCut(string quote, int from, int room)
    {
        if (quote.Length - from <= room) return quote.Length;
        var space = quote.LastIndexOf(' ', from + room, room);
        if (space > from) return space;
        var cut = from + room;
        return char.IsHighSurrogate(quote[cut - 1]) ? cut - 1 : cut;
    }
}
