namespace Reckoner.Cli.Tables;

/// <summary>How a figure came to be, on one line of the table: every number it ever was, with its moment.</summary>
internal static class SeriesLine
{
    private const int Most = 12;

    /// <summary>Writes the line; nothing for a figure without a series.</summary>
    public static void Write(Page page, Figure figure, int indent)
    {
        if (figure.Series.IsEmpty) return;
        var steps = figure.Series.ToArray();
        // that more origins say the same goes first where there is much to tell
        if (steps.Length > Most) steps = [.. steps.Where(step => step.Change is not (FigureChange.Confirmed or FigureChange.Weakened or FigureChange.Disputed))];
        var left = steps.Length - Most;
        var told = new List<string>();
        DateTimeOffset? before = null;
        for (var i = 0; i < steps.Length; i++)
        {
            if (left > 0 && i > 0 && i <= left)
            {
                if (i == left) told.Add($"{Phrases.Count(left, "step")} more, in the JSON");
                continue;
            }
            told.Add(Phrases.Step(steps[i]) + (steps[i].AsOf is { } moment ? $" ({Phrases.MomentAfter(moment, before)})" : ""));
            before = steps[i].AsOf ?? before;
        }
        page.Paragraph(indent, indent + 2, new Piece($"over time: {string.Join("; ", told)}", Tone.Faint));
    }
}
