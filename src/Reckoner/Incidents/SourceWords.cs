using System.Collections.Frozen;

namespace Reckoner.Incidents;

/// <summary>Brings the names of speakers to one form, so that one who is called by several names is one.</summary>
internal static class SourceWords
{
    private static readonly FrozenSet<string> Honorifics = Set(
        "mr mrs ms miss dr prof professor sir rev father sister gen general lt lieutenant col colonel capt captain maj major sgt sergeant cpl corporal det detective officer chief " +
        "sheriff deputy mayor gov governor sen senator rep president minister premier chancellor ambassador admiral commander inspector superintendent judge spokesman spokeswoman");

    // what an office is called besides its name, and ranks: they do not make another source
    private static readonly FrozenSet<string> Offices = Set(
        "the a an of for and at in to with by from on his her their its our one two some several many other spokesman spokeswoman spokesperson spokesmen official officer chief head " +
        "director deputy senior top local regional state national federal area city county town district provincial municipal metro authority source unnamed anonymous " +
        "department dept office agency service bureau division force unit worker staff personnel employee member representative press information public affairs relation " +
        "statement release sergeant lieutenant captain major colonel general detective investigator commander inspector administrator manager leader");

    private static readonly FrozenSet<string> Many = Set(
        "witness eyewitness survivor resident neighbor neighbour villager passer bystander relative report rumor rumour media observer student passenger people person friend colleague bystander");

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
    public static string Outlet(string name) => string.Join(' ', Split(name).Where(word => word is not ("the" or "news" or "agency")));

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

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
