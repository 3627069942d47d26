using Reckoner.Reading.Learned;

namespace Reckoner.Train;

/// <summary>One doubt as it came up in a report, and the answer that was given.</summary>
/// <param name="Doubt">What was asked.</param>
/// <param name="Seen">What was seen.</param>
/// <param name="Rule">What the rules answer.</param>
/// <param name="Answer">What was answered.</param>
internal sealed record Decision(Doubt Doubt, uint[] Seen, bool Rule, bool Answer);

/// <summary>Answers by weights, notes every doubt, and gives the other answer where it is told to: the n-th doubt of a report.</summary>
internal sealed class TryingArbiter : IArbiter
{
    /// <summary>Weights to answer by; null to let the rules answer.</summary>
    public IWeights? Weights { get; set; }

    /// <summary>The doubts since <see cref="Begin"/>, in order.</summary>
    public List<Decision> Decisions { get; } = [];

    private int first = -1, second = -1;

    /// <summary>Begins a report, with the other answer at up to two of its doubts; -1 for none.</summary>
    public void Begin(int other = -1, int another = -1)
    {
        Decisions.Clear();
        (first, second) = (other, another);
    }

    public bool Settle(Doubt doubt, ReadOnlySpan<uint> seen, bool rule)
    {
        var answer = Weights is null ? rule : Arbiter.Answer(Weights, doubt, seen, rule);
        if (Decisions.Count == first || Decisions.Count == second) answer = !answer;
        Decisions.Add(new Decision(doubt, seen.ToArray(), rule, answer));
        return answer;
    }
}
