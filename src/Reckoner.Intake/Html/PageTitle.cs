namespace Reckoner.Intake.Html;

/// <summary>The headline in a page's title, which often names the site as well.</summary>
internal static class PageTitle
{
    private static readonly string[] Joints = [" | ", " \u2014 ", " \u2013 ", " - ", " :: ", " \u00BB ", " \u00AB "];

    /// <summary>The part with most words when it stands out; otherwise the title as it is.</summary>
    public static string? Headline(string? title)
    {
        if (title is null) return null;
        var parts = title.Split(Joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length < 2) return title;
        var longest = parts.MaxBy(Words)!;
        return parts.All(part => ReferenceEquals(part, longest) || Words(part) * 2 <= Words(longest)) ? longest : title;
    }

    /// <summary>A text without a first line that only repeats the title.</summary>
    public static string Without(string text, string? title)
    {
        if (title is null) return text;
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end > 0 && title.AsSpan().Trim().Equals(text.AsSpan(0, end).Trim(), StringComparison.OrdinalIgnoreCase) ? text[end..].TrimStart() : text;
    }

    private static int Words(string part) => part.AsSpan().Count(' ') + 1;
}
