namespace Reckoner.Cli.Tables;

/// <summary>The figures of one incident: low, best, high, how well each stands, who says so, and in which words.</summary>
internal static class FigureTable
{
    private const int Number = 9;
    private const int WidestLabel = 28;
    private const int Others = 3;
    private const int Indent = 4;
    private const int MostParts = 6;

    /// <summary>Writes the table; nothing when there are no figures.</summary>
    public static void Write(Page page, Figure[] figures, ClaimIndex claims)
    {
        figures = [.. figures.Where(figure => Rows.Shows(figure, figures, claims))];
        if (figures.Length == 0) return;
        var room = Math.Min(WidestLabel, page.Width - (3 * Number));
        var label = Math.Min(room, figures.Max(figure => Page.Columns(Label(figure))));
        page.Blank();
        page.Line(new Piece(Columns("", label, "low", "best", "high"), Tone.Faint));
        Measure? previous = null;
        foreach (var figure in figures)
        {
            var begins = figure.Measure != previous;
            if (begins && previous is not null) page.Blank();
            if (begins && !figure.Group.IsAll)
                page.Line(new Piece(Fit(Phrases.Heading(figure.Measure.Word()), label)), new Piece("  in all: not stated by any source", Tone.Faint));
            previous = figure.Measure;
            Row(page, figure, label);
            Words(page, figure, claims);
            SeriesLine.Write(page, figure, Indent);
        }
        Legend(page, figures);
    }

    private static void Row(Page page, Figure figure, int label)
    {
        var known = figure is not { Low: null, Best: null, High: null };
        var numbers = known
            ? Columns(Label(figure), label, Bound(figure.Low, "unknown"), Bound(figure.Best, page.Unicode ? "–" : "-"), Bound(figure.High, "open"))
            : Fit(Label(figure), label);
        var standing = known ? Standing(figure) : figure.Status == FigureStatus.Withdrawn ? figure.Status.Word() : "not stated by any source";
        if (Page.Columns(numbers) + 2 + standing.Length <= page.Width)
        {
            page.Line(new Piece(numbers, Tone.Strong), new Piece("  " + standing));
            return;
        }
        page.Line(new Piece(numbers, Tone.Strong));
        page.Paragraph(Indent, Indent, new Piece(standing));
    }

    // the words that the figure rests on, then who else says what, then what was not used and why
    private static void Words(Page page, Figure figure, ClaimIndex claims)
    {
        var foremost = claims.Foremost(figure);
        var parts = IsAdded(figure) && figure.Status != FigureStatus.Implied ? Parts(figure, claims) : [];
        var added = parts.Length > 1;
        if (added) Sum(page, parts, claims);
        else if (foremost is null) page.Paragraph(Indent, Indent, new Piece(figure.Basis, Tone.Faint));
        else page.Paragraph(Indent, Indent, [.. Lead(figure), .. Excerpt.Of(foremost, page), new Piece($" {page.Dash} {Phrases.Source(foremost, claims.Report(foremost.Report))}", Tone.Faint)]);

        var others = claims.Used(figure).Where(claim => !added && figure.Status != FigureStatus.Implied && claim.Id != foremost?.Id && SaysANumber(claim) && (claim.People is null || foremost?.People is not null) && (claim.Group.Equals(figure.Group) || foremost?.Group.Equals(figure.Group) != true)).ToArray();
        if (others.Length > 0)
        {
            var says = others.Take(Others).Select(claim => $"{Excerpt.Quoted(claim, page)} {Phrases.Says(claim, claims.Report(claim.Report))}");
            page.Paragraph(Indent, Indent + 2, new Piece($"also: {string.Join("; ", says)}{More(others.Length)}", Tone.Faint));
        }
        // one person told of is no rival of a count
        var asides = figure.SetAside.Where(aside => claims.Claim(aside.Claim)?.People is null).ToArray();
        foreach (var aside in asides.Take(Others))
        {
            var claim = claims.Claim(aside.Claim);
            var what = claim is null ? aside.Claim : $"{Excerpt.Quoted(claim, page)} {Phrases.Says(claim, claims.Report(claim.Report))}";
            page.Paragraph(Indent, Indent + 2, new Piece($"not used: {what} {page.Dash} {InWords(aside.Reason, claims, page)}", Tone.Faint));
        }
        if (asides.Length > Others) page.Paragraph(Indent, Indent, new Piece($"not used:{More(asides.Length)}", Tone.Faint));
    }

    // what no source states is told with what it follows from
    private static Piece[] Lead(Figure figure) => figure.Status == FigureStatus.Implied ? [new Piece(figure.Low is null && figure.High is not null ? "at most, from: " : "at least, from: ", Tone.Faint)] : [];

    private static bool IsAdded(Figure figure) => figure.Used.Length > 1 && figure.Because.Any(rule => rule.StartsWith("house.sum", StringComparison.Ordinal));

    // groups and people of one report that nobody added up but us
    private static Claim[] Parts(Figure figure, ClaimIndex claims)
    {
        var used = claims.Used(figure).ToArray();
        return [.. used.Where(claim => claim.Report == used[0].Report)];
    }

    private static void Sum(Page page, Claim[] parts, ClaimIndex claims)
    {
        var named = parts.Take(MostParts).Select(claim => $"{Excerpt.Quoted(claim, page)}{(claim.Group.IsAll ? "" : " " + Clean.Line(Phrases.Group(claim.Group)))}");
        var more = parts.Length > MostParts ? $" and {Phrases.Number(parts.Length - MostParts)} more" : "";
        page.Paragraph(Indent, Indent, new Piece($"added up: {string.Join(", ", named)}{more}", Tone.Plain), new Piece($" {page.Dash} {Phrases.Source(parts[0], claims.Report(parts[0].Report))}", Tone.Faint));
    }

    // a bare plural ("passengers") is a claim, but tells a person nothing beside a number
    private static bool SaysANumber(Claim claim) => claim.Quantity is { } quantity && !(quantity.Form == QuantityForm.Vague && (quantity.Interval is null or { Low: <= 2, High: null }));

    // reasons name claims by their ids; a person knows them by their words
    private static string InWords(string reason, ClaimIndex claims, Page page) =>
        string.Join(' ', reason.Split(' ').Select(word =>
        {
            var id = word.TrimEnd('.', ',', ';', ':', ')').TrimStart('(');
            return claims.Claim(id) is { } claim
                ? word.Replace(id, $"{Excerpt.Quoted(claim, page)} ({Phrases.Says(claim, claims.Report(claim.Report))})", StringComparison.Ordinal)
                : word;
        }));

    private static string Standing(Figure figure) => figure.Status switch
    {
        FigureStatus.SingleOrigin or FigureStatus.Implied => figure.Status.Word(),
        _ => $"{figure.Status.Word()}, {Phrases.Count(figure.Origins, "origin")}",
    };

    // a group stands under its measure
    private static string Label(Figure figure) => figure.Group.IsAll ? Phrases.Heading(figure.Measure.Word()) : $"  {Clean.Line(Phrases.Group(figure.Group))}";

    private static string Bound(long? number, string otherwise) => number is { } known ? Phrases.Number(known) : otherwise;

    private static string More(int count) => count > Others ? $" and {Phrases.Number(count - Others)} more" : "";

    private static string Columns(string label, int width, string low, string best, string high) =>
        Fit(label, width) + low.PadLeft(Number) + best.PadLeft(Number) + high.PadLeft(Number);

    /// <summary>A label in so many columns, cut where it is wider.</summary>
    public static string Fit(string label, int width)
    {
        while (Page.Columns(label) > width) label = label[..^(label.Length > 1 && char.IsLowSurrogate(label[^1]) ? 2 : 1)];
        return label + new string(' ', width - Page.Columns(label));
    }

    private static void Legend(Page page, Figure[] figures)
    {
        var known = figures.Where(figure => figure is not { Low: null, Best: null, High: null }).ToArray();
        var open = Array.Exists(known, figure => figure.High is null) ? "open: no source says at most how many." : "";
        var none = Array.Exists(known, figure => figure.Best is null) ? $" {(page.Unicode ? "–" : "-")}: the policy gives no best figure here." : "";
        if (open.Length + none.Length == 0) return;
        page.Blank();
        page.Paragraph(0, 0, new Piece(open + none, Tone.Faint));
    }
}
