namespace Reckoner.Reading.Learned;

/// <summary>Labels the words of a sentence, by what is seen at each and between each and the one before.</summary>
internal abstract class ChainFinder(IWeights at, IWeights step)
{
    protected Hints hints = new(64);

    public Chain Chain { get; } = new();

    /// <summary>What was seen last.</summary>
    public ReadOnlySpan<uint> Seen => hints.Seen;

    /// <summary>Looks at one word.</summary>
    public abstract void SeeAt(Parsed s, int i);

    /// <summary>Looks at what lies between a word and the one before it.</summary>
    public abstract void SeeStep(Parsed s, int i);

    /// <summary>Weighs all words of the sentence.</summary>
    public virtual void Weigh(Parsed s)
    {
        const int Pairs = Chain.Labels * Chain.Labels;
        for (var i = 0; i < s.Count; i++)
        {
            SeeAt(s, i);
            at.Sum(hints.Seen, Chain.At.AsSpan(i * Chain.Labels, Chain.Labels));
            if (i == 0) continue;
            SeeStep(s, i);
            step.Sum(hints.Seen, Chain.Step.AsSpan(i * Pairs, Pairs));
        }
    }
}
