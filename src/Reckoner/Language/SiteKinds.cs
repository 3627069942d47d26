using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Reckoner.Language;

/// <summary>Which words name a spot within a town, and which kinds of spots may be one. From <c>knowledge/sites/kinds.tsv</c>.</summary>
internal sealed class SiteKinds
{
    /// <summary>Those of this build.</summary>
    public static readonly SiteKinds Shared = new(Lexicon.Shared, Table.Embedded("sites/kinds.tsv"));

    private readonly FrozenDictionary<int, ImmutableArray<SiteWords>> byHead;
    private readonly FrozenDictionary<string, ImmutableArray<string>> wider;
    private readonly FrozenSet<string> open, care, moves;

    // a bit for every word of the lexicon that is the head of some spot
    private readonly ulong[] heads;

    private SiteKinds(Lexicon lexicon, string table)
    {
        var lines = Table.Lines(table).ToList();
        var found = new SortedDictionary<int, List<SiteWords>>();
        foreach (var line in lines)
        {
            var words = line.At(0).Split(' ');
            if (lexicon.Find(words[^1]) is not (not 0 and var head)) continue;
            if (!found.TryGetValue(head, out var its)) found.Add(head, its = []);
            its.Add(new SiteWords([.. words[..^1]], line.At(1)));
        }
        heads = new ulong[found.Count == 0 ? 0 : (found.Keys.Last() >> 6) + 1];
        foreach (var head in found.Keys) heads[head >> 6] |= 1UL << head;
        // the longest words first
        byHead = found.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(one => one.Before.Length).ToImmutableArray());
        wider = lines.GroupBy(line => line.At(1), StringComparer.Ordinal)
            .ToFrozenDictionary(of => of.Key, of => of.SelectMany(line => line.At(2).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
        (open, care, moves) = (Marked(lines, "open"), Marked(lines, "care"), Marked(lines, "moves"));
    }

    private static FrozenSet<string> Marked(List<Table.Line> lines, string mark) =>
        lines.Where(line => line.At(3) == mark).Select(line => line.At(1)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word of the lexicon may be the head of a spot.</summary>
    public bool IsHead(int word) => word >> 6 is var at && at < heads.Length && (heads[at] >> word & 1) != 0;

    /// <summary>The spots whose words end in such a head, those of most words first.</summary>
    public ImmutableArray<SiteWords> Of(int head) => byHead[head];

    /// <summary>Whether a kind says little of where.</summary>
    public bool IsOpen(string kind) => open.Contains(kind);

    /// <summary>Whether the hurt are brought there.</summary>
    public bool IsCare(string kind) => care.Contains(kind);

    /// <summary>Whether it may be anywhere in the town.</summary>
    public bool Moves(string kind) => moves.Contains(kind);

    /// <summary>Whether a spot of the one kind may be a spot of the other: a bus may have been at any bridge.</summary>
    public bool MayBeOne(string a, string b) => Agree(a, b) || IsOpen(a) || IsOpen(b) || Moves(a) != Moves(b);

    /// <summary>Whether the kinds are words for one spot: a stop and a bus station.</summary>
    public bool Agree(string a, string b) => string.Equals(a, b, StringComparison.Ordinal) || Holds(a, b) || Holds(b, a);

    private bool Holds(string a, string b) => wider.TryGetValue(a, out var its) && its.Contains(b, StringComparer.Ordinal);
}

/// <summary>Words that name a kind of spot.</summary>
/// <param name="Before">The words before the head, in lower case.</param>
/// <param name="Kind">The kind.</param>
internal sealed record SiteWords(ImmutableArray<string> Before, string Kind);
