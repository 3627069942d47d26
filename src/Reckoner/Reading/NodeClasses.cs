using System.Numerics;
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
    /// <summary>More classes than this are forgotten together, so that hostile reports fill no memory; 3,000 reports of one kind made 10,000.</summary>
    private const int Most = 16_384;

    // open addressing by hash, never more than half full; the number of a class is its place
    private const int Places = Most * 2;

    private readonly Class[] classes = new Class[Places];
    private readonly Known[] known = [.. grammar.Phases.Select(p => new Known(p))];

    // by class, then by phase, so that all of a node is near: its row's beginning plus one, 0 while there is none
    private readonly int[] rows = new int[Places * grammar.Phases.Length];
    private int count;

    /// <summary>Makes room; call where no class is in use.</summary>
    public void Trim()
    {
        // a sentence makes fewer new classes than there is room for beyond the limit
        if (count < Most - Sentences.Longest * 16) return;
        count = 0;
        Array.Clear(classes);
        Array.Clear(rows);
        foreach (var phase in known) phase.Clear();
    }

    /// <summary>The class of a node.</summary>
    public int Of(int kind, int word, in FeatureSet features)
    {
        var its = new Class(kind + 1, grammar.IsNamed(word) ? word : 0, features & grammar.Asked);
        for (var place = (int)(its.Hash & (Places - 1)); ; place = (place + 1) & (Places - 1))
        {
            ref var there = ref classes[place];
            if (there == its) return place;
            if (!there.IsFree) continue;
            there = its;
            count++;
            return place;
        }
    }

    /// <summary>The bits of all classes in a phase: a row for each class, first the rules that may begin with it, then the tests that hold of it, in whole vectors.</summary>
    public ulong[] Bits(int phase) => known[phase].Bits;

    /// <summary>Where the row of a class begins in <see cref="Bits"/>; makes it if need be, after which the array may be another one.</summary>
    public int Row(int phase, int number)
    {
        ref var row = ref rows[number * known.Length + phase];
        if (row == 0) row = known[phase].Add(grammar, classes[number]) + 1;
        return row - 1;
    }

    /// <summary>What tests can see of a node.</summary>
    /// <param name="KindPlusOne">Its kind; 0 where no class is.</param>
    /// <param name="Word">Its word, if some test names that; otherwise 0.</param>
    /// <param name="Features">Those of its features that some test asks for.</param>
    private readonly record struct Class(int KindPlusOne, int Word, FeatureSet Features)
    {
        public bool IsFree => KindPlusOne == 0;

        public uint Hash
        {
            get
            {
                var mixed = (Features.A * 0x9E3779B97F4A7C15) ^ BitOperations.RotateLeft(Features.B * 0xC2B2AE3D27D4EB4F, 23) ^ BitOperations.RotateLeft(Features.C * 0x165667B19E3779F9, 41)
                    ^ BitOperations.RotateLeft(Features.D * 0xA0761D6478BD642F, 11) ^ (((ulong)(uint)Word << 8 | (uint)KindPlusOne) * 0xD6E8FEB86659FD93);
                return (uint)((mixed * 0x9E3779B97F4A7C15) >> 40);
            }
        }
    }

    /// <summary>What is known of classes in one phase. Classes of which the same holds share a row: there are some hundred rows, which stay in the processor's cache.</summary>
    private sealed class Known(Grammar.Phase phase)
    {
        private readonly Dictionary<int, int> sharing = [];
        private int used;

        public ulong[] Bits = [];

        private readonly int width = phase.RuleWords + phase.TestWords;

        public void Clear()
        {
            used = 0;
            sharing.Clear();
            Array.Clear(Bits);
        }

        public int Add(Grammar grammar, in Class its)
        {
            if (used + width > Bits.Length) Array.Resize(ref Bits, Math.Max(used + width, Math.Max(1024, Bits.Length * 2)));

            var held = Bits.AsSpan(used + phase.RuleWords, phase.TestWords);
            grammar.Judge(phase, its.KindPlusOne - 1, its.Word, its.Features, held);
            for (var r = phase.FirstRule; r < phase.EndRule; r++)
            {
                var first = grammar.RuleAt(r).First;
                var bit = r - phase.FirstRule;
                if (first < 0 || (held[first >> 6] >> first & 1) != 0) Bits[used + (bit >> 6)] |= 1UL << bit;
            }
            return Shared();
        }

        // the row that was there before with the same bits as the one just written, which is then wiped; otherwise the new one
        private int Shared()
        {
            var written = Bits.AsSpan(used, width);
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes(written));
            // two rows of one hash: the later is kept beside it and found by no other class, which costs only room
            if (sharing.TryAdd(hash.ToHashCode(), used) || !written.SequenceEqual(Bits.AsSpan(sharing[hash.ToHashCode()], width)))
            {
                used += width;
                return used - width;
            }
            written.Clear();
            return sharing[hash.ToHashCode()];
        }
    }
}
