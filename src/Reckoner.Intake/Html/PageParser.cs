using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Reckoner.Intake.Html;

/// <summary>Builds the tree of a page and finds its article in it, on a thread of its own with room for deep trees and a time limit.</summary>
internal static class PageParser
{
    private const int Stack = 16 << 20;

    // SmartReader wants an address to resolve links against; links are not kept, so any will do
    private const string Nowhere = "https://page.invalid/";

    /// <summary>What the page says of itself and its article's words; or null and the reason, for a notice.</summary>
    public static async Task<(PageFacts Facts, string Text, string? Trouble)> Read(string html, IntakeOptions options, CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(options.Limits.HtmlTime, options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        var done = new TaskCompletionSource<(PageFacts, string)>(TaskCreationOptions.RunContinuationsAsynchronously);
        var token = either.Token;
        var thread = new Thread(() => Run(html, options.Limits, done, token), Stack) { IsBackground = true, Name = "page", CurrentCulture = CultureInfo.InvariantCulture };
        thread.Start();
        try
        {
            // a parser that does not look at its token is left behind; the scan before makes that hard to bring about
            var (facts, text) = await done.Task.WaitAsync(token).ConfigureAwait(false);
            return (facts, text, null);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (PageFacts.None, "", limit.IsCancellationRequested
                ? string.Create(CultureInfo.InvariantCulture, $"it takes longer than {options.Limits.HtmlTime.TotalSeconds:0.###} seconds")
                : "its tree grows too large");
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            return (PageFacts.None, "", $"the parser gave up ({broken.GetType().Name})");
        }
    }

    private static void Run(string html, IntakeLimits limits, TaskCompletionSource<(PageFacts, string)> done, CancellationToken stop)
    {
        try
        {
            done.TrySetResult(Read(html, limits, stop));
        }
        catch (OperationCanceledException)
        {
            done.TrySetCanceled(CancellationToken.None);
        }
#pragma warning disable CA1031 // a parser of hostile pages may fail in any way; the page is then read without its layout
        catch (Exception broken)
        {
            done.TrySetException(broken);
        }
#pragma warning restore CA1031
    }

    private static (PageFacts, string) Read(string html, IntakeLimits limits, CancellationToken stop)
    {
        var leash = new Leash(limits.HtmlNodes, stop);
        var parser = new HtmlParser(new HtmlParserOptions { SkipComments = true, SkipProcessingInstructions = true, IsNotConsumingCharacterReferences = false, OnCreated = (element, _) => leash.Made(element) });
        using var page = parser.ParseDocument(html);
        var facts = PageFacts.Of(page);
        PageCleaner.Clean(page);
        stop.ThrowIfCancellationRequested();
        var container = page.QuerySelectorAll("article") is { Length: 1 } one ? one[0] : page.QuerySelector("main, [role='main']") ?? page.Body;
        var plain = container is null ? "" : ArticleText.Of(container);
        IElement? found = null;
        var reader = new SmartReader.Reader(Nowhere, page) { CharThreshold = 200 };
        reader.AddCustomOperationEnd(element => found = element);
        reader.GetArticleAsync(stop).GetAwaiter().GetResult();
        stop.ThrowIfCancellationRequested();
        var text = found is null ? "" : ArticleText.Of(found);
        return (facts, text.Length > 0 ? text : plain);
    }
}
