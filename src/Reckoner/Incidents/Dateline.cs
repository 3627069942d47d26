namespace Reckoner.Incidents;

/// <summary>The town in capitals with which wire copy begins: "ORLANY, March 6 (Harbour Wire) -".</summary>
internal static class Dateline
{
    private const int Longest = 40;
    private const int Head = 80;

    /// <summary>The town in capitals; null when there is no dateline.</summary>
    public static string? Town(string text)
    {
        var end = 0;
        while (end < text.Length && end < Longest && (char.IsUpper(text[end]) || text[end] is ' ' or '\'' or '-' or '.')) end++;
        // "PORT CORRIE, ...", "BRACKTON (SPS) -", "BRACKTON - Police": the run takes in the dash and the capital of the first word
        var head = text.AsSpan(0, end);
        if (head.IndexOf(" - ") is > 0 and var dash) head = head[..dash];
        else if (end >= text.Length || text[end] is not (',' or '(' or '–' or '—')) return null;
        var name = head.Trim().ToString();
        return name.Length >= 3 && IsDateline(text, name.Length) ? name : null;
    }

    /// <summary>A town as a text writes it inside its sentences; null when it does not.</summary>
    public static string? Written(string town, string text)
    {
        for (var at = text.IndexOf(town, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(town, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var written = text.Substring(at, town.Length);
            var whole = (at == 0 || !char.IsLetter(text[at - 1])) && (at + town.Length == text.Length || !char.IsLetter(text[at + town.Length]));
            if (whole && char.IsUpper(written[0]) && written.Any(char.IsLower)) return written;
        }
        return null;
    }

    /// <summary>Where the first sentence begins after the dateline; 0 when there is none.</summary>
    public static int End(string text) => Town(text) is { } town ? town.Length + text.AsSpan(town.Length, Math.Min(Head, text.Length - town.Length)).IndexOfAny('-', '–', '—') + 1 : 0;

    // a dateline ends in a dash before its sentence begins
    private static bool IsDateline(string text, int from)
    {
        var head = text.AsSpan(from, Math.Min(Head, text.Length - from));
        var dash = head.IndexOfAny('-', '–', '—');
        return dash >= 0 && head[..dash].IndexOf('\n') < 0;
    }
}
