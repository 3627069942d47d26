using System.Text.Json;

namespace Reckoner.Eval.Measuring;

/// <summary>The answers of a corpus, a JSON object a line.</summary>
internal static class JsonLinesFile
{
    public static List<T> Read<T>(string path, Func<JsonElement, T> read)
    {
        var all = new List<T>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0) continue;
            using var document = JsonDocument.Parse(line);
            all.Add(read(document.RootElement));
        }
        return all;
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
