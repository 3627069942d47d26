using System.Collections.Immutable;
using Reckoner.Eval.Measuring;

namespace Reckoner.Eval.Shootings;

/// <summary>Every article alone, as <c>reckon picture --each</c> reads it, against the record of its incident.</summary>
internal sealed class EachCorpus : ICorpus
{
    private readonly TollRows rows = new("shootings, each article", [0.90, null, 0.80, null]);

    public string Name => "each";

    public ImmutableArray<Row> Rows => rows.All;

    public IReadOnlyList<Unit> Measure(string folder, Readers readers)
    {
        var recorded = Recorded.Read(folder);
        var reports = Recorded.Reports(folder);
        return readers.Each(reports, (reader, report) =>
        {
            var picture = Reckon.Picture([report], [reader.Read(report)], new PictureOptions());
            return rows.Compare(report.Id, picture, report.Incident, recorded[report.Incident!]);
        });
    }
}
