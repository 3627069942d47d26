using System.Collections.Immutable;
using Reckoner.Eval.Measuring;

namespace Reckoner.Eval.Muc;

/// <summary>
/// Figures of the keys that are found with the right number. Recall only: the keys leave out soldiers and guerrillas killed in clashes, and old
/// incidents. Found: a claim or a figure of the message states the measure with just that number, of whatever group. Reckoned, which is
/// stricter: an incident's total over every side is that number.
/// </summary>
internal sealed class FigureRows
{
    private readonly ImmutableArray<(string Status, Measure Measure, Row Found, Row Reckoned)> rows =
    [
        Of("killed", Measure.Killed, 0.85),
        Of("injured", Measure.Injured, 0.80),
        Of("kidnapped", Measure.Held, null),
    ];

    public ImmutableArray<Row> All => [.. rows.Select(row => row.Found), .. rows.Select(row => row.Reckoned)];

    public void Compare(MucMessage message, Picture picture, ImmutableArray<Tally>.Builder tallies, ImmutableArray<Miss>.Builder misses)
    {
        foreach (var wanted in message.Figures)
        {
            foreach (var (status, measure, found, reckoned) in rows)
            {
                if (status != wanted.Status) continue;
                var isReckoned = picture.Figures.Any(figure => figure.Measure == measure && figure.Group.IsAll && figure.Best == wanted.Number);
                var isFound = isReckoned
                    || picture.Figures.Any(figure => figure.Measure == measure && figure.Best == wanted.Number)
                    || picture.Claims.Any(claim => claim.Kind == ClaimKind.Count && claim.Measure == measure && States(claim, wanted.Number));
                tallies.Add(new Tally(found, Counts.Of(isFound)));
                tallies.Add(new Tally(reckoned, Counts.Of(isReckoned)));
                if (!isFound) misses.Add(new Miss(found, message.Report.Id, Pictures.Counts(picture, Enum.GetValues<Measure>()), $"{wanted.Number} {status}: {wanted.Who}", "not found", wanted.Number));
                else if (!isReckoned) misses.Add(new Miss(reckoned, message.Report.Id, Pictures.Counts(picture, Enum.GetValues<Measure>()), $"{wanted.Number} {status}: {wanted.Who}", "found, and no total", wanted.Number));
            }
        }
    }

    // "about 12" and "at least 12" say 12
    private static bool States(Claim claim, long number) =>
        claim.Quantity is { } quantity && (quantity.Said == number || (quantity.Interval is { } interval && interval.Low == number && interval.High == number));

    private static (string, Measure, Row, Row) Of(string status, Measure measure, double? floor) =>
        (status, measure, new Row(MucCorpus.Title, $"{status}, found", Shown.Recall, floor), new Row(MucCorpus.Title, $"{status}, an incident's total", Shown.Recall));
}
