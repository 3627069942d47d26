using System.Collections.Immutable;
using Reckoner.Eval.Measuring;

namespace Reckoner.Eval.Shootings;

/// <summary>Killed and injured exactly right: over all, where the record has more than one, where a figure is given at all, and both at once.</summary>
internal sealed class TollRows
{
    private readonly Row killed, killedMany, killedGiven, injured, injuredMany, injuredGiven, both;

    /// <param name="corpus">Name of the corpus in the table.</param>
    /// <param name="floors">Promised for killed, killed where more than one, injured, injured where more than one.</param>
    public TollRows(string corpus, double?[] floors)
    {
        killed = new Row(corpus, "killed", Shown.Share, floors[0]);
        killedMany = new Row(corpus, "killed, where more than one was", Shown.Share, floors[1]);
        killedGiven = new Row(corpus, "killed, where a figure is given", Shown.Precision);
        injured = new Row(corpus, "injured", Shown.Share, floors[2]);
        injuredMany = new Row(corpus, "injured, where more than one was", Shown.Share, floors[3]);
        injuredGiven = new Row(corpus, "injured, where a figure is given", Shown.Precision);
        both = new Row(corpus, "killed and injured", Shown.Share);
        All = [killed, killedMany, killedGiven, injured, injuredMany, injuredGiven, both];
    }

    public ImmutableArray<Row> All { get; }

    /// <summary>Compares the totals of one incident of a picture with the record.</summary>
    /// <param name="id">The unit's id: an article or an incident.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="incident">The incident of the picture that is meant; null when there is none.</param>
    /// <param name="recorded">The record.</param>
    public Unit Compare(string id, Picture picture, string? incident, Recorded recorded)
    {
        var tallies = ImmutableArray.CreateBuilder<Tally>(7);
        var misses = ImmutableArray.CreateBuilder<Miss>();
        var right = Ask(killed, killedMany, killedGiven, Measure.Killed, recorded.Killed) & Ask(injured, injuredMany, injuredGiven, Measure.Injured, recorded.Injured);
        tallies.Add(new Tally(both, Counts.Of(right)));
        return new Unit(id, Halves.Of(recorded.Incident), tallies.ToImmutable(), misses.ToImmutable());

        bool Ask(Row row, Row many, Row given, Measure measure, long wanted)
        {
            var figure = incident is null ? null : Pictures.Total(picture, incident, measure);
            var agrees = Pictures.Agrees(figure?.Best, wanted);
            tallies.Add(new Tally(row, Counts.Of(agrees)));
            if (wanted > 1) tallies.Add(new Tally(many, Counts.Of(agrees)));
            if (figure?.Best is not null) tallies.Add(new Tally(given, Counts.Of(agrees)));
            if (!agrees)
            {
                var words = Pictures.Words(picture, figure);
                if (words.IsEmpty) words = Pictures.Counts(picture, Measure.Killed, Measure.Injured, Measure.Casualties, Measure.Hospitalized);
                misses.Add(new Miss(row, id, words, Pictures.Number(wanted), Pictures.Number(figure?.Best), Math.Abs((figure?.Best ?? 0) - wanted)));
            }
            return agrees;
        }
    }
}
