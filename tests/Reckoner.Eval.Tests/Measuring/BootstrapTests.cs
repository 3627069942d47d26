using Reckoner.Eval.Measuring;

namespace Reckoner.Eval.Tests.Measuring;

public class BootstrapTests
{
    private static readonly Row Killed = new("invented", "killed", Shown.Share);

    [Fact]
    public void The_same_units_give_the_same_interval()
    {
        var units = Units(right: 70, wrong: 30);
        Assert.Equal(Bootstrap.Of(Killed, units), Bootstrap.Of(Killed, units));
    }

    [Fact]
    public void The_interval_holds_the_value_and_is_about_as_wide_as_theory_says()
    {
        // 1.96 * sqrt(0.7 * 0.3 / 1000) is 0.028
        var score = Bootstrap.Of(Killed, Units(right: 700, wrong: 300))!;
        Assert.Equal(0.7, score.Value, 9);
        Assert.InRange(score.Value - score.Low, 0.020, 0.036);
        Assert.InRange(score.High - score.Value, 0.020, 0.036);
    }

    [Fact]
    public void What_is_always_right_has_no_width() => Assert.Equal(new Score(1, 1, 1, 5, 5), Bootstrap.Of(Killed, Units(right: 5, wrong: 0)));

    [Fact]
    public void Where_nothing_was_wanted_there_is_no_score() => Assert.Null(Bootstrap.Of(Killed, []));

    [Fact]
    public void Whole_documents_are_drawn_so_that_answers_which_stand_together_widen_it()
    {
        // ten answers a document, all right or all wrong
        var together = Bootstrap.Of(Killed, [.. Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? new Counts(10, 10, 10, 10) : new Counts(0, 10, 0, 10))])!;
        var alone = Bootstrap.Of(Killed, Units(right: 100, wrong: 100))!;
        Assert.Equal(alone.Value, together.Value, 9);
        Assert.True(together.High - together.Low > 2 * (alone.High - alone.Low));
    }

    private static List<Counts> Units(int right, int wrong) => [.. Enumerable.Repeat(Counts.Of(true), right), .. Enumerable.Repeat(Counts.Of(false), wrong)];
}
