using Reckoner.Language;

namespace Reckoner.Reading.Learned;

/// <summary>Settles doubts by weights learned from articles whose toll is on record (<c>Knowledge/arbiter.bin</c>). Where nothing seen weighs, the rules stand.</summary>
internal sealed class Arbiter : IArbiter
{
    /// <summary>The format that this build reads.</summary>
    public const int Format = 1;

    /// <summary>How much the answer of the rules weighs before anything is seen.</summary>
    public const float Trust = 2;

    /// <summary>By how much the weights must outweigh the rules to overrule them.</summary>
    public const float Margin = 0.5f;

    /// <summary>Weights a row: one for each doubt, and one to spare.</summary>
    public const int Lanes = 4;

    private readonly WeightTable weights;

    public Arbiter()
    {
        var file = Compiled.Open("arbiter.bin");
        var head = file.Section<int>(0);
        if (head[0] != Format) throw new InvalidOperationException("The arbiter's weights are of another format: run tools/Reckoner.Train and build again.");
        unsafe
        {
            weights = new WeightTable(file.Table<sbyte>(1), head[1], Lanes, BitConverter.Int32BitsToSingle(head[2]));
        }
    }

    public bool Settle(Doubt doubt, ReadOnlySpan<uint> seen, bool rule) => Answer(weights, doubt, seen, rule);

    /// <summary>What the weights answer: what the rules do, unless they are clearly outweighed.</summary>
    public static bool Answer(IWeights weights, Doubt doubt, ReadOnlySpan<uint> seen, bool rule) =>
        Weigh(weights, doubt, seen, rule) > (rule ? -Margin : Margin);

    /// <summary>How much is for yes, less what is for no.</summary>
    public static float Weigh(IWeights weights, Doubt doubt, ReadOnlySpan<uint> seen, bool rule)
    {
        Span<float> sums = stackalloc float[Lanes];
        weights.Sum(seen, sums);
        return sums[(int)doubt] + (rule ? Trust : -Trust);
    }
}
