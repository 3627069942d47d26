using System.Collections.Frozen;
using System.Reflection;

namespace Reckoner.Eval.Muc;

/// <summary>What the keys' words are in Reckoner's: small tables beside this file.</summary>
internal static class Mapping
{
    /// <summary>Event types of Reckoner by incident type of the keys.</summary>
    public static readonly FrozenDictionary<string, FrozenSet<string>> Types =
        Lines("types.tsv").ToFrozenDictionary(line => line[0], line => line[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>ISO codes by country of the keys.</summary>
    public static readonly FrozenDictionary<string, string> Countries =
        Lines("countries.tsv").ToFrozenDictionary(line => line[0], line => line[1], StringComparer.Ordinal);

    private static IEnumerable<string[]> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];
    }
}
