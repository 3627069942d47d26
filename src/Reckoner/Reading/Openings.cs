using System.Runtime.InteropServices;

namespace Reckoner.Reading;

/// <summary>
/// Which rules of all phases may begin with a node, and which may have it second: a look at one pair of nodes tells of every phase whether it is worth beginning.
/// Nodes of which the same holds share a row. One for each thread.
/// </summary>
internal sealed class Openings
{
    /// <summary>Where the row of the end of a sentence begins.</summary>
    public const int End = 0;

    private readonly Grammar grammar;
    private readonly Dictionary<int, int> sharing = [];
    private int used;

    /// <summary>Rows of twice <see cref="Words"/>: the rules that may begin with the node, then those whose second node it may be.</summary>
    public ulong[] Bits { get; private set; }

    /// <summary>64-bit words of a set of all rules, in whole vectors of four, and at least one bit more.</summary>
    public int Words { get; }

    public Openings(Grammar grammar)
    {
        this.grammar = grammar;
        Words = ((grammar.Rules.Length + 256) >> 8) << 2;
        Bits = new ulong[Words * 64];
        Clear();
    }

    /// <summary>Forgets all rows but that of the end.</summary>
    public void Clear()
    {
        sharing.Clear();
        Array.Clear(Bits);
        for (var r = 0; r < grammar.Rules.Length; r++)
            if (grammar.RuleAt(r).Second < 0) Bits[Words + (r >> 6)] |= 1UL << r;
        used = 2 * Words;
    }

    /// <summary>Where the row of nodes begins of which certain tests hold.</summary>
    /// <param name="known">The tests that hold, phase by phase.</param>
    /// <param name="rows">Where the row of the nodes begins in each.</param>
    public int Add(ReadOnlySpan<NodeClasses.Known> known, ReadOnlySpan<int> rows)
    {
        if (used + (2 * Words) > Bits.Length)
        {
            var more = new ulong[Bits.Length * 2];
            Bits.CopyTo(more, 0);
            Bits = more;
        }
        var written = Bits.AsSpan(used, 2 * Words);
        for (var p = 0; p < known.Length; p++)
        {
            ref readonly var phase = ref grammar.Phases[p];
            var held = known[p].Bits.AsSpan(rows[p], phase.TestWords);
            for (var r = phase.FirstRule; r < phase.EndRule; r++)
            {
                ref readonly var rule = ref grammar.RuleAt(r);
                if (Holds(rule.First, held)) written[r >> 6] |= 1UL << r;
                if (Holds(rule.Second, held)) written[Words + (r >> 6)] |= 1UL << r;
            }
        }
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(written));
        // two rows of one hash: the later is kept beside it and found by no other class, which costs only room
        if (sharing.TryAdd(hash.ToHashCode(), used) || !written.SequenceEqual(Bits.AsSpan(sharing[hash.ToHashCode()], written.Length)))
        {
            used += written.Length;
            return used - written.Length;
        }
        written.Clear();
        return sharing[hash.ToHashCode()];
    }

    private static bool Holds(int test, ReadOnlySpan<ulong> held) => test < 0 || (held[test >> 6] >> test & 1) != 0;
}
