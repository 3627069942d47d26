namespace Reckoner.Compile.Lexicon;

/// <summary>Forms of regular English nouns and verbs; what the rules miss is said in the lexicon.</summary>
internal static class Inflection
{
    public static string Plural(string noun)
    {
        if (EndsInAny(noun, "s", "x", "z", "ch", "sh")) return noun + "es";
        if (noun.EndsWith('y') && !IsVowel(noun, noun.Length - 2)) return noun[..^1] + "ies";
        if (noun.EndsWith("man", StringComparison.Ordinal) && !EndsInAny(noun, "human", "german", "roman")) return noun[..^3] + "men";
        return noun + "s";
    }

    public static string Third(string verb)
    {
        if (EndsInAny(verb, "s", "x", "z", "ch", "sh", "o")) return verb + "es";
        return verb.EndsWith('y') && !IsVowel(verb, verb.Length - 2) ? verb[..^1] + "ies" : verb + "s";
    }

    public static string Past(string verb)
    {
        if (verb.EndsWith('e')) return verb + "d";
        if (verb.EndsWith('y') && !IsVowel(verb, verb.Length - 2)) return verb[..^1] + "ied";
        return Doubles(verb) ? verb + verb[^1] + "ed" : verb + "ed";
    }

    public static string Gerund(string verb)
    {
        if (verb.EndsWith("ie", StringComparison.Ordinal)) return verb[..^2] + "ying";
        if (verb.EndsWith('e') && !EndsInAny(verb, "ee", "oe", "ye")) return verb[..^1] + "ing";
        return Doubles(verb) ? verb + verb[^1] + "ing" : verb + "ing";
    }

    // one syllable, one vowel, one consonant: stab, stabbed; longer words say so themselves
    private static bool Doubles(string verb) =>
        verb.Length >= 3 && !IsVowel(verb, verb.Length - 1) && verb[^1] is not ('w' or 'x' or 'y') && IsVowel(verb, verb.Length - 2)
        && !IsVowel(verb, verb.Length - 3) && verb.Count("aeiou".Contains) == 1;

    private static bool IsVowel(string word, int i) => i >= 0 && "aeiou".Contains(word[i]);

    private static bool EndsInAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }
}
