using System.Numerics;
using System.Runtime.InteropServices;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>
/// The nodes of one sentence on their way through the phases. A phase that reduces replaces what a rule covers by one node: the longest
/// match at each place wins, the earlier rule on a tie. A phase that collects leaves the row as it is and keeps every match.
/// </summary>
internal sealed class Cascade
{
    /// <summary>Every node ever made for the sentence.</summary>
    public readonly List<Node> Nodes = [];

    /// <summary>Slots of all nodes.</summary>
    public readonly List<Slot> Slots = [];

    /// <summary>The row as it stands: places in <see cref="Nodes"/>.</summary>
    public readonly List<int> Row = [];

    /// <summary>Every feature of the words, phrases and numbers of the row.</summary>
    public FeatureSet Features { get; private set; }

    private readonly List<int> next = [];

    // whether the matcher has seen the row as it stands
    private bool isSeen;
    private readonly NodeClasses classes;
    private readonly Matcher matcher;
    private readonly Grammar grammar;

    public Cascade(Grammar grammar)
    {
        this.grammar = grammar;
        classes = new NodeClasses(grammar);
        matcher = new Matcher(grammar, classes);
    }

    /// <summary>Starts a new sentence.</summary>
    public void Clear()
    {
        Nodes.Clear();
        Slots.Clear();
        Row.Clear();
        Features = FeatureSet.None;
        isSeen = false;
        classes.Trim();
    }

    /// <summary>Adds a word, phrase or number at the end of the row.</summary>
    public void Add(int kind, int first, int end, int word, FeatureSet features, long value = 0)
    {
        Row.Add(Nodes.Count);
        Features |= features;
        var its = kind == 0 ? classes.OfWord(word, features) : classes.Of(kind, word, features);
        Nodes.Add(new Node { Kind = kind, First = first, End = end, Word = word, Features = features, Rule = -1, Head = Nodes.Count, Value = value, Class = its });
    }

    /// <summary>Runs a phase that reduces.</summary>
    public void Reduce(int phase)
    {
        var row = CollectionsMarshal.AsSpan(Row);
        if (!Begin(phase, row)) return;
        next.Clear();
        for (var at = 0; at < row.Length;)
        {
            var best = Longest(phase, at, out var matched);
            if (best < 0)
            {
                next.Add(row[at++]);
                continue;
            }
            // only the last match's captures are kept
            if (!matched) matcher.Match(best, at);
            var (from, to) = (matcher.Captures[0], matcher.Captures[1]);
            while (at < from) next.Add(row[at++]);
            next.Add(Make(best, row, from, to, isMatched: true));
            at = to;
        }
        if (next.Count == Row.Count && CollectionsMarshal.AsSpan(next).SequenceEqual(row)) return;
        Row.Clear();
        Row.AddRange(next);
        isSeen = false;
    }

    private bool Begin(int phase, ReadOnlySpan<int> row)
    {
        if (!isSeen) matcher.Look(row, CollectionsMarshal.AsSpan(Nodes));
        isSeen = true;
        return matcher.Begin(phase);
    }

    // the rule with the longest match, and whether its match was the last one made
    private int Longest(int phase, int at, out bool last)
    {
        var (first, words) = (grammar.Phases[phase].FirstRule, grammar.Phases[phase].RuleWords);
        var best = -1;
        var longest = 0;
        last = false;
        for (var w = 0; w < words; w++)
        {
            for (var candidates = matcher.Candidates(at, w); candidates != 0; candidates &= candidates - 1)
            {
                var rule = first + w * 64 + BitOperations.TrailingZeroCount(candidates);
                var end = matcher.Match(rule, at);
                if (end < 0) continue;
                last = false;
                if (end - at <= longest || matcher.Captures[1] <= matcher.Captures[0]) continue;
                (best, longest, last) = (rule, end - at, true);
            }
        }
        return best;
    }

    /// <summary>Runs a phase that collects; the new nodes, in order of place, then of rule.</summary>
    public void Collect(int phase, List<int> matches)
    {
        matches.Clear();
        var row = CollectionsMarshal.AsSpan(Row);
        if (!Begin(phase, row)) return;
        var (first, words) = (grammar.Phases[phase].FirstRule, grammar.Phases[phase].RuleWords);
        for (var at = 0; at < row.Length; at++)
        {
            for (var w = 0; w < words; w++)
            {
                for (var candidates = matcher.Candidates(at, w); candidates != 0; candidates &= candidates - 1)
                {
                    var rule = first + w * 64 + BitOperations.TrailingZeroCount(candidates);
                    if (matcher.Match(rule, at) >= 0) matches.Add(Make(rule, row, matcher.Captures[0], matcher.Captures[1], isMatched: false));
                }
            }
        }
    }

    // what is only collected no later phase looks at
    private int Make(int ruleNumber, ReadOnlySpan<int> row, int from, int to, bool isMatched)
    {
        ref readonly var rule = ref grammar.RuleAt(ruleNumber);
        var slots = Slots.Count;
        var head = row[to - 1];
        if (rule.HeadCapture >= 0 && matcher.Captures[rule.HeadCapture * 2] is var h and >= 0) head = row[h];
        for (var s = rule.FirstSlot; s < rule.EndSlot; s++)
        {
            ref readonly var maker = ref grammar.SlotAt(s);
            if (maker.Capture < 0)
            {
                Slots.Add(new Slot(maker.Name, -1, -1, maker.Constant));
                continue;
            }
            var begin = matcher.Captures[maker.Capture * 2];
            var end = matcher.Captures[maker.Capture * 2 + 1];
            if (begin >= 0 && end > begin) Slots.Add(new Slot(maker.Name, row[begin], row[end - 1], -1));
        }
        ref readonly var headNode = ref CollectionsMarshal.AsSpan(Nodes)[head];
        var last = Math.Max(from, to - 1);
        var features = (rule.HeadCapture >= 0 ? headNode.Features.Without(rule.Remove) : FeatureSet.None) | rule.Add;
        Nodes.Add(new Node
        {
            Kind = rule.Kind,
            First = Nodes[row[from]].First,
            End = Nodes[row[last]].End,
            Word = headNode.Word,
            Features = features,
            Rule = ruleNumber,
            Head = rule.HeadCapture >= 0 ? headNode.Head : Nodes.Count,
            Slots = slots,
            SlotCount = Slots.Count - slots,
            Value = headNode.Value,
            Class = isMatched ? classes.Of(rule.Kind, headNode.Word, features) : 0,
        });
        return Nodes.Count - 1;
    }

    /// <summary>The first slot of a name; null when the node has none.</summary>
    public Slot? Slot(in Node node, int name)
    {
        for (var i = node.Slots; i < node.Slots + node.SlotCount; i++)
            if (Slots[i].Name == name)
                return Slots[i];
        return null;
    }
}
