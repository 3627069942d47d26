using System.Collections.Immutable;
using System.Globalization;
using Reckoner.Eval.Measuring;
using Reckoner.Reading;

namespace Reckoner.Eval.Polnear;

/// <summary>An article with the attributions that people marked in it.</summary>
internal sealed record PolnearDocument(Report Report, CorpusHalf Half, ImmutableArray<Attributed> Gold)
{
    /// <summary>The articles of both sets: train is for looking at, dev for scores only, as the corpus asks.</summary>
    public static List<PolnearDocument> Read(string folder) => [.. Read(folder, "train"), .. Read(folder, "dev")];

    /// <summary>The articles of one set.</summary>
    public static List<PolnearDocument> Read(string folder, string set) => JsonLinesFile.Read(
        Path.Combine(folder, $"polnear.{set}.jsonl"),
        one => new PolnearDocument(
            new Report
            {
                Id = one.Text("id"),
                Text = one.Text("text"),
                Outlet = one.GetProperty("outlet_name").GetString(),
                Published = DateTimeOffset.TryParse(one.GetProperty("published").GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? day : null,
                Language = "en",
            },
            set == "dev" ? CorpusHalf.Score : CorpusHalf.Look,
            Attributed.All(one)));

    /// <summary>The attributions that the library reads, in code points.</summary>
    public ImmutableArray<Attributed> Given(Reader reader)
    {
        var points = CodePoints(Report.Text);
        return [.. reader.Attributions(Report).Select(one => new Attributed(Spans(one.Source), Spans(one.Cue), Spans(one.Content)))];

        ImmutableArray<Span> Spans(ImmutableArray<Quote> quotes) => [.. quotes.Select(quote => new Span(points[quote.Start], points[quote.End]))];
    }

    /// <summary>For every UTF-16 position of a text, and its end, how many code points stand before it.</summary>
    public static int[] CodePoints(string text)
    {
        var points = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
            points[i + 1] = points[i] + (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 0 : 1);
        return points;
    }
}
