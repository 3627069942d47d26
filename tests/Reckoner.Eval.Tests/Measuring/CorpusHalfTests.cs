using Reckoner.Eval.Measuring;

namespace Reckoner.Eval.Tests.Measuring;

public class CorpusHalfTests
{
    // written down once: a document that changes its half makes every score before it worthless
    [Theory]
    [InlineData("1", nameof(CorpusHalf.Score))]
    [InlineData("2", nameof(CorpusHalf.Look))]
    [InlineData("harbour-0001", nameof(CorpusHalf.Score))]
    [InlineData("harbour-0002", nameof(CorpusHalf.Score))]
    [InlineData("", nameof(CorpusHalf.Look))]
    public void A_document_stays_in_its_half(string id, string half) => Assert.Equal(half, Halves.Of(id).ToString());

    [Fact]
    public void The_halves_are_about_equal()
    {
        var look = Enumerable.Range(0, 10_000).Count(i => Halves.Of($"document {i}") == CorpusHalf.Look);
        Assert.InRange(look, 4_800, 5_200);
    }

    [Fact]
    public void A_gap_of_more_than_three_points_is_marked_in_either_direction()
    {
        var row = new Row("invented", "killed", Shown.Share);
        Assert.True(new Line(row, At(0.80), At(0.76), null).IsFarApart);
        Assert.True(new Line(row, At(0.76), At(0.80), null).IsFarApart);
        Assert.False(new Line(row, At(0.80), At(0.78), null).IsFarApart);
        Assert.False(new Line(row, At(0.80), null, null).IsFarApart);
    }

    [Fact]
    public void A_gap_within_the_joint_interval_may_be_chance()
    {
        var row = new Row("invented", "killed", Shown.Share);
        Assert.True(new Line(row, new Score(0.80, 0.75, 0.85, 100, 100), new Score(0.75, 0.70, 0.80, 100, 100), null).IsChance);
        Assert.False(new Line(row, new Score(0.80, 0.79, 0.81, 100, 100), new Score(0.75, 0.74, 0.76, 100, 100), null).IsChance);
    }

    [Fact]
    public void Answers_of_one_document_are_one_unit()
    {
        var row = new Row("invented", "killed", Shown.Share);
        var unit = new Unit("harbour-0001", CorpusHalf.Look, [new Tally(row, Counts.Of(true)), new Tally(row, Counts.Of(false))], []);
        var line = Assert.Single(Line.Of([row], [unit]));
        Assert.Equal((0.5, 0.5, 0.5, 2.0, 1), (line.Look!.Value, line.Look.Low, line.Look.High, line.Look.Wanted, line.Look.Units));
        Assert.Null(line.Score);
        Assert.Equal(line.Look, line.All);
    }

    private static Score At(double value) => new(value, value, value, 100, 100);
}
