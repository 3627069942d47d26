using System.Text;
using System.Text.Json;

namespace Reckoner.Cli.Tests.EndToEnd;

/// <summary>A folder of its own for one test.</summary>
internal sealed class Inputs : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reckon-test-");

    public string Folder => folder.FullName;

    public string File(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>JSON Lines of reports that are all a little different.</summary>
    public static string Reports(int count)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var report = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["id"] = $"r{i}",
                ["title"] = $"Fire in hall {i}",
                ["published"] = $"2031-03-{1 + (i % 28):00}T{i % 24:00}:15:00Z",
                ["outlet"] = i % 2 == 0 ? "Coast Wire" : "Lisse Herald",
                ["language"] = "en",
                ["text"] = $"At least {3 + (i % 40)} people were killed and {i % 7} children were injured in hall {i}, the fire service said. "
                    + string.Concat(Enumerable.Repeat("Rescue work went on through the night. ", i % 50)),
            };
            lines.Append(JsonSerializer.Serialize(report)).Append('\n');
        }
        return lines.ToString();
    }

    public void Dispose() => folder.Delete(recursive: true);
}
