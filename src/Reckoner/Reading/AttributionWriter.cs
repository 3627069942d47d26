using System.Collections.Immutable;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>What the voices of a report were found to cover, as quotes: marks at the edges left off, quotations whole.</summary>
internal static class AttributionWriter
{
    /// <summary>The attributions in order of their cues; those that cover no words are left out.</summary>
    public static ImmutableArray<Reckoner.Attribution> Write(Report report, List<Token> tokens, List<Sentence> sentences, List<Attribution> found)
    {
        var text = report.Text.AsSpan();
        var quotations = Quotations(text, tokens, sentences);
        var written = ImmutableArray.CreateBuilder<Reckoner.Attribution>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var one = found[i];
            var pieces = Pieces(one);
            WholeQuotation(pieces, quotations, sentences[one.Sentence]);
            RunsOn(pieces, quotations, sentences, one, i + 1 < found.Count ? found[i + 1] : null);
            var content = Quotes(report, tokens, pieces);
            if (content.IsEmpty) continue;
            written.Add(new Reckoner.Attribution
            {
                Report = report.Id,
                Source = Quotes(report, tokens, [(one.SourceFirst, one.SourceEnd)]),
                Cue = [Quote.Of(report, tokens[one.CueFirst].Start, tokens[one.CueEnd - 1].End)],
                Content = content,
                Stance = one.Stance,
                Voices = [.. one.Voices],
            });
        }
        return written.ToImmutable();
    }

    // what is covered, without source and cue
    private static List<(int First, int End)> Pieces(Attribution one)
    {
        if (one.Pieces is not null) return [.. one.Pieces];
        var hasSource = one.SourceEnd > one.SourceFirst;
        var first = hasSource ? Math.Min(one.SourceFirst, one.CueFirst) : one.CueFirst;
        var end = hasSource ? Math.Max(one.SourceEnd, one.CueEnd) : one.CueEnd;
        var pieces = new List<(int, int)>();
        if (one.ContentFirst < first) pieces.Add((one.ContentFirst, Math.Min(first, one.ContentEnd)));
        if (one.ContentEnd > end) pieces.Add((Math.Max(end, one.ContentFirst), one.ContentEnd));
        return pieces;
    }

    // a quotation that began in an earlier sentence, or ends in a later one, belongs to it whole
    private static void WholeQuotation(List<(int First, int End)> pieces, List<(int First, int End)> quotations, Sentence sentence)
    {
        if (pieces.Count == 0) return;
        foreach (var quotation in quotations)
        {
            var (first, last) = (pieces[0], pieces[^1]);
            if (quotation.First < sentence.First && quotation.End > first.First && quotation.End <= first.End) pieces[0] = (quotation.First, first.End);
            if (quotation.First >= last.First && quotation.First < last.End && quotation.End > sentence.End) pieces[^1] = (pieces[^1].First, quotation.End);
        }
    }

    // "…," she said. "…": a quotation that follows in the same paragraph, with nobody named for it
    private static void RunsOn(List<(int First, int End)> pieces, List<(int First, int End)> quotations, List<Sentence> sentences, Attribution one, Attribution? next)
    {
        var said = one.Sentence + 1;
        if (pieces.Count == 0 || said >= sentences.Count || sentences[said].Paragraph != sentences[one.Sentence].Paragraph) return;
        if (!quotations.Exists(quotation => quotation.First >= pieces[0].First && quotation.End <= pieces[^1].End)) return;
        var start = sentences[said].First;
        var follows = quotations.FindIndex(quotation => quotation.First == start);
        if (follows < 0 || (next is not null && next.CueFirst < quotations[follows].End + 8 && next.CueFirst >= start)) return;
        pieces.Add(quotations[follows]);
    }

    /// <summary>Stretches between quotation marks, marks included, in order; one left open goes to the end of its paragraph.</summary>
    private static List<(int First, int End)> Quotations(ReadOnlySpan<char> text, List<Token> tokens, List<Sentence> sentences)
    {
        var quotations = new List<(int, int)>();
        var open = -1;
        for (var s = 0; s < sentences.Count; s++)
        {
            if (s > 0 && open >= 0 && sentences[s].Paragraph != sentences[s - 1].Paragraph)
            {
                quotations.Add((open, sentences[s].First));
                open = -1;
            }
            for (var t = sentences[s].First; t < sentences[s].End; t++)
            {
                if (tokens[t].Length != 1 || text[tokens[t].Start] is not ('"' or '\u201C' or '\u201D') || (text[tokens[t].Start] == '\u201D' && open < 0)) continue;
                if (open >= 0) quotations.Add((open, t + 1));
                open = open >= 0 ? -1 : t;
            }
        }
        return quotations;
    }

    private static ImmutableArray<Quote> Quotes(Report report, List<Token> tokens, List<(int First, int End)> pieces)
    {
        var quotes = ImmutableArray.CreateBuilder<Quote>(pieces.Count);
        foreach (var piece in pieces)
        {
            var (first, end) = piece;
            while (first < end && IsEdge(report.Text, tokens[first])) first++;
            while (end > first && IsEdge(report.Text, tokens[end - 1])) end--;
            if (end > first) quotes.Add(Quote.Of(report, tokens[first].Start, tokens[end - 1].End));
        }
        return quotes.ToImmutable();
    }

    private static bool IsEdge(string text, Token token) => token.Length == 1 && text[token.Start] is ',' or '.' or ';' or ':' or '-' or '\u2013' or '\u2014' or '?' or '!';
}
