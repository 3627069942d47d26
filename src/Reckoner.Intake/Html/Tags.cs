using System.Buffers;

namespace Reckoner.Intake.Html;

/// <summary>Walks the tags of a page in one pass without building anything; time grows with the length of the page and with nothing else.</summary>
internal static class Tags
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> InTag = SearchValues.Create(">\"' \t\r\n\f/");

    /// <summary>The next tag from <paramref name="at"/>, which is moved behind it; false when there is none. It has at most so many attributes.</summary>
    public static bool Next(ReadOnlySpan<char> html, ref int at, out ReadOnlySpan<char> name, out bool closing, out int attributes)
    {
        while (true)
        {
            name = default;
            closing = false;
            attributes = 0;
            var next = at < html.Length ? html[at..].IndexOf('<') : -1;
            if (next < 0)
            {
                at = html.Length;
                return false;
            }
            at += next + 1;
            var rest = html[at..];
            if (rest.StartsWith("!--"))
            {
                SkipPast(html, "-->", ref at);
                continue;
            }
            if (rest.IsEmpty || rest[0] is '!' or '?')
            {
                SkipPast(html, ">", ref at);
                continue;
            }
            closing = rest[0] == '/';
            if (closing) rest = rest[1..];
            if (rest.IsEmpty || !char.IsAsciiLetter(rest[0])) continue;
            var end = rest.IndexOfAny(NameEnds);
            name = end < 0 ? rest : rest[..end];
            at = html.Length - rest.Length + name.Length;
            attributes = SkipTag(html, ref at);
            return true;
        }
    }

    /// <summary>Moves in front of the closing tag of an element whose content is not markup; to the end of the page when it is never closed.</summary>
    public static void SkipTo(ReadOnlySpan<char> html, ReadOnlySpan<char> name, ref int at)
    {
        while (at < html.Length)
        {
            var next = html[at..].IndexOf("</");
            if (next < 0) break;
            at += next;
            if (html[(at + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) return;
            at += 2;
        }
        at = html.Length;
    }

    private static int SkipTag(ReadOnlySpan<char> html, ref int at)
    {
        var gaps = 0;
        while (at < html.Length)
        {
            var next = html[at..].IndexOfAny(InTag);
            if (next < 0) break;
            at += next + 1;
            var found = html[at - 1];
            if (found == '>') return gaps;
            if (found is not ('"' or '\''))
            {
                gaps++;
                continue;
            }
            // an attribute's value may hold ">"; a quote that is not one just ends at its twin or never
            var twin = html[at..].IndexOf(found);
            if (twin < 0) continue;
            at += twin + 1;
        }
        at = html.Length;
        return gaps;
    }

    private static void SkipPast(ReadOnlySpan<char> html, string mark, ref int at)
    {
        var next = html[at..].IndexOf(mark);
        at = next < 0 ? html.Length : at + next + mark.Length;
    }
}
