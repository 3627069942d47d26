using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Reckoner.SecondReader.Tests;

/// <summary>Second readings as tests ask for them, and what must hold of every one, whatever a model says.</summary>
internal static class Asking
{
    public static readonly ReaderLimits Quick = ReaderLimits.Default with { TimeLimit = TimeSpan.FromSeconds(20) };

    public static Report Report(string text, string? outlet = null) => new() { Id = "r", Text = text, Outlet = outlet };

    /// <summary>Reads a text with a server that answers with these claims.</summary>
    public static async Task<SecondReading> Read(string text, params JsonNode?[] claims)
    {
        await using var server = StandIn.Completing(Answers.Of(claims));
        return await Read(server, text);
    }

    /// <summary>Reads a text with a server.</summary>
    public static async Task<SecondReading> Read(StandIn server, string text, ReaderLimits? limits = null)
    {
        limits ??= Quick;
        Assert.True(ModelAddress.TryParse(server.Address, out var address, out _));
        using var client = new ChatCompletionsClient(address, "small", null, limits.AnswerBytes);
        var report = Report(text);
        var reading = await new ModelReader(client, "small", limits).ReadAsync(report);
        Holds(report, reading);
        return reading;
    }

    /// <summary>Every claim has its exact quote, its number within it, and words of the house.</summary>
    public static void Holds(Report report, SecondReading reading)
    {
        foreach (var claim in reading.Claims)
        {
            var quote = Assert.Single(claim.Quotes);
            Assert.Equal(report.Text[quote.Start..quote.End], quote.Text);
            Assert.Contains(claim.Quantity!.Text, quote.Text, StringComparison.Ordinal);
            Assert.Contains("#second-", claim.Id, StringComparison.Ordinal);
            Assert.All(claim.Voices, voice => Assert.True(voice.Outlet == report.Outlet || report.Text.Contains(voice.Role!, StringComparison.Ordinal)));
        }
    }

    /// <summary>The only claim of a reading.</summary>
    public static Claim Only(this SecondReading reading)
    {
        Assert.Null(reading.Failure);
        Assert.Empty(reading.Dropped);
        return Assert.Single(reading.Claims);
    }

    /// <summary>The only reason why the only proposal was dropped.</summary>
    public static DropReason Why(this SecondReading reading)
    {
        Assert.Null(reading.Failure);
        Assert.Empty(reading.Claims);
        return Assert.Single(reading.Dropped).Reason;
    }
}

/// <summary>Any other chat client: answers with a text, and keeps what it was asked.</summary>
internal sealed class Scripted(Func<string, string> answer) : IChatClient
{
    public List<ChatOptions?> Options { get; } = [];

    public List<string> Texts { get; } = [];

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Options.Add(options);
        Texts.Add(messages.Last().Text);
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, answer(Texts[^1]))));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
        // holds nothing
    }
}
