namespace Reckoner.Eval.Measuring;

/// <summary>A number with the interval that it would lie in 95 times of 100, had other documents of the same kind been drawn.</summary>
/// <param name="Value">The number.</param>
/// <param name="Low">The 2.5th percentile of the resamples.</param>
/// <param name="High">The 97.5th percentile of the resamples.</param>
/// <param name="Wanted">How many answers were wanted.</param>
/// <param name="Units">How many documents or incidents have any.</param>
internal sealed record Score(double Value, double Low, double High, double Wanted, int Units);

/// <summary>Percentile bootstrap over whole documents or incidents, since the answers within one are not independent.</summary>
internal static class Bootstrap
{
    public const int Resamples = 1000;

    /// <summary>The score of a row over some units. The seed is the row's name: the same units give the same interval, always.</summary>
    /// <returns>Null when nothing was wanted.</returns>
    public static Score? Of(Row row, IReadOnlyList<Counts> units)
    {
        if (units.Count == 0) return null;
        var all = units.Aggregate(default(Counts), (sum, one) => sum + one);
        if (all.Wanted == 0) return null;
        var random = new SplitMix(Halves.Hash($"{row.Corpus}/{row.Name}"));
        var values = new double[Resamples];
        for (var r = 0; r < values.Length; r++)
        {
            var sum = default(Counts);
            for (var i = 0; i < units.Count; i++) sum += units[random.Below(units.Count)];
            values[r] = row.Value(sum);
        }
        Array.Sort(values);
        return new Score(row.Value(all), values[Resamples * 25 / 1000], values[Resamples * 975 / 1000 - 1], all.Wanted, units.Count);
    }

    // the same on every platform and version, which System.Random does not promise
    private struct SplitMix(ulong seed)
    {
        private ulong state = seed;

        public int Below(int count)
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            z ^= z >> 31;
            return (int)Math.BigMul(z, (ulong)count, out _);
        }
    }
}
