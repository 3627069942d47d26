using Reckoner.Eval.Muc;

namespace Reckoner.Eval.Tests.Muc;

public class MucNumberTests
{
    [Theory]
    [InlineData("3", 3L, 3L, false)]
    [InlineData("3-", 3L, null, false)]
    [InlineData("-26", null, 26L, false)]
    [InlineData("- 15", null, 15L, false)]
    [InlineData("~50", 50L, 50L, true)]
    [InlineData("12-15", 12L, 15L, false)]
    [InlineData("unknown", null, null, false)]
    [InlineData("PLURAL", null, null, false)]
    [InlineData("", null, null, false)]
    [InlineData(null, null, null, false)]
    public void A_number_of_the_keys_is_read(string? text, long? low, long? high, bool isAbout) => Assert.Equal(new MucNumber(low, high, isAbout), MucNumber.Parse(text));

    [Fact]
    public void Only_a_plain_number_is_gold()
    {
        Assert.Equal(3, MucNumber.Parse("3").Exact);
        Assert.All(new[] { "3-", "-26", "~50", "12-15", "unknown" }, text => Assert.Null(MucNumber.Parse(text).Exact));
    }
}
