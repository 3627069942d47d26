using static Reckoner.SecondReader.Tests.Answers;

namespace Reckoner.SecondReader.Tests;

public class AgreementTests
{
    private const string Text = "At least 18 people were killed. Dozens were injured. Four soldiers were captured.";

    [Fact]
    public async Task Each_count_is_read_by_both_otherwise_or_by_one()
    {
        var reading = await Asking.Read(
            Text,
            Claim("At least 18 people were killed", "At least 18", 18, null, "at least"),
            Claim("Dozens were injured", "Dozens", null, null, "vague", "killed"));
        var agreements = Agreement.Of(Reckon.Read(Asking.Report(Text)), reading);
        Assert.Equal(AgreementKind.Same, Assert.Single(agreements, one => one.BuiltIn?.Quantity?.Text == "At least 18").Kind);
        var otherwise = Assert.Single(agreements, one => one.BuiltIn?.Quantity?.Text == "Dozens");
        Assert.Equal((AgreementKind.Otherwise, Measure.Killed), (otherwise.Kind, otherwise.Second!.Measure!.Value));
        Assert.Equal(AgreementKind.BuiltInOnly, Assert.Single(agreements, one => one.BuiltIn?.Quantity?.Text == "Four").Kind);
    }

    [Fact]
    public async Task What_only_the_second_reader_read_stands_last()
    {
        var reading = await Asking.Read(Text, Claim("Four soldiers were captured", "Four", 4, 4, measure: "held", group: "soldiers"));
        Assert.Equal(AgreementKind.SecondOnly, Assert.Single(Agreement.Of([], reading)).Kind);
    }
}
