using Reckoner.Intake.Plain;

namespace Reckoner.Intake.Html;

/// <summary>A web page is one report: its main article, and what the page says of itself.</summary>
internal static class HtmlPage
{
    public static async Task<Draft> Read(ReadOnlyMemory<byte> bytes, IntakeOptions options, CancellationToken stop)
    {
        var decoded = TextDecoder.Decode(bytes.Span, Charset.Declared(bytes.Span));
        if (decoded.Text is not { } html) return Draft.Broken(decoded.Wrong!, decoded.ToDo!);
        var trouble = bytes.Length > options.Limits.HtmlBytes
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"larger than {options.Limits.HtmlBytes:N0} bytes")
            : PageScan.TooMuch(html, options.Limits);
        var (facts, text) = (PageFacts.None, "");
        if (trouble is null) (facts, text, trouble) = await PageParser.Read(html, options, stop).ConfigureAwait(false);
        if (trouble is not null) text = TagStripper.Strip(html);
        if (text.Length == 0) return Draft.Broken("a page without words", "save the article's words as plain text");
        return Compose(facts, PageTitle.Without(text, facts.Title), options).Noting(Draft.Join(decoded.Notice, trouble is null ? null : $"read without its layout: {trouble}"));
    }

    private static Draft Compose(PageFacts facts, string text, IntakeOptions options)
    {
        var (kept, notice) = TextLimit.Keep(text, options.Limits);
        DateTimeOffset? time = null;
        if (facts.Published is not null)
        {
            if (PublishedTime.TryRead(facts.Published, out var read)) time = read;
            else notice = Draft.Join(notice, "its time of publication cannot be read without guessing");
        }
        return Draft.Of(
            new Report
            {
                Id = "",
                Outlet = facts.Outlet ?? options.Outlet,
                Title = facts.Title ?? options.Title,
                Published = time ?? options.Published,
                Url = facts.Url,
                Language = facts.Language,
                Text = kept,
            },
            notice);
    }
}
