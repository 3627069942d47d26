using System.Collections.Frozen;
using Reckoner.Language;

namespace Reckoner.Incidents;

/// <summary>Which event types may be words for one event. From <c>knowledge/incidents/families.tsv</c>.</summary>
internal static class TypeFamilies
{
    private static readonly FrozenDictionary<string, Family> Families = Table.Lines(Table.Embedded("incidents/families.tsv"))
        .ToFrozenDictionary(line => line.At(0), line => new Family(line.At(1).Split(' '), line.At(2) is "long"), StringComparer.Ordinal);

    private sealed record Family(string[] Of, bool IsLong);

    /// <summary>The type of an event from what its accounts call it: most of them, but a siege stays a siege however often its shots are told. Null when none says.</summary>
    public static string? Widest(IReadOnlyList<string> said)
    {
        var types = Ground.ByFrequency(said);
        if (types.Length < 2) return types.IsEmpty ? null : types[0];
        // what hurts nobody names the event only where nothing else does
        if (types.Any(EventTypes.IsSlight) && types.FirstOrDefault(type => !EventTypes.IsSlight(type)) is not null) types = [.. types.Where(type => !EventTypes.IsSlight(type))];
        var most = Votes(said, types[0]);
        foreach (var type in types)
            if (IsLong(type) && Votes(said, type) * 3 >= most && GoTogether(type, types[0])) return type;
        return types[0];
    }

    private static int Votes(IReadOnlyList<string> said, string type)
    {
        var votes = 0;
        foreach (var one in said)
            if (string.Equals(one, type, StringComparison.Ordinal)) votes++;
        return votes;
    }

    /// <summary>Whether one event may be called by both; a type that the table lacks goes with everything.</summary>
    public static bool GoTogether(string a, string b) =>
        string.Equals(a, b, StringComparison.Ordinal) || !Families.TryGetValue(a, out var one) || !Families.TryGetValue(b, out var other) || one.Of.AsSpan().ContainsAny(other.Of);

    /// <summary>Whether it goes on for hours or days.</summary>
    public static bool IsLong(string type) => Families.TryGetValue(type, out var family) && family.IsLong;
}
