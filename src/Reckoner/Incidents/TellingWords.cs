using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>
/// The words of an account that may tell its event from others: names from anywhere in the first part of the report, other words from
/// title and lead alone. <see cref="WordGathering"/> finds them.
/// </summary>
internal sealed class TellingWords
{
    /// <summary>No words.</summary>
    public static readonly TellingWords None = new([]);

    /// <summary>Keeps words.</summary>
    /// <param name="words">In order of mark.</param>
    public TellingWords(ImmutableArray<Told> words)
    {
        All = words;
        foreach (var word in words)
        {
            var square = (long)word.Rarity * word.Rarity;
            if (word.IsName) NameSquares += square;
            else OtherSquares += square;
        }
    }

    /// <summary>The words in order of mark: names are written with a capital inside a sentence, or are numbers of three digits and more.</summary>
    public ImmutableArray<Told> All { get; }

    /// <summary>Sum of the squares of the rarities of the names.</summary>
    public long NameSquares { get; }

    /// <summary>The same of the other words.</summary>
    public long OtherSquares { get; }

    /// <summary>Marks of the names in the lead, which say where it was and to whom it was done, without those of the outlet itself.</summary>
    public ImmutableArray<ulong> Lead { get; init; } = [];

    /// <summary>Marks of the words of the title, plain ones too, without what stands behind a dash or bar, which is the outlet.</summary>
    public ImmutableArray<ulong> Title { get; init; } = [];
}

/// <summary>A word of an account.</summary>
/// <param name="Mark">Its mark.</param>
/// <param name="Rarity">How rare it is in news at large, sixteenths of a bit.</param>
/// <param name="IsName">Whether it stands as a name.</param>
internal readonly record struct Told(ulong Mark, byte Rarity, bool IsName);
