using System.Collections.Immutable;
using System.Globalization;
using Reckoner.Eval.Measuring;
using Reckoner.Eval.Muc;
using Reckoner.Eval.Polnear;
using Reckoner.Eval.Shootings;

namespace Reckoner.Eval.Mixed;

/// <summary>
/// One stream of everything: the shootings with their labels hidden, the MUC messages of the development set, and 20,000 sentences of web and political text, each as
/// a report of its own. Do sentences that tell of no incident make one?
/// </summary>
internal sealed class MixedCorpus : ICorpus
{
    private const string Title = "mixed stream";
    private const int Sentences = 20_000;
    private const int Longest = 400;

    private readonly Row quiet = new(Title, "unrelated sentences that make no figure", Shown.Share, 0.99);
    private readonly Row alone = new(Title, "unrelated sentences that add to no incident of the others", Shown.Share);
    private readonly Row f1 = new(Title, "articles grouped among all this, B-cubed F1", Shown.F1);

    public string Name => "mixed";

    public ImmutableArray<Row> Rows => [quiet, alone, f1];

    public IReadOnlyList<Unit> Measure(string folder, Readers readers)
    {
        var labelled = Recorded.Reports(folder);
        var unrelated = Unrelated(folder);
        List<Report> reports = [.. labelled.Select(report => report with { Incident = null }), .. MucMessage.Read(folder).Select(message => message.Report).Where(report => report.Id.StartsWith("DEV", StringComparison.Ordinal)), .. unrelated];
        var picture = Reckon.Picture(reports, readers.Each(reports, (reader, report) => reader.Read(report)), new PictureOptions());

        var used = picture.Figures.SelectMany(figure => figure.Used).ToHashSet(StringComparer.Ordinal);
        var strange = unrelated.Select(report => report.Id).ToHashSet(StringComparer.Ordinal);
        var shared = picture.Incidents.Where(incident => incident.Reports.Any(strange.Contains) && !incident.Reports.All(strange.Contains)).SelectMany(incident => incident.Reports).ToHashSet(StringComparer.Ordinal);
        var counts = picture.Claims.Where(claim => used.Contains(claim.Id)).ToLookup(claim => claim.Report, StringComparer.Ordinal);
        List<Unit> units = [.. unrelated.Select(report => Measure(report, [.. counts[report.Id]], shared.Contains(report.Id)))];

        var about = GroupingCorpus.About(picture);
        var articles = BCubed.Of([.. labelled.Select(report => (report.Incident!, about.GetValueOrDefault(report.Id, $"alone {report.Id}")))]);
        foreach (var incident in labelled.Zip(articles).GroupBy(one => one.First.Incident!, StringComparer.Ordinal))
            units.Add(new Unit(incident.Key, Halves.Of(incident.Key), [new Tally(f1, incident.Aggregate(default(Counts), (all, one) => all + one.Second))], []));
        return units;
    }

    private Unit Measure(Report report, ImmutableArray<Claim> counts, bool isShared)
    {
        var half = Halves.Of(report.Id);
        ImmutableArray<Miss> misses = counts.IsEmpty ? [] : [new Miss(quiet, report.Id, [report.Text], "no figure", string.Join("; ", counts.Select(claim => $"{claim.Measure?.Word()} {claim.Quantity?.Interval}")), 1)];
        return new Unit(report.Id, half, [new Tally(quiet, Counts.Of(counts.IsEmpty)), new Tally(alone, Counts.Of(!isShared))], misses);
    }

    private static List<Report> Unrelated(string folder)
    {
        var sentences = new[] { "ud_ewt.train.conllu", "ud_ewt.dev.conllu" }.SelectMany(file => File.ReadLines(Path.Combine(folder, file)))
            .Where(line => line.StartsWith("# text = ", StringComparison.Ordinal)).Select(line => line["# text = ".Length..]);
        var political = PolnearDocument.Read(folder, "train").SelectMany(document => document.Report.Text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(paragraph => paragraph.Split(". ", StringSplitOptions.RemoveEmptyEntries)).Where(sentence => sentence.Length is > 30 and < Longest);
        return [.. sentences.Concat(political).Distinct(StringComparer.Ordinal).Take(Sentences).Select((text, i) => new Report { Id = string.Create(CultureInfo.InvariantCulture, $"sentence {i}"), Text = text, Language = "en" })];
    }
}
