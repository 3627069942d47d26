using System.Runtime.InteropServices;
using Reckoner.Reading.Learned;

namespace Reckoner.Train;

/// <summary>Weights of an averaged perceptron with three answers, a row for everything seen that ever mattered.</summary>
internal sealed class AveragedRows : IWeights
{
    private readonly Dictionary<uint, Row> rows = [];
    private double steps = 1;

    private struct Row
    {
        public float A, B, C;
        public double MovedA, MovedB, MovedC;
        public int Times;
    }

    public void Sum(ReadOnlySpan<uint> seen, Span<float> sums)
    {
        sums.Clear();
        foreach (var one in seen)
        {
            ref var row = ref CollectionsMarshal.GetValueRefOrNullRef(rows, one);
            if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref row)) continue;
            sums[0] += row.A;
            sums[1] += row.B;
            sums[2] += row.C;
        }
    }

    /// <summary>One more decision was made.</summary>
    public void Tick() => steps++;

    /// <summary>Moves the weights towards one answer and away from another.</summary>
    public void Move(ReadOnlySpan<uint> seen, int right, int wrong)
    {
        foreach (var one in seen)
        {
            ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, one, out _);
            Add(ref row, right, 1);
            Add(ref row, wrong, -1);
            row.Times++;
        }
    }

    private void Add(ref Row row, int answer, float by)
    {
        switch (answer)
        {
            case 0: row.A += by; row.MovedA += by * steps; break;
            case 1: row.B += by; row.MovedB += by * steps; break;
            default: row.C += by; row.MovedC += by * steps; break;
        }
    }

    /// <summary>The mean of the weights over all steps, of what was moved more often than once.</summary>
    public IEnumerable<(uint Hash, float[] Weights)> Mean() =>
        rows.Where(one => one.Value.Times > 1).Select(one => (one.Key, new[] { (float)(one.Value.A - one.Value.MovedA / steps), (float)(one.Value.B - one.Value.MovedB / steps), (float)(one.Value.C - one.Value.MovedC / steps) }));
}
