using System.Globalization;
using System.Text.Json;

namespace Reckoner.Cli.Output;

/// <summary>What a codebook codes of an incident, as JSON: every field that the reports or the codebook leave open is <c>null</c>.</summary>
internal static class CodingWriter
{
    public static void Write(Utf8JsonWriter json, Coding coding)
    {
        json.WriteStartObject();
        json.WriteString(Names.Incident, coding.Incident);
        json.WriteString(Names.Policy, coding.Policy);
        Flag(json, "isEvent"u8, coding.IsEvent);
        json.WriteString("event"u8, coding.Event);
        Day(json, "day"u8, coding.Day);
        Number(json, "timePrecision"u8, coding.TimePrecision);
        Number(json, "geoPrecision"u8, coding.GeoPrecision);
        Number(json, "clarity"u8, coding.Clarity);
        Flag(json, "extended"u8, coding.Extended);
        Number(json, "outcome"u8, coding.Outcome);
        Number(json, "released"u8, coding.Released);
        json.WriteString("grade"u8, coding.Grade);
        json.WriteString("gate"u8, coding.Gate);
        json.WriteString("state"u8, coding.State);
        json.WriteStartArray("sources"u8);
        foreach (var source in coding.Sources) json.WriteStringValue(source);
        json.WriteEndArray();
        json.WriteStartArray("shares"u8);
        foreach (var share in coding.Shares) Write(json, share);
        json.WriteEndArray();
        json.WriteStartArray(Names.Because);
        foreach (var rule in coding.Because) json.WriteStringValue(rule);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Share share)
    {
        json.WriteStartObject();
        json.WriteString(Names.Measure, share.Measure.Word());
        Day(json, "day"u8, share.Day);
        json.WriteNumber("over"u8, share.Over);
        json.WriteNumber("under"u8, share.Under);
        json.WriteString(Names.Text, share.Text);
        json.WriteString("note"u8, share.Note);
        json.WriteEndObject();
    }

    private static void Flag(Utf8JsonWriter json, ReadOnlySpan<byte> name, bool? flag)
    {
        if (flag is { } known) json.WriteBoolean(name, known);
        else json.WriteNull(name);
    }

    private static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, long? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }

    private static void Day(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateOnly? day)
    {
        if (day is { } known) json.WriteString(name, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else json.WriteNull(name);
    }
}
