using System.Diagnostics;
using System.Text;

namespace Reckoner.Intake.Tests;

public class HostilePagesTests
{
    // for tests of the other limits on a busy machine
    private static readonly IntakeOptions Unhurried = new() { Limits = new IntakeLimits { HtmlTime = TimeSpan.FromMinutes(1) } };

    private static string Many(string piece, int count) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();

    public static TheoryData<string, string> Hostile => new()
    {
        { "deep blocks", Many("<div>", 50_000) + "<p>One died.</p>" },
        { "very deep blocks", Many("<div>", 900_000) + "<p>One died.</p>" },
        { "deep blocks that are closed", Many("<div>", 50_000) + "<p>One died.</p>" + Many("</div>", 50_000) },
        { "deep blocks behind strangers", Many("<div></x></p>", 50_000) + "<p>One died.</p>" },
        { "deep lists", Many("<ul><li>", 50_000) + "<p>One died.</p>" },
        { "deep tables", Many("<table><tr><td>", 20_000) + "<p>One died.</p>" },
        { "open styles", Many("<b id=x><i class=y>", 30_000) + "<p>One died.</p>" },
        { "styles opened again", string.Concat(Enumerable.Range(0, 60).Select(i => $"<b id=x{i}>")) + Many("<p>x", 40_000) + "<p>One died.</p>" },
        { "many tags", Many("<br>", 500_000) + "<p>One died.</p>" },
        { "many paragraphs", Many("<p>x</p>", 150_000) + "<p>One died.</p>" },
        { "many attributes", "<div " + string.Concat(Enumerable.Range(0, 400_000).Select(i => $"a{i}=1 ")) + "><p>One died.</p></div>" },
        { "a tag without end", "<p>One died.</p><div class=\"" + Many("x", 2_000_000) },
        { "tags without end", "<p>One died.</p>" + Many("<a ", 300_000) },
        { "quotes without end", "<p>One died.</p>" + Many("<a b='", 300_000) },
        { "comments without end", "<p>One died.</p>" + Many("<!--", 300_000) },
        { "scripts without end", "<p>One died.</p>" + Many("<script>", 300_000) },
        { "closing tags alone", "<p>One died.</p>" + Many("</div>", 300_000) },
        { "entities", "<p>One died.</p>" + Many("&amp;&#x10FFFF;&lt", 200_000) },
        { "one long word", "<p>One died.</p><p>" + Many("x", 4_000_000) + "</p>" },
        { "large page", "<p>One died.</p>" + Many("<p>The wall stood.</p>", 300_000) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_page_costs_no_more_than_its_time_and_its_words_are_read(string kind, string body)
    {
        var options = new IntakeOptions { Limits = new IntakeLimits { HtmlTime = TimeSpan.FromSeconds(1) } };
        var clock = Stopwatch.StartNew();
        var arrivals = await Given.Text("<!DOCTYPE html><html><body>" + body, options);
        // alone, each takes less than 1.5 seconds; a busy machine is given ten times that, and a parser let loose takes minutes
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"{kind}: {clock.Elapsed}");
        Assert.Contains("One died.", Assert.Single(arrivals.Reports()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(512, false)]
    [InlineData(513, true)]
    public async Task Nesting_up_to_the_limit_is_read_as_a_page(int depth, bool beyond)
    {
        var arrivals = await Given.Text("<!DOCTYPE html>" + Many("<div>", depth) + "<p>One died.</p>", Unhurried);
        Assert.Equal("One died.", Assert.Single(arrivals.Reports()).Text);
        Assert.Equal(beyond ? ["standard input: read without its layout: nested deeper than 512 levels"] : [], arrivals.Lines());
    }

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public async Task Tags_up_to_the_limit_are_read_as_a_page(int tags, bool beyond)
    {
        var options = Unhurried with { Limits = Unhurried.Limits with { HtmlNodes = 100 } };
        var arrivals = await Given.Text(Many("<p>One died.</p>", tags), options);
        Assert.Equal(beyond ? ["standard input: read without its layout: more than 100 tags"] : [], arrivals.Lines());
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task A_page_up_to_the_limit_of_bytes_is_read_as_a_page(int over, bool beyond)
    {
        const string Page = "<p>One died.</p>";
        var options = Unhurried with { Limits = Unhurried.Limits with { HtmlBytes = Page.Length - over } };
        var arrivals = await Given.Text(Page, options);
        Assert.Equal("One died.", Assert.Single(arrivals.Reports()).Text);
        Assert.Equal(beyond, arrivals.Lines().Length == 1);
    }

    [Fact]
    public async Task A_page_that_takes_too_long_is_read_without_its_layout()
    {
        var options = new IntakeOptions { Limits = new IntakeLimits { HtmlTime = TimeSpan.FromMilliseconds(1) } };
        var arrivals = await Given.Text(Many("<div><p>The wall stood.</p></div>", 50_000) + "<p>One died.</p>", options);
        Assert.EndsWith("One died.", Assert.Single(arrivals.Reports()).Text, StringComparison.Ordinal);
        Assert.Equal("standard input: read without its layout: it takes longer than 0.001 seconds", Assert.Single(arrivals.Lines()));
    }

    [Fact]
    public async Task Without_layout_scripts_and_furniture_are_still_left_out()
    {
        var options = new IntakeOptions { Limits = new IntakeLimits { HtmlNodes = 1 } };
        var arrivals = await Given.Text("<html><head><title>T</title><style>a{}</style></head><body><nav>Home</nav><p title='a>b'>One <b>died</b> &amp; two<br>lived.<!-- > nine --></p><script>if (a<b) '9 died'</script><aside>Eight</aside><ul><li>Three<li>Four</ul></body></html>", options);
        Assert.Equal("One died & two\nlived.\n\nThree\n\nFour", Assert.Single(arrivals.Reports()).Text);
    }
}
