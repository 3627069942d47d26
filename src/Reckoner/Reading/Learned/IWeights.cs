namespace Reckoner.Reading.Learned;

/// <summary>What each thing seen says for and against each answer. The trainer has one of its own, in floating point.</summary>
internal interface IWeights
{
    /// <summary>Fills <paramref name="sums"/> with the sum over all that is seen, one for each answer.</summary>
    void Sum(ReadOnlySpan<uint> seen, Span<float> sums);
}
