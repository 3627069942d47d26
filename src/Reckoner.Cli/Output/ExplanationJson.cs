using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reckoner.Explaining;

namespace Reckoner.Cli.Output;

/// <summary>An explained figure as one JSON object on one line.</summary>
internal static class ExplanationJson
{
    public static ReadOnlySpan<byte> Of(Explanation explanation)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("address"u8, explanation.Address);
        json.WriteString("title"u8, explanation.Title);
        json.WriteString("answer"u8, explanation.Answer);
        json.WritePropertyName("incident"u8);
        ElementWriter.Write(json, explanation.Incident);
        json.WritePropertyName("figure"u8);
        ElementWriter.Write(json, explanation.Figure);
        json.WriteStartArray("sections"u8);
        foreach (var section in explanation.Sections) Write(json, section);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        buffer.Write("\n"u8);
        return buffer.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter json, Section section)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, EnumWords.Sections[(int)section.Kind]);
        json.WriteString("heading"u8, section.Heading);
        json.WriteStartArray("sentences"u8);
        foreach (var sentence in section.Sentences)
        {
            json.WriteStartObject();
            json.WriteString("text"u8, sentence.Text);
            json.WriteStartArray(Names.Claims);
            foreach (var claim in sentence.Claims) json.WriteStringValue(claim);
            json.WriteEndArray();
            if (sentence.Evidence is { } evidence) Write(json, evidence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject("evidence"u8);
        json.WriteNumber("number"u8, evidence.Number);
        json.WriteString(Names.Claim, evidence.Claim);
        json.WriteString(Names.Report, evidence.Quote.Report);
        json.WriteBoolean("inTitle"u8, evidence.Quote.InTitle);
        json.WriteNumber(Names.Start, evidence.Quote.Start);
        json.WriteNumber(Names.End, evidence.Quote.End);
        json.WriteString("before"u8, evidence.Before);
        json.WriteString(Names.Text, evidence.Quote.Text);
        json.WriteString("after"u8, evidence.After);
        json.WriteString("numberWords"u8, evidence.NumberWords);
        json.WriteString("voices"u8, evidence.Voices);
        if (evidence.Published is { } published) json.WriteString(Names.Published, published);
        else json.WriteNull(Names.Published);
        json.WriteEndObject();
    }
}
