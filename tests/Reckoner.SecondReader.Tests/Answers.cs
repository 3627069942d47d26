using System.Text;
using System.Text.Json.Nodes;

namespace Reckoner.SecondReader.Tests;

/// <summary>What a model might say.</summary>
internal static class Answers
{
    /// <summary>A proposed claim; what a test does not say is as a careful model would put it.</summary>
    public static JsonObject Claim(
        string quote, string? number = null, long? low = 1, long? high = 1, string form = "exact", string measure = "killed", string group = "all",
        string side = "unknown", string stance = "stated", string? speaker = null, string? before = null) => new()
        {
            ["quote"] = quote,
            ["before"] = before,
            ["number"] = number,
            ["low"] = low,
            ["high"] = high,
            ["form"] = form,
            ["measure"] = measure,
            ["group"] = group,
            ["side"] = side,
            ["stance"] = stance,
            ["speaker"] = speaker,
        };

    /// <summary>The answer that holds these claims.</summary>
    public static string Of(params JsonNode?[] claims) => new JsonObject { ["claims"] = new JsonArray(claims) }.ToJsonString();

    /// <summary>The body of a chat completion.</summary>
    public static string Completion(string content, string finish = "stop") => new JsonObject
    {
        ["id"] = "x",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content }, ["finish_reason"] = finish }),
    }.ToJsonString();

    /// <summary>A whole response.</summary>
    public static byte[] Http(string status, string headers, string body) =>
        Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}");

    /// <summary>A response of status 200.</summary>
    public static byte[] Ok(string body) => Http("200 OK", "Content-Type: application/json\r\n", body);
}
