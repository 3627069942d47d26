using System.Collections.Frozen;

namespace Reckoner.Reckoning;

/// <summary>Tells offices that publish for themselves, and agencies that others print, from the rest of the press. From <c>knowledge/policies/outlets.tsv</c>.</summary>
internal static class Outlets
{
    private static readonly FrozenDictionary<string, string> Kinds =
        Table.Lines(Table.Embedded("policies/outlets.tsv")).ToFrozenDictionary(line => line.At(0), line => line.At(1), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an outlet is an office whose own words are the words of that office.</summary>
    public static bool IsOffice(string outlet) => Find(outlet, "office") && !Find(outlet, "press") && !Find(outlet, "agency");

    /// <summary>Whether an outlet is an agency whose reports others print.</summary>
    public static bool IsAgency(string outlet) => Find(outlet, "agency");

    private static bool Find(string outlet, string kind)
    {
        var words = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        var start = 0;
        for (var i = 0; i <= outlet.Length; i++)
        {
            if (i < outlet.Length && char.IsLetter(outlet[i]))
                continue;
            if (words.TryGetValue(outlet.AsSpan(start, i - start), out var found) && found == kind)
                return true;
            start = i + 1;
        }
        return false;
    }
}
