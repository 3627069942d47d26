using System.Runtime.InteropServices;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>
/// Nodes that no test of the grammar can tell apart are of one class. What tests hold of a class, and which rules may begin with it, is
/// found once for each phase and then looked up: a report of 400 nodes has some 150 classes, and the next report mostly the same.
/// One for each thread.
/// </summary>
internal sealed class NodeClasses(Grammar grammar)
{
    /// <summary>More classes than this are forgotten together, so that hostile reports fill no memory; ordinary reports make some thousand.</summary>
    private const int Most = 8_192;

    private readonly Dictionary<(int Kind, int Word, FeatureSet Features), int> numbers = [];
    private readonly List<(int Kind, int Word, FeatureSet Features)> classes = [];
    private readonly Known[] known = [.. grammar.Phases.Select(p => new Known(p))];

    /// <summary>Makes room; call where no class is in use.</summary>
    public void Trim()
    {
        if (classes.Count < Most) return;
        numbers.Clear();
        classes.Clear();
        foreach (var phase in known) phase.Clear();
    }

    /// <summary>The class of a node.</summary>
    public int Of(int kind, int word, in FeatureSet features)
    {
        var key = (kind, grammar.IsNamed(word) ? word : 0, features);
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out var exists);
        if (exists) return number;
        classes.Add(key);
        return number = classes.Count - 1;
    }

    /// <summary>The bits of all classes in a phase: a row for each class, first the tests that hold of it, then the rules that may begin with it.</summary>
    public ulong[] Bits(int phase) => known[phase].Bits;

    /// <summary>Where the row of a class begins in <see cref="Bits"/>; makes it if need be, after which the array may be another one.</summary>
    public int Row(int phase, int number)
    {
        var its = known[phase];
        if (number < its.Rows.Length && its.Rows[number] is > 0 and var row) return row - 1;
        return its.Add(grammar, number, classes[number]);
    }

    /// <summary>What is known of classes in one phase.</summary>
    private sealed class Known(Grammar.Phase phase)
    {
        private int used;

        public ulong[] Bits = [];

        /// <summary>By class: its row's beginning plus one; 0 while there is none.</summary>
        public int[] Rows = [];

        public void Clear()
        {
            used = 0;
            Array.Clear(Bits);
            Array.Clear(Rows);
        }

        public int Add(Grammar grammar, int number, (int Kind, int Word, FeatureSet Features) its)
        {
            var row = used;
            used += phase.TestWords + phase.RuleWords;
            if (used > Bits.Length) Array.Resize(ref Bits, Math.Max(used, Math.Max(1024, Bits.Length * 2)));
            if (number >= Rows.Length) Array.Resize(ref Rows, Math.Max(number + 1, Math.Max(256, Rows.Length * 2)));
            Rows[number] = row + 1;

            var held = Bits.AsSpan(row, phase.TestWords);
            grammar.Judge(phase, its.Kind, its.Word, its.Features, held);
            for (var r = phase.FirstRule; r < phase.EndRule; r++)
            {
                var first = grammar.RuleAt(r).First;
                var bit = r - phase.FirstRule;
                if (first < 0 || (held[first >> 6] >> first & 1) != 0) Bits[row + phase.TestWords + (bit >> 6)] |= 1UL << bit;
            }
            return row;
        }
    }
}
