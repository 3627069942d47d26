using System.Collections.Immutable;
using System.Globalization;
using Reckoner.Eval.Measuring;
using Reckoner.Eval.Polnear;
using Reckoner.Reading;
using Reckoner.Reading.Learned;

namespace Reckoner.Train;

/// <summary>Scores the learned part alone on articles that it was not trained on.</summary>
internal static class HeldOut
{
    public static void Measure(List<Article> articles, Listener listener, TextWriter log)
    {
        var totals = AttributionScorer.Rows.ToDictionary(row => row, _ => default(Counts), StringComparer.Ordinal);
        var time = TimeSpan.Zero;
        var sentences = 0;
        foreach (var article in articles)
        {
            var began = Processor();
            var heard = new List<Heard>();
            listener.Turn(article.Document.Report.Text, article.Tokens, article.Sentences);
            for (var s = 0; s < article.Sentences.Count; s++) listener.Hear(article.Document.Report.Text, article.Tokens, article.Sentences[s], s, [], heard);
            time += Processor() - began;
            sentences += article.Sentences.Count;
            var points = PolnearDocument.CodePoints(article.Document.Report.Text);
            var written = AttributionWriter.Write(article.Document.Report, article.Tokens, article.Sentences, [.. heard.Select(Attribution)]);
            var given = written.Select(one => new Attributed(Spans(one.Source), Spans(one.Cue), Spans(one.Content))).ToImmutableArray();
            foreach (var (row, counts) in AttributionScorer.Score(new TokenText(article.Document.Report.Text), article.Document.Gold, given)) totals[row] += counts;

            ImmutableArray<Span> Spans(ImmutableArray<Quote> quotes) => [.. quotes.Select(quote => new Span(points[quote.Start], points[quote.End]))];
        }
        foreach (var row in AttributionScorer.Rows)
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row,-22}{totals[row].Precision,7:F3}{totals[row].Recall,7:F3}{totals[row].F1,7:F3}"));
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time.TotalMicroseconds / sentences:F1} microseconds of processor time a sentence"));
    }

    private static Reading.Attribution Attribution(Heard one)
    {
        var attribution = new Reading.Attribution { Sentence = one.Sentence };
        one.Fill(attribution);
        return attribution;
    }

    private static TimeSpan Processor() => System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime;
}
