using System.Runtime.Intrinsics;

namespace Reckoner.Reading.Learned;

/// <summary>Learned weights, read where they lie: rows of signed bytes, a row for every value of the hash's highest bits.</summary>
/// <param name="rows">The first row.</param>
/// <param name="bits">How many bits of the hash choose the row.</param>
/// <param name="lanes">Bytes a row: 4, 16 or 32.</param>
/// <param name="unit">What a weight of 1 is worth.</param>
internal sealed unsafe class WeightTable(sbyte* rows, int bits, int lanes, float unit) : IWeights
{
    private readonly int shift = 32 - bits;

    public void Sum(ReadOnlySpan<uint> seen, Span<float> sums)
    {
        if (lanes == 4)
        {
            var sum = Vector128<int>.Zero;
            foreach (var one in seen)
            {
                var four = Vector128.CreateScalar(*(uint*)(rows + ((nuint)(one >> shift) << 2))).AsSByte();
                sum += Vector128.WidenLower(Vector128.WidenLower(four));
            }
            var scaled = Vector128.ConvertToSingle(sum) * unit;
            for (var i = 0; i < sums.Length; i++) sums[i] = scaled[i];
            return;
        }
        // 255 rows of bytes fit sums of 16 bits
        for (var lane = 0; lane < lanes; lane += 16)
        {
            var sum = Vector256<short>.Zero;
            foreach (var one in seen) sum += Vector256.WidenLower(Vector128.Load(rows + ((nuint)(one >> shift) * (nuint)lanes) + lane).ToVector256());
            for (var i = 0; i < 16 && lane + i < sums.Length; i++) sums[lane + i] = sum[i] * unit;
        }
    }
}
