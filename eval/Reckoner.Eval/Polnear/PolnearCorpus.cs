using System.Collections.Immutable;
using Reckoner.Eval.Measuring;

namespace Reckoner.Eval.Polnear;

/// <summary>Who says what: attributions against those that people marked.</summary>
internal sealed class PolnearCorpus : ICorpus
{
    private const string Title = "PolNeAR, train | dev";

    private static readonly ImmutableArray<(string Measure, Row Row)> Measures =
    [
        ("cue >=50%", new Row(Title, "cue, half overlap", Shown.F1, 0.62)),
        ("source >=50%", new Row(Title, "source, half overlap", Shown.F1, 0.68)),
        ("content >=50%", new Row(Title, "content, half overlap", Shown.F1, 0.68)),
        ("triple >=50%", new Row(Title, "triple, half overlap", Shown.F1, 0.57)),
        ("triple >=50%", new Row(Title, "triple, precision", Shown.Precision)),
        ("triple >=50%", new Row(Title, "triple, recall", Shown.Recall)),
    ];

    private static readonly Row Triple = Measures[3].Row;

    public string Name => "polnear";

    public ImmutableArray<Row> Rows => [.. Measures.Select(measure => measure.Row)];

    public IReadOnlyList<Unit> Measure(string folder, Readers readers) => readers.Each(PolnearDocument.Read(folder), (reader, document) =>
    {
        var text = new TokenText(document.Report.Text);
        var given = document.Given(reader);
        var counts = AttributionScorer.Score(text, document.Gold, given);
        return new Unit(document.Report.Id, document.Half, [.. Measures.Select(measure => new Tally(measure.Row, counts[measure.Measure]))],
            document.Half == CorpusHalf.Look ? Misses(document, text, given) : []);
    });

    private static ImmutableArray<Miss> Misses(PolnearDocument document, TokenText text, ImmutableArray<Attributed> given)
    {
        var (gold, got) = AttributionScorer.Partners(text, document.Gold, given);
        return
        [
            .. document.Gold.Where((_, i) => !gold[i]).Select(one => new Miss(Triple, document.Report.Id, [Nearest(one, given)], Words(text, one), "not found", 2)),
            .. given.Where((_, i) => !got[i]).Select(one => new Miss(Triple, document.Report.Id, [Nearest(one, document.Gold)], "nothing", Words(text, one), 1)),
        ];

        string Nearest(Attributed one, ImmutableArray<Attributed> others) =>
            others.Where(other => other.Cue.Any(a => one.Cue.Any(b => a.Start < b.End && b.Start < a.End))).Select(other => $"same cue: {Words(text, other)}").FirstOrDefault("no such cue");
    }

    private static string Words(TokenText text, Attributed one) => $"[{Cut(text, one.Source)}] [{Cut(text, one.Cue)}] [{Cut(text, one.Content)}]";

    private static string Cut(TokenText text, ImmutableArray<Span> spans) => string.Join(" ... ", spans.Select(span => string.Concat(text.Runes[span.Start..span.End].Select(rune => rune.ToString()))));
}
