namespace Reckoner.Intake;

/// <summary>What comes in through the door, in the order of the inputs: a report, an input set aside, or a notice.</summary>
/// <param name="Source">The path as it was given or found, or "standard input".</param>
/// <param name="Line">The line that it begins on, counted from 1; null where the whole source is meant.</param>
public abstract record Arrival(string Source, long? Line)
{
    /// <summary>Source and line as people write them, <c>reports.jsonl:7</c>; control characters of hostile file names are shown as "?".</summary>
    public string Place => Printable(Line is { } line ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Source}:{line}") : Source);

    private protected static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '?' : c)) : text;
}
