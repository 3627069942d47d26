using System.Collections.Immutable;
using Reckoner.Language;
using Reckoner.Reading.Learned;

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
            Resumes(pieces, quotations, sentences[one.Sentence], one, found);
            WholeQuotation(pieces, quotations, sentences[one.Sentence]);
            RunsOn(pieces, quotations, sentences, one, found);
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
        return Outermost(written);
    }

    // what a quotation's speaker says of others is within what is said, and no attribution of the report's own
    private static ImmutableArray<Reckoner.Attribution> Outermost(ImmutableArray<Reckoner.Attribution>.Builder written)
    {
        var inner = written.Select(one => written.Any(other => other != one && Covers(other, one) && !Covers(one, other))).ToArray();
        return [.. written.Where((_, i) => !inner[i])];

        static bool Covers(Reckoner.Attribution outer, Reckoner.Attribution one) => outer.Content.Any(quote => quote.Start <= one.Cue[0].Start && one.Cue[0].End <= quote.End);
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

    // "…," the mayor said, "and …": a quotation broken off for its speaker goes on behind
    private static void Resumes(List<(int First, int End)> pieces, List<(int First, int End)> quotations, Sentence sentence, Attribution one, List<Attribution> found)
    {
        var behind = Math.Max(one.CueEnd, one.SourceEnd);
        if (pieces.Count == 0 || pieces[^1].End > Math.Max(one.CueFirst, one.SourceFirst) || !quotations.Exists(quotation => quotation.First < pieces[^1].End && quotation.End > pieces[0].First)) return;
        var next = quotations.FindIndex(quotation => quotation.First >= behind);
        if (next < 0 || quotations[next].First > behind + 1 || quotations[next].First >= sentence.End || found.Exists(other => other != one && other.CueFirst >= behind && other.CueFirst <= quotations[next].First)) return;
        pieces.Add(quotations[next]);
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

    // "…," she said. "…": quotations that follow in the same paragraph, with nobody named for them; or all that is said, after "she said:"
    private static void RunsOn(List<(int First, int End)> pieces, List<(int First, int End)> quotations, List<Sentence> sentences, Attribution one, List<Attribution> found)
    {
        if (pieces.Count > 0 && !quotations.Exists(quotation => quotation.First >= pieces[0].First && quotation.End <= pieces[^1].End)) return;
        var after = Math.Max(sentences[one.Sentence].End, pieces.Count > 0 ? pieces[^1].End : 0);
        var paragraph = sentences[one.Sentence].Paragraph + (pieces.Count == 0 ? 1 : 0);
        for (var said = one.Sentence + 1; said < sentences.Count && sentences[said].Paragraph <= paragraph; said++)
        {
            var start = sentences[said].First;
            if (start < after) continue;
            var follows = quotations.FindIndex(quotation => quotation.First == start);
            if (follows < 0) return;
            var end = quotations[follows].End;
            // "…," the mayor said: somebody is named for it
            if (found.Exists(other => other.CueFirst >= end && other.CueFirst < end + 8 && (other.Pieces is null ? other.ContentFirst < end : other.Pieces.Exists(piece => piece.First < end && piece.End > start)))) return;
            pieces.Add(quotations[follows]);
            after = end;
        }
    }

    /// <summary>Stretches between quotation marks, marks included, in order; one left open goes to the end of its paragraph, and on where the next begins with a mark.</summary>
    private static List<(int First, int End)> Quotations(ReadOnlySpan<char> text, List<Token> tokens, List<Sentence> sentences)
    {
        var quotations = new List<(int, int)>();
        var open = -1;
        for (var s = 0; s < sentences.Count; s++)
        {
            var goesOn = false;
            if (s > 0 && open >= 0 && sentences[s].Paragraph != sentences[s - 1].Paragraph)
            {
                goesOn = Marks.QuotationMark(text, tokens, sentences[s].First) is '"' or '\u201C';
                if (!goesOn)
                {
                    quotations.Add((open, sentences[s].First));
                    open = -1;
                }
            }
            for (var t = sentences[s].First + (goesOn ? 1 : 0); t < sentences[s].End; t++)
            {
                var mark = Marks.QuotationMark(text, tokens, t);
                if (mark == 0 || (mark == '\u201D' && open < 0)) continue;
                if (open >= 0) quotations.Add((open, Math.Min(t + (text[tokens[t].Start] == '\'' ? 2 : 1), sentences[s].End)));
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
