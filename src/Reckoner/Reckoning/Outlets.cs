using System.Collections.Frozen;

namespace Reckoner.Reckoning;

/// <summary>Tells offices that publish for themselves from the press. From <c>knowledge/policies/outlets.tsv</c>.</summary>
internal static class Outlets
{
    private static readonly FrozenDictionary<string, bool> IsPress =
        Table.Lines(Table.Embedded("policies/outlets.tsv")).ToFrozenDictionary(line => line.At(0), line => line.At(1) == "press", StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an outlet is an office whose own words are the words of that office.</summary>
    public static bool IsOffice(string outlet)
    {
        var words = IsPress.GetAlternateLookup<ReadOnlySpan<char>>();
        var office = false;
        var start = 0;
        for (var i = 0; i <= outlet.Length; i++)
        {
            if (i < outlet.Length && char.IsLetter(outlet[i]))
                continue;
            if (words.TryGetValue(outlet.AsSpan(start, i - start), out var press))
            {
                if (press)
                    return false;
                office = true;
            }
            start = i + 1;
        }
        return office;
    }
}
