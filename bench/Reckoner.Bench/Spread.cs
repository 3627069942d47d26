namespace Reckoner.Bench;

/// <summary>What several measurements of one thing came to.</summary>
internal readonly record struct Spread(double Least, double Median, double Most)
{
    /// <summary>The spread of at least one measurement.</summary>
    public static Spread Of(IEnumerable<double> measured)
    {
        var sorted = measured.Order().ToArray();
        var middle = sorted.Length / 2;
        return new(sorted[0], sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2, sorted[^1]);
    }
}
