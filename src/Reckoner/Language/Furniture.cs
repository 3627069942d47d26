namespace Reckoner.Language;

/// <summary>
/// Finds what a web page has around its article and what is not part of it: lists of other stories, of videos with their lengths, links.
/// Told by layout and marks, and by the words that open such lists (<c>knowledge/lexicon/furniture.tsv</c>); never by names of sites.
/// </summary>
internal sealed class Furniture(Lexicon lexicon)
{
    /// <summary>A heading of another story has no more words than this, and a run of headings no fewer lines.</summary>
    private const int LongestHeading = 18, ShortestRun = 3;

    /// <summary>Longer lines are prose, whatever else stands in them; counted in tokens.</summary>
    private const int LongestList = 80;

    private readonly FeatureSet opens = lexicon.Feature("furniture");
    private readonly List<bool> marks = [];
    private int prose, run;
    private bool inList;

    /// <summary>Whether each sentence is furniture. The list is used again for the next report.</summary>
    public List<bool> Find(ReadOnlySpan<char> text, List<Token> tokens, List<Sentence> sentences)
    {
        marks.Clear();
        (prose, run, inList) = (0, 0, false);
        for (var s = 0; s < sentences.Count;)
        {
            var end = s + 1;
            while (end < sentences.Count && !tokens[sentences[end].First].Features.HasAny(Writing.Line | Writing.Paragraph)) end++;
            Line(text, tokens, sentences, s, end);
            s = end;
        }
        return marks;
    }

    private void Line(ReadOnlySpan<char> text, List<Token> tokens, List<Sentence> sentences, int s, int end)
    {
        var (first, last) = (sentences[s].First, sentences[end - 1].End - 1);
        var count = last - first + 1;
        var ends = EndsSentence(text, tokens, last);
        var opening = Opening(tokens, first, last + 1);
        var whole = opening > first && (opening > last || (opening == last && text[tokens[opening].Start] == ':'));
        var heads = opening > first && !whole && !ends && (opening - first > 1 || text[tokens[opening].Start] is ':' or '|' or '-' or '\u2013') && count <= LongestList;
        var lengths = Lengths(text, tokens, first, last + 1, out var begins);
        var list = whole || heads || (lengths > 1 && count <= LongestList) || (begins && !ends && count <= LongestList);
        if (ends && count > 8) inList = false;
        if (whole) inList = true;
        for (var i = s; i < end; i++) marks.Add(list || (inList && !ends) || (count > LongestList && IsLink(text, tokens, sentences[i])) || (i > s && IsOther(text, tokens, sentences[i])) || (!ends && HasAddress(text, tokens, sentences[i])));
        Run(text, tokens, s, end, first, last, ends);
        if (ends) prose += end - s;
    }

    // three headings one under the other, below the article's first sentences
    private void Run(ReadOnlySpan<char> text, List<Token> tokens, int s, int end, int first, int last, bool ends)
    {
        var heading = !ends && end - s == 1 && last - first + 1 is > 2 and <= LongestHeading && prose > 2 && text[tokens[last].Start] != ':' && !IsFigure(text, tokens, first, last) && tokens[first].Features.HasAny(Writing.Cap | Writing.Digits | Writing.Alnum);
        run = heading ? run + 1 : 0;
        if (run == ShortestRun)
            for (var i = end - ShortestRun; i < end; i++) marks[i] = true;
        else if (run > ShortestRun)
            marks[s] = true;
    }

    // "Killed: 34" is what a bulletin says in its own words
    private static bool IsFigure(ReadOnlySpan<char> text, List<Token> tokens, int first, int last)
    {
        for (var t = first; t < last; t++)
            if (tokens[t].Length == 1 && text[tokens[t].Start] == ':' && tokens[t + 1].Features.HasAny(Writing.Digits))
                return true;
        return false;
    }

    private int Opening(List<Token> tokens, int first, int end)
    {
        var node = tokens[first].Word;
        if (node == 0) return -1;
        var found = tokens[first].Features.HasAny(opens) ? first + 1 : -1;
        if (!lexicon.BeginsPhrase(node)) return found;
        for (var t = first + 1; t < end && tokens[t].Word != 0; t++)
        {
            node = lexicon.Step(node, tokens[t].Word, out var phrase);
            if (node == 0) break;
            if (phrase != 0 && lexicon.Features(phrase).HasAny(opens)) found = t + 1;
        }
        return found;
    }

    // "... police said. Related Articles Two hurt in depot fire": within a line only two words or more open another story
    private bool IsOther(ReadOnlySpan<char> text, List<Token> tokens, Sentence sentence)
    {
        var opening = Opening(tokens, sentence.First, sentence.End);
        return opening > sentence.First + 1 && opening < sentence.End && (tokens[opening].Features.HasAny(Writing.Cap | Writing.Digits) || text[tokens[opening].Start] == ':');
    }

    // "0:47 Driver held after crash 1:13 Snow on the way": lengths of videos
    private static int Lengths(ReadOnlySpan<char> text, List<Token> tokens, int first, int end, out bool begins)
    {
        var count = 0;
        begins = false;
        for (var t = first; t + 2 < end; t++)
        {
            if (!IsLength(text, tokens, t, end)) continue;
            count++;
            begins |= t == first || (text[tokens[t - 1].Start] == '|' && tokens[t - 1].Length == 1);
        }
        return count;
    }

    private static bool IsLength(ReadOnlySpan<char> text, List<Token> tokens, int t, int end)
    {
        var (minutes, mark, seconds) = (tokens[t], tokens[t + 1], tokens[t + 2]);
        if (mark.Length != 1 || text[mark.Start] != ':' || !mark.Features.HasAny(Writing.Glued) || !seconds.Features.HasAny(Writing.Glued)) return false;
        if (!minutes.Features.HasAny(Writing.Digits) || !seconds.Features.HasAny(Writing.Digits) || seconds.Length != 2) return false;
        // a time of day has its half said, or stands in a sentence
        if (minutes.Length > 1 && text[minutes.Start] != '0') return false;
        return t + 3 >= end || (!IsHalf(text, tokens[t + 3]) && (tokens[t + 3].Features.HasAny(Writing.Cap | Writing.Digits)));
    }

    private static bool IsHalf(ReadOnlySpan<char> text, Token token) =>
        token.Length is >= 1 and <= 4 && (text[token.Start] | 0x20) is 'a' or 'p' && token.Length > 1 && (text[token.End - 1] is '.' || (text[token.End - 1] | 0x20) == 'm');

    private static bool IsLink(ReadOnlySpan<char> text, List<Token> tokens, Sentence sentence)
    {
        for (var t = sentence.First; t + 2 < sentence.End; t++)
            if (IsLength(text, tokens, t, sentence.End) && (t == sentence.First || text[tokens[t - 1].Start] == '|'))
                return true;
        return false;
    }

    // "https://paper.example/two-hurt-in-fire": words of an address are no sentence
    private static bool HasAddress(ReadOnlySpan<char> text, List<Token> tokens, Sentence sentence)
    {
        for (var t = sentence.First; t + 2 < sentence.End; t++)
            if (tokens[t].Length == 1 && text[tokens[t].Start] == ':' && text[tokens[t + 1].Start] == '/' && text[tokens[t + 2].Start] == '/' && tokens[t + 2].Features.HasAny(Writing.Glued))
                return true;
        return false;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, List<Token> tokens, int last)
    {
        for (var t = last; t >= 0 && t > last - 3; t--)
        {
            var token = tokens[t];
            if (!token.Features.HasAny(Writing.Punct)) return text[token.End - 1] == '.';
            if (text[token.Start] is '.' or '!' or '?' or '\u2026') return true;
        }
        return false;
    }
}
