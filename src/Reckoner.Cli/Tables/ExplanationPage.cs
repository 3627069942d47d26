using Reckoner.Explaining;

namespace Reckoner.Cli.Tables;

/// <summary>One explained figure for a person: the answer, then one question after another.</summary>
internal static class ExplanationPage
{
    private const int Most = 24;

    /// <summary>Writes the page.</summary>
    public static void Write(Page page, Explanation explanation)
    {
        page.Rule();
        page.Paragraph(0, 0, new Piece(explanation.Title, Tone.Strong));
        page.Paragraph(0, 0, new Piece(explanation.Address, Tone.Faint));
        page.Blank();
        page.Paragraph(0, 0, new Piece(explanation.Answer));
        foreach (var section in explanation.Sections)
        {
            page.Blank();
            page.Paragraph(0, 0, new Piece(section.Heading, Tone.Strong));
            Evidence? before = null;
            foreach (var sentence in section.Sentences.Take(Most))
            {
                Write(page, sentence, before);
                before = sentence.Evidence;
            }
            if (section.Sentences.Length > Most)
                page.Paragraph(2, 2, new Piece($"and {Phrases.Number(section.Sentences.Length - Most)} more, all of them with --format json", Tone.Faint));
        }
        page.Blank();
        page.Rule();
        page.Paragraph(0, 0, new Piece("Figures are reported claims, not a verified count; they will change.", Tone.Faint));
    }

    private static void Write(Page page, Sentence sentence, Evidence? before)
    {
        page.Paragraph(2, 4, new Piece(sentence.Text));
        if (sentence.Evidence is not { } evidence) return;
        var same = before is not null && before.Quote.Report == evidence.Quote.Report && Whole(before) == Whole(evidence);
        page.Paragraph(6, 6, [.. same ? [new Piece("the same sentence: "), .. Words(page, evidence with { Before = "", After = "" })] : Words(page, evidence), new Piece($" ({Where(evidence)})", Tone.Faint)]);
    }

    private static string Whole(Evidence evidence) => evidence.Before + evidence.Quote.Text + evidence.After;

    // the quote within its sentence; the words of its number strong
    private static Piece[] Words(Page page, Evidence evidence)
    {
        var (open, close) = page.Unicode ? ("“", "”") : ("\"", "\"");
        var quote = evidence.Quote.Text;
        var at = evidence.NumberWords is { Length: > 0 } number ? quote.IndexOf(number, StringComparison.Ordinal) : -1;
        return at < 0
            ? [new Piece($"{open}{evidence.Before}{quote}{evidence.After}{close}")]
            :
            [
                new Piece($"{open}{evidence.Before}{quote[..at]}"),
                new Piece(evidence.NumberWords!, Tone.Strong),
                new Piece($"{quote[(at + evidence.NumberWords!.Length)..]}{evidence.After}{close}"),
            ];
    }

    private static string Where(Evidence evidence) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{(evidence.Quote.InTitle ? "headline of " : "")}{evidence.Quote.Report}, characters {evidence.Quote.Start}-{evidence.Quote.End}");
}
