using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Reckoner.SecondReader;

/// <summary>The chat completions on the wire: written and read by hand, so that nothing is found by reflection and every field is bounded.</summary>
internal static class ChatJson
{
    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 32 };

    /// <summary>The body of a request.</summary>
    public static byte[] Request(string model, IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("model"u8, model);
            json.WriteStartArray("messages"u8);
            foreach (var message in messages)
            {
                json.WriteStartObject();
                json.WriteString("role"u8, message.Role.Value);
                json.WriteString("content"u8, message.Text);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteBoolean("stream"u8, value: false);
            if (options?.Temperature is { } temperature) json.WriteNumber("temperature"u8, temperature);
            if (options?.Seed is { } seed) json.WriteNumber("seed"u8, seed);
            if (options?.MaxOutputTokens is { } tokens) json.WriteNumber("max_tokens"u8, tokens);
            if (options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } format)
            {
                json.WriteStartObject("response_format"u8);
                json.WriteString("type"u8, "json_schema"u8);
                json.WriteStartObject("json_schema"u8);
                json.WriteString("name"u8, format.SchemaName ?? "answer");
                json.WriteBoolean("strict"u8, value: true);
                json.WritePropertyName("schema"u8);
                schema.WriteTo(json);
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The answer in the body of a response.</summary>
    public static ChatResponse Response(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, Shallow);
            if (json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("choices"u8, out var choices) && choices.ValueKind == JsonValueKind.Array && choices.GetArrayLength() > 0
                && choices[0] is { ValueKind: JsonValueKind.Object } choice
                && choice.TryGetProperty("message"u8, out var message) && message.ValueKind == JsonValueKind.Object
                && message.TryGetProperty("content"u8, out var content) && content.ValueKind == JsonValueKind.String)
            {
                var cut = choice.TryGetProperty("finish_reason"u8, out var reason) && reason.ValueKind == JsonValueKind.String && reason.ValueEquals("length"u8);
                return new ChatResponse(new ChatMessage(ChatRole.Assistant, content.GetString())) { FinishReason = cut ? ChatFinishReason.Length : ChatFinishReason.Stop };
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // half characters in a string are an InvalidOperationException
            throw new ModelFailure("the response is not JSON", e);
        }
        throw new ModelFailure("the response is not a chat completion");
    }
}
