using System.Collections.Frozen;

namespace Reckoner.Language;

/// <summary>What is known of the types of events. From <c>knowledge/events/types.tsv</c>.</summary>
internal static class EventTypes
{
    private static readonly FrozenDictionary<string, string[]> Traits = Table.Lines(Table.Embedded("events/types.tsv"))
        .ToFrozenDictionary(line => line.At(0), line => line.At(1).Split(' '), StringComparer.Ordinal);

    /// <summary>Whether the type says little, so that another, more specific one may be the same event.</summary>
    public static bool IsGeneral(string type) => Has(type, "general") || IsSlight(type);

    /// <summary>Whether it hurts nobody by itself, or says nothing of what happened: it names an event only when nothing else does.</summary>
    public static bool IsSlight(string type) => Has(type, "slight");

    /// <summary>Whether it is but a wide word for what another word of the report names.</summary>
    public static bool IsWide(string type) => Has(type, "wide");

    /// <summary>Whether it happens at one spot: a bomb does, a siege or a riot may move.</summary>
    public static bool IsAtOneSpot(string type) => Has(type, "spot");

    /// <summary>Whether one of the two goes on for hours and the other may be a moment of it.</summary>
    public static bool Together(string a, string b) => Holds(a, b) || Holds(b, a);

    /// <summary>Whether one is what people do to people and the other what befalls them without intent.</summary>
    public static bool Apart(string a, string b) => (Has(a, "violence") && Has(b, "mishap")) || (Has(a, "mishap") && Has(b, "violence"));

    private static bool Holds(string whole, string part) => Has(whole, "long") && (Has(part, "within") || Has(part, "long"));

    private static bool Has(string type, string trait) => Traits.TryGetValue(type, out var traits) && Array.IndexOf(traits, trait) >= 0;
}
