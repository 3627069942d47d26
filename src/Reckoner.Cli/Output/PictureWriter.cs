using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reckoner.Explaining;

namespace Reckoner.Cli.Output;

/// <summary>
/// Writes reports, claims and pictures as UTF-8 JSON into a buffer that is used again. The one object of <c>--format json</c> has one
/// element a line, so that it can be searched, compared and streamed; the objects of JSON Lines have one line each.
/// </summary>
internal sealed class PictureWriter : IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly ArrayBufferWriter<byte> buffer = new(4096);
    private readonly Utf8JsonWriter json;

    public PictureWriter() => json = new Utf8JsonWriter(buffer, Options);

    /// <summary>What has been written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    /// <summary>Forgets what was written and keeps the memory, unless one great report has made it greater than is good to keep.</summary>
    public void Clear()
    {
        if (buffer.Capacity > 1 << 22) buffer.Clear();
        buffer.ResetWrittenCount();
    }

    /// <summary>One report with its claims on one line.</summary>
    public void Line(Report report, ImmutableArray<Claim> claims)
    {
        Begin(report);
        Array(Names.Reports, [report], ElementWriter.Write);
        Array(Names.Claims, claims.AsSpan(), ElementWriter.Write);
        End();
    }

    /// <summary>The picture of one report on one line.</summary>
    public void Line(Report report, Picture picture)
    {
        Begin(report);
        Array(Names.Reports, picture.Reports.AsSpan(), ElementWriter.Write);
        Array(Names.Claims, picture.Claims.AsSpan(), ElementWriter.Write);
        Array(Names.Incidents, picture.Incidents.AsSpan(), ElementWriter.Write);
        Array(Names.Figures, picture.Figures.AsSpan(), ElementWriter.Write);
        Array(Names.Disagreements, picture.Disagreements.AsSpan(), ElementWriter.Write);
        if (!picture.Codings.IsEmpty) Array(Names.Codings, picture.Codings.AsSpan(), CodingWriter.Write);
        End();
    }

    /// <summary>A report, as a line of the list of reports.</summary>
    public void Element(Report report) => Element(report, ElementWriter.Write);

    /// <summary>A claim, as a line of the list of claims.</summary>
    public void Element(Claim claim) => Element(claim, ElementWriter.Write);

    /// <summary>An incident, as a line of the list of incidents.</summary>
    public void Element(Incident incident) => Element(incident, ElementWriter.Write);

    /// <summary>A figure, as a line of the list of figures.</summary>
    public void Element(Figure figure) => Element(figure, ElementWriter.Write);

    /// <summary>A disagreement, as a line of the list of disagreements.</summary>
    public void Element(Disagreement disagreement) => Element(disagreement, ElementWriter.Write);

    /// <summary>A coding, as a line of the list of codings.</summary>
    public void Element(Coding coding) => Element(coding, CodingWriter.Write);

    /// <summary>A difference, as a line of the comparison.</summary>
    public void Element(Difference difference) => Element(difference, ElementWriter.Write);

    public void Dispose() => json.Dispose();

    private void Begin(Report report)
    {
        json.Reset();
        json.WriteStartObject();
        json.WriteString(Names.Report, report.Id);
    }

    private void End()
    {
        json.WriteEndObject();
        json.Flush();
        buffer.Write("\n"u8);
    }

    private void Array<T>(JsonEncodedText name, ReadOnlySpan<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(json, item);
        json.WriteEndArray();
    }

    // each element is begun with ",\n"; whoever opens the list drops the first comma
    private void Element<T>(T item, Action<Utf8JsonWriter, T> write)
    {
        buffer.Write(",\n"u8);
        json.Reset();
        write(json, item);
        json.Flush();
    }
}
