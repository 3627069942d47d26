namespace Reckoner.Language;

/// <summary>A set of at most 128 lexicon features, as bits.</summary>
internal readonly record struct FeatureSet(ulong A, ulong B)
{
    public static readonly FeatureSet None;

    public static FeatureSet Bit(int index) => index < 64 ? new(1UL << index, 0) : new(0, 1UL << (index - 64));

    public bool IsEmpty => (A | B) == 0;

    public bool HasAll(FeatureSet other) => (A & other.A) == other.A && (B & other.B) == other.B;

    public bool HasAny(FeatureSet other) => ((A & other.A) | (B & other.B)) != 0;

    public static FeatureSet operator |(FeatureSet x, FeatureSet y) => new(x.A | y.A, x.B | y.B);

    public static FeatureSet operator &(FeatureSet x, FeatureSet y) => new(x.A & y.A, x.B & y.B);

    public FeatureSet Without(FeatureSet other) => new(A & ~other.A, B & ~other.B);
}
