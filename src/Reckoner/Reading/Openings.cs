using System.Runtime.InteropServices;

namespace Reckoner.Reading;

/// <summary>
/// Which rules of all phases may begin with a node, and which may have it second: a look at one pair of nodes tells of every phase whether it is worth beginning.
/// Classes of nodes of which the same holds share a row. One for each thread.
/// </summary>
internal sealed class Openings
{
    /// <summary>Where the row of the end of a sentence begins.</summary>
    public const int End = 0;

    private readonly Grammar grammar;
    private readonly Dictionary<int, int> sharing = [];

    // the tests by which rules begin, members before the choices they are in; and those of them that may hold of a word that no test names
    private readonly int[] asked, plain;
    private readonly (int First, int Second)[] openings;
    private readonly ulong[] held;
    private int used;

    /// <summary>Rows of twice <see cref="Words"/>: the rules that may begin with the node, then those whose second node it may be.</summary>
    public ulong[] Bits { get; private set; } = [];

    /// <summary>64-bit words of a set of all rules, in whole vectors of four, and at least one bit more.</summary>
    public int Words { get; }

    public Openings(Grammar grammar)
    {
        this.grammar = grammar;
        openings = new (int, int)[grammar.Rules.Length];
        Words = ((openings.Length + 256) >> 8) << 2;
        var tests = new SortedSet<int>();
        foreach (var phase in grammar.Phases)
        {
            for (var r = phase.FirstRule; r < phase.EndRule; r++)
            {
                ref readonly var rule = ref grammar.RuleAt(r);
                openings[r] = (rule.First < 0 ? -1 : phase.FirstTest + rule.First, rule.Second < 0 ? -1 : phase.FirstTest + rule.Second);
                grammar.AddTests(openings[r].First, phase.FirstTest, tests);
                grammar.AddTests(openings[r].Second, phase.FirstTest, tests);
            }
        }
        asked = [.. tests];
        plain = [.. tests.Where(test => !grammar.NamesWord(test))];
        held = new ulong[(asked.Length == 0 ? 0 : asked[^1] >> 6) + 1];
        Clear();
    }

    /// <summary>Forgets all rows but that of the end.</summary>
    public void Clear()
    {
        sharing.Clear();
        Array.Clear(Bits);
        if (Bits.Length == 0) Bits = new ulong[Words * 64];
        for (var r = 0; r < openings.Length; r++)
            if (openings[r].Second < 0) Bits[Words + (r >> 6)] |= 1UL << r;
        used = 2 * Words;
    }

    /// <summary>Where the row of a class of nodes begins.</summary>
    public int Add(int kind, int word, in Language.FeatureSet features)
    {
        if (used + (2 * Words) > Bits.Length)
        {
            var more = new ulong[Bits.Length * 2];
            Bits.CopyTo(more, 0);
            Bits = more;
        }
        Array.Clear(held);
        foreach (var test in word == 0 ? plain : asked)
            if (grammar.Judge(test, kind, word, features, held)) held[test >> 6] |= 1UL << test;
        for (var r = 0; r < openings.Length; r++)
        {
            if (Holds(openings[r].First)) Bits[used + (r >> 6)] |= 1UL << r;
            if (Holds(openings[r].Second)) Bits[used + Words + (r >> 6)] |= 1UL << r;
        }
        return Shared();
    }

    private bool Holds(int test) => test < 0 || (held[test >> 6] >> test & 1) != 0;

    // the row that was there before with the same bits as the one just written, which is then wiped; otherwise the new one
    private int Shared()
    {
        var written = Bits.AsSpan(used, 2 * Words);
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
}
