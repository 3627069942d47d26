using System.Globalization;

namespace Reckoner.Compile.Tests;

public class TryTests
{
    [Fact]
    public void Every_phase_shows_its_row_and_what_it_made_and_the_claims_come_last()
    {
        var shown = Shown("Three men were shot.");
        Assert.Contains("[people Three men] [verb were shot] .", shown, StringComparison.Ordinal);
        Assert.Contains("rule counted  q=Three", shown, StringComparison.Ordinal);
        Assert.Contains("measure=casualties", shown, StringComparison.Ordinal);
        Assert.Contains("count  casualties  3  exact  men", shown[shown.LastIndexOf("\nclaims", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_the_reader_passes_over_says_so() =>
        Assert.Contains("no word here matters", Shown("He likes tea."), StringComparison.Ordinal);

    private static string Shown(string text)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new Try(output).Show(text, new DateOnly(2026, 1, 15));
        return output.ToString();
    }
}
