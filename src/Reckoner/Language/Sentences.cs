namespace Reckoner.Language;

/// <summary>Where sentences begin and end, in tokens.</summary>
internal readonly record struct Sentence(int First, int End, int Paragraph)
{
    public int Count => End - First;
}

/// <summary>Tokens to sentences: full stops that are not part of an abbreviation, and ends of paragraphs and headings.</summary>
internal static class Sentences
{
    /// <summary>Sentences longer than this are cut, so that no pattern ever looks at more; counted in tokens.</summary>
    public const int Longest = 250;

    /// <summary>Fills <paramref name="sentences"/>; every token belongs to exactly one.</summary>
    public static void Read(ReadOnlySpan<char> text, List<Token> tokens, Lexicon lexicon, List<Sentence> sentences)
    {
        sentences.Clear();
        var wrapped = IsWrapped(text);
        var abbreviation = lexicon.Feature("title") | lexicon.Feature("abbrev");
        var paragraph = 0;
        var first = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (i > first && (token.Features.HasAny(Writing.Paragraph) || (token.Features.HasAny(Writing.Line) && LineEnds(text, tokens, i, wrapped))))
            {
                Close(i);
                paragraph++;
            }
            else if (i > first && EndsBefore(text, tokens, i, abbreviation))
            {
                Close(i);
            }
            else if (i - first >= Longest)
            {
                Close(i);
            }
        }
        Close(tokens.Count);

        void Close(int end)
        {
            if (end > first) sentences.Add(new Sentence(first, end, paragraph));
            first = end;
        }
    }

    private static bool EndsBefore(ReadOnlySpan<char> text, List<Token> tokens, int i, FeatureSet abbreviation)
    {
        // an opening of the next sentence: not glued, and the last mark before it (over closing quotes and brackets) ends a sentence
        if (tokens[i].Features.HasAny(Writing.Glued)) return false;
        var last = i - 1;
        while (last > 0 && tokens[last].Length == 1 && tokens[last].Features.HasAny(Writing.Glued) && IsClosing(text[tokens[last].Start])) last--;
        var end = tokens[last];
        var mark = text[end.Start];
        if (end.Length == 1 && mark is '!' or '?') return true;
        var next = text[tokens[i].Start];
        var opens = char.IsUpper(next) || char.IsAsciiDigit(next) || IsOpening(next);
        if (end.Length > 1 && text[end.End - 1] == '.') return opens && !char.IsAsciiDigit(next) && last == i - 1 && StartsSentence(tokens[i]);
        if (end.Length != 1 || mark != '.' || !opens) return false;
        if (last == 0) return true;
        var before = tokens[last - 1];
        if (!end.Features.HasAny(Writing.Glued)) return true;
        if (before.Features.HasAny(abbreviation)) return false;
        // an initial: "John F. Smith"
        return !(before.Length == 1 && before.Features.HasAll(Writing.Word | Writing.Cap) && char.IsUpper(next) && last == i - 1);
    }

    // after "U.S." or "a.m." only a word that is a function word at the head of a sentence settles it
    private static bool StartsSentence(Token token) => token.Word != 0 && !token.Features.HasAny(Writing.Upper);

    private static bool LineEnds(ReadOnlySpan<char> text, List<Token> tokens, int i, bool wrapped)
    {
        if (!wrapped) return true;
        var line = tokens[i - 1].End;
        var start = line;
        while (start > 0 && text[start - 1] != '\n') start--;
        return line - start < 45;
    }

    /// <summary>Whether lines are broken by hand at a width, so that a line's end means nothing.</summary>
    private static bool IsWrapped(ReadOnlySpan<char> text)
    {
        var longest = 0;
        var breaks = 0;
        var start = 0;
        for (var i = text.IndexOf('\n'); i >= 0; i = text[start..].IndexOf('\n') is var next && next >= 0 ? start + next : -1)
        {
            longest = Math.Max(longest, i - start);
            if (i > start && i + 1 < text.Length && text[i + 1] is not ('\n' or '\r')) breaks++;
            start = i + 1;
        }
        return breaks > 2 && longest is > 45 and < 110;
    }

    private static bool IsClosing(char c) => c is '"' or '\'' or ')' or ']' or '\u201D' or '\u2019' or '\u00BB';

    private static bool IsOpening(char c) => c is '"' or '\'' or '(' or '[' or '\u201C' or '\u2018' or '\u00AB' or '-' or '\u2014' or '\u2022' or '*';
}
