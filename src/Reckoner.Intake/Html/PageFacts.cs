using AngleSharp.Html.Dom;

namespace Reckoner.Intake.Html;

/// <summary>What a page says about itself in its head, its linked data and its markup. Null where it does not say.</summary>
internal sealed record PageFacts(string? Title, string? Published, string? Outlet, string? Url, string? Language)
{
    /// <summary>A page that says nothing of itself.</summary>
    public static PageFacts None { get; } = new(null, null, null, null, null);

    public static PageFacts Of(IHtmlDocument page)
    {
        var meta = Meta(page);
        var linked = LinkedData.Of(page);
        return new(
            First(meta("og:title"), linked.Headline, Heading(page), meta("twitter:title"), meta("dc.title"), PageTitle.Headline(Text(page.Title))),
            First(meta("article:published_time"), linked.Published, meta("datepublished"), meta("parsely-pub-date"), meta("sailthru.date"), meta("date"), meta("pubdate"),
                meta("publishdate"), meta("publish-date"), meta("dc.date"), meta("dc.date.issued"), meta("dcterms.issued"), meta("dcterms.created"), meta("dcterms.date"), Time(page)),
            First(meta("og:site_name"), linked.Publisher, meta("publisher"), meta("dc.publisher"), meta("application-name")),
            First(Address(page.QuerySelector("link[rel~='canonical' i]")?.GetAttribute("href")), Address(meta("og:url")), Address(linked.Url)),
            First(Text(page.DocumentElement?.GetAttribute("lang")), meta("og:locale")?.Replace('_', '-'), linked.Language, meta("content-language"), meta("dc.language")));
    }

    /// <summary>The first content of each name, whether it stands in <c>name</c>, <c>property</c>, <c>itemprop</c> or <c>http-equiv</c>.</summary>
    private static Func<string, string?> Meta(IHtmlDocument page)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in page.QuerySelectorAll("meta[content]"))
        {
            var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
            if (name is not null && Text(element.GetAttribute("content")) is { } content) found.TryAdd(name, content);
        }
        return name => found.GetValueOrDefault(name);
    }

    private static string? Heading(IHtmlDocument page) =>
        page.QuerySelectorAll("h1") is { Length: 1 } one ? Text(one[0].TextContent) : Text(page.QuerySelector("article h1, main h1")?.TextContent);

    private static string? Time(IHtmlDocument page)
    {
        var time = page.QuerySelector("[itemprop~='datePublished']") ?? page.QuerySelector("time[pubdate]")
            ?? page.QuerySelector("article time[datetime], main time[datetime]") ?? page.QuerySelector("time[datetime]");
        return Text(time?.GetAttribute("datetime") ?? time?.GetAttribute("content"));
    }

    /// <summary>A whole web address; a path alone names nothing outside its site.</summary>
    private static string? Address(string? href) =>
        Text(href) is { } text && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? text : null;

    private static string? First(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            if (value is not null) return value;
        }
        return null;
    }

    /// <summary>White space collapsed; null when nothing is left.</summary>
    private static string? Text(string? raw)
    {
        if (string.IsNullOrWhiteSpace(raw)) return null;
        var writer = new ParagraphWriter();
        writer.Words(raw);
        return writer.Length == 0 ? null : writer.ToString();
    }
}
