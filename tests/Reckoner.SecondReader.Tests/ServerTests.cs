using System.Diagnostics;
using System.Text;
using System.Text.Json;
using static Reckoner.SecondReader.Tests.Answers;

namespace Reckoner.SecondReader.Tests;

public class ServerTests
{
    private const string Text = "Three people were killed.";

    [Theory]
    [InlineData("HTTP 500", "500 Internal Server Error")]
    [InlineData("asked too often", "429 Too Many Requests")]
    [InlineData("refuses the key", "401 Unauthorized")]
    [InlineData("no such model", "404 Not Found")]
    [InlineData("HTTP 204", "204 No Content")]
    public async Task A_status_that_is_not_200_is_told_without_what_the_server_wrote(string told, string status)
    {
        await using var server = StandIn.Saying((_, _) => Http(status, "", status.StartsWith("204", StringComparison.Ordinal) ? "" : "secret words"));
        var failure = (await Asking.Read(server, Text)).Failure;
        Assert.Contains(told, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("307 Temporary Redirect")]
    [InlineData("308 Permanent Redirect")]
    public async Task A_redirect_is_not_followed(string status)
    {
        await using var other = StandIn.Completing(Of(Claim("Three people were killed", "Three", 3, 3)));
        await using var server = StandIn.Saying((_, _) => Http(status, $"Location: {other.Address}/chat/completions\r\n", ""));
        Assert.Contains("redirects elsewhere", (await Asking.Read(server, Text)).Failure, StringComparison.Ordinal);
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("not JSON", "")]
    [InlineData("not JSON", "<html>busy</html>")]
    [InlineData("not a chat completion", "[]")]
    [InlineData("not a chat completion", "{\"choices\":[]}")]
    [InlineData("not a chat completion", "{\"choices\":[{\"message\":{\"content\":null,\"tool_calls\":[{\"function\":{\"name\":\"shell\"}}]}}]}")]
    [InlineData("not JSON", "{\"choices\":[{\"message\":{\"content\":\"\\ud83d\"}}]}")]
    public async Task A_response_that_is_no_completion_is_told(string told, string body)
    {
        await using var server = StandIn.Saying((_, _) => Ok(body));
        Assert.Contains(told, (await Asking.Read(server, Text)).Failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not JSON", "Three people died, I think.")]
    [InlineData("not JSON", "```json\n{\"claims\":[]}\n```")]
    [InlineData("not in the form", "[]")]
    [InlineData("not in the form", "{\"claims\":\"none\"}")]
    [InlineData("not in the form", "{\"answer\":[]}")]
    [InlineData("not in the form", "null")]
    public async Task An_answer_in_another_form_is_told(string told, string content)
    {
        await using var server = StandIn.Completing(content);
        Assert.Contains(told, (await Asking.Read(server, Text)).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_that_is_nested_for_ever_is_refused()
    {
        await using var server = StandIn.Completing(new string('[', 100_000));
        Assert.Contains("not JSON", (await Asking.Read(server, Text)).Failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_of_ten_megabytes_is_not_read_to_its_end(bool saysItsLength)
    {
        var huge = Completion(new string(' ', 10_000_000));
        await using var server = StandIn.Saying((_, _) => saysItsLength ? Ok(huge) : Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{huge}"));
        Assert.Equal("the answer is longer than 1024 KiB", (await Asking.Read(server, Text)).Failure);
    }

    [Fact]
    public async Task The_longest_response_that_may_be_is_read_and_one_byte_more_is_not()
    {
        var body = Completion(Of(Claim("Three people were killed", "Three", 3, 3)));
        await using var server = StandIn.Saying((_, _) => Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{body}"));
        Assert.Single((await Asking.Read(server, Text, Asking.Quick with { AnswerBytes = body.Length })).Claims);
        Assert.NotNull((await Asking.Read(server, Text, Asking.Quick with { AnswerBytes = body.Length - 1 })).Failure);
    }

    [Fact]
    public async Task An_answer_that_never_ends_costs_the_time_limit()
    {
        await using var server = StandIn.Saying((_, _) => null);
        var began = Stopwatch.GetTimestamp();
        Assert.Equal("no answer within 0.5 s", (await Asking.Read(server, Text, Asking.Quick with { TimeLimit = TimeSpan.FromSeconds(0.5) })).Failure);
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task An_answer_cut_at_the_token_limit_is_told()
    {
        await using var server = StandIn.Saying((_, _) => Ok(Completion("{\"claims\":[", "length")));
        Assert.Equal("the answer is longer than 4,096 tokens", (await Asking.Read(server, Text)).Failure);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        var server = StandIn.Completing("");
        await server.DisposeAsync();
        Assert.Equal("the server cannot be reached; is it running?", (await Asking.Read(server, Text)).Failure);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_told()
    {
        await using var server = StandIn.Saying((_, _) => "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"cho"u8.ToArray());
        Assert.Equal("the connection broke", (await Asking.Read(server, Text)).Failure);
    }

    [Fact]
    public async Task Whoever_asks_can_stop()
    {
        await using var server = StandIn.Saying((_, _) => null);
        Assert.True(ModelAddress.TryParse(server.Address, out var address, out _));
        using var client = new ChatCompletionsClient(address, "small", null, 1000);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.3));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ModelReader(client, "small", Asking.Quick).ReadAsync(Asking.Report(Text), stop.Token));
    }

    [Fact]
    public async Task The_request_is_bound_to_the_schema_at_temperature_0_without_tools_and_the_key_is_in_its_header_alone()
    {
        await using var server = StandIn.Completing(Of());
        Assert.True(ModelAddress.TryParse(server.Address, out var address, out _));
        using var client = new ChatCompletionsClient(address, "small:1b", "sk-planted", 100_000);
        await new ModelReader(client, "small:1b", Asking.Quick).ReadAsync(Asking.Report(Text));
        var asked = Assert.Single(server.Requests);
        Assert.StartsWith("POST /v1/chat/completions HTTP/1.1", asked.Head, StringComparison.Ordinal);
        Assert.Contains("Authorization: Bearer sk-planted", asked.Head, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-planted", asked.Body, StringComparison.Ordinal);
        using var body = JsonDocument.Parse(asked.Body);
        var root = body.RootElement;
        Assert.Equal(["model", "messages", "stream", "temperature", "seed", "max_tokens", "response_format"], root.EnumerateObject().Select(field => field.Name));
        Assert.Equal("small:1b", root.GetProperty("model").GetString());
        Assert.Equal(0, root.GetProperty("temperature").GetDouble());
        Assert.Equal(4096, root.GetProperty("max_tokens").GetInt32());
        Assert.Equal("json_schema", root.GetProperty("response_format").GetProperty("type").GetString());
        Assert.Equal(["system", "user"], root.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("role").GetString()));
    }
}
