using System.Collections.Immutable;
using Reckoner.Eval.Measuring;

namespace Reckoner.Eval.Muc;

/// <summary>The MUC-3/4 messages against their keys: figures found, and what, when and where.</summary>
internal sealed class MucCorpus : ICorpus
{
    private readonly FigureRows figures = new();
    private readonly IncidentRows incidents = new();

    public const string Title = "MUC dev, tst1, tst2";

    public string Name => "muc";

    public ImmutableArray<Row> Rows => [.. figures.All, .. incidents.All];

    public IReadOnlyList<Unit> Measure(string folder, Readers readers) => readers.Each(MucMessage.Read(folder), (reader, message) =>
    {
        var picture = Reckon.Picture([message.Report], [reader.Read(message.Report)], new PictureOptions());
        var tallies = ImmutableArray.CreateBuilder<Tally>();
        var misses = ImmutableArray.CreateBuilder<Miss>();
        figures.Compare(message, picture, tallies, misses);
        incidents.Compare(message, picture, tallies, misses);
        return new Unit(message.Report.Id, Halves.Of(message.Report.Id), tallies.ToImmutable(), misses.ToImmutable());
    });
}
