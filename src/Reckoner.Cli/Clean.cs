using System.Globalization;
using System.Text;

namespace Reckoner.Cli;

/// <summary>
/// Text of reports, file names and messages as it may go to a terminal: one line, and nothing in it that moves the cursor,
/// changes the colour or turns the reading direction.
/// </summary>
internal static class Clean
{
    /// <summary>White space becomes one space; controls and direction marks go; halves of characters become U+FFFD.</summary>
    public static string Line(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        var space = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                space = clean.Length > 0;
                continue;
            }
            if (IsHidden(rune)) continue;
            if (space) clean.Append(' ');
            space = false;
            clean.Append(rune);
        }
        return clean.ToString();
    }

    /// <summary>Controls (C0, C1) and marks that change the reading direction or hide text; joiners stay, since scripts need them.</summary>
    public static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        || rune.Value is 0x061C or 0x200B or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0xFEFF
            or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE0FFF);

    // most text is plain: found out without building anything
    private static bool IsClean(string text)
    {
        var previous = ' ';
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' || (c == ' ' && previous == ' ')) return false;
            previous = c;
        }
        return previous != ' ' || text.Length == 0;
    }
}
