using System.Diagnostics;
using System.Text;
using Reckoner.Reading;

namespace Reckoner.Tests.Reading;

/// <summary>What a very long report may cost: time grows with its length and no faster, whatever it is made of.</summary>
public class LongReportTests(ITestOutputHelper output)
{
    [Fact]
    public void Of_more_claims_than_are_read_the_first_are_read_and_the_reader_says_how_far()
    {
        var report = Of("A bomb killed {0} people in the market. ", 60_000);
        var reader = new Reader();
        var claims = reader.Read(report);
        Assert.InRange(reader.StoppedAt ?? 0, 1, report.Text.Length - 1);
        Assert.InRange(claims.Length, 1, Reader.MostClaims + 10);
        Assert.All(claims, claim => Assert.True(claim.Quotes[0].End <= reader.StoppedAt));

        reader.Read(report with { Text = report.Text[..reader.StoppedAt!.Value] });
        Assert.Null(reader.StoppedAt);
    }

    // wide: quadratic time would be sixteen times as much, and the machine is busy with other tests
    [Theory]
    [InlineData("A bomb killed {0} people and injured {0}1 soldiers in the market. ")]
    [InlineData("A 34-year-old man was shot and a woman was wounded. ")]
    [InlineData("He said on Monday that it was so. ")]
    [InlineData("Dara Whelan{0} said so. Whelan told reporters on Tuesday that it was over. ")]
    [InlineData("On 3 March the bombing was told and on Tuesday the attack. ")]
    [InlineData("In Paris and London and in Springfield, Ohio, the talks went on. ")]
    [InlineData("\"It was bad,\" she said. ")]
    [InlineData("Killed: {0}\n\n")]
    public void Four_times_the_length_takes_less_than_twelve_times_the_time(string sentence)
    {
        var reader = new Reader();
        var (once, four) = (Of(sentence, 100_000), Of(sentence, 400_000));
        Time(reader, once);
        var (least, most) = (Enumerable.Range(0, 5).Min(_ => Time(reader, once)), Enumerable.Range(0, 5).Min(_ => Time(reader, four)));
        output.WriteLine($"{sentence.Trim()}: {least:F1} ms, {most:F1} ms");
        Assert.True(most < (12 * least) + 5, $"{least:F1} ms, then {most:F1} ms");
    }

    private static double Time(Reader reader, Report report)
    {
        var watch = Stopwatch.StartNew();
        reader.Read(report);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static Report Of(string sentence, int length)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < length; i++) text.Append(sentence.Replace("{0}", $"{i + 2}", StringComparison.Ordinal));
        return new Report { Id = "long", Published = new DateTimeOffset(2024, 3, 8, 12, 0, 0, TimeSpan.Zero), Text = text.ToString() };
    }
}
