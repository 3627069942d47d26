using Reckoner.Reading.Learned;

namespace Reckoner.Train;

/// <summary>Trains the weights of a chain (a linear-chain conditional random field, by gradient steps on one example after the other).</summary>
internal static class ChainTraining
{
    private const int L = Chain.Labels;

    public static (Frozen At, Frozen Step) Run(List<ChainExample> examples, int bits, int stepBits, ChainSettings settings)
    {
        var hashes = Number(examples, example => example.At, settings.Least);
        var stepHashes = Number(examples, example => example.Steps, settings.Least);
        foreach (var example in examples)
            foreach (var row in example.Steps)
                for (var i = 0; i < row.Length; i++)
                    row[i] = stepHashes[(int)row[i]] >> (32 - stepBits);
        var (at, step) = (new ChainWeights(hashes.Count, L), new ChainWeights(1 << stepBits, L * L));
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var chance = new Shuffle(7);
        for (var round = 0; round < settings.Rounds; round++)
        {
            chance.Mix(order);
            var rate = settings.Rate * (1 - 0.8f * round / Math.Max(1, settings.Rounds - 1));
            foreach (var i in order) Learn(examples[i], at, step, rate, settings.Decay);
            if (2 * round < settings.Rounds - 1) continue;
            at.Keep();
            step.Keep();
        }
        // nine weights in rows of sixteen
        var steps = new float[16 << stepBits];
        for (var row = 0; row < 1 << stepBits; row++) step.Row(row).CopyTo(steps.AsSpan(row * 16));
        return (Frozen.Slots(hashes.Select((hash, i) => (hash, at.Row(i))), bits), Frozen.Dense(steps, stepBits, 16));
    }

    // gives numbers to what was seen often enough to say something of others, and takes the rest out
    private static List<uint> Number(List<ChainExample> examples, Func<ChainExample, uint[][]> rows, int least)
    {
        var times = new Dictionary<uint, int>();
        foreach (var example in examples)
            foreach (var row in rows(example))
                foreach (var one in row)
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(times, one, out _)++;
        var hashes = times.Where(one => one.Value >= least).Select(one => one.Key).Order().ToList();
        var numbers = new Dictionary<uint, uint>(hashes.Count);
        for (var i = 0; i < hashes.Count; i++) numbers[hashes[i]] = (uint)i;
        foreach (var example in examples)
        {
            var all = rows(example);
            for (var i = 0; i < all.Length; i++) all[i] = [.. all[i].Where(numbers.ContainsKey).Select(one => numbers[one])];
        }
        return hashes;
    }

    private static void Learn(ChainExample example, ChainWeights at, ChainWeights step, float rate, float decay)
    {
        var n = example.Labels.Length;
        var here = new float[n * L];
        var steps = new float[n * L * L];
        for (var i = 0; i < n; i++)
        {
            at.Sum(example.At[i], here.AsSpan(i * L, L));
            if (i > 0) step.Sum(example.Steps[i], steps.AsSpan(i * L * L, L * L));
        }
        var (forward, backward) = (new float[n * L], new float[n * L]);
        here.AsSpan(0, L).CopyTo(forward);
        Span<float> terms = stackalloc float[L];
        for (var i = 1; i < n; i++)
        {
            for (var to = 0; to < L; to++)
            {
                for (var from = 0; from < L; from++) terms[from] = forward[(i - 1) * L + from] + steps[i * L * L + from * L + to];
                forward[i * L + to] = LogSum(terms) + here[i * L + to];
            }
        }
        for (var i = n - 2; i >= 0; i--)
        {
            for (var from = 0; from < L; from++)
            {
                for (var to = 0; to < L; to++) terms[to] = steps[(i + 1) * L * L + from * L + to] + here[(i + 1) * L + to] + backward[(i + 1) * L + to];
                backward[i * L + from] = LogSum(terms);
            }
        }
        var all = LogSum(forward.AsSpan((n - 1) * L, L));
        Span<float> gradient = stackalloc float[L];
        Span<float> pairs = stackalloc float[L * L];
        for (var i = 0; i < n; i++)
        {
            for (var label = 0; label < L; label++)
                gradient[label] = example.Weight * ((example.Labels[i] == label ? 1 : 0) - MathF.Exp(forward[i * L + label] + backward[i * L + label] - all));
            at.Move(example.At[i], gradient, rate, decay);
            if (i == 0) continue;
            for (var from = 0; from < L; from++)
                for (var to = 0; to < L; to++)
                    pairs[from * L + to] = example.Weight * ((example.Labels[i - 1] == from && example.Labels[i] == to ? 1 : 0)
                        - MathF.Exp(forward[(i - 1) * L + from] + steps[i * L * L + from * L + to] + here[i * L + to] + backward[i * L + to] - all));
            step.Move(example.Steps[i], pairs, rate, decay);
        }
    }

    private static float LogSum(ReadOnlySpan<float> terms)
    {
        var most = MathF.Max(terms[0], MathF.Max(terms[1], terms[2]));
        return most + MathF.Log(MathF.Exp(terms[0] - most) + MathF.Exp(terms[1] - most) + MathF.Exp(terms[2] - most));
    }
}
