namespace Reckoner.Cli.Tests.EndToEnd;

public class SameBytesTests
{
    [Theory]
    [InlineData("read", "json")]
    [InlineData("read", "jsonl")]
    [InlineData("read", "csv")]
    [InlineData("read", "table")]
    [InlineData("picture", "json")]
    [InlineData("picture", "jsonl")]
    [InlineData("picture", "csv")]
    [InlineData("picture", "table")]
    public async Task The_same_bytes_come_out_for_any_number_of_threads(string verb, string format)
    {
        var input = Inputs.Reports(100);
        var one = await Command.Reckon([verb, "--format", format, "--threads", "1"], input);
        Assert.Equal(0, one.Code);
        Assert.NotEqual("", one.Out);
        foreach (var threads in new[] { "2", "8" })
            Assert.Equal(one.Out, (await Command.Reckon([verb, "--format", format, "--threads", threads], input)).Out);
    }

    [Theory]
    [InlineData("tr-TR", "tr_TR.UTF-8")]
    [InlineData("ar-SA", "ar_SA.UTF-8")]
    [InlineData("de-DE", "de_DE.UTF-8")]
    public async Task The_same_bytes_come_out_in_any_culture(string culture, string language)
    {
        var input = Inputs.Reports(20);
        foreach (var format in new[] { "json", "csv", "table" })
        {
            string[] args = ["picture", "--each", "--format", format, "--as-of", "2031-03-20T10:00+01:00"];
            var plain = await Command.Reckon(args, input);
            var there = await Command.Reckon(
                args, input, ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0"), ("LANG", language), ("LC_ALL", language), ("DOTNET_CULTURE", culture));
            Assert.Equal(plain.Out, there.Out);
        }
    }

    [Fact]
    public async Task Reports_come_out_in_the_order_in_which_they_came_in()
    {
        var outcome = await Command.Reckon(["read", "--format", "jsonl", "--threads", "8"], Inputs.Reports(200));
        var ids = outcome.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('"')[3]);
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"r{i}"), ids);
    }

    [Fact]
    public async Task With_each_every_report_is_a_line_with_the_report_at_the_top()
    {
        var input = Inputs.Reports(3);
        var each = await Command.Reckon(["picture", "--each"], input);
        var lines = await Command.Reckon(["picture", "--format", "jsonl"], input);
        Assert.Equal(3, each.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(each.Out, lines.Out);
        Assert.StartsWith("{\"report\":\"r0\",\"reports\":[", each.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_of_leaves_out_what_was_published_later()
    {
        var outcome = await Command.Reckon(["read", "--format", "jsonl", "--as-of", "2031-03-02"], Inputs.Reports(28));
        var ids = outcome.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('"')[3]);
        Assert.Equal(["r0", "r1"], ids);
    }
}
