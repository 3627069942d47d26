namespace Reckoner.Compile.Grammar;

/// <summary>A pattern of a rule, as written.</summary>
internal abstract record Pattern
{
    /// <summary>Whether it may match no node at all.</summary>
    public bool CanBeEmpty => this switch
    {
        Atom => false,
        Sequence s => s.Parts.All(p => p.CanBeEmpty),
        Choice c => c.Parts.Any(p => p.CanBeEmpty),
        Repeat r => r.Min == 0 || r.Part.CanBeEmpty,
        Capture c => c.Part.CanBeEmpty,
        Core c => c.Part.CanBeEmpty,
        _ => true,
    };

    /// <summary>All atoms in it, in order.</summary>
    public IEnumerable<Atom> Atoms => this switch
    {
        Atom a => [a],
        Sequence s => s.Parts.SelectMany(p => p.Atoms),
        Choice c => c.Parts.SelectMany(p => p.Atoms),
        Repeat r => r.Part.Atoms,
        Capture c => c.Part.Atoms,
        Core c => c.Part.Atoms,
        _ => [],
    };

    /// <summary>One node. Kind null: any kind. Word null: any word. Features to have and not to have.</summary>
    public sealed record Atom(string? Kind, string? Word, IReadOnlyList<string> Need, IReadOnlyList<string> Not) : Pattern;

    public sealed record Sequence(IReadOnlyList<Pattern> Parts) : Pattern;

    public sealed record Choice(IReadOnlyList<Pattern> Parts) : Pattern;

    /// <summary>At least Min, at most Max (null: no bound) in a row; as few as possible when Lazy.</summary>
    public sealed record Repeat(Pattern Part, int Min, int? Max, bool Lazy) : Pattern;

    public sealed record Capture(Pattern Part, string Name) : Pattern;

    /// <summary>The part of the match that the new node covers; the rest is context.</summary>
    public sealed record Core(Pattern Part) : Pattern;

    public sealed record Edge(bool Begin) : Pattern;
}

/// <summary>One rule, as written.</summary>
internal sealed record RuleText(string Name, Pattern Pattern, string Kind, string? Head, IReadOnlyList<string> Add, IReadOnlyList<string> Remove,
    IReadOnlyList<(string Slot, string? Capture, string? Constant)> Slots, string Source);

/// <summary>One file.</summary>
internal sealed record PhaseText(string Name, bool Collects, IReadOnlyList<RuleText> Rules);
