using Reckoner.Incidents;

namespace Reckoner.Train;

/// <summary>A pair of reports to learn from.</summary>
/// <param name="A">Incident of the one on record.</param>
/// <param name="B">Incident of the other.</param>
/// <param name="Traits">What they have in common or what parts them.</param>
/// <param name="ByHand">What of that is worth what is set by hand, logarithm of the odds.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record Pair(string A, string B, int[] Traits, double ByHand, double Weight)
{
    public bool Same => string.Equals(A, B, StringComparison.Ordinal);
}

/// <summary>
/// Grows decision trees one after the other, each on what those before leave unexplained (gradient boosting of the logistic loss with second derivatives, Friedman 2001,
/// Chen and Guestrin 2016). A trait that may only speak for one event never speaks against it: no fork is taken in which more of it is worth less. No chance is in
/// it: the same pairs grow the same trees.
/// </summary>
/// <param name="learnings">What may be learned of each trait.</param>
internal sealed class ForestTraining(Learning[] learnings)
{
    private const int Trees = 120;
    private const int Leaves = 8;
    private const double Rate = 0.08;

    /// <summary>So many pairs at least in a leaf.</summary>
    private const double LeastInLeaf = 10;

    /// <summary>Holds worths of few pairs near nothing.</summary>
    private const double Ridge = 3;

    private const int Bounds = 48;
    private const int Thousand = 1000;

    /// <summary>The forest of some pairs.</summary>
    public Forest Grow(IReadOnlyList<Pair> pairs)
    {
        var learned = Enumerable.Range(0, learnings.Length).Where(i => learnings[i] != Learning.ByHand).ToArray();
        var bounds = learnings.Select((_, i) => BoundsOf(pairs, i)).ToArray();
        var bins = new byte[pairs.Count, learnings.Length];
        for (var p = 0; p < pairs.Count; p++)
            foreach (var trait in learned) bins[p, trait] = Bin(bounds[trait], pairs[p].Traits[trait]);

        var odds = pairs.Select(pair => pair.ByHand).ToArray();
        var nodes = new List<Forest.Node>();
        var slopes = new double[pairs.Count];
        var bends = new double[pairs.Count];
        for (var tree = 0; tree <= Trees; tree++)
        {
            for (var p = 0; p < pairs.Count; p++)
            {
                var chance = 1 / (1 + Math.Exp(-odds[p]));
                slopes[p] = pairs[p].Weight * (chance - (pairs[p].Same ? 1 : 0));
                bends[p] = pairs[p].Weight * Math.Max(1e-9, chance * (1 - chance));
            }
            // the first says how often two reports that stand side by side tell of one event, and nothing else
            var (leaves, rate) = tree == 0 ? (1, 1.0) : (Leaves, Rate);
            Plant(new Growth(bins, learned, bounds, slopes, bends, [.. pairs.Select(pair => pair.Weight)]), leaves, rate, odds, nodes);
        }
        return new Forest(nodes);
    }

    private void Plant(Growth growth, int leaves, double rate, double[] odds, List<Forest.Node> nodes)
    {
        var first = nodes.Count;
        List<Part> parts = [growth.Root()];
        nodes.Add(new Forest.Node(-1, 0, 0, 0, 0));
        var at = new List<int> { first };
        for (var grown = 1; grown < leaves; grown++)
        {
            (int Part, Fork Fork)? best = null;
            for (var i = 0; i < parts.Count; i++)
                if ((parts[i].Best ??= growth.BestFork(parts[i], learnings)) is { Gain: > 1e-6 } fork && (best is null || fork.Gain > best.Value.Fork.Gain)) best = (i, fork);
            if (best is not { } found) break;
            var (below, above) = growth.Split(parts[found.Part], found.Fork, learnings);
            nodes[at[found.Part]] = new Forest.Node(found.Fork.Trait, found.Fork.Bound, nodes.Count, nodes.Count + 1, Worth(parts[found.Part]));
            (parts[found.Part], at[found.Part]) = (below, nodes.Count);
            parts.Add(above);
            at.Add(nodes.Count + 1);
            nodes.Add(new Forest.Node(-1, 0, 0, 0, 0));
            nodes.Add(new Forest.Node(-1, 0, 0, 0, 0));
        }
        for (var i = 0; i < parts.Count; i++)
        {
            nodes[at[i]] = new Forest.Node(-1, 0, 0, 0, Worth(parts[i]));
            foreach (var pair in parts[i].Pairs) odds[pair] += Worth(parts[i]) / (double)Thousand;
        }

        int Worth(Part part) => (int)Math.Round(Thousand * rate * part.Worth);
    }

    // where a trait's values change, at most so many places, each with about as many pairs between
    private static int[] BoundsOf(IReadOnlyList<Pair> pairs, int trait)
    {
        var values = pairs.Select(pair => pair.Traits[trait]).Order().ToArray();
        var bounds = new SortedSet<int>();
        for (var i = 1; i <= Bounds; i++) bounds.Add(values[(int)((long)(values.Length - 1) * i / (Bounds + 1))]);
        bounds.Remove(values[^1]);
        // rare values would fall between two places
        foreach (var value in values.Distinct().Take(Bounds)) if (value != values[^1] && bounds.Count < 2 * Bounds) bounds.Add(value);
        return [.. bounds];
    }

    private static byte Bin(int[] bounds, int value)
    {
        var at = Array.BinarySearch(bounds, value);
        return (byte)(at >= 0 ? at : ~at);
    }

    /// <summary>Some pairs that have gone the same way.</summary>
    private sealed class Part(List<int> pairs, double worth, double least, double most)
    {
        public List<int> Pairs => pairs;
        public double Worth => worth;
        public double Least => least;
        public double Most => most;
        public Fork? Best { get; set; }
    }

    private sealed record Fork(int Trait, int Bin, int Bound, double Gain, double Below, double Above);

    private sealed class Growth(byte[,] bins, int[] learned, int[][] bounds, double[] slopes, double[] bends, double[] weights)
    {
        public Part Root()
        {
            var all = Enumerable.Range(0, slopes.Length).ToList();
            return new Part(all, Worth(all.Sum(p => slopes[p]), all.Sum(p => bends[p]), double.NegativeInfinity, double.PositiveInfinity), double.NegativeInfinity, double.PositiveInfinity);
        }

        public Fork BestFork(Part part, Learning[] learnings)
        {
            double slope = 0, bend = 0, weight = 0;
            foreach (var p in part.Pairs) { slope += slopes[p]; bend += bends[p]; weight += weights[p]; }
            var best = new Fork(-1, 0, 0, 0, 0, 0);
            foreach (var trait in learned)
            {
                var count = bounds[trait].Length;
                if (count == 0) continue;
                var (slopeOf, bendOf, weightOf) = (new double[count + 1], new double[count + 1], new double[count + 1]);
                foreach (var p in part.Pairs)
                {
                    var bin = bins[p, trait];
                    slopeOf[bin] += slopes[p];
                    bendOf[bin] += bends[p];
                    weightOf[bin] += weights[p];
                }
                double slopeBelow = 0, bendBelow = 0, weightBelow = 0;
                for (var bin = 0; bin < count; bin++)
                {
                    slopeBelow += slopeOf[bin];
                    bendBelow += bendOf[bin];
                    weightBelow += weightOf[bin];
                    if (weightBelow < LeastInLeaf || weight - weightBelow < LeastInLeaf) continue;
                    var below = Worth(slopeBelow, bendBelow, part.Least, part.Most);
                    var above = Worth(slope - slopeBelow, bend - bendBelow, part.Least, part.Most);
                    if ((learnings[trait] == Learning.For && above < below) || (learnings[trait] == Learning.Against && above > below)) continue;
                    var gain = Gain(slopeBelow, bendBelow, below) + Gain(slope - slopeBelow, bend - bendBelow, above) - Gain(slope, bend, part.Worth);
                    if (gain > best.Gain) best = new Fork(trait, bin, bounds[trait][bin], gain, below, above);
                }
            }
            return best;
        }

        // what lies below the fork stays on its side of the middle, or a later fork could turn it round
        public (Part Below, Part Above) Split(Part part, Fork fork, Learning[] learnings)
        {
            var middle = (fork.Below + fork.Above) / 2;
            var (leastBelow, mostBelow, leastAbove, mostAbove) = (part.Least, part.Most, part.Least, part.Most);
            if (learnings[fork.Trait] == Learning.For) (mostBelow, leastAbove) = (middle, middle);
            else if (learnings[fork.Trait] == Learning.Against) (leastBelow, mostAbove) = (middle, middle);
            return (new Part(part.Pairs.FindAll(p => bins[p, fork.Trait] <= fork.Bin), fork.Below, leastBelow, mostBelow),
                new Part(part.Pairs.FindAll(p => bins[p, fork.Trait] > fork.Bin), fork.Above, leastAbove, mostAbove));
        }

        private static double Worth(double slope, double bend, double least, double most) => Math.Clamp(-slope / (bend + Ridge), least, most);

        private static double Gain(double slope, double bend, double worth) => -((slope * worth) + (0.5 * (bend + Ridge) * worth * worth));
    }
}
