using System.Runtime.InteropServices;
using Reckoner.Reading.Learned;

namespace Reckoner.Train;

/// <summary>A table as it will lie in the file, and as reading will see it: what is trained later builds on that.</summary>
internal sealed unsafe class Frozen
{
    private Frozen(byte[] bytes, int bits, int lanes, float unit)
    {
        (Bytes, Bits, Lanes, Unit) = (bytes, bits, lanes, unit);
        var copy = (byte*)NativeMemory.AllocZeroed((nuint)bytes.Length + 64);
        bytes.CopyTo(new Span<byte>(copy, bytes.Length));
        Weights = lanes == LearnedKnowledge.Slots ? new SlotTable((uint*)copy, bits, unit) : new WeightTable((sbyte*)copy, bits, lanes, unit);
    }

    public byte[] Bytes { get; }

    public int Bits { get; }

    public int Lanes { get; }

    public float Unit { get; }

    public IWeights Weights { get; }

    /// <summary>Rows of bytes for every value of the hash's highest bits.</summary>
    public static Frozen Dense(float[] weights, int bits, int lanes)
    {
        var unit = BestUnit(weights);
        return new Frozen([.. weights.Select(one => (byte)Whole(one, unit))], bits, lanes, unit);
    }

    /// <summary>Slots for those that weigh most: as many as there is room for.</summary>
    /// <param name="rows">For each hash the weights of the three answers.</param>
    public static Frozen Slots(IEnumerable<(uint Hash, float[] Weights)> rows, int bits)
    {
        var kept = rows.Select(row => (row.Hash, First: row.Weights[1] - row.Weights[0], Second: row.Weights[2] - row.Weights[0]))
            .OrderByDescending(row => MathF.Max(MathF.Abs(row.First), MathF.Abs(row.Second))).ThenBy(row => row.Hash).Take((1 << bits) * SlotTable.Together).ToList();
        var unit = BestUnit([.. kept.SelectMany(row => new[] { row.First, row.Second })]);
        var slots = new uint[(1 << bits) * SlotTable.Together];
        foreach (var row in kept)
        {
            var (first, second) = (Whole(row.First, unit), Whole(row.Second, unit));
            if (first == 0 && second == 0) continue;
            var together = slots.AsSpan((int)(row.Hash >> (32 - bits)) * SlotTable.Together, SlotTable.Together);
            for (var i = 0; i < together.Length; i++)
            {
                // two that agree in all these bits cannot be told apart: the heavier stays
                if (together[i] != 0 && (together[i] & 0xFFFF) == (row.Hash & 0xFFFF)) break;
                if (together[i] != 0) continue;
                together[i] = (row.Hash & 0xFFFF) | (uint)(byte)first << 16 | (uint)(byte)second << 24;
                break;
            }
        }
        return new Frozen(MemoryMarshal.AsBytes<uint>(slots).ToArray(), bits, LearnedKnowledge.Slots, unit);
    }

    private static sbyte Whole(float weight, float unit) => (sbyte)Math.Clamp(MathF.Round(weight / unit), -127, 127);

    // large weights may be cut off where that makes the many small ones finer: what errs least
    private static float BestUnit(float[] weights)
    {
        var most = weights.Length == 0 ? 0 : weights.Max(MathF.Abs);
        if (most == 0) return 1;
        var (best, least) = (most / 127, double.MaxValue);
        foreach (var share in new[] { 1f, 0.8f, 0.65f, 0.5f, 0.4f, 0.3f, 0.22f })
        {
            var unit = most * share / 127;
            var error = 0.0;
            foreach (var one in weights)
            {
                if (one == 0) continue;
                double off = one - Math.Clamp(MathF.Round(one / unit), -127, 127) * unit;
                error += off * off;
            }
            if (error < least) (best, least) = (unit, error);
        }
        return best;
    }
}
