using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Reckoner.Intake.Html;

/// <summary>What a page says about its article in schema.org JSON-LD. Null where it does not say.</summary>
internal sealed record LinkedData(string? Headline, string? Published, string? Publisher, string? Url, string? Language)
{
    private static readonly LinkedData None = new(null, null, null, null, null);

    public static LinkedData Of(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json' i]"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { MaxDepth = 32, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Article(json.RootElement) is { } article) return Of(article);
            }
            catch (Exception broken) when (broken is JsonException or InvalidOperationException)
            {
                // many pages carry broken linked data; the page itself is read all the same
            }
        }
        return None;
    }

    private static LinkedData Of(JsonElement article) => new(
        Text(article, "headline") ?? Text(article, "name"),
        Text(article, "datePublished"),
        article.TryGetProperty("publisher", out var publisher) ? Name(publisher) : null,
        Text(article, "url") ?? (article.TryGetProperty("mainEntityOfPage", out var page) ? Name(page, "@id") : null),
        Text(article, "inLanguage"));

    /// <summary>The first object whose type is an article of some kind: alone, in a list, or in a graph.</summary>
    private static JsonElement? Article(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (Article(item) is { } found) return found;
            }
            return null;
        }
        if (element.ValueKind != JsonValueKind.Object) return null;
        if (element.TryGetProperty("@type", out var type) && IsArticle(type)) return element;
        return element.TryGetProperty("@graph", out var graph) ? Article(graph) : null;
    }

    private static bool IsArticle(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => type.GetString() is { } name && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report"),
        JsonValueKind.Array => type.EnumerateArray().Any(IsArticle),
        _ => false,
    };

    private static string? Name(JsonElement element, string key = "name") => element.ValueKind switch
    {
        JsonValueKind.String => Clean(element.GetString()),
        JsonValueKind.Object => Text(element, key),
        JsonValueKind.Array when element.GetArrayLength() > 0 => Name(element[0], key),
        _ => null,
    };

    private static string? Text(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? Clean(value.GetString()) : null;

    private static string? Clean(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : System.Net.WebUtility.HtmlDecode(text).Trim();
}
