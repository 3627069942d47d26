using System.Runtime.InteropServices;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>
/// The nodes of one sentence on their way through the phases. A phase that reduces replaces what a rule covers by one node: the longest
/// match at each place wins, the earlier rule on a tie. A phase that collects leaves the row as it is and keeps every match.
/// </summary>
internal sealed class Cascade(Grammar grammar)
{
    /// <summary>Every node ever made for the sentence.</summary>
    public readonly List<Node> Nodes = [];

    /// <summary>Slots of all nodes.</summary>
    public readonly List<Slot> Slots = [];

    /// <summary>The row as it stands: places in <see cref="Nodes"/>.</summary>
    public readonly List<int> Row = [];

    private readonly List<int> next = [];
    private readonly Matcher matcher = new(grammar);

    /// <summary>Starts a new sentence.</summary>
    public void Clear()
    {
        Nodes.Clear();
        Slots.Clear();
        Row.Clear();
    }

    /// <summary>Adds a word, phrase or number at the end of the row.</summary>
    public void Add(int kind, int first, int end, int word, FeatureSet features, long value = 0)
    {
        Row.Add(Nodes.Count);
        Nodes.Add(new Node { Kind = kind, First = first, End = end, Word = word, Features = features, Rule = -1, Head = Nodes.Count, Value = value });
    }

    /// <summary>Runs a phase that reduces.</summary>
    public void Reduce(int phase)
    {
        var (first, end) = (grammar.Phases[phase].FirstRule, grammar.Phases[phase].EndRule);
        var row = CollectionsMarshal.AsSpan(Row);
        next.Clear();
        for (var at = 0; at < row.Length;)
        {
            var best = -1;
            int from = 0, to = 0, longest = 0;
            for (var r = first; r < end; r++)
            {
                ref readonly var rule = ref grammar.Rules[r];
                var matched = matcher.Match(rule, row, Nodes, at);
                if (matched < 0 || matched - at <= longest || matcher.Captures[1] <= matcher.Captures[0]) continue;
                (best, from, to, longest) = (r, matcher.Captures[0], matcher.Captures[1], matched - at);
            }
            if (best < 0)
            {
                next.Add(row[at++]);
                continue;
            }
            matcher.Match(grammar.Rules[best], row, Nodes, at);
            while (at < from) next.Add(row[at++]);
            next.Add(Make(best, row, from, to));
            at = to;
        }
        Row.Clear();
        Row.AddRange(next);
    }

    /// <summary>Runs a phase that collects; the new nodes, in order of place, then of rule.</summary>
    public void Collect(int phase, List<int> matches)
    {
        matches.Clear();
        var row = CollectionsMarshal.AsSpan(Row);
        for (var at = 0; at < row.Length; at++)
        {
            for (var r = grammar.Phases[phase].FirstRule; r < grammar.Phases[phase].EndRule; r++)
            {
                if (matcher.Match(grammar.Rules[r], row, Nodes, at) < 0) continue;
                matches.Add(Make(r, row, matcher.Captures[0], matcher.Captures[1]));
            }
        }
    }

    private int Make(int ruleNumber, ReadOnlySpan<int> row, int from, int to)
    {
        ref readonly var rule = ref grammar.Rules[ruleNumber];
        var slots = Slots.Count;
        var head = row[to - 1];
        if (rule.HeadCapture >= 0 && matcher.Captures[rule.HeadCapture * 2] is var h and >= 0) head = row[h];
        for (var s = rule.FirstSlot; s < rule.EndSlot; s++)
        {
            ref readonly var maker = ref grammar.Slots[s];
            if (maker.Capture < 0)
            {
                Slots.Add(new Slot(maker.Name, -1, -1, maker.Constant));
                continue;
            }
            var begin = matcher.Captures[maker.Capture * 2];
            var end = matcher.Captures[maker.Capture * 2 + 1];
            if (begin >= 0 && end > begin) Slots.Add(new Slot(maker.Name, row[begin], row[end - 1], -1));
        }
        var headNode = Nodes[head];
        var last = Math.Max(from, to - 1);
        Nodes.Add(new Node
        {
            Kind = rule.Kind,
            First = Nodes[row[from]].First,
            End = Nodes[row[last]].End,
            Word = headNode.Word,
            Features = (rule.HeadCapture >= 0 ? headNode.Features.Without(rule.Remove) : FeatureSet.None) | rule.Add,
            Rule = ruleNumber,
            Head = rule.HeadCapture >= 0 ? headNode.Head : Nodes.Count,
            Slots = slots,
            SlotCount = Slots.Count - slots,
            Value = headNode.Value,
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
