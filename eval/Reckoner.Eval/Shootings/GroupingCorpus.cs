using System.Collections.Immutable;
using Reckoner.Eval.Measuring;
using Reckoner.Incidents;

namespace Reckoner.Eval.Shootings;

/// <summary>All articles in one picture with their labels hidden: are incidents told apart, and do their figures still stand?</summary>
internal sealed class GroupingCorpus : ICorpus
{
    private const string Title = "shootings, labels hidden";

    private readonly TollRows tolls = new(Title, [null, null, null, null]);
    private readonly Row precision = new(Title, "articles grouped, B-cubed precision", Shown.Precision);
    private readonly Row recall = new(Title, "articles grouped, B-cubed recall", Shown.Recall);
    private readonly Row f1 = new(Title, "articles grouped, B-cubed F1", Shown.F1, 0.93);
    private readonly Row inTime = new(Title, "the same, one by one in order of time", Shown.F1, 0.93);
    private readonly Row reversed = new(Title, "the same, the last first", Shown.F1, 0.93);
    private readonly Row shuffled = new(Title, "the same, shuffled", Shown.F1, 0.93);

    public string Name => "grouping";

    public ImmutableArray<Row> Rows => [precision, recall, f1, inTime, reversed, shuffled, .. tolls.All];

    public IReadOnlyList<Unit> Measure(string folder, Readers readers)
    {
        var recorded = Recorded.Read(folder);
        var labelled = Recorded.Reports(folder);
        List<Report> reports = [.. labelled.Select(report => report with { Incident = null })];
        var claims = readers.Each(reports, (reader, report) => reader.Read(report));
        var picture = Reckon.Picture(reports, claims, new PictureOptions());

        var about = About(picture);
        List<(string Belongs, string Put)> articles = [.. labelled.Select(report => (report.Incident!, about.GetValueOrDefault(report.Id, $"alone {report.Id}")))];
        var counts = BCubed.Of(articles);
        var read = Grouper.InOrder(reports.Zip(claims, (report, its) => new ReadReport(report, its)));
        List<(Row Row, IReadOnlyList<Counts> Counts)> streamed =
        [
            (inTime, Streamed(labelled, read)),
            (reversed, Streamed(labelled, read.Reverse())),
            (shuffled, Streamed(labelled, read.OrderBy(one => Halves.Hash(one.Report.Id)))),
        ];
        var ofOrders = labelled.Select((report, i) => (report.Incident, Tallies: streamed.Select(order => new Tally(order.Row, order.Counts[i])).ToList()))
            .ToLookup(one => one.Incident!, one => one.Tallies, StringComparer.Ordinal);
        var byIncident = articles.Zip(counts).GroupBy(one => one.First.Belongs, StringComparer.Ordinal).ToList();
        var figures = picture.Figures.ToLookup(figure => figure.Incident, StringComparer.Ordinal);
        var ofIncident = picture.Claims.ToLookup(claim => claim.Incident, StringComparer.Ordinal);
        return [.. byIncident.Select(incident => Measure(incident.Key, [.. incident], recorded[incident.Key], ofOrders[incident.Key], put => picture with { Figures = [.. figures[put]], Claims = [.. ofIncident[put]] }))];
    }

    private Unit Measure(string id, List<((string Belongs, string Put) Article, Counts Counts)> articles, Recorded recorded, IEnumerable<IReadOnlyList<Tally>> orders, Func<string, Picture> pictureOf)
    {
        // the incident of the picture that holds most of the articles stands for it; of as many, one that is in the picture
        var put = articles.GroupBy(one => one.Article.Put, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.StartsWith("alone", StringComparison.Ordinal)).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
        var toll = tolls.Compare(id, pictureOf(put), put, recorded);
        var sum = articles.Aggregate(default(Counts), (all, one) => all + one.Counts);
        return toll with { Tallies = [.. new[] { precision, recall, f1 }.Select(row => new Tally(row, sum)), .. orders.SelectMany(tallies => tallies), .. toll.Tallies] };
    }

    // reports that arrive one by one: where each has ended
    private static IReadOnlyList<Counts> Streamed(List<Report> labelled, IEnumerable<ReadReport> arriving)
    {
        var stream = new IncidentStream();
        foreach (var read in arriving) stream.Add(read);
        var put = stream.Now().Joins.Where(join => join.Scene == 0).ToDictionary(join => join.Report, join => join.Incident, StringComparer.Ordinal);
        return BCubed.Of([.. labelled.Select(report => (report.Incident!, put.GetValueOrDefault(report.Id, $"alone {report.Id}")))]);
    }

    /// <summary>The incident that each report is about, by its id: that of its own scene 0, else the first that lists it.</summary>
    internal static Dictionary<string, string> About(Picture picture)
    {
        var about = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var claim in picture.Claims)
            if (claim is { Scene: 0, Incident: { } incident })
                about.TryAdd(claim.Report, incident);
        foreach (var incident in picture.Incidents)
            foreach (var report in incident.Reports)
                about.TryAdd(report, incident.Id);
        return about;
    }
}
