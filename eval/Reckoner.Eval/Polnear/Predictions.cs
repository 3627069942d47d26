using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Reckoner.Eval.Measuring;

namespace Reckoner.Eval.Polnear;

/// <summary>Files for the corpus's own scorer, and its table for such files.</summary>
internal static class Predictions
{
    /// <summary>Writes what the library reads in the shape that score_attribution.py takes, offsets in code points.</summary>
    public static void Write(string folder, string set, TextWriter output, Readers readers)
    {
        var documents = PolnearDocument.Read(folder, set);
        foreach (var line in readers.Each(documents, (reader, document) => Line(document.Report.Id, document.Given(reader)))) output.WriteLine(line);
    }

    /// <summary>The scorer's table for a gold file and a file of predictions, in its very words, so that the two can be compared.</summary>
    public static void Score(string gold, string predicted, TextWriter output)
    {
        var documents = JsonLinesFile.Read(gold, one => (Id: one.Text("id"), Text: one.Text("text"), All: Attributed.All(one)));
        var given = JsonLinesFile.Read(predicted, one => (Id: one.Text("id"), All: Attributed.All(one))).ToDictionary(one => one.Id, one => one.All, StringComparer.Ordinal);
        var totals = AttributionScorer.Rows.ToDictionary(row => row, _ => default(Counts), StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var (row, counts) in AttributionScorer.Score(new TokenText(document.Text), document.All, given.GetValueOrDefault(document.Id, ImmutableArray<Attributed>.Empty)))
                totals[row] += counts;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} gold documents, {given.Count} predicted; overlap=max"));
        output.WriteLine($"{"",22}{"P",7}{"R",7}{"F1",7}   {"hit",7}{"gold",8}{"pred",8}");
        foreach (var row in AttributionScorer.Rows)
        {
            var counts = totals[row];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{row,-22}{counts.Precision,7:F3}{counts.Recall,7:F3}{counts.F1,7:F3}   {counts.Right,7:F0}{counts.Wanted,8:F0}{counts.Given,8:F0}"));
        }
    }

    private static string Line(string id, ImmutableArray<Attributed> given)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteStartArray("attributions");
        foreach (var one in given)
        {
            json.WriteStartObject();
            Role(json, "source", one.Source);
            Role(json, "cue", one.Cue);
            Role(json, "content", one.Content);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Role(Utf8JsonWriter json, string name, ImmutableArray<Span> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteStartObject();
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
