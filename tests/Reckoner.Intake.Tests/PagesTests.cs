namespace Reckoner.Intake.Tests;

public class PagesTests
{
    private static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    [Theory]
    [InlineData("ferry")]
    [InlineData("tables")]
    [InlineData("quake")]
    [InlineData("short")]
    [InlineData("live")]
    [InlineData("drupal")]
    public async Task Of_a_page_the_article_is_read_and_nothing_around_it(string page)
    {
        var arrivals = await Given.Paths(Fixture($"{page}.html"));
        Assert.Empty(arrivals.Lines());
        Assert.Equal((await File.ReadAllTextAsync(Fixture($"{page}.txt"))).TrimEnd(), Assert.Single(arrivals.Reports()).Text);
    }

    [Fact]
    public async Task A_page_says_who_published_it_when_and_where()
    {
        var reports = (await Given.Paths(Fixture("ferry.html"), Fixture("quake.html"), Fixture("tables.html"), Fixture("short.html"))).Reports();
        Assert.Equal(
            [
                ("Ferry capsizes off Norrhavn, at least nine dead", "The Strait Courier", "2023-11-18T16:42:00.0000000+01:00", "https://straitcourier.example/news/ferry-norrhavn", "en-GB"),
                ("Quake toll rises in Almira valley", "Radio Sierra", "2019-06-02T08:15:00.0000000-05:00", "https://radiosierra.example/quake", "en"),
                ("Bus plunges into ravine near Tarosa", null, "2002-03-14T00:00:00.0000000+00:00", null, null),
                ("Two hurt in depot fire", null, null, null, "en"),
            ],
            reports.Select(r => (r.Title, r.Outlet, r.Published?.ToString("o"), r.Url, r.Language)));
        Assert.Equal(["ferry", "quake", "tables", "short"], reports.Select(r => r.Id));
    }

    [Theory]
    [InlineData("<p>Two&nbsp;hundred &amp; five &lt;hurt&gt; &#8212; caf&eacute;</p>", "Two hundred & five <hurt> — café")]
    [InlineData("<p>One died<br>in the square.</p>", "One died\nin the square.")]
    [InlineData("<p>Thir<b>ty</b>-two were <i>not</i> hurt.</p>", "Thirty-two were not hurt.")]
    [InlineData("<p>1&shy;2 peo&#x200B;ple died.</p>", "12 people died.")]
    [InlineData("<p>One died.</p><script>document.write('9 died')</script><noscript>8 died</noscript><template>7 died</template>", "One died.")]
    [InlineData("<p>One died.</p><p hidden>Nine died.</p><p style='color:red; DISPLAY : none !important'>Eight died.</p><div style='visibility:hidden'>Seven died.</div><span class='sr-only'>Six died.</span>", "One died.")]
    [InlineData("<p>One died.<!-- nine died --></p>", "One died.")]
    [InlineData("<div>One died.</div><div>Two lived.</div>", "One died.\n\nTwo lived.")]
    [InlineData("<P>ONE DIED.\r\n  AT   THE GATE<P>TWO LIVED.", "ONE DIED. AT THE GATE\n\nTWO LIVED.")]
    public async Task A_piece_of_a_page_is_read_as_a_person_sees_it(string html, string text) => Assert.Equal(text, (await Given.Report(html)).Text);

    [Theory]
    [InlineData("iso-8859-1", 1252, "Cinq tués au café, 5 000 € perdus")]
    [InlineData("windows-1251", 1251, "Двенадцать человек пострадали")]
    [InlineData("shift_jis", 932, "三人が死亡した")]
    public async Task The_encoding_that_a_page_declares_is_used(string name, int page, string text)
    {
        var bytes = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetBytes($"<html><head><meta charset='{name}'></head><body><p>{text}</p></body></html>");
        var arrivals = await Given.Bytes(bytes);
        Assert.Empty(arrivals.Lines());
        Assert.Equal(text, Assert.Single(arrivals.Reports()).Text);
    }

    [Theory]
    [InlineData("<html><body></body></html>")]
    [InlineData("<html><body><script>var killed = 9;</script><nav><a href='/'>Home</a></nav></body></html>")]
    public async Task A_page_without_words_is_set_aside(string html) =>
        Assert.Equal("standard input: a page without words; save the article's words as plain text", Assert.Single(await Given.Text(html)).ToString());

    [Fact]
    public async Task A_time_of_publication_that_would_be_a_guess_is_left_out()
    {
        var arrivals = await Given.Text("<html><head><meta name='date' content='03/04/2019'></head><body><p>One died at the gate.</p></body></html>");
        Assert.Null(Assert.Single(arrivals.Reports()).Published);
        Assert.Equal("standard input: its time of publication cannot be read without guessing", Assert.Single(arrivals.Lines()));
    }
}
