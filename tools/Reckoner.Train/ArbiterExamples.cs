using Reckoner.Reading;
using Reckoner.Reading.Learned;

namespace Reckoner.Train;

/// <summary>A doubt of which it is known how it should be settled.</summary>
/// <param name="Decision">The doubt.</param>
/// <param name="Label">The answer that makes the toll right.</param>
/// <param name="Weight">How much it matters.</param>
internal sealed record ArbiterExample(Decision Decision, bool Label, float Weight);

/// <summary>
/// Finds how doubts should be settled: every doubt of a report is given its other answer, the whole way to the picture is gone again, and where that makes the toll
/// right or wrong the doubt has a label. Where no one answer makes a wrong toll right, pairs are tried.
/// </summary>
internal sealed class ArbiterExamples
{
    private const int MostForPairs = 14;

    private readonly TryingArbiter arbiter = new();
    private readonly Reader reader;

    public ArbiterExamples(IWeights? weights)
    {
        arbiter.Weights = weights;
        reader = new Reader(isLearned: false, arbiter);
    }

    /// <summary>The examples of one lesson.</summary>
    public List<ArbiterExample> Of(Lesson lesson)
    {
        var now = Read(lesson).Score;
        Decision[] decisions = [.. arbiter.Decisions];
        // above zero: the other answer is better by so much; below: worse
        var gains = new float[decisions.Length];
        for (var i = 0; i < decisions.Length; i++) gains[i] = Read(lesson, i).Score - now;
        if (now < lesson.Questions && decisions.Length is > 1 and <= MostForPairs && Array.TrueForAll(gains, gain => gain <= 0)) TryPairs(lesson, now, gains);
        // where each of several other answers makes it right, one is meant: most likely the one that costs least
        var easy = 0f;
        for (var i = 0; i < decisions.Length; i++) if (gains[i] > 0) easy += Ease(decisions[i]);
        List<ArbiterExample> examples = [];
        for (var i = 0; i < decisions.Length; i++)
        {
            if (gains[i] > 0) examples.Add(new ArbiterExample(decisions[i], !decisions[i].Answer, gains[i] * Ease(decisions[i]) / easy));
            else if (gains[i] < 0) examples.Add(new ArbiterExample(decisions[i], decisions[i].Answer, -gains[i]));
        }
        return examples;
    }

    /// <summary>Reads a report, with the other answer at up to two of its doubts.</summary>
    public Answers Read(Lesson lesson, int other = -1, int another = -1)
    {
        arbiter.Begin(other, another);
        return lesson.Ask(Reckon.Picture([lesson.Report], [reader.Read(lesson.Report)], new PictureOptions()));
    }

    private void TryPairs(Lesson lesson, float now, float[] gains)
    {
        for (var i = 0; i < gains.Length; i++)
        {
            // after the first other answer other doubts may come up, so the second is sought a little further
            for (var j = i + 1; j < gains.Length + 3 && gains[i] <= 0; j++)
                if (Read(lesson, i, j).Score - now is > 0 and var gain)
                    gains[i] = gain / 2;
        }
    }

    private float Ease(Decision decision) =>
        arbiter.Weights is { } weights ? MathF.Exp(-MathF.Abs(Arbiter.Weigh(weights, decision.Doubt, decision.Seen, decision.Rule))) : decision.Doubt == Doubt.Aside ? 0.5f : 1;
}
