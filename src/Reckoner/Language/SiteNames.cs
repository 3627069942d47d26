namespace Reckoner.Language;

/// <summary>Names that spots have of their own.</summary>
internal static class SiteNames
{
    private const int Shortest = 3;

    /// <summary>Whether two names have a word in common: "al-Noor" and "Noor", not "al-Noor" and "al-Salam".</summary>
    public static bool Share(string a, string b)
    {
        foreach (var one in a.AsSpan().SplitAny(' ', '-'))
            if (a.AsSpan()[one] is { Length: >= Shortest } word && Has(b, word)) return true;
        return false;
    }

    private static bool Has(string name, ReadOnlySpan<char> word)
    {
        foreach (var one in name.AsSpan().SplitAny(' ', '-'))
            if (name.AsSpan()[one].Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
