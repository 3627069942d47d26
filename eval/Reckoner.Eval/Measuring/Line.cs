namespace Reckoner.Eval.Measuring;

/// <summary>One line of the table: a row with its number in both halves and over all.</summary>
internal sealed record Line(Row Row, Score? Look, Score? Score, Score? All)
{
    /// <summary>How many points the half that was looked at is better than the other.</summary>
    public double? Gap => Look is { } look && Score is { } score ? 100 * (look.Value - score.Value) : null;

    /// <summary>Whether the halves are further apart than honest development may leave them.</summary>
    public bool IsFarApart => Gap is { } gap && Math.Abs(gap) > 3;

    /// <summary>Whether such a gap is no more than chance makes between two halves of this size: it lies within the joint 95 % interval.</summary>
    public bool IsChance => Look is { } look && Score is { } score && Math.Abs(look.Value - score.Value) <= Math.Sqrt(Square(look.High - look.Low) + Square(score.High - score.Low)) / 2;

    private static double Square(double x) => x * x;

    /// <summary>The lines of a corpus.</summary>
    public static IReadOnlyList<Line> Of(IReadOnlyList<Row> rows, IReadOnlyList<Unit> units)
    {
        var byRow = rows.ToDictionary(row => row, _ => new List<(CorpusHalf Half, Counts Counts)>());
        foreach (var unit in units)
        {
            // several answers within one document stand or fall together, so they are drawn together
            foreach (var tallies in unit.Tallies.GroupBy(tally => tally.Row))
                byRow[tallies.Key].Add((unit.Half, tallies.Aggregate(default(Counts), (sum, tally) => sum + tally.Counts)));
        }
        return [.. rows.Select(row => new Line(row, Part(row, CorpusHalf.Look), Part(row, CorpusHalf.Score), Bootstrap.Of(row, [.. byRow[row].Select(one => one.Counts)])))];

        Score? Part(Row row, CorpusHalf half) => Bootstrap.Of(row, [.. byRow[row].Where(one => one.Half == half).Select(one => one.Counts)]);
    }
}
