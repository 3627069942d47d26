using Reckoner.Language;

namespace Reckoner.Reading.Learned;

/// <summary>Fills the first arrays of a sentence: what can be seen of each word without its neighbours.</summary>
internal sealed class WordForms(Lexicon lexicon)
{
    private readonly FeatureSet[] known = [lexicon.Feature("person"), lexicon.Feature("body") | lexicon.Feature("agency"), lexicon.Feature("title"), lexicon.Feature("say"), lexicon.Feature("evidential"), lexicon.Feature("demand") | lexicon.Feature("deny"), lexicon.Feature("timeword"), lexicon.Feature("locative")];
    private static readonly uint NumberForm = Hash("0");

    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = Fold.Seed;
        foreach (var c in word) hash = Fold.Add(hash, Fold.Lower(c));
        return Fold.Finish(hash);
    }

    /// <summary>Reads one sentence of a report, of all tokens of which it is known whether they stand in quotation marks.</summary>
    public void Read(ReadOnlySpan<char> text, List<Token> tokens, Sentence sentence, bool[] quoted, Parsed parsed)
    {
        (parsed.First, parsed.Count) = (sentence.First, sentence.Count);
        for (var i = 0; i < sentence.Count; i++)
        {
            var token = tokens[sentence.First + i];
            Read(text.Slice(token.Start, token.Length), token.Features, i, parsed);
            parsed.Quoted[i] = quoted[sentence.First + i];
            if (parsed.Mark[i] == Marks.Apostrophe && Marks.QuotationMark(text, tokens, sentence.First + i) != 0) parsed.Mark[i] = Marks.Opening;
            if (parsed.Mark[i] == Marks.Opening && !parsed.Quoted[i]) parsed.Mark[i] = Marks.Closing;
        }
        parsed.Form[sentence.Count] = parsed.Stem[sentence.Count] = 0;
        parsed.Tag[sentence.Count] = 0;
        parsed.Mark[sentence.Count] = 0;
    }

    private void Read(ReadOnlySpan<char> word, in FeatureSet features, int i, Parsed parsed)
    {
        var hash = Fold.Seed;
        var all = Fold.Finish(hash);
        var upper = false;
        Span<uint> rolling = stackalloc uint[2];
        foreach (var c in word)
        {
            hash = Fold.Add(hash, Fold.Lower(c));
            upper |= char.IsUpper(c);
        }
        all = Fold.Finish(hash);
        var length = word.Length;
        var isDigits = features.HasAny(Writing.Digits);
        parsed.Form[i] = isDigits ? Hints.Mix(NumberForm, (uint)Math.Min(length, 5)) : all;
        parsed.Stem[i] = Hash(word[..^Ending(word)]);
        parsed.Ending[i] = length > 3 ? Tail(word, 3) : all;
        parsed.Last[i] = length > 2 ? Tail(word, 2) : all;
        parsed.Begin[i] = (uint)Fold.Lower(word[0]) << 8 | (length > 1 ? Fold.Lower(word[1]) : 0u);
        parsed.Mark[i] = features.HasAny(Writing.Punct) ? Marks.Of(word) : (byte)0;
        parsed.Shape[i] = (byte)(isDigits ? 1 : features.HasAny(Writing.Alnum) ? 2 : features.HasAny(Writing.Punct) ? 3 : features.HasAny(Writing.Upper) ? 4 : features.HasAny(Writing.Cap) ? i == 0 ? 5 : 6 : upper ? 7 : 8);
        byte bits = 0;
        for (var k = 0; k < known.Length; k++) if (features.HasAny(known[k])) bits |= (byte)(1 << k);
        parsed.Known[i] = bits;
    }

    private static uint Tail(ReadOnlySpan<char> word, int letters)
    {
        uint tail = 0;
        for (var i = word.Length - letters; i < word.Length; i++) tail = tail << 8 | (Fold.Lower(word[i]) & 0xFFu);
        return tail;
    }

    /// <summary>How many letters a plain ending has: says, calling, called, noted.</summary>
    private static int Ending(ReadOnlySpan<char> word)
    {
        if (word.Length < 5) return word.Length == 4 && word[^1] is 's' or 'S' && char.IsLetter(word[^2]) ? 1 : 0;
        if (word.EndsWith("ing", StringComparison.OrdinalIgnoreCase)) return 3;
        if (word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.EndsWith("es", StringComparison.OrdinalIgnoreCase)) return 2;
        return word[^1] is 's' or 'S' or 'e' or 'E' && word[^2] is not ('s' or '\'' or '\u2019') ? 1 : 0;
    }
}
