using System.Collections.Immutable;
using Reckoner.Eval.Measuring;

namespace Reckoner.Eval.Shootings;

/// <summary>All articles in one picture with their labels hidden: are incidents told apart, and do their figures still stand?</summary>
internal sealed class GroupingCorpus : ICorpus
{
    private const string Title = "shootings, labels hidden";

    private readonly TollRows tolls = new(Title, [null, null, null, null]);
    private readonly Row precision = new(Title, "articles grouped, B-cubed precision", Shown.Precision);
    private readonly Row recall = new(Title, "articles grouped, B-cubed recall", Shown.Recall);
    private readonly Row f1 = new(Title, "articles grouped, B-cubed F1", Shown.F1);

    public string Name => "grouping";

    public ImmutableArray<Row> Rows => [precision, recall, f1, .. tolls.All];

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
        var byIncident = articles.Zip(counts).GroupBy(one => one.First.Belongs, StringComparer.Ordinal).ToList();
        var figures = picture.Figures.ToLookup(figure => figure.Incident, StringComparer.Ordinal);
        var ofIncident = picture.Claims.ToLookup(claim => claim.Incident, StringComparer.Ordinal);
        return [.. byIncident.Select(incident => Measure(incident.Key, [.. incident], recorded[incident.Key], put => picture with { Figures = [.. figures[put]], Claims = [.. ofIncident[put]] }))];
    }

    private Unit Measure(string id, List<((string Belongs, string Put) Article, Counts Counts)> articles, Recorded recorded, Func<string, Picture> pictureOf)
    {
        // the incident of the picture that holds most of the articles stands for it; of as many, one that is in the picture
        var put = articles.GroupBy(one => one.Article.Put, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.StartsWith("alone", StringComparison.Ordinal)).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
        var toll = tolls.Compare(id, pictureOf(put), put, recorded);
        var sum = articles.Aggregate(default(Counts), (all, one) => all + one.Counts);
        return toll with { Tallies = [.. new[] { precision, recall, f1 }.Select(row => new Tally(row, sum)), .. toll.Tallies] };
    }

    // the incident that a report is about: that of its own scene 0, else the first that lists it
    private static Dictionary<string, string> About(Picture picture)
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
