using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Reckoner.Intake.Html;

/// <summary>Takes out of a page what its reader does not see, and what is on every page of its site.</summary>
internal static class PageCleaner
{
    // a block that holds this share of the page's words is no furniture, whatever its class says
    private const double MostWords = 0.4;

    private static readonly string LineBreak = ParagraphWriter.LineSeparator.ToString();

    private static readonly FrozenSet<string> Furniture = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "cookie", "cookies", "consent", "gdpr", "newsletter", "subscribe", "subscription", "paywall", "comments", "comment", "disqus", "respond",
        "related", "recommended", "recirculation", "trending", "advert", "advertisement", "ad", "ads", "adslot", "sponsored", "promo", "share",
        "sharing", "social", "breadcrumb", "breadcrumbs", "sidebar", "popup", "modal", "toolbar", "outbrain", "taboola", "caption");

    private static readonly FrozenSet<string> ForScreenReaders = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screenreader");

    private static readonly FrozenSet<string> Roles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "navigation", "banner", "complementary", "contentinfo", "dialog", "alertdialog", "search", "menu", "toolbar");

    public static void Clean(IHtmlDocument page)
    {
        if (page.Body is not { } body) return;
        foreach (var element in body.QuerySelectorAll("*").ToArray())
        {
            // what follows takes line breaks for markup of no weight, and would run two lines into one word
            if (element.LocalName is "br") element.Replace(page.CreateTextNode(LineBreak));
            else if (IsHidden(element) || IsDateline(element)) element.Remove();
        }
        var words = body.TextContent.Length;
        foreach (var element in body.QuerySelectorAll("[role],[class],[id],figcaption").ToArray())
        {
            if (IsFurniture(element) && !ReferenceEquals(element, body) && element.TextContent.Length < words * MostWords
                && element.QuerySelector("h1,article") is null) element.Remove();
        }
    }

    private static bool IsHidden(IElement element)
    {
        if (element.LocalName is "script") return false; // linked data is read later
        if (element.LocalName is "style" or "noscript" or "template" || element.HasAttribute("hidden")) return true;
        if (element.GetAttribute("style") is { } style && IsHiding(style)) return true;
        foreach (var word in element.ClassList)
        {
            if (ForScreenReaders.Contains(word)) return true;
        }
        return false;
    }

    /// <summary>A time that stands alone, above the article or below it; within a sentence it is part of the words.</summary>
    private static bool IsDateline(IElement element) =>
        element.LocalName is "time" && element.ParentElement is { } parent
        && (parent.LocalName is not ("p" or "li" or "td" or "blockquote" or "b" or "i" or "em" or "strong") || parent.TextContent.Trim().Length == element.TextContent.Trim().Length);

    /// <summary>Whether an inline style takes an element out of sight.</summary>
    private static bool IsHiding(ReadOnlySpan<char> style)
    {
        foreach (var range in style.Split(';'))
        {
            var declaration = style[range];
            var colon = declaration.IndexOf(':');
            if (colon < 0) continue;
            var name = declaration[..colon].Trim();
            var value = declaration[(colon + 1)..].Trim();
            if (value.EndsWith("!important", StringComparison.OrdinalIgnoreCase)) value = value[..^10].Trim();
            if (Is(name, "display") && Is(value, "none")) return true;
            if (Is(name, "visibility") && (Is(value, "hidden") || Is(value, "collapse"))) return true;
            if (Is(name, "opacity") && value is "0" or "0.0" or "0%") return true;
            if (Is(name, "font-size") && value is "0" or "0px" or "0em" or "0pt" or "0rem" or "0%") return true;
        }
        return false;
    }

    private static bool IsFurniture(IElement element)
    {
        if (element.LocalName is "figcaption") return true;
        if (element.LocalName is "main" or "article" or "body" or "p" or "a" or "span" or "em" or "strong" or "time") return false;
        if (element.GetAttribute("role") is { } role && Roles.Contains(role)) return true;
        return Named(element.GetAttribute("class")) || Named(element.Id);
    }

    /// <summary>Whether one of the words of a class or id, split where people join them, names a piece of furniture.</summary>
    private static bool Named(string? names)
    {
        if (names is null) return false;
        var furniture = Furniture.GetAlternateLookup<ReadOnlySpan<char>>();
        var all = names.AsSpan();
        foreach (var range in all.SplitAny(" \t\r\n-_:"))
        {
            if (furniture.Contains(all[range])) return true;
        }
        return false;
    }

    private static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
