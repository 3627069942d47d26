using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>A word and how telling it is.</summary>
internal readonly record struct Weighted(ulong Word, int Weight);

/// <summary>The telling words of an account with their weights, in order of word, and the sum of the squares of the weights.</summary>
internal sealed class Weights(ImmutableArray<Weighted> words)
{
    /// <summary>The names of the lead that are rare enough to tell where it was, in order of mark.</summary>
    public ImmutableArray<ulong> Lead { get; init; } = [];

    /// <summary>The words.</summary>
    public ImmutableArray<Weighted> Words => words;

    /// <summary>Sum of the squares of their weights.</summary>
    public long Squares { get; } = words.Sum(word => (long)word.Weight * word.Weight);
}
