using System.Runtime.Intrinsics;

namespace Reckoner.Reading.Learned;

/// <summary>
/// Learned weights of two answers against a third, which weighs nothing: only of what is worth a weight. Eight slots lie together, chosen by the highest bits of the
/// hash; the lowest 16 of a slot are the lowest of the hash, above them lie two signed bytes. What is in no slot weighs nothing.
/// </summary>
/// <param name="slots">The first slot.</param>
/// <param name="bits">How many bits of the hash choose the eight.</param>
/// <param name="unit">What a weight of 1 is worth.</param>
internal sealed unsafe class SlotTable(uint* slots, int bits, float unit) : IWeights
{
    public const int Together = 8;

    private readonly int shift = 32 - bits;

    public void Sum(ReadOnlySpan<uint> seen, Span<float> sums)
    {
        var (first, second) = (Vector256<int>.Zero, Vector256<int>.Zero);
        var low = Vector256.Create(0xFFFFu);
        foreach (var one in seen)
        {
            var eight = Vector256.Load(slots + ((nuint)(one >> shift) << 3));
            var mine = (eight & Vector256.Equals(eight & low, Vector256.Create(one & 0xFFFFu))).AsInt32();
            second += Vector256.ShiftRightArithmetic(mine, 24);
            first += Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(mine, 8), 24);
        }
        sums[0] = 0;
        sums[1] = Vector256.Sum(first) * unit;
        sums[2] = Vector256.Sum(second) * unit;
    }
}
