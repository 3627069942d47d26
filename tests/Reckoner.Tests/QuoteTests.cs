namespace Reckoner.Tests;

public class QuoteTests
{
    [Fact]
    public void A_quote_is_the_words_between_its_offsets()
    {
        var report = new Report { Id = "r", Text = "Three people drowned." };
        var quote = Quote.Of(report, 6, 12);
        Assert.Equal("people", quote.Text);
    }
}
