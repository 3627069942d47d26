using System.Text.Json;
using Reckoner.Eval.Measuring;

namespace Reckoner.Eval.Output;

/// <summary>The table for programs.</summary>
internal static class JsonResults
{
    public static void Write(IReadOnlyList<Line> lines, string commit, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("commit", commit);
        json.WriteStartArray("rows");
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteString("corpus", line.Row.Corpus);
            json.WriteString("measure", line.Row.Name);
            Score(json, "score", line.Score);
            Score(json, "look", line.Look);
            Score(json, "all", line.All);
            Number(json, "gapPoints", line.Gap is { } gap ? Math.Round(gap, 2) : null);
            json.WriteBoolean("farApart", line.IsFarApart);
            json.WriteBoolean("withinChance", line.IsChance);
            Number(json, "floor", line.Row.Floor);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Score(Utf8JsonWriter json, string name, Score? score)
    {
        if (score is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteNumber("value", Math.Round(score.Value, 4));
        json.WriteNumber("low", Math.Round(score.Low, 4));
        json.WriteNumber("high", Math.Round(score.High, 4));
        json.WriteNumber("answers", score.Wanted);
        json.WriteNumber("units", score.Units);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
