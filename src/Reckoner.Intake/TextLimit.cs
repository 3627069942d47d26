using System.Globalization;

namespace Reckoner.Intake;

/// <summary>Keeps a text within <see cref="IntakeLimits.TextCharacters"/>.</summary>
internal static class TextLimit
{
    // words are cut between, not within, wherever white space is this near
    private const int Near = 1_000;

    /// <summary>The text, or its beginning up to the last white space before the limit and a notice of it.</summary>
    public static (string Text, string? Notice) Keep(string text, IntakeLimits limits)
    {
        if (text.Length <= limits.TextCharacters) return (text, null);
        var end = limits.TextCharacters;
        var space = text.AsSpan(Math.Max(0, end - Near), Math.Min(Near, end)).LastIndexOfAny(" \n\r\t");
        if (space > 0) end = Math.Max(0, end - Near) + space;
        else if (end > 0 && char.IsHighSurrogate(text[end - 1])) end--;
        return (text[..end], string.Create(CultureInfo.InvariantCulture,
            $"only the first {end:N0} of {text.Length:N0} characters are read (the limit is {limits.TextCharacters:N0})"));
    }
}
