using System.Collections.Frozen;

namespace Reckoner.Incidents;

/// <summary>Brings the names of speakers to one form, so that one who is called by several names is one.</summary>
internal static class SourceWords
{
    private static readonly FrozenSet<string> Honorifics = WordLists.SetOf("honorific");
    private static readonly FrozenSet<string> Offices = WordLists.SetOf("office");
    private static readonly FrozenSet<string> Many = WordLists.SetOf("many");
    private static readonly FrozenSet<string> OfOutlets = WordLists.SetOf("outlet");

    /// <summary>Family name and first initial, "andreyev v"; the initial is missing when no first name is said. Null when nothing is left.</summary>
    public static (string Family, char? Initial)? Person(string name)
    {
        var words = Split(name);
        words.RemoveAll(Honorifics.Contains);
        if (words.Count == 0) return null;
        return (words[^1], words.Count > 1 ? words[0][0] : null);
    }

    /// <summary>The words of an office or organization that tell it from others, sorted; empty when none does ("officials").</summary>
    public static IReadOnlyList<string> Office(string words, IReadOnlySet<string> placeWords)
    {
        List<string> telling = [];
        foreach (var said in Split(words))
        {
            var word = Singular(said);
            if (!Offices.Contains(word) && !placeWords.Contains(word) && !telling.Contains(word)) telling.Add(word);
        }
        telling.Sort(StringComparer.Ordinal);
        return telling.Contains("police") || telling.Contains("sheriff") ? ["police"] : telling;
    }

    /// <summary>Whether such speakers are many different people and not one source ("witnesses").</summary>
    public static bool AreMany(IReadOnlyList<string> office) => office.Any(Many.Contains);

    /// <summary>An outlet's name in one form: letters and digits in lower case, without a leading article.</summary>
    public static string Outlet(string name) => string.Join(' ', Split(name).Where(word => !OfOutlets.Contains(word)));

    /// <summary>The words of a text in lower case.</summary>
    public static List<string> Split(string text)
    {
        List<string> words = [];
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i])) { i++; continue; }
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
            // a lone s is what is left of a possessive
            if (i - start > 1 || text[start] != 's') words.Add(text[start..i].ToLowerInvariant());
        }
        return words;
    }

    private static string Singular(string word) =>
        word.Length < 4 || word is "police" || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal) ? word
        : word.EndsWith("ies", StringComparison.Ordinal) ? $"{word[..^3]}y"
        : word.EndsWith("sses", StringComparison.Ordinal) ? word[..^2]
        : word[..^1];
}
