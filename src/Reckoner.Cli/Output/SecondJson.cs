using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reckoner.Cli.Running;
using Reckoner.SecondReader;

namespace Reckoner.Cli.Output;

/// <summary>
/// Second readings as one more field at the end of an object: what stands before it is, byte for byte, what stands there without a second
/// reader.
/// </summary>
internal static class SecondJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The line of one report with its second reading.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Line(StandardOutput output, Slot slot)
    {
        output.Write(slot.Json.Written[..^2]);
        output.Write(Field([(SecondStage.Done(slot), slot.Claims)], line: false));
        output.Write("}\n"u8);
    }

    /// <summary>The field with the comma before it.</summary>
    public static ReadOnlySpan<byte> Field(IReadOnlyList<(SecondReading Reading, ImmutableArray<Claim> BuiltIn)> readings, bool line)
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write(line ? ",\n\"secondReader\":"u8 : ",\"secondReader\":"u8);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("claims"u8);
            foreach (var (reading, _) in readings)
                foreach (var claim in reading.Claims)
                    ElementWriter.Write(json, claim, reading.Reader);
            json.WriteEndArray();
            json.WriteStartArray("agreements"u8);
            foreach (var agreement in readings.SelectMany(one => Agreement.Of(one.BuiltIn, one.Reading))) Write(json, agreement);
            json.WriteEndArray();
            json.WriteStartArray("dropped"u8);
            foreach (var (reading, _) in readings) Dropped(json, reading);
            json.WriteEndArray();
            json.WriteStartArray("failed"u8);
            foreach (var (reading, _) in readings.Where(one => one.Reading.Failure is not null))
            {
                json.WriteStartObject();
                json.WriteString("report"u8, reading.Report);
                json.WriteString("reader"u8, reading.Reader);
                json.WriteString("reason"u8, reading.Failure);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter json, Agreement agreement)
    {
        json.WriteStartObject();
        json.WriteString("reading"u8, agreement.Kind switch
        {
            AgreementKind.Same => "same",
            AgreementKind.Otherwise => "otherwise",
            AgreementKind.SecondOnly => "second only",
            _ => "built-in only",
        });
        json.WriteString("claim"u8, agreement.BuiltIn?.Id);
        json.WriteString("second"u8, agreement.Second?.Id);
        json.WriteEndObject();
    }

    private static void Dropped(Utf8JsonWriter json, SecondReading reading)
    {
        foreach (var dropped in reading.Dropped)
        {
            json.WriteStartObject();
            json.WriteString("report"u8, reading.Report);
            json.WriteString("reason"u8, dropped.Reason.Word());
            json.WriteNumber("count"u8, dropped.Count);
            json.WriteEndObject();
        }
    }
}
