using System.Globalization;
using System.Text.Json.Nodes;

namespace Reckoner.Bench;

/// <summary>
/// A corpus written several times over into one file, every time under other ids and addresses, since a report that came before is read
/// only once. Long enough that starting the process does not hide the speed of reading. Gone when disposed.
/// </summary>
internal sealed class EnlargedCorpus : IDisposable
{
    private EnlargedCorpus(string path) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Writes the file.</summary>
    public static EnlargedCorpus Of(string path, int times)
    {
        var enlarged = new EnlargedCorpus(System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"reckoner-bench-{Environment.ProcessId}.jsonl"));
        using var writer = new StreamWriter(enlarged.Path);
        for (var time = 0; time < times; time++)
        {
            foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
            {
                var report = JsonNode.Parse(line)!.AsObject();
                var mark = time.ToString(CultureInfo.InvariantCulture);
                report["id"] = $"{report["id"]}-{mark}";
                report["url"] = $"{report["url"]}#{mark}";
                writer.WriteLine(report.ToJsonString());
            }
        }
        return enlarged;
    }

    public void Dispose() => File.Delete(Path);
}
