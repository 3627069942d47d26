namespace Reckoner.Tests.Reading;

/// <summary>The instrument itself: a table that could not fail would prove nothing.</summary>
public class ClaimComparisonTests
{
    private static readonly Claim Twelve = Count("c1", Measure.Killed, new Interval(12, 12), QuantityForm.Exact, "all");
    private static readonly Claim ThreeOfThem = Count("c2", Measure.Killed, new Interval(3, 3), QuantityForm.Exact, "children") with { PartOf = "c1" };

    [Theory]
    [InlineData("killed 12 all; killed 3 children part=1")]
    [InlineData("killed 3 children part; killed 12 all form=exact stance=stated voice=none when=none where=none")]
    public void A_row_holds_when_it_says_what_was_found(string row) => Assert.Null(Difference(row, Twelve, ThreeOfThem));

    [Theory]
    [InlineData("none")]
    [InlineData("killed 12 all")]
    [InlineData("killed 12 all; killed 3 children")]
    [InlineData("killed 12 all; killed 3 children part=2")]
    [InlineData("killed 12 all; killed 3 children part=1; injured 1 men")]
    [InlineData("killed 12+ all; killed 3 children part=1")]
    [InlineData("killed 12 all form=about; killed 3 children part=1")]
    [InlineData("killed 12 soldiers; killed 3 children part=1")]
    [InlineData("injured 12 all; killed 3 children part=1")]
    [InlineData("killed 12 all (french); killed 3 children part=1")]
    [InlineData("killed 12 all stance=confirmed; killed 3 children part=1")]
    [InlineData("killed 12 all voice=\"police\"; killed 3 children part=1")]
    [InlineData("killed 12 all; killed 3 children part=1 scene=2")]
    [InlineData("killed 12 all additional; killed 3 children part=1")]
    [InlineData("killed 12 all; killed 3 children part=1; forecast killed")]
    public void A_row_fails_when_anything_differs(string row) => Assert.NotNull(Difference(row, Twelve, ThreeOfThem));

    [Fact]
    public void A_denied_number_is_not_asserted() =>
        Assert.NotNull(Difference("killed 12 all", Twelve with { Stance = Stance.Denied }));

    [Fact]
    public void People_told_apart_may_be_counted_one_by_one()
    {
        var one = Count("c1", Measure.Killed, new Interval(1, 1), QuantityForm.Exact, "women") with { People = "a" };
        var other = Count("c2", Measure.Killed, new Interval(2, 2), QuantityForm.Exact, "men") with { People = "b" };
        Assert.Null(Difference("killed 3 all", one, other));
        Assert.NotNull(Difference("killed 4 all", one, other));
        Assert.NotNull(Difference("killed 3 all", one, other with { People = null }));
    }

    [Fact]
    public void What_was_found_is_shown_in_the_notation_of_the_rows()
    {
        var said = ClaimNotation.Show([Twelve, ThreeOfThem]);
        Assert.Equal("killed 12 all quote=\"12 people\"; killed 3 children part=1 quote=\"12 people\"", said);
        Assert.Null(ClaimComparison.Difference(ClaimNotation.Parse(said), [Twelve, ThreeOfThem]));
    }

    [Theory]
    [InlineData("slain 12 all")]
    [InlineData("killed twelve all")]
    [InlineData("killed 12 all because=flood")]
    public void A_misspelt_row_is_an_error(string row) => Assert.ThrowsAny<FormatException>(() => ClaimNotation.Parse(row));

    private static string? Difference(string row, params Claim[] found) => ClaimComparison.Difference(ClaimNotation.Parse(row), [.. found]);

    private static Claim Count(string id, Measure measure, Interval interval, QuantityForm form, string label) => new()
    {
        Id = id,
        Report = "r",
        Kind = ClaimKind.Count,
        Measure = measure,
        Group = new Group(label, Side.Unknown, []),
        Quantity = new Quantity(interval, form, "12"),
        Quotes = [new Quote("r", 0, 9, "12 people")],
    };
}
