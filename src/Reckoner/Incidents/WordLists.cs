using System.Collections.Frozen;

namespace Reckoner.Incidents;

/// <summary>The lists of words of <c>knowledge/incidents/words.tsv</c>.</summary>
internal static class WordLists
{
    private static readonly FrozenDictionary<string, string[]> Lists = Table.Lines(Table.Embedded("incidents/words.tsv"))
        .GroupBy(line => line.At(0), StringComparer.Ordinal)
        .ToFrozenDictionary(list => list.Key, list => list.SelectMany(line => line.At(1).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToArray(), StringComparer.Ordinal);

    /// <summary>The words and phrases of a list, in order of the file.</summary>
    /// <exception cref="KeyNotFoundException">There is no such list.</exception>
    public static string[] Of(string list) => Lists[list];

    /// <summary>The same to look words up in; upper and lower case differ.</summary>
    public static FrozenSet<string> SetOf(string list) => Of(list).ToFrozenSet(StringComparer.Ordinal);
}
