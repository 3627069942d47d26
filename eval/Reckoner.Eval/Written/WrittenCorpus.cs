using System.Collections.Immutable;
using Reckoner.Eval.Measuring;
using Reckoner.Eval.Output;
using Reckoner.Eval.Shootings;

namespace Reckoner.Eval.Written;

/// <summary>Reports written for this project, of crises and of small events, each alone, against what a careful reader took from it.</summary>
internal sealed class WrittenCorpus : ICorpus
{
    private static readonly string[] Files = ["crises", "local"];

    private readonly ImmutableDictionary<string, Rows> rows = Files.ToImmutableDictionary(file => file, file => new Rows($"written, {file}"), StringComparer.Ordinal);

    public string Name => "written";

    ImmutableArray<Row> ICorpus.Rows => [.. Files.SelectMany(file => rows[file].All)];

    /// <summary>The reports lie in the repository, whatever the folder of the other corpora.</summary>
    public IReadOnlyList<Unit> Measure(string folder, Readers readers) => [.. Files.SelectMany(file => Measure(file, rows[file], readers))];

    /// <summary>All reports with what is to be taken from them.</summary>
    public static List<(Report Report, Answer Answer)> Read() => [.. Files.SelectMany(Read)];

    private static List<(Report Report, Answer Answer)> Read(string file)
    {
        var path = Path.Combine(Commit.Root(), "eval", "written", $"{file}.jsonl");
        return [.. ReportFile.Read(path).Zip(Answer.Read(path))];
    }

    private static Unit[] Measure(string file, Rows rows, Readers readers) => readers.Each(Read(file), (reader, one) =>
        rows.Compare(Reckon.Picture([one.Report], [reader.Read(one.Report)], new PictureOptions()), one.Answer));

    private sealed class Rows(string corpus)
    {
        private readonly TollRows tolls = new(corpus, [null, null, null, null]);
        private readonly Row others = new(corpus, "missing, held, freed and the like, where told", Shown.Share);
        private readonly Row elsewhere = new(corpus, "killed and injured of other events told", Shown.Share);

        public ImmutableArray<Row> All => [.. tolls.All, others, elsewhere];

        public Unit Compare(Picture picture, Answer answer)
        {
            var main = picture.Incidents.FirstOrDefault()?.Id;
            var unit = tolls.Compare(answer.Report, picture, main, answer.Toll);
            var tallies = unit.Tallies.ToBuilder();
            var misses = unit.Misses.ToBuilder();
            foreach (var (measure, wanted) in answer.Events[0].OrderBy(count => count.Key))
                if (measure is not (Reckoner.Measure.Killed or Reckoner.Measure.Injured) && wanted is { } number)
                    Ask(others, main is null ? null : Pictures.Total(picture, main, measure), number, measure);
            foreach (var told in answer.Events.Skip(1))
                foreach (var (measure, wanted) in told.OrderBy(count => count.Key))
                    if (measure is Reckoner.Measure.Killed or Reckoner.Measure.Injured && wanted is > 0 and { } number)
                        Ask(elsewhere, picture.Figures.FirstOrDefault(figure => figure.Measure == measure && figure.Group.IsAll && figure.Incident != main && figure.Best == number), number, measure);
            return unit with { Tallies = tallies.ToImmutable(), Misses = misses.ToImmutable() };

            void Ask(Row row, Figure? figure, long wanted, Measure measure)
            {
                var agrees = Pictures.Agrees(figure?.Best, wanted);
                tallies.Add(new Tally(row, Counts.Of(agrees)));
                if (agrees) return;
                var words = Pictures.Words(picture, figure);
                if (words.IsEmpty) words = Pictures.Counts(picture, measure);
                misses.Add(new Miss(row, $"{answer.Report} {measure.Word()}", words, Pictures.Number(wanted), Pictures.Number(figure?.Best), Math.Abs((figure?.Best ?? 0) - wanted)));
            }
        }
    }
}
