using Reckoner.Eval.Measuring;
using Reckoner.Eval.Output;

namespace Reckoner.Eval.Tests.Output;

public class ErrorListTests
{
    private static readonly Row Killed = new("invented", "killed", Shown.Share);

    private static readonly Unit[] Units =
    [
        Unit("one", CorpusHalf.Look, 1), Unit("two", CorpusHalf.Score, 9), Unit("three", CorpusHalf.Look, 5), Unit("four", CorpusHalf.Score, 7),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Errors_of_the_score_half_are_never_listed(bool sampled) =>
        Assert.All(ErrorList.Of(Units, Killed, 100, sampled), miss => Assert.Contains(miss.Document, new[] { "one", "three" }));

    [Fact]
    public void The_worst_come_first() => Assert.Equal(["three", "one"], ErrorList.Of(Units, Killed, 100, sampled: false).Select(miss => miss.Document));

    [Fact]
    public void As_many_as_asked_for() => Assert.Single(ErrorList.Of(Units, Killed, 1, sampled: true));

    private static Unit Unit(string id, CorpusHalf half, double weight) =>
        new(id, half, [new Tally(Killed, Counts.Of(false))], [new Miss(Killed, id, [], "1", "2", weight)]);
}
