namespace Reckoner.Train;

/// <summary>Weights in floating point with a step for each that shrinks as it is moved (AdaGrad). A row is chosen by a number, not by a hash.</summary>
internal sealed class ChainWeights(int rows, int lanes)
{
    private readonly float[] now = new float[rows * lanes], moved = new float[rows * lanes];

    private readonly float[] kept = new float[rows * lanes];
    private int times;

    /// <summary>The mean of what was kept.</summary>
    public float[] Row(int row) => [.. kept.AsSpan(row * lanes, lanes).ToArray().Select(one => one / times)];

    /// <summary>Keeps the weights as they are now: the mean of the last rounds errs less than the last.</summary>
    public void Keep()
    {
        times++;
        for (var i = 0; i < now.Length; i++) kept[i] += now[i];
    }

    public void Sum(ReadOnlySpan<uint> rows, Span<float> sums)
    {
        sums.Clear();
        foreach (var one in rows)
        {
            var row = now.AsSpan((int)one * lanes, lanes);
            for (var i = 0; i < row.Length; i++) sums[i] += row[i];
        }
    }

    /// <summary>Moves the weights of some rows along the gradient, and a little towards nothing.</summary>
    public void Move(ReadOnlySpan<uint> rows, ReadOnlySpan<float> gradient, float rate, float decay)
    {
        foreach (var one in rows)
        {
            var at = (int)one * lanes;
            for (var i = 0; i < lanes; i++)
            {
                var g = gradient[i] - decay * now[at + i];
                moved[at + i] += g * g;
                now[at + i] += rate * g / MathF.Sqrt(moved[at + i] + 1e-6f);
            }
        }
    }
}
