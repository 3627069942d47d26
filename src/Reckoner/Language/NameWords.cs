using System.Buffers;

namespace Reckoner.Language;

/// <summary>The words of a text, in one pass, for the look-up of names. The array is rented: dispose of it.</summary>
internal ref struct NameWords
{
    private NameWord[] words;
    private int count;

    private NameWords(int capacity) => words = ArrayPool<NameWord>.Shared.Rent(capacity);

    /// <summary>The words in text order.</summary>
    public readonly ReadOnlySpan<NameWord> Span => words.AsSpan(0, count);

    /// <summary>Gives the array back.</summary>
    public readonly void Dispose() => ArrayPool<NameWord>.Shared.Return(words);

    /// <summary>Cuts a text into words.</summary>
    public static NameWords Of(ReadOnlySpan<char> text)
    {
        var result = new NameWords(Math.Max(16, text.Length / 5));
        var paragraph = 0;
        var at = 0;
        var gapFrom = 0;
        while (true)
        {
            while (at < text.Length && !NameFolding.IsWordCharacter(text[at]))
            {
                at++;
            }

            if (at == text.Length)
            {
                break;
            }

            var gap = result.count == 0 ? Gap.Paragraph : at == gapFrom + 1 && text[gapFrom] == ' ' ? Gap.Space : Between(text[gapFrom..at]);
            var first = gap is Gap.Paragraph or Gap.Stop
                || (gap == Gap.Other && EndsSentence(text[gapFrom..at]))
                || (gap == Gap.Period && !MayAbbreviate(result.words[result.count - 1]));
            if (gap == Gap.Paragraph)
            {
                Shout(result.words.AsSpan(paragraph, result.count - paragraph));
                paragraph = result.count;
            }

            var word = Word(text, at, gap, first);
            result.Add(word);
            gapFrom = at = word.End;
        }

        Shout(result.words.AsSpan(paragraph, result.count - paragraph));
        return result;
    }

    private void Add(NameWord word)
    {
        if (count == words.Length)
        {
            var larger = ArrayPool<NameWord>.Shared.Rent(count * 2);
            words.AsSpan(0, count).CopyTo(larger);
            ArrayPool<NameWord>.Shared.Return(words);
            words = larger;
        }

        words[count++] = word;
    }

    // the word that begins at start, its end, its hash and how it is written, in one pass; nearly all words are plain ASCII
    private static NameWord Word(ReadOnlySpan<char> text, int start, Gap gap, bool first)
    {
        ulong block = 0, hash = 0;
        var upper = 0;
        var letters = 0;
        var at = start;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            var folded = NameFolding.Fold(c);
            if (folded == 0)
            {
                if (c != ' ' && (c >= 128 ? NameFolding.IsWordCharacter(c) || Continues(text, start, at) : Continues(text, start, at)))
                {
                    return RareWord(text, start, gap, first);
                }

                break;
            }

            upper += folded != c ? 1 : 0;
            letters += folded >= 'a' ? 1 : 0;
            block = (block << 8) | folded;
            if (((at - start) & 7) == 7)
            {
                hash = WordHash.Mix(hash + block);
                block = 0;
            }
        }

        var length = at - start;
        var whole = WordHash.End(hash, block, length);
        whole = length <= 3 ? NameFolding.Expanded(block, whole) : whole;
        return new NameWord(start, at, whole, gap, Form(text, start, at, upper, letters, first));
    }

    private static NameWord RareWord(ReadOnlySpan<char> text, int start, Gap gap, bool first)
    {
        var at = start;
        var upper = 0;
        var letters = 0;
        while (at < text.Length && (NameFolding.IsWordCharacter(text[at]) || Continues(text, start, at)))
        {
            upper += char.IsUpper(text[at]) ? 1 : 0;
            letters += char.IsLetter(text[at]) ? 1 : 0;
            at++;
        }

        return new NameWord(start, at, NameFolding.OfNameWord(text[start..at]), gap, Form(text, start, at, upper, letters, first));
    }

    private static WordForm Form(ReadOnlySpan<char> text, int start, int end, int upper, int letters, bool first)
    {
        var form = first ? WordForm.First : WordForm.None;
        if (upper > 0 && char.IsUpper(text[start]))
        {
            form |= WordForm.Capital | (upper == letters && upper > 1 ? WordForm.AllCapitals : WordForm.None);
        }
        else if (char.IsDigit(text[start]))
        {
            form |= WordForm.Number;
        }

        return end < text.Length && text[end] != ' ' && NameFolding.IsApostrophe(text[end]) ? form | WordForm.Possessive : form;
    }

    // an apostrophe or a period belongs to a word only between letters ("N'Djamena", "U.S"), and never the possessive
    private static bool Continues(ReadOnlySpan<char> text, int start, int at)
    {
        var c = text[at];
        if (at + 1 >= text.Length || !char.IsLetter(text[at + 1]))
        {
            return false;
        }

        if (c == '.')
        {
            return at > start && (at - 1 == start || text[at - 2] == '.') && char.IsLetter(text[at - 1])
                && (at + 2 >= text.Length || !char.IsLetter(text[at + 2]));
        }

        return NameFolding.IsApostrophe(c)
            && !((text[at + 1] | 0x20) == 's' && (at + 2 >= text.Length || !NameFolding.IsWordCharacter(text[at + 2])));
    }

    private static Gap Between(ReadOnlySpan<char> gap)
    {
        if (gap.Length == 1)
        {
            switch (gap[0])
            {
                case ' ' or '\n' or '\u00A0': return Gap.Space;
                case '-' or '\u2010' or '\u2011' or '\u2013': return Gap.Hyphen;
                default: break;
            }
        }

        var lines = 0;
        var comma = false;
        var stop = false;
        var period = false;
        var other = false;
        foreach (var c in gap)
        {
            switch (c)
            {
                case '\n': lines++; break;
                case ',': comma = true; break;
                case '.': period = true; break;
                case '!' or '?' or ':' or ';': stop = true; break;
                case ' ' or '\r' or '\t' or '\u00A0': break;
                default: other = true; break;
            }
        }

        return lines > 1 ? Gap.Paragraph : other ? Gap.Other : stop ? Gap.Stop : period ? Gap.Period : comma ? Gap.Comma : Gap.Space;
    }

    // "Sgt. Martin", "Calif. police": a short capitalized word with a period need not end a sentence
    private static bool MayAbbreviate(NameWord word) => word.Is(WordForm.Capital) && word.End - word.Start <= 5;

    private static bool EndsSentence(ReadOnlySpan<char> gap) => gap.ContainsAny(".?!:\n\"\u201C");

    // in a paragraph of capitals, or a short one that capitalizes nearly every word, capitals say nothing
    private static void Shout(Span<NameWord> paragraph)
    {
        var shouted = 0;
        var capitals = 0;
        var lengthy = 0;
        foreach (var word in paragraph)
        {
            if (word.End - word.Start > 3 && !word.Is(WordForm.Number))
            {
                lengthy++;
                capitals += word.Is(WordForm.Capital) ? 1 : 0;
                shouted += word.Is(WordForm.AllCapitals) ? 1 : 0;
            }
        }

        if (lengthy >= 3 && (shouted * 10 > lengthy * 7 || (paragraph.Length <= 25 && capitals * 10 > lengthy * 8)))
        {
            foreach (ref var word in paragraph)
            {
                word = word with { Form = word.Form | WordForm.Shouted };
            }
        }
    }
}
