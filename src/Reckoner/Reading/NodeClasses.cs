using System.Numerics;
using System.Runtime.InteropServices;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>
/// Nodes of which the same tests of the grammar hold are of one class. What holds is found once for each combination of kind, word and features, of which
/// 3,000 reports of one kind made 10,000, and then looked up; the classes are a tenth of that and stay near in memory. One for each thread.
/// </summary>
internal sealed class NodeClasses
{
    /// <summary>More combinations than this are forgotten together, so that hostile reports fill no memory.</summary>
    private const int Most = 16_384;

    // open addressing by hash, never more than half full
    private const int Places = Most * 2;

    private const int WordBits = 12;

    private readonly Grammar grammar;
    private readonly Seen[] seen = new Seen[Places];
    private readonly int[] classOf = new int[Places];
    private readonly Known[] known;

    // plain words by entry and writing, which alone tell their class: found without their features
    private readonly (ulong Key, int Class)[] words = new (ulong, int)[1 << WordBits];

    // by class: where its row begins in the bits of each phase, then in those of the openings
    private readonly Dictionary<int, int> sharing = [];
    private int[] rows;
    private int count, used;

    public NodeClasses(Grammar grammar)
    {
        this.grammar = grammar;
        Openings = new Openings(grammar);
        known = [.. grammar.Phases.Zip(grammar.Judgings, (phase, judging) => new Known(judging, phase.TestWords))];
        Width = known.Length + 1;
        rows = new int[Width * 1024];
    }

    /// <summary>How rules begin.</summary>
    public Openings Openings { get; }

    /// <summary>How many numbers there are of each class in <see cref="Rows"/>.</summary>
    public int Width { get; }

    /// <summary>From the place that is a class's number: where its row begins in the <see cref="Bits"/> of each phase, and last in those of the openings. Another array after new nodes.</summary>
    public int[] Rows => rows;

    /// <summary>Makes room; call where no class is in use.</summary>
    public void Trim()
    {
        // a sentence makes fewer new ones than there is room for beyond the limit
        if (count < Most - Sentences.Longest * 16) return;
        (count, used) = (0, 0);
        Array.Clear(seen);
        Array.Clear(words);
        sharing.Clear();
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
        var its = new Seen(kind + 1, grammar.IsNamed(word) ? word : 0, features & grammar.Asked);
        for (var place = (int)(its.Hash & (Places - 1)); ; place = (place + 1) & (Places - 1))
        {
            ref var there = ref seen[place];
            if (there == its) return classOf[place];
            if (!there.IsFree) continue;
            there = its;
            count++;
            return classOf[place] = Add(kind, its);
        }
    }

    /// <summary>The bits of a phase: rows of the tests that hold of a node, in whole vectors. In the first row no test holds.</summary>
    public ulong[] Bits(int phase) => known[phase].Bits;

    private int Add(int kind, in Seen its)
    {
        if (used + Width > rows.Length) Array.Resize(ref rows, rows.Length * 2);
        var written = rows.AsSpan(used, Width);
        for (var p = 0; p < known.Length; p++) written[p] = known[p].Add(kind, its);
        written[^1] = Openings.Add(known, written);
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(written));
        // two classes of one hash: the later is kept beside it and found by no other node, which costs only room
        if (sharing.TryAdd(hash.ToHashCode(), used) || !written.SequenceEqual(rows.AsSpan(sharing[hash.ToHashCode()], Width)))
        {
            used += Width;
            return used - Width;
        }
        return sharing[hash.ToHashCode()];
    }

    /// <summary>What tests can see of a node.</summary>
    /// <param name="KindPlusOne">Its kind; 0 where nothing is.</param>
    /// <param name="Word">Its word, if some test names that; otherwise 0.</param>
    /// <param name="Features">Those of its features that some test asks for.</param>
    internal readonly record struct Seen(int KindPlusOne, int Word, FeatureSet Features)
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

    /// <summary>What holds in one phase. Nodes of which the same holds share a row: there are some hundred rows, which stay in the processor's cache.</summary>
    internal sealed class Known(Judging judging, int testWords)
    {
        private readonly Dictionary<int, int> sharing = [];
        private readonly int width = testWords;
        private int used = testWords;

        public ulong[] Bits = new ulong[Math.Max(1024, testWords * 2)];

        public void Clear()
        {
            used = width;
            sharing.Clear();
            Array.Clear(Bits);
        }

        public int Add(int kind, in Seen its)
        {
            if (used + width > Bits.Length) Array.Resize(ref Bits, Math.Max(used + width, Bits.Length * 2));
            var written = Bits.AsSpan(used, width);
            judging.Judge(kind, its.Word, its.Features, written);
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes(written));
            // two rows of one hash: the later is kept beside it and found by no other node, which costs only room
            if (sharing.TryAdd(hash.ToHashCode(), used) || !written.SequenceEqual(Bits.AsSpan(sharing[hash.ToHashCode()], width)))
            {
                used += width;
                return used - width;
            }
            // what was there before is found again, and this one is wiped
            written.Clear();
            return sharing[hash.ToHashCode()];
        }
    }
}
