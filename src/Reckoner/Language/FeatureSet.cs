using System.Runtime.InteropServices;

namespace Reckoner.Language;

/// <summary>A set of at most 256 lexicon features, as bits.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal readonly record struct FeatureSet(ulong A, ulong B, ulong C, ulong D)
{
    /// <summary>How many features there can be.</summary>
    public const int Most = 256;

    public static readonly FeatureSet None;

    public static FeatureSet Bit(int index) =>
        index < 64 ? new(1UL << index, 0, 0, 0) : index < 128 ? new(0, 1UL << (index - 64), 0, 0)
        : index < 192 ? new(0, 0, 1UL << (index - 128), 0) : new(0, 0, 0, 1UL << (index - 192));

    public bool IsEmpty => (A | B | C | D) == 0;

    public bool HasAll(in FeatureSet other) => (A & other.A) == other.A && (B & other.B) == other.B && (C & other.C) == other.C && (D & other.D) == other.D;

    public bool HasAny(in FeatureSet other) => ((A & other.A) | (B & other.B) | (C & other.C) | (D & other.D)) != 0;

    public static FeatureSet operator |(in FeatureSet x, in FeatureSet y) => new(x.A | y.A, x.B | y.B, x.C | y.C, x.D | y.D);

    public static FeatureSet operator &(in FeatureSet x, in FeatureSet y) => new(x.A & y.A, x.B & y.B, x.C & y.C, x.D & y.D);

    public FeatureSet Without(in FeatureSet other) => new(A & ~other.A, B & ~other.B, C & ~other.C, D & ~other.D);
}
