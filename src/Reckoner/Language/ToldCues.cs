using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Reckoner.Language;

/// <summary>Words by which a report tells one attack from another of its day or of a day before. From <c>knowledge/sites/told.tsv</c>.</summary>
internal sealed class ToldCues
{
    /// <summary>Those of this build.</summary>
    public static readonly ToldCues Shared = new(Table.Embedded("sites/told.tsv"));

    private readonly FrozenDictionary<string, Cue>.AlternateLookup<ReadOnlySpan<char>> cues;

    private ToldCues(string table)
    {
        var lines = Table.Lines(table).ToList();
        cues = lines.ToFrozenDictionary(line => line.At(0), Read, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        Totals = [.. lines.Where(line => line.At(1) == "total").Select(line => line.At(0))];
    }

    /// <summary>Words that say of a count that it is over all: "in all".</summary>
    public ImmutableArray<string> Totals { get; }

    /// <summary>What a word does; nothing for most.</summary>
    public Cue Of(ReadOnlySpan<char> text, Token token) => cues.TryGetValue(text[token.Start..token.End], out var cue) ? cue : default;

    private static Cue Read(Table.Line line)
    {
        var cue = default(Cue);
        foreach (var role in line.At(1).Split(' '))
        {
            cue = role switch
            {
                "after" => cue with { IsAfter = true },
                "indefinite" => cue with { IsIndefinite = true },
                "definite" => cue with { IsDefinite = true },
                "possessive" => cue with { IsPossessive = true },
                "additional" => cue with { IsAdditional = true },
                "total" => cue,
                _ when role.StartsWith("days=", StringComparison.Ordinal) => cue with { Days = int.Parse(role.AsSpan(5), CultureInfo.InvariantCulture) },
                _ when role.StartsWith("count=", StringComparison.Ordinal) => cue with { Count = int.Parse(role.AsSpan(6), CultureInfo.InvariantCulture) },
                _ => throw line.Unreadable(),
            };
        }
        return cue;
    }

    /// <summary>What a word does.</summary>
    /// <param name="IsAfter">Before what was earlier.</param>
    /// <param name="IsIndefinite">Before what is told for the first time.</param>
    /// <param name="IsDefinite">Before what is known already.</param>
    /// <param name="IsPossessive">Before what is somebody's.</param>
    /// <param name="IsAdditional">Before one more.</param>
    /// <param name="Days">How many days it is, as a unit; 0 for none.</param>
    /// <param name="Count">How many units; 0 where it counts none.</param>
    internal readonly record struct Cue(bool IsAfter, bool IsIndefinite, bool IsDefinite, bool IsPossessive, bool IsAdditional, int Days, int Count);
}
