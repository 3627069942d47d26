namespace Reckoner.Reading.Learned;

/// <summary>Which mark a token is.</summary>
internal static class Marks
{
    public const byte Comma = 1, Stop = 2, Colon = 3, Semicolon = 4, Opening = 5, Closing = 6, Dash = 7, Bracket = 8, Question = 9, Other = 10, Apostrophe = 11;

    /// <summary>The mark; a straight quotation mark counts as opening here, and what stands around it tells.</summary>
    public static byte Of(ReadOnlySpan<char> word) => word.Length > 1 ? Apostrophe : word[0] switch
    {
        ',' => Comma,
        '.' => Stop,
        ':' => Colon,
        ';' => Semicolon,
        '"' or '\u201C' or '\u201E' => Opening,
        '\u201D' => Closing,
        '-' or '\u2013' or '\u2014' => Dash,
        '(' or ')' or '[' or ']' => Bracket,
        '?' or '!' => Question,
        '\'' or '\u2018' or '\u2019' => Apostrophe,
        _ => Other,
    };

    /// <summary>Of every token, whether it stands in quotation marks, the opening mark included and the closing one not; a paragraph closes what was left open.</summary>
    public static void Quoted(ReadOnlySpan<char> text, List<Language.Token> tokens, List<Language.Sentence> sentences, bool[] quoted)
    {
        var open = false;
        for (var s = 0; s < sentences.Count; s++)
        {
            if (s > 0 && sentences[s].Paragraph != sentences[s - 1].Paragraph) open = false;
            for (var t = sentences[s].First; t < sentences[s].End; t++)
            {
                switch (QuotationMark(text, tokens, t))
                {
                    case '\u201C': open = true; break;
                    case '\u201D': open = false; break;
                    case '"': open = !open; break;
                }
                quoted[t] = open;
            }
        }
    }

    /// <summary>Which quotation mark a token is; a straight one opens or closes, and so do two apostrophes together, told at the first of them. 0 for none.</summary>
    public static char QuotationMark(ReadOnlySpan<char> text, List<Language.Token> tokens, int t)
    {
        if (tokens[t].Length != 1) return '\0';
        var at = tokens[t].Start;
        return text[at] switch
        {
            '"' or '\u201C' or '\u201D' => text[at],
            '\'' or '`' when at + 1 < text.Length && text[at + 1] == text[at] && (at == 0 || text[at - 1] != text[at]) => '"',
            _ => '\0',
        };
    }
}
