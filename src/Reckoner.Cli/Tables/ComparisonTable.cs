using Reckoner.Explaining;

namespace Reckoner.Cli.Tables;

/// <summary>What two policies give otherwise, for a person: both figures side by side, the rules, and the words.</summary>
internal static class ComparisonTable
{
    private const int Number = 22;
    private const int WidestLabel = 28;
    private const int MostWords = 4;

    /// <summary>Writes the table.</summary>
    public static void Write(Page page, Comparison comparison, string a, string b)
    {
        var claims = new ClaimIndex(comparison.A);
        foreach (var incident in comparison.A.Incidents)
        {
            var differences = comparison.Differences.Where(one => one.Incident == incident.Id).ToArray();
            if (differences.Length == 0) continue;
            page.Blank();
            page.Rule();
            page.Paragraph(0, 0, new Piece(Phrases.Sentence(incident.Title), Tone.Strong));
            page.Blank();
            var label = Math.Min(Math.Min(WidestLabel, page.Width - (2 * Number)), differences.Max(one => Page.Columns(Label(one))));
            page.Line(new Piece(FigureTable.Fit("", label) + a.PadLeft(Number) + b.PadLeft(Number), Tone.Faint));
            foreach (var one in differences)
            {
                page.Line(new Piece(FigureTable.Fit(Label(one), label) + Span(one.A).PadLeft(Number) + Span(one.B).PadLeft(Number), Tone.Strong));
                foreach (var sentence in one.Sentences) page.Paragraph(4, 6, new Piece(sentence));
                foreach (var claim in one.Claims.Select(claims.Claim).OfType<Claim>().Take(MostWords))
                    page.Paragraph(6, 8, [.. Excerpt.Of(claim, page), new Piece($" {page.Dash} {Phrases.Source(claim, claims.Report(claim.Report))}", Tone.Faint)]);
                if (one.Claims.Length > MostWords) page.Paragraph(6, 8, new Piece($"and {Phrases.Number(one.Claims.Length - MostWords)} more", Tone.Faint));
            }
        }
        page.Blank();
        page.Rule();
        var count = comparison.Differences.Length == 0 ? "no figure differs" : comparison.Differences.Length == 1 ? "1 figure differs" : $"{Phrases.Number(comparison.Differences.Length)} figures differ";
        page.Paragraph(0, 0, new Piece(string.Join(page.Dot, Phrases.Count(comparison.A.Reports.Length, "report"), $"{count} of {Phrases.Number(comparison.A.Figures.Length)}", $"{a} beside {b}"), Tone.Faint));
        page.Paragraph(0, 0, new Piece("Figures are reported claims, not a verified count; they will change.", Tone.Faint));
    }

    private static string Label(Difference one) => Phrases.Heading(one.Measure.Word()) + (one.Group.IsAll ? "" : $", {Clean.Line(Phrases.Group(one.Group))}");

    private static string Span(Figure? figure) => figure is null ? "no figure" : Phrases.Span(figure.Low, figure.Best, figure.High);
}
