using System.Collections.Frozen;
using System.Net;

namespace Reckoner.Intake.Html;

/// <summary>The words of a page without its layout, in one pass: for a page that is too large, too deep or too slow to be read as a page.</summary>
internal static class TagStripper
{
    private static readonly FrozenSet<string> Raw = Names("script style textarea title xmp iframe noembed noframes noscript template svg select");

    private static readonly FrozenSet<string> Aside = Names("nav aside footer form figcaption button");

    private static readonly FrozenSet<string> Inline = Names(
        "a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr");

    public static string Strip(ReadOnlySpan<char> html)
    {
        var raw = Raw.GetAlternateLookup<ReadOnlySpan<char>>();
        var aside = Aside.GetAlternateLookup<ReadOnlySpan<char>>();
        var inline = Inline.GetAlternateLookup<ReadOnlySpan<char>>();
        var text = new ParagraphWriter();
        var hidden = 0;
        for (int at = 0, from = 0; from < html.Length; from = at)
        {
            var found = Tags.Next(html, ref at, out var name, out var closing, out _);
            var words = html[from..(found ? StartOf(html, name, from) : html.Length)];
            if (hidden == 0 && !words.IsEmpty) Write(text, words);
            if (!found) break;
            if (raw.Contains(name))
            {
                if (!closing) Tags.SkipTo(html, name, ref at);
            }
            else if (aside.Contains(name)) hidden = Math.Max(0, hidden + (closing ? -1 : 1));
            if (name is "br" or "BR") text.Break();
            else if (!inline.Contains(name)) text.Paragraph();
        }
        return text.ToString();
    }

    /// <summary>Where the text before a tag ends; comments between are taken out when it is written.</summary>
    private static int StartOf(ReadOnlySpan<char> html, ReadOnlySpan<char> name, int from)
    {
        html[from..].Overlaps(name, out var offset);
        var start = from + offset - 1;
        return html[start] == '/' ? start - 1 : start;
    }

    private static void Write(ParagraphWriter text, ReadOnlySpan<char> words)
    {
        while (words.IndexOf("<!") is var mark and >= 0)
        {
            text.Words(WebUtility.HtmlDecode(words[..mark].ToString()));
            var comment = words[mark..].StartsWith("<!--") ? "-->" : ">";
            var end = words[mark..].IndexOf(comment);
            if (end < 0) return;
            words = words[(mark + end + comment.Length)..];
        }
        text.Words(WebUtility.HtmlDecode(words.ToString()));
    }

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
