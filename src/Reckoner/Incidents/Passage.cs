namespace Reckoner.Incidents;

/// <summary>The sentence around a quote.</summary>
internal static class Passage
{
    private const int Longest = 600;

    /// <summary>Start and end of the sentence that holds a place of the text; never longer than some lines.</summary>
    public static (int Start, int End) Around(string text, int start, int end)
    {
        var from = Math.Min(start, text.Length);
        var floor = Math.Max(0, from - Longest);
        while (from > floor && !EndsBefore(text, from)) from--;
        var to = Math.Clamp(end, from, text.Length);
        var ceiling = Math.Min(text.Length, to + Longest);
        while (to < ceiling && !EndsBefore(text, to)) to++;
        return (from, to);
    }

    /// <summary>The words of that sentence.</summary>
    public static string Of(string text, int start, int end)
    {
        var (from, to) = Around(text, start, end);
        return text[from..to];
    }

    /// <summary>The sentence before that one; empty at the start of the text.</summary>
    public static string Before(string text, int start)
    {
        var (from, _) = Around(text, start, start);
        var last = from - 1;
        while (last > 0 && (char.IsWhiteSpace(text[last]) || text[last] is '.' or '"' or '”')) last--;
        return last <= 0 ? "" : Of(text, last, last);
    }

    // a sentence ends at a blank line, or at a full stop before white space when what stands before is no initial ("J. Smith")
    private static bool EndsBefore(string text, int at)
    {
        if (at <= 0 || at >= text.Length) return true;
        if (text[at - 1] == '\n') return true;
        if (!char.IsWhiteSpace(text[at])) return false;
        var last = text[at - 1] is '"' or '”' or ')' && at > 1 ? text[at - 2] : text[at - 1];
        if (last is '!' or '?') return true;
        return last == '.' && !(at > 2 && char.IsUpper(text[at - 2]) && !char.IsLetter(text[at - 3]));
    }
}
