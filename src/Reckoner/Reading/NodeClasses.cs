using System.Numerics;
using System.Runtime.InteropServices;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>
/// Nodes that no test of the grammar can tell apart are of one class. What tests hold of a class is
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

    // where the row of each class in Openings begins
    private readonly int[] openings = new int[Places];

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
        Openings.Clear();
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
            openings[place] = Openings.Add(kind, its.Word, its.Features);
            count++;
            return place;
        }
    }

    /// <summary>The bits of all classes in a phase: a row for each class, of the tests that hold of it, in whole vectors. In the first row no test holds.</summary>
    public ulong[] Bits(int phase) => known[phase].Bits;

    /// <summary>How rules begin.</summary>
    public Openings Openings { get; } = new(grammar);

    /// <summary>Where the row of a class in <see cref="Openings"/> begins.</summary>
    public int Opening(int number) => openings[number];

    /// <summary>Where the row of a class begins in <see cref="Bits"/>; makes it if need be, after which the array may be another one.</summary>
    public int Row(int phase, int number)
    {
        ref var row = ref rows[number * known.Length + phase];
        if (row == 0) row = known[phase].Add(classes[number]);
        return row;
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
    private sealed class Known(Grammar grammar, Grammar.Phase phase)
    {
        private readonly Dictionary<int, int> sharing = [];
        private readonly int width = phase.TestWords;
        private int used = phase.TestWords;

        public ulong[] Bits = new ulong[Math.Max(1024, phase.TestWords)];

        public void Clear()
        {
            used = width;
            sharing.Clear();
            Array.Clear(Bits);
        }

        public int Add(in Class its)
        {
            if (used + width > Bits.Length) Array.Resize(ref Bits, Math.Max(used + width, Bits.Length * 2));
            grammar.Judge(phase, its.KindPlusOne - 1, its.Word, its.Features, Bits.AsSpan(used, width));
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
