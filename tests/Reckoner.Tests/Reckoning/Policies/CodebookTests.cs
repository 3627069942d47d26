namespace Reckoner.Tests.Reckoning.Policies;

/// <summary>What holds for every codebook, and for its file.</summary>
public class CodebookTests
{
    [Fact]
    public void Every_policy_names_its_version_and_every_figure_its_policy()
    {
        foreach (var name in Policy.Names)
        {
            Assert.Equal($"{name}/1", Policy.Load(name).Version);
            Assert.All(Under.Two("10", "15").Reckon(name).Figures, figure => Assert.Equal($"{name}/1", figure.Policy));
        }
    }

    [Fact]
    public void An_unknown_policy_says_which_there_are() =>
        Assert.Contains("wire", Assert.Throws<ArgumentException>(() => Policy.Load("press")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("best\tloudest\tx.1\twords")]
    [InlineData("weather\tfine\tx.1\twords")]
    [InlineData("vague-large\tfew\tx.1\twords")]
    public void A_line_that_cannot_be_read_is_named(string line) =>
        Assert.Contains("Line 2", Assert.Throws<FormatException>(() => Policy.Parse($"policy\tx/1\n{line}", "")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("acled", "12/12/99")]
    [InlineData("wire", "24/-/99")]
    [InlineData("ucdp", "24/-/99")]
    [InlineData("ibc", "24/-/99")]
    [InlineData("gtd", null)]
    public void Dozens_are_coded_late_and_by_each_policy_its_own_way(string policy, string? figure) =>
        Assert.Equal(figure, new Say().Count("dozens", Measure.Killed).Figure(Measure.Killed, policy: policy));

    [Theory]
    [InlineData("acled")]
    [InlineData("ucdp")]
    [InlineData("gtd")]
    [InlineData("ibc")]
    [InlineData("airwars")]
    [InlineData("wire")]
    [InlineData("house")]
    public void Casualties_that_nobody_tells_apart_are_no_deaths(string policy)
    {
        Assert.Null(new Say().Count("6", Measure.Casualties).Figure(Measure.Killed, policy: policy));
        var picture = Under.Picture(policy, Under.Told("a", "Harbour Wire", "09-02 10:00", "A bomb in Karsk on Tuesday caused 16 casualties, police said."));
        Assert.DoesNotContain(picture.Figures, figure => figure.Measure == Measure.Killed && figure.Low is > 0);
        Assert.Contains(picture.Figures, figure => figure is { Measure: Measure.Casualties, Best: 16 } || figure is { Measure: Measure.Casualties, Low: 16 });
    }

    [Fact]
    public void A_policy_without_code_lines_codes_nothing() =>
        Assert.Empty(new Reckoner.Reckoning.FigureReckoner(Policy.Load("wire") with { Codes = System.Collections.Frozen.FrozenDictionary<string, System.Collections.Immutable.ImmutableArray<CodeLine>>.Empty })
            .Code([], [], []));
}
