using System.Globalization;
using Reckoner.Eval.Measuring;
using Reckoner.Reading.Learned;

namespace Reckoner.Train;

/// <summary>Trains the arbiter: logistic regression over the doubts of reports whose toll is on record.</summary>
internal sealed class ArbiterTraining
{
    public const int Bits = 16;

    /// <summary>Times that examples are sought: first with the answers of the rules, then with those of the weights so far.</summary>
    public int Rounds { get; init; } = 1;

    public int Epochs { get; init; } = 10;

    public float Rate { get; init; } = 0.05f;

    public float Decay { get; init; } = 0.02f;

    /// <summary>What is seen in fewer examples has no weight.</summary>
    public int Least { get; init; } = 5;

    /// <summary>Weights from all lessons.</summary>
    public Frozen Run(List<Lesson> lessons, TextWriter log)
    {
        var found = Examples(lessons, null);
        foreach (var kind in found.SelectMany(its => its).GroupBy(one => (one.Decision.Doubt, one.Decision.Rule, one.Label)).OrderBy(kind => kind.Key))
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Key.Doubt}: the rules say {(kind.Key.Rule ? "yes" : "no")}, the record {(kind.Key.Label ? "yes" : "no")}: {kind.Count()}"));
        return Run(lessons, found);
    }

    /// <summary>Scores each share of the lessons by weights from the others.</summary>
    public void HoldOut(List<Lesson> lessons, ulong shares, TextWriter log)
    {
        var found = Examples(lessons, null);
        var (rules, learned) = (default(Answers), default(Answers));
        for (var share = 0UL; share < shares; share++)
        {
            bool IsHeld(Lesson lesson) => (Halves.Hash(lesson.Key) >> 8) % shares == share;
            var kept = Enumerable.Range(0, lessons.Count).Where(i => !IsHeld(lessons[i])).ToList();
            var weights = Run(kept.ConvertAll(i => lessons[i]), [.. kept.Select(i => found[i])]);
            var held = lessons.FindAll(IsHeld);
            rules = Each(held, null, (reader, lesson) => reader.Read(lesson)).Aggregate(rules, (sum, one) => sum + one);
            learned = Each(held, weights.Weights, (reader, lesson) => reader.Read(lesson)).Aggregate(learned, (sum, one) => sum + one);
        }
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"held out, by the rules and by weights: killed {rules.Killed} and {learned.Killed}, injured {rules.Injured} and {learned.Injured}, of {lessons.Count(one => !one.IsWire)}; wire {rules.Wire} and {learned.Wire}, of {lessons.Sum(one => one.IsWire ? one.Questions : 0)}"));
    }

    private Frozen Run(List<Lesson> lessons, IReadOnlyList<List<ArbiterExample>> first)
    {
        List<ArbiterExample> all = [.. first.SelectMany(its => its)];
        var weights = Frozen.Dense(Fit(all), Bits, Arbiter.Lanes);
        for (var round = 1; round < Rounds; round++)
        {
            all.AddRange(Examples(lessons, weights.Weights).SelectMany(its => its));
            weights = Frozen.Dense(Fit(all), Bits, Arbiter.Lanes);
        }
        return weights;
    }

    private static List<ArbiterExample>[] Examples(List<Lesson> lessons, IWeights? weights) => Each(lessons, weights, (reader, lesson) => reader.Of(lesson));

    // a reader a thread; results in the order of the lessons
    private static TResult[] Each<TResult>(List<Lesson> lessons, IWeights? weights, Func<ArbiterExamples, Lesson, TResult> work)
    {
        var results = new TResult[lessons.Count];
        Parallel.For(0, lessons.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, () => new ArbiterExamples(weights),
            (i, _, reader) =>
            {
                results[i] = work(reader, lessons[i]);
                return reader;
            },
            _ => { });
        return results;
    }

    // gradient steps with AdaGrad, the examples in another order each time
    private float[] Fit(List<ArbiterExample> examples)
    {
        var size = (1 << Bits) * Arbiter.Lanes;
        var (now, squares, seen) = (new float[size], new float[size], new int[size]);
        foreach (var example in examples)
            foreach (var hint in example.Decision.Seen) seen[Place(hint, example)]++;
        var random = new Shuffle(7);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Mix(order);
            foreach (var at in order)
            {
                var example = examples[at];
                var sum = example.Decision.Rule ? Arbiter.Trust : -Arbiter.Trust;
                foreach (var hint in example.Decision.Seen) sum += now[Place(hint, example)];
                var error = ((example.Label ? 1 : 0) - 1 / (1 + MathF.Exp(-sum))) * example.Weight;
                foreach (var hint in example.Decision.Seen)
                {
                    var place = Place(hint, example);
                    if (seen[place] < Least) continue;
                    var step = error - Decay * now[place];
                    squares[place] += step * step;
                    now[place] += Rate * step / (1e-3f + MathF.Sqrt(squares[place]));
                }
            }
        }
        return now;
    }

    private static int Place(uint hint, ArbiterExample example) => (int)(hint >> (32 - Bits)) * Arbiter.Lanes + (int)example.Decision.Doubt;
}
