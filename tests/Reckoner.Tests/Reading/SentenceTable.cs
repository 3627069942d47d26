using System.Collections.Immutable;
using System.Globalization;

namespace Reckoner.Tests.Reading;

/// <summary>One row of a table: a sentence, and what must or must not be read in it.</summary>
/// <param name="File">Name of the file without its ending.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Sentence">The text of the report.</param>
/// <param name="Published">When the report was published.</param>
/// <param name="Never">Numbers that must not become a count.</param>
/// <param name="Claims">The claims in notation.</param>
public sealed record SentenceRow(string File, int Line, string Sentence, DateTimeOffset Published, ImmutableArray<string> Never, string Claims)
{
    /// <summary>Null when reading the sentence gives what the row asks for; otherwise a message for a person.</summary>
    public string? Failure()
    {
        var (title, text) = Parts(Sentence);
        var report = new Report { Id = File, Published = Published, Language = "en", Title = title, Text = text };
        var found = Reckon.Read(report);
        var difference = ClaimComparison.Difference(ClaimNotation.Parse(Claims), found);
        foreach (var quote in found.SelectMany(claim => claim.Quotes))
            if (quote.Of(report)[quote.Start..quote.End] != quote.Text) difference = $"{difference}\noffsets: '{quote.Text}' is not at {quote.Start}";
        foreach (var number in Never)
            if (found.Any(claim => Means(claim, number))) difference = $"{difference}\nnever: {number} was read as a count";
        if (difference is null) return null;
        var counts = found.Where(claim => claim.Kind == ClaimKind.Count || Claims.Contains(claim.Kind.Word(), StringComparison.Ordinal)).ToImmutableArray();
        return $"{File}.md:{Line}: {Sentence}\n  expected {Claims}\n  got      {ClaimNotation.Show(counts)}\n  {difference.Trim().ReplaceLineEndings("\n  ")}";
    }

    // "<title>Two dead in fire</title> Police ...": the report has a title
    private static (string? Title, string Text) Parts(string cell)
    {
        const string open = "<title>", close = "</title>";
        if (!cell.StartsWith(open, StringComparison.Ordinal) || cell.IndexOf(close, StringComparison.Ordinal) is not (> 0 and var end)) return (null, cell);
        return (cell[open.Length..end], cell[(end + close.Length)..].Trim());
    }

    private static bool Means(Claim claim, string number)
    {
        if (claim.Kind != ClaimKind.Count || claim.Quantity is not { } quantity) return false;
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? quantity.Said == value || quantity.Interval?.Low == value || quantity.Interval?.High == value
            : quantity.Text.Contains(number, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>The tables of a folder or file of Markdown.</summary>
public static class SentenceTable
{
    private static readonly DateTimeOffset Friday = new(2024, 5, 3, 12, 0, 0, TimeSpan.Zero);

    /// <summary>All rows of the specification, in order of file and line.</summary>
    public static ImmutableArray<SentenceRow> All { get; } = Read();

    /// <summary>Rows that are known not to hold yet.</summary>
    public static ImmutableArray<SentenceRow> Limits { get; } = [.. Rows(Path.Combine(Folder, "Limits.md"))];

    private static string Folder => Path.Combine(Repository.Root, "tests", "Reckoner.Tests", "Reading");

    private static ImmutableArray<SentenceRow> Read()
    {
        var folder = Folder;
        return [.. Directory.GetFiles(Path.Combine(folder, "Sentences"), "*.md").Append(Path.Combine(folder, "NotCounts.md"))
            .Where(file => Path.GetFileName(file) != "README.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(Rows)];
    }

    /// <summary>The rows of one file. A line "Published: DATE" above a table holds for what follows it.</summary>
    public static IEnumerable<SentenceRow> Rows(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var published = Friday;
        var lines = File.ReadAllLines(file);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("Published: ", StringComparison.Ordinal))
                published = DateTimeOffset.Parse(lines[i]["Published: ".Length..], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            if (!lines[i].StartsWith('|') || IsHead(lines, i)) continue;
            var cells = lines[i].Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length is < 2 or > 3) throw new FormatException($"{file}:{i + 1}: a row has two or three cells");
            ImmutableArray<string> never = cells.Length == 3 ? [.. cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)] : [];
            yield return new(name, i + 1, cells[0].Replace("<br>", "\n\n", StringComparison.Ordinal), published, never, cells[^1]);
        }
    }

    // the head and the line of dashes under it
    private static bool IsHead(string[] lines, int i) =>
        lines[i].Replace(" ", "", StringComparison.Ordinal).StartsWith("|-", StringComparison.Ordinal)
        || (i + 1 < lines.Length && lines[i + 1].Replace(" ", "", StringComparison.Ordinal).StartsWith("|-", StringComparison.Ordinal));
}
