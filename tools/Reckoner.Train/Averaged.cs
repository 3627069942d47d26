using Reckoner.Reading.Learned;

namespace Reckoner.Train;

/// <summary>Weights of an averaged perceptron.</summary>
internal sealed class Averaged(int bits, int lanes) : IWeights
{
    private readonly float[] now = new float[(1 << bits) * lanes];
    private readonly double[] moved = new double[(1 << bits) * lanes];
    private double steps = 1;

    public int Bits => bits;

    public int Lanes => lanes;

    public void Sum(ReadOnlySpan<uint> seen, Span<float> sums)
    {
        sums.Clear();
        foreach (var one in seen)
        {
            var row = now.AsSpan((int)(one >> (32 - bits)) * lanes, sums.Length);
            for (var i = 0; i < row.Length; i++) sums[i] += row[i];
        }
    }

    /// <summary>One more decision was made.</summary>
    public void Tick() => steps++;

    /// <summary>Moves the weights of one answer.</summary>
    public void Move(ReadOnlySpan<uint> seen, int answer, float by)
    {
        foreach (var one in seen)
        {
            var at = (int)(one >> (32 - bits)) * lanes + answer;
            now[at] += by;
            moved[at] += by * steps;
        }
    }

    /// <summary>The mean of the weights over all steps.</summary>
    public float[] Mean()
    {
        var mean = new float[now.Length];
        for (var i = 0; i < mean.Length; i++) mean[i] = (float)(now[i] - moved[i] / steps);
        return mean;
    }
}
