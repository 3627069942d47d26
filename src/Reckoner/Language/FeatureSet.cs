using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Reckoner.Language;

/// <summary>A set of at most 256 lexicon features, as bits.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal readonly record struct FeatureSet(ulong A, ulong B, ulong C, ulong D)
{
    /// <summary>How many features there can be.</summary>
    public const int Most = 256;

    public static readonly FeatureSet None;

    public static FeatureSet Bit(int index)
    {
        var bit = 1UL << index;
        return (index >> 6) switch { 0 => new(bit, 0, 0, 0), 1 => new(0, bit, 0, 0), 2 => new(0, 0, bit, 0), _ => new(0, 0, 0, bit) };
    }

    public bool IsEmpty => (A | B | C | D) == 0;

    public bool HasAll(in FeatureSet other) => Vector256.AndNot(Vector(other), Vector(this)) == Vector256<ulong>.Zero;

    public bool HasAny(in FeatureSet other) => (Vector(this) & Vector(other)) != Vector256<ulong>.Zero;

    public static FeatureSet operator |(in FeatureSet x, in FeatureSet y) => new(x.A | y.A, x.B | y.B, x.C | y.C, x.D | y.D);

    public static FeatureSet operator &(in FeatureSet x, in FeatureSet y) => new(x.A & y.A, x.B & y.B, x.C & y.C, x.D & y.D);

    public FeatureSet Without(in FeatureSet other) => new(A & ~other.A, B & ~other.B, C & ~other.C, D & ~other.D);

    // its four words side by side, as the processor compares them
    private static Vector256<ulong> Vector(in FeatureSet set) => Unsafe.ReadUnaligned<Vector256<ulong>>(ref Unsafe.As<FeatureSet, byte>(ref Unsafe.AsRef(in set)));
}
