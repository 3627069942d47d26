using System.Text;

namespace Reckoner.Language;

/// <summary>One pass over a report's text: words, numbers and marks with exact offsets, looked up in the lexicon on the way.</summary>
internal static class Tokenizer
{
    private static readonly string[] Clitics = ["s", "re", "ve", "ll", "d", "m"];

    /// <summary>Fills <paramref name="tokens"/> with the tokens of a text, in order. Linear in the text; allocates nothing once the list has grown.</summary>
    public static void Read(ReadOnlySpan<char> text, Lexicon lexicon, List<Token> tokens) => Read(text, new NearWords(lexicon), tokens);

    /// <summary>The same, with the words that a thread has met before.</summary>
    public static void Read(ReadOnlySpan<char> text, NearWords words, List<Token> tokens)
    {
        tokens.Clear();
        var i = 0;
        var glued = false;
        var lines = 2;
        while (i < text.Length)
        {
            var c = text[i];
            if (c is ' ' or '\t' or '\r' || (c != '\n' && char.IsWhiteSpace(c)))
            {
                glued = false;
                i++;
                continue;
            }
            if (c == '\n')
            {
                glued = false;
                lines++;
                i++;
                continue;
            }

            var features = FeatureSet.None;
            if (glued) features |= Writing.Glued;
            if (lines > 0) features |= lines > 1 ? Writing.Line | Writing.Paragraph : Writing.Line;
            lines = 0;
            var start = i;
            var hash = Fold.Seed;
            if (IsLetter(c)) i = Word(text, i, ref hash, ref features);
            else if (char.IsAsciiDigit(c)) i = Number(text, i, ref hash, ref features);
            else i = Mark(text, i, ref hash, ref features);

            var word = words.Find(text, start, i, Fold.Finish(hash), out var known);
            if (word == 0 && features.HasAny(Writing.Word)) features |= Writing.Strange;
            tokens.Add(new Token(start, i - start, word, features | known));
            glued = true;
        }
    }

    private static int Word(ReadOnlySpan<char> text, int start, ref uint hash, ref FeatureSet features)
    {
        var i = start;
        var upper = 0;
        var letters = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (IsLetter(c))
            {
                letters++;
                if (char.IsUpper(c)) upper++;
            }
            else if (char.IsAsciiDigit(c))
            {
                features |= Writing.Alnum;
            }
            else if (c is '\'' or '\u2019')
            {
                // "o'clock" and "don't" are one word, "mayor's" is two, a closing quotation mark is none
                if (i + 1 >= text.Length || !IsLetter(text[i + 1]) || Clitic(text, i) > 0) break;
            }
            else if (c == '.')
            {
                // "U.S." and "a.m.": single letters, each with its full stop
                if (letters != 1 || i != start + 1 || i + 2 >= text.Length || !IsLetter(text[i + 1]) || text[i + 2] != '.') break;
                return Initials(text, start, ref hash, ref features);
            }
            else
            {
                break;
            }
            hash = Fold.Add(hash, Fold.Lower(c));
            i++;
        }
        features |= Writing.Word;
        if (char.IsUpper(text[start])) features |= Writing.Cap;
        if (letters > 1 && upper == letters) features |= Writing.Upper;
        return i;
    }

    private static int Initials(ReadOnlySpan<char> text, int start, ref uint hash, ref FeatureSet features)
    {
        var i = start;
        hash = Fold.Seed;
        while (i + 1 < text.Length && IsLetter(text[i]) && text[i + 1] == '.')
        {
            hash = Fold.Add(Fold.Add(hash, Fold.Lower(text[i])), '.');
            i += 2;
        }
        features |= Writing.Word;
        if (char.IsUpper(text[start])) features |= Writing.Cap | Writing.Upper;
        return i;
    }

    private static int Number(ReadOnlySpan<char> text, int start, ref uint hash, ref FeatureSet features)
    {
        var i = start;
        var letters = false;
        while (i < text.Length)
        {
            var c = text[i];
            if (IsLetter(c))
            {
                letters = true;
            }
            else if (!char.IsAsciiDigit(c))
            {
                if (letters || c is not (',' or '.') || i + 1 >= text.Length || !char.IsAsciiDigit(text[i + 1])) break;
                // "3,200" is one number, "died in 2001,300 of them" is two
                if (c == ',' && !ThreeDigits(text, i + 1)) break;
            }
            hash = Fold.Add(hash, Fold.Lower(c));
            i++;
        }
        features |= letters ? Writing.Alnum : Writing.Digits;
        return i;
    }

    private static bool ThreeDigits(ReadOnlySpan<char> text, int i) =>
        i + 3 <= text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && (i + 3 == text.Length || !char.IsAsciiDigit(text[i + 3]));

    private static int Mark(ReadOnlySpan<char> text, int start, ref uint hash, ref FeatureSet features)
    {
        var length = 1;
        if (text[start] is '\'' or '\u2019') length = Math.Max(1, Clitic(text, start));
        else if (char.IsHighSurrogate(text[start]) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1])) length = 2;
        for (var i = start; i < start + length; i++) hash = Fold.Add(hash, Fold.Lower(text[i]));
        features |= Writing.Punct;
        return start + length;
    }

    /// <summary>Length of "'s", "'re", "'ve", "'ll", "'d" or "'m" at an apostrophe that ends a word; 0 when there is none.</summary>
    private static int Clitic(ReadOnlySpan<char> text, int apostrophe)
    {
        if (apostrophe == 0 || !IsLetter(text[apostrophe - 1])) return 0;
        foreach (var clitic in Clitics)
        {
            var end = apostrophe + 1 + clitic.Length;
            if (end > text.Length || (end < text.Length && IsLetter(text[end]))) continue;
            if (text[(apostrophe + 1)..end].Equals(clitic, StringComparison.OrdinalIgnoreCase)) return clitic.Length + 1;
        }
        return 0;
    }

    private static bool IsLetter(char c) =>
        (uint)((c | 0x20) - 'a') <= 'z' - 'a' || (c >= 128 && (char.IsLetter(c) || Rune.GetUnicodeCategory(new Rune(char.IsSurrogate(c) ? ' ' : c)) == System.Globalization.UnicodeCategory.NonSpacingMark));
}
