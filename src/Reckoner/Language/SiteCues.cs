using System.Collections.Frozen;

namespace Reckoner.Language;

/// <summary>What the words before a spot make of it.</summary>
internal enum SiteRole
{
    /// <summary>Nothing: it is not where it happened.</summary>
    None,
    /// <summary>It happened there.</summary>
    At,
    /// <summary>It was done to it.</summary>
    Hit,
    /// <summary>Behind a word for an event it was done to it, behind another it says nothing.</summary>
    Of,
    /// <summary>It was somewhere between this and the next.</summary>
    Between,
    /// <summary>Before a word for an event: it is one of several.</summary>
    Another,
    /// <summary>A word for an event stands right behind it: "the market bombing".</summary>
    Named,
}

/// <summary>The words before a spot that say whether it happened there. From <c>knowledge/sites/cues.tsv</c>.</summary>
internal sealed class SiteCues
{
    /// <summary>Those of this build.</summary>
    public static readonly SiteCues Shared = new(Table.Embedded("sites/cues.tsv"));

    private readonly FrozenDictionary<string, SiteRole> roles;
    private readonly FrozenDictionary<string, SiteRole>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly FrozenSet<string> behindOthers;

    private SiteCues(string table)
    {
        var lines = Table.Lines(table).ToList();
        roles = lines.ToFrozenDictionary(line => line.At(0), line => Enum.Parse<SiteRole>(line.At(1), ignoreCase: true), StringComparer.OrdinalIgnoreCase);
        bySpan = roles.GetAlternateLookup<ReadOnlySpan<char>>();
        behindOthers = lines.Where(line => line.At(0).Contains(' ')).Select(line => line.At(0)[(line.At(0).LastIndexOf(' ') + 1)..]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a word before an event says that it is one of several: "second", "another", "deadliest".</summary>
    public bool IsAnother(ReadOnlySpan<char> word) => bySpan.TryGetValue(word, out var role) && role == SiteRole.Another;

    /// <summary>What the words that end with a token make of the spot behind them.</summary>
    public SiteRole Before(ReadOnlySpan<char> text, List<Token> tokens, int first, int last)
    {
        if (last < first) return SiteRole.None;
        var end = tokens[last].End;
        var word = text[tokens[last].Start..end];
        if (behindOthers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            for (var from = Math.Max(first, last - 2); from < last; from++)
                if (bySpan.TryGetValue(text[tokens[from].Start..end], out var several)) return several;
        return bySpan.TryGetValue(word, out var role) && role != SiteRole.Another ? role : SiteRole.None;
    }
}
