using System.Collections.Frozen;

namespace Reckoner.Incidents;

/// <summary>Words that every report uses and that therefore tell no event from another.</summary>
internal static class PlainWords
{
    private static readonly FrozenSet<ulong> Marks = WordLists.Of("plain").Select(word => Fingerprint.Of(word)).ToFrozenSet();

    /// <summary>Whether the word with this mark is one of them.</summary>
    public static bool Has(ulong mark) => Marks.Contains(mark);
}
