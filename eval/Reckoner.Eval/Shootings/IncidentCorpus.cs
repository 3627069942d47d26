using System.Collections.Immutable;
using Reckoner.Eval.Measuring;

namespace Reckoner.Eval.Shootings;

/// <summary>All articles of one labelled incident in one picture.</summary>
internal sealed class IncidentCorpus : ICorpus
{
    private readonly TollRows rows = new("shootings, incidents", [0.94, 0.85, 0.85, 0.78]);

    public string Name => "incidents";

    public ImmutableArray<Row> Rows => rows.All;

    public IReadOnlyList<Unit> Measure(string folder, Readers readers)
    {
        var recorded = Recorded.Read(folder);
        var incidents = Recorded.Reports(folder).GroupBy(report => report.Incident!, StringComparer.Ordinal).ToList();
        return readers.Each(incidents, (reader, incident) =>
        {
            List<Report> reports = [.. incident];
            var picture = Reckon.Picture(reports, [.. reports.Select(reader.Read)], new PictureOptions());
            return rows.Compare(incident.Key, picture, incident.Key, recorded[incident.Key]);
        });
    }
}
