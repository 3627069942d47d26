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

    private const int WordBits = 12;

    private readonly Class[] classes = new Class[Places];
    private readonly Known[] known = [.. grammar.Phases.Select(p => new Known(grammar, p))];

    // the phases in which some rule may begin with a class, as bits; all where that is not known yet
    private readonly int[] opens = Filled();

    // plain words by entry and writing, which alone tell their class: found without its features
    private readonly (ulong Key, int Class)[] words = new (ulong, int)[1 << WordBits];

    // by class, then by phase, so that all of a node is near: its row's beginning, 0 while there is none
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
        Array.Clear(words);
        Array.Fill(opens, -1);
        foreach (var phase in known) phase.Clear();
    }

    /// <summary>The class of a plain word or phrase, whose features are those of its entry and of its writing.</summary>
    public int OfWord(int word, in FeatureSet features)
    {
        var key = (((ulong)(uint)word << Writing.Bits) | (features.A & ((1UL << Writing.Bits) - 1))) + 1;
        ref var kept = ref words[(int)((key * 0x9E3779B97F4A7C15) >> (64 - WordBits))];
        if (kept.Key != key) kept = (key, Of(0, word, features));
        return kept.Class;
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

    /// <summary>
    /// The bits of all classes in a phase: a row for each class, first the rules that may begin with it, then those whose second node it may be, then the tests that
    /// hold of it, in whole vectors. The first row is that of the end of the sentence, where no test holds.
    /// </summary>
    public ulong[] Bits(int phase) => known[phase].Bits;

    /// <summary>The phases in which some rule may begin with a class, as bits.</summary>
    public int Opens(int number) => opens[number];

    /// <summary>Where the row of a class begins in <see cref="Bits"/>; makes it if need be, after which the array may be another one.</summary>
    public int Row(int phase, int number)
    {
        ref var row = ref rows[number * known.Length + phase];
        if (row == 0)
        {
            row = known[phase].Add(classes[number]);
            if (!known[phase].Opens(row)) opens[number] &= ~(1 << phase);
        }
        return row;
    }

    private static int[] Filled()
    {
        var filled = new int[Places];
        Array.Fill(filled, -1);
        return filled;
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
    private sealed class Known
    {
        private readonly Dictionary<int, int> sharing = [];
        private readonly Grammar grammar;
        private readonly Grammar.Phase phase;
        private readonly int width;
        private int used;

        public ulong[] Bits = [];

        public Known(Grammar grammar, Grammar.Phase phase)
        {
            (this.grammar, this.phase) = (grammar, phase);
            width = (2 * phase.RuleWords) + phase.TestWords;
            Clear();
        }

        public void Clear()
        {
            sharing.Clear();
            Array.Clear(Bits);
            // the end of the sentence
            if (width > Bits.Length) Array.Resize(ref Bits, Math.Max(width, 1024));
            for (var r = 0; r < phase.EndRule - phase.FirstRule; r++)
                if (grammar.RuleAt(phase.FirstRule + r).Second < 0) Bits[phase.RuleWords + (r >> 6)] |= 1UL << r;
            used = width;
        }

        public bool Opens(int row) => Bits.AsSpan(row, phase.RuleWords).ContainsAnyExcept(0UL);

        public int Add(in Class its)
        {
            if (used + width > Bits.Length) Array.Resize(ref Bits, Math.Max(used + width, Bits.Length * 2));

            var held = Bits.AsSpan(used + (2 * phase.RuleWords), phase.TestWords);
            grammar.Judge(phase, its.KindPlusOne - 1, its.Word, its.Features, held);
            for (var r = 0; r < phase.EndRule - phase.FirstRule; r++)
            {
                ref readonly var rule = ref grammar.RuleAt(phase.FirstRule + r);
                var bit = 1UL << r;
                if (Holds(rule.First, held)) Bits[used + (r >> 6)] |= bit;
                if (Holds(rule.Second, held)) Bits[used + phase.RuleWords + (r >> 6)] |= bit;
            }
            return Shared();
        }

        private static bool Holds(int test, ReadOnlySpan<ulong> held) => test < 0 || (held[test >> 6] >> test & 1) != 0;

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
