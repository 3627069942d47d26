namespace Reckoner.Explaining;

/// <summary>The sentence in which a quote stands, for a person to read: cut at full stops that end one, at line breaks, and where it is long.</summary>
internal static class Surroundings
{
    private const int LongestBefore = 160;
    private const int LongestAfter = 200;

    // a full stop after these is no end
    private static readonly string[] Abbreviations =
        ["Dr", "Mr", "Mrs", "Ms", "Prof", "Gen", "Col", "Maj", "Capt", "Lt", "Sgt", "Cpl", "Gov", "Sen", "Rep", "Rev", "Fr", "St", "Mt", "No", "Jr", "Sr", "vs", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec"];

    /// <summary>The words before the quote and those after it.</summary>
    public static (string Before, string After) Of(string text, int start, int end)
    {
        var from = start;
        while (from > 0 && !Ends(text, from)) from--;
        while (from < start && char.IsWhiteSpace(text[from])) from++;
        var to = end;
        while (to < text.Length && !Ends(text, to)) to++;
        return (Last(text[from..start], LongestBefore), Shorten(text[end..to].TrimEnd(), LongestAfter));
    }

    /// <summary>Words, cut at a space where they are many.</summary>
    public static string Shorten(string words, int most)
    {
        if (words.Length <= most) return words;
        var end = words.LastIndexOf(' ', most);
        if (end <= 0) end = char.IsHighSurrogate(words[most - 1]) ? most - 1 : most;
        return words[..end] + "…";
    }

    private static string Last(string words, int most)
    {
        if (words.Length <= most) return words;
        var space = words.IndexOf(' ', words.Length - most);
        return space < 0 ? "…" : "…" + words[(space + 1)..];
    }

    // whether one sentence ends before this place
    private static bool Ends(string text, int at)
    {
        if (text[at - 1] is '\n' or '\r') return true;
        if (!char.IsWhiteSpace(text[at])) return false;
        var mark = at - 1;
        while (mark > 0 && text[mark] is '"' or '”' or '’' or '\'' or ')') mark--;
        if (text[mark] is '!' or '?') return Opens(text, at);
        if (text[mark] != '.') return false;
        var word = mark;
        while (word > 0 && char.IsLetter(text[word - 1])) word--;
        var before = text.AsSpan(word, mark - word);
        return !(before.Length == 1 && char.IsUpper(before[0])) && !Abbreviations.AsSpan().Contains(before.ToString()) && Opens(text, at);
    }

    // what follows may begin a sentence
    private static bool Opens(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at == text.Length || !char.IsLower(text[at]);
    }
}
