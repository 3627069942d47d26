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

    private readonly ulong[] words;

    /// <summary>Keeps words.</summary>
    /// <param name="words">Their marks in order, each once, the lowest bit saying whether it stands as a name.</param>
    public TellingWords(ulong[] words)
    {
        this.words = words;
        foreach (var word in words)
        {
            var rarity = (long)Background.Rarity(word);
            if (IsName(word)) NameSquares += rarity * rarity;
            else OtherSquares += rarity * rarity;
        }
    }

    /// <summary>Their marks in order: names (<see cref="IsName"/>) are written with a capital inside a sentence, or are numbers of three digits and more.</summary>
    public ReadOnlySpan<ulong> All => words;

    /// <summary>Whether a word stands as a name. How rare it is says <see cref="Background.Rarity"/>.</summary>
    public static bool IsName(ulong word) => (word & 1) != 0;

    /// <summary>The mark of a word, however it stands.</summary>
    public static ulong MarkOf(ulong word) => word & ~1UL;

    /// <summary>Sum of the squares of the rarities of the names.</summary>
    public long NameSquares { get; }

    /// <summary>The same of the other words.</summary>
    public long OtherSquares { get; }

    /// <summary>Marks of the names in the lead, which say where it was and to whom it was done, without those of the outlet itself.</summary>
    public ImmutableArray<ulong> Lead { get; init; } = [];

    /// <summary>Marks of the words of the title, plain ones too, without what stands behind a dash or bar, which is the outlet.</summary>
    public ImmutableArray<ulong> Title { get; init; } = [];
}
