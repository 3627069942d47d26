namespace Reckoner.Incidents;

/// <summary>Words by which a wire marks a later version of a story. From <c>knowledge/policies/versions.tsv</c>.</summary>
internal static class VersionMarks
{
    private const int Head = 120;

    private static readonly string[] First = Of("first");
    private static readonly string[] Anywhere = Of("any");

    /// <summary>Whether the title or the first line of a report says that it is a later version.</summary>
    public static bool Has(Report report) => Has(report.Title) || Has(FirstLine(report.Text));

    /// <summary>The words of a title without marks and numbers: those that versions of one story share.</summary>
    public static HashSet<string> Story(string title)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in SourceWords.Split(title))
            if (!char.IsAsciiDigit(word[0]) && Array.IndexOf(First, word) < 0) words.Add(word);
        return words;
    }

    private static bool Has(ReadOnlySpan<char> line)
    {
        foreach (var mark in Anywhere)
            if (line.Contains(mark, StringComparison.OrdinalIgnoreCase)) return true;
        line = line.TrimStart(" \t(*");
        foreach (var mark in First)
            if (line.StartsWith(mark, StringComparison.OrdinalIgnoreCase) && Ends(line[mark.Length..])) return true;
        return false;
    }

    // "UPDATE 2-Blast ...", "UPDATE: ...", "CORRECTED-..."; never "Update on the flood"
    private static bool Ends(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(' ').TrimStart("0123456789");
        return rest.TrimStart(' ') is ['-' or ':' or '–' or '—' or ')', ..];
    }

    private static ReadOnlySpan<char> FirstLine(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Head));
        var end = head.IndexOf('\n');
        return end < 0 ? head : head[..end];
    }

    private static string[] Of(string kind) =>
        [.. Table.Lines(Table.Embedded("policies/versions.tsv")).Where(line => line.At(0) == kind).Select(line => line.At(1))];
}
