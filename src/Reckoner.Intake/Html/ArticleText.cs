using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Reckoner.Intake.Html;

/// <summary>The words of a part of a page, paragraph by paragraph.</summary>
internal static class ArticleText
{
    private static readonly FrozenSet<string> Left = Names(
        "script style noscript template nav aside footer form button select textarea input svg math iframe object embed video audio canvas picture img figcaption dialog menu map");

    private static readonly FrozenSet<string> Inline = Names(
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr");

    private static readonly FrozenSet<string> Cells = Names("td th");

    /// <summary>Its text; empty when it has none.</summary>
    public static string Of(IElement root)
    {
        var text = new ParagraphWriter();
        Write(root, text);
        return text.ToString();
    }

    private static void Write(IElement element, ParagraphWriter text)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words) text.Words(words.Data);
            else if (node is IElement child && !Left.Contains(child.LocalName)) WriteElement(child, text);
        }
    }

    private static void WriteElement(IElement element, ParagraphWriter text)
    {
        var name = element.LocalName;
        if (string.Equals(name, "br", StringComparison.Ordinal)) text.Line();
        else if (Inline.Contains(name)) Write(element, text);
        else if (Cells.Contains(name))
        {
            text.Line();
            Write(element, text);
            text.Line();
        }
        else if (!IsLinkAlone(element, name))
        {
            text.Paragraph();
            Write(element, text);
            text.Paragraph();
        }
    }

    /// <summary>A paragraph or list item that is one link and nothing else leads elsewhere: "Read more", a headline of another story.</summary>
    private static bool IsLinkAlone(IElement element, string name)
    {
        if (name is not ("p" or "li" or "h2" or "h3" or "h4" or "h5")) return false;
        var linked = 0;
        foreach (var link in element.QuerySelectorAll("a[href]")) linked += Visible(link.TextContent);
        // "Read more:" and the like before the link
        return linked > 0 && Visible(element.TextContent) - linked <= 12;
    }

    private static int Visible(string text) => text.AsSpan().Trim().Length;

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
