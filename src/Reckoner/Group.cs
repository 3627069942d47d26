using System.Collections.Immutable;

namespace Reckoner;

/// <summary>Of whom a figure speaks.</summary>
/// <param name="Label">A label of the glossary (<c>knowledge/lexicon</c>): all, hostages, children, women, soldiers, police, attackers ...</param>
/// <param name="Side">On which side they stand.</param>
/// <param name="Attributes">What else is said of them, sorted ordinally: foreign, a nationality, an age.</param>
public sealed record Group(string Label, Side Side, ImmutableArray<string> Attributes)
{
    /// <summary>Everyone, over every side.</summary>
    public static readonly Group All = new("all", Side.Unknown, []);

    /// <summary>Whether this is everyone.</summary>
    public bool IsAll => Label == "all" && Attributes.IsEmpty;

    /// <inheritdoc/>
    public bool Equals(Group? other) =>
        other is not null && Label == other.Label && Side == other.Side && Attributes.AsSpan().SequenceEqual(other.Attributes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Label, Side, Attributes.Length);

    /// <summary>The label with its attributes, as a person would read it: "attackers (foreign)".</summary>
    public override string ToString() => Attributes.IsEmpty ? Label : $"{Label} ({string.Join(", ", Attributes)})";
}
