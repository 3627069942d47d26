using System.Text.Json;
using Reckoner.Cli.Tests.EndToEnd;
using static Reckoner.SecondReader.Tests.Answers;

namespace Reckoner.SecondReader.Tests;

public class CommandTests
{
    private const string Ferry = "At least 18 people were killed when a ferry capsized off Mirvale, the harbour police said. Dozens were injured.";

    private static readonly string Good = Of(Claim("At least 18 people were killed", "At least 18", 18, null, "at least"), Claim("Dozens were injured", "Dozens", null, null, "vague", "killed"),
        Claim("500 people were killed", "500", 500, 500));

    [Fact]
    public async Task A_table_shows_the_second_voice_under_the_built_in_reading_and_leaves_that_as_it_is()
    {
        await using var server = StandIn.Completing(Good);
        foreach (var verb in new[] { "read", "picture" })
        {
            var alone = await Command.Reckon([verb, "--format", "table"], Ferry);
            var beside = await Command.Reckon([verb, "--format", "table", "--second-reader", server.Address, "--model", "small"], Ferry);
            Assert.Equal(0, beside.Code);
            Assert.Equal("", beside.Error);
            Assert.StartsWith(alone.Out, beside.Out, StringComparison.Ordinal);
            var section = beside.Out[alone.Out.Length..];
            Assert.Contains("Second reader — small", section, StringComparison.Ordinal);
            Assert.Contains("Also read so by small", section, StringComparison.Ordinal);
            Assert.Contains("Read otherwise by small", section, StringComparison.Ordinal);
            Assert.Contains("Proposed and dropped: 1 — quote not in the text (1)", section, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("read")]
    [InlineData("picture")]
    public async Task Json_has_one_more_field_whose_claims_are_marked(string verb)
    {
        await using var server = StandIn.Completing(Good);
        var alone = await Command.Reckon([verb], Ferry);
        var beside = await Command.Reckon([verb, "--second-reader", server.Address, "--model", "small"], Ferry);
        Assert.Equal(0, beside.Code);
        Assert.StartsWith(alone.Out[..^2], beside.Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(beside.Out);
        Assert.All(json.RootElement.GetProperty("claims").EnumerateArray(), claim => Assert.False(claim.TryGetProperty("reader", out _)));
        var second = json.RootElement.GetProperty("secondReader");
        Assert.Equal(["second:small", "second:small"], second.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("reader").GetString()));
        Assert.Contains("otherwise", second.GetProperty("agreements").EnumerateArray().Select(one => one.GetProperty("reading").GetString()));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("picture")]
    public async Task A_dead_server_costs_a_line_and_code_3_and_is_given_up_after_three_failures(string verb)
    {
        var server = StandIn.Completing("");
        await server.DisposeAsync();
        var feed = string.Concat(Enumerable.Range(0, 20).Select(i => $"{{\"id\":\"r{i}\",\"text\":\"{Ferry}\"}}\n"));
        var alone = await Command.Reckon([verb, "--format", "jsonl"], feed);
        var beside = await Command.Reckon([verb, "--format", "jsonl", "--threads", "1", "--second-reader", server.Address, "--model", "m"], feed);
        Assert.Equal(3, beside.Code);
        Assert.Equal(4, beside.Complaints.Length);
        Assert.Equal("reckon: r0: second reader: the server cannot be reached; is it running?; the built-in reading stands", beside.Complaints[0]);
        Assert.StartsWith("reckon: second reader: given up", beside.Complaints[3], StringComparison.Ordinal);
        var lines = beside.Out.Split('\n');
        Assert.All(alone.Out.Split('\n').Zip(lines).Where(pair => pair.First.Length > 0), pair => Assert.StartsWith(pair.First[..^1], pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_never_ends_costs_the_time_limit()
    {
        await using var server = StandIn.Saying((_, _) => null);
        var outcome = await Command.Reckon(["read", "--second-reader", server.Address, "--model", "m"], Ferry, ("RECKONER_SECOND_READER_SECONDS", "1"));
        Assert.Equal(3, outcome.Code);
        Assert.Contains("no answer within 1 s", Assert.Single(outcome.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_environment_fills_in_what_the_command_line_leaves_out_and_the_key_is_shown_nowhere()
    {
        await using var server = StandIn.Saying((_, _) => Http("401 Unauthorized", "", "bad key sk-planted"));
        var outcome = await Command.Reckon(
            ["read", "--second-reader", "env"], Ferry,
            ("RECKONER_SECOND_READER", server.Address), ("RECKONER_SECOND_READER_MODEL", "m"), ("RECKONER_SECOND_READER_KEY", "sk-planted"));
        Assert.Contains("Bearer sk-planted", Assert.Single(server.Requests).Head, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-planted", outcome.Out + outcome.Error, StringComparison.Ordinal);
        Assert.Equal(3, outcome.Code);
    }

    [Fact]
    public async Task The_environment_alone_sends_nothing()
    {
        await using var server = StandIn.Completing(Good);
        var outcome = await Command.Reckon(["read"], Ferry, ("RECKONER_SECOND_READER", server.Address), ("RECKONER_SECOND_READER_MODEL", "m"));
        Assert.Equal(0, outcome.Code);
        Assert.Empty(server.Requests);
        Assert.DoesNotContain("secondReader", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_is_later_than_the_moment_looked_back_from_is_not_sent()
    {
        await using var server = StandIn.Completing(Good);
        var outcome = await Command.Reckon(["read", "--published", "2031-03-12", "--as-of", "2031-03-01", "--second-reader", server.Address, "--model", "m"], Ferry);
        Assert.Equal("", outcome.Error);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("plain http is for this machine alone", "--second-reader", "http://models.example/v1", "--model", "m")]
    [InlineData("no name or password", "--second-reader", "https://me:sk-planted@models.example/v1", "--model", "m")]
    [InlineData("say which model", "--second-reader", "http://localhost:1/v1")]
    [InlineData("say where the model is", "--model", "m")]
    [InlineData("csv has no place", "--second-reader", "http://localhost:1/v1", "--model", "m", "--format", "csv")]
    public async Task Wrong_use_is_2_with_a_line_that_says_what_to_do(string told, params string[] args)
    {
        var outcome = await Command.Reckon(["read", .. args], Ferry);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(told, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-planted", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_would_break_out_of_its_header_is_refused_and_not_shown()
    {
        var outcome = await Command.Reckon(["read", "--second-reader", "http://localhost:1/v1", "--model", "m"], Ferry, ("RECKONER_SECOND_READER_KEY", "sk-planted\r\nHost: evil"));
        Assert.Equal(2, outcome.Code);
        Assert.DoesNotContain("sk-planted", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unused_it_is_not_even_loaded()
    {
        var folder = Directory.CreateTempSubdirectory("reckon-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory).Where(file => file.EndsWith(".dll", StringComparison.Ordinal) || file.EndsWith(".json", StringComparison.Ordinal)))
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            // whoever loads these fails
            File.WriteAllText(Path.Combine(folder.FullName, "Reckoner.SecondReader.dll"), "broken");
            File.WriteAllText(Path.Combine(folder.FullName, "Microsoft.Extensions.AI.Abstractions.dll"), "broken");
            foreach (var args in new string[][] { ["read"], ["picture"], ["read", "--format", "table"], ["picture", "--format", "table"], ["picture", "--each", "--format", "csv"], ["picture", "--each"] })
            {
                var outcome = await Command.Run("dotnet", [Path.Combine(folder.FullName, "reckon.dll"), .. args], System.Text.Encoding.UTF8.GetBytes(Ferry));
                Assert.Equal("", outcome.Error);
                Assert.Equal(0, outcome.Code);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
