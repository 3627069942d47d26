using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Reckoner.Reading;

/// <summary>
/// Runs the rules of one phase over a row of nodes. Greedy and ordered as written, as a backtracking matcher, but it never comes twice to
/// one place of a program at one node: captures do not influence what matches, so what failed once fails again. That bounds the time by
/// program times row, whatever the sentence. One matcher a thread.
/// </summary>
internal sealed unsafe class Matcher(Grammar grammar, NodeClasses classes)
{
    /// <summary>Captures of the last match: begin and end of capture i at 2i and 2i+1, -1 when not taken. Capture 0 is what the match covers.</summary>
    public readonly int[] Captures = new int[64];

    private readonly int[] saved = new int[64];
    private readonly List<int> marked = [];

    // of the row at hand
    private readonly Openings openings = classes.Openings;
    private readonly ulong[] anywhere = new ulong[classes.Openings.Words];
    private readonly ulong[] possible = new ulong[grammar.Phases.Max(p => p.RuleWords)];
    private int[] opening = new int[256], its = new int[256];
    private Grammar.Phase phase;
    private int length, testWords, markWords;
    private ulong[] bits = [];
    private int[] rows = new int[256];
    private ulong[] ahead = [];
    private ulong[] marks = [];

    // what to go back to: a place of the program and a node, or, below zero, a capture and what it was
    private int[] stack = new int[256];

    /// <summary>Takes a look at a row of nodes: which rules of all phases have somewhere in it a first node and a second.</summary>
    public void Look(ReadOnlySpan<int> row, ReadOnlySpan<Node> nodes)
    {
        length = row.Length;
        if (opening.Length <= length) (opening, its, rows) = (new int[length * 2], new int[length * 2], new int[length * 2]);
        ref var known = ref MemoryMarshal.GetArrayDataReference(classes.Rows);
        for (var at = 0; at < length; at++)
        {
            its[at] = nodes[row[at]].Class;
            opening[at] = Unsafe.Add(ref known, its[at] + classes.Width - 1);
        }
        opening[length] = Openings.End;
        ref var from = ref MemoryMarshal.GetArrayDataReference(openings.Bits);
        for (var v = 0; v < openings.Words; v += Vector256<ulong>.Count)
        {
            var found = Vector256<ulong>.Zero;
            for (var at = 0; at < length; at++)
                found |= Vector256.LoadUnsafe(ref from, (nuint)(opening[at] + v)) & Vector256.LoadUnsafe(ref from, (nuint)(opening[at + 1] + openings.Words + v));
            found.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(anywhere), (nuint)v);
        }
    }

    /// <summary>Sets the matcher on the row last looked at, for the rules of a phase; false when none of them can match anywhere.</summary>
    public bool Begin(int number)
    {
        phase = grammar.Phases[number];
        var any = 0UL;
        for (var w = 0; w < phase.RuleWords; w++) any |= possible[w] = OfPhase(anywhere, 0, anywhere, 0, w);
        if (any == 0) return false;

        foreach (var mark in marked) marks[mark >> 6] = 0;
        marked.Clear();
        testWords = phase.TestWords;
        bits = classes.Bits(number);
        LookAhead(number);
        if (!HaveNeeds()) return false;

        markWords = (length >> 6) + 1;
        if (marks.Length < phase.Marks * markWords) marks = new ulong[phase.Marks * markWords];
        return true;
    }

    /// <summary>The rules that may begin at a node and have what they need somewhere in the row, as bits, 64 at a time.</summary>
    public ulong Candidates(int at, int word) =>
        possible[word] == 0 ? 0 : OfPhase(openings.Bits, opening[at], openings.Bits, opening[at + 1] + openings.Words, word) & possible[word];

    // of what two sets of all rules have in common, a word of the phase's own
    private ulong OfPhase(ulong[] a, int fromA, ulong[] b, int fromB, int word)
    {
        var first = phase.FirstRule + (word << 6);
        var (at, shift) = (first >> 6, first & 63);
        var its = (a[fromA + at] & b[fromB + at]) >> shift;
        var left = phase.EndRule - first;
        if (left > 64 - shift) its |= (a[fromA + at + 1] & b[fromB + at + 1]) << (64 - shift);
        return left < 64 ? its & ((1UL << left) - 1) : its;
    }

    // takes out the rules that need what the row lacks; false when none is left
    private bool HaveNeeds()
    {
        var any = 0UL;
        for (var w = 0; w < phase.RuleWords; w++)
        {
            for (var rules = possible[w]; rules != 0; rules &= rules - 1)
            {
                var rule = BitOperations.TrailingZeroCount(rules);
                if (Lacks(phase.FirstRule + (w << 6) + rule, 0)) possible[w] &= ~(1UL << rule);
            }
            any |= possible[w];
        }
        return any != 0;
    }

    // the tests that hold of each node, and of any node from there to the end
    private void LookAhead(int number)
    {
        if (ahead.Length < length * testWords) ahead = new ulong[length * testWords * 2];
        ref var known = ref MemoryMarshal.GetArrayDataReference(classes.Rows);
        ref var from = ref MemoryMarshal.GetArrayDataReference(bits);
        ref var to = ref MemoryMarshal.GetArrayDataReference(ahead);
        for (var at = 0; at < length; at++) rows[at] = Unsafe.Add(ref known, its[at] + number);
        // behind the last node no test holds
        rows[length] = 0;
        for (var v = 0; v < testWords; v += Vector256<ulong>.Count)
        {
            var held = Vector256<ulong>.Zero;
            for (var at = length - 1; at >= 0; at--)
            {
                held |= Vector256.LoadUnsafe(ref from, (nuint)(rows[at] + v));
                held.StoreUnsafe(ref to, (nuint)(at * testWords + v));
            }
        }
    }

    // whether a rule needs what no node from here to the end has
    private bool Lacks(int rule, int at)
    {
        var needs = grammar.Needs + grammar.RuleAt(rule).Needs;
        ref var held = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(ahead), at * testWords);
        for (var v = 0; v < testWords; v += Vector256<ulong>.Count)
            if (Vector256.AndNot(Vector256.Load(needs + v), Vector256.LoadUnsafe(ref held, (nuint)v)) != Vector256<ulong>.Zero)
                return true;
        return false;
    }

    /// <summary>Tries one rule with its first node at <paramref name="at"/>, which must be one of its candidates; the end of the match, or -1.</summary>
    public int Match(int ruleNumber, int at)
    {
        ref readonly var rule = ref grammar.RuleAt(ruleNumber);
        if (Lacks(ruleNumber, at)) return -1;
        saved.AsSpan(0, rule.Captures * 2).Fill(-1);
        var before = marked.Count;
        var end = Run(rule.Program, at);
        if (end < 0) return -1;
        // what was marked on the way to a match has not failed
        for (var m = before; m < marked.Count; m++) marks[marked[m] >> 6] &= ~(1UL << marked[m]);
        marked.RemoveRange(before, marked.Count - before);
        saved.AsSpan(0, rule.Captures * 2).CopyTo(Captures);
        if (Captures[0] < 0) Captures[0] = at;
        if (Captures[1] < 0) Captures[1] = end;
        return end;
    }

    private int Run(int pc, int at)
    {
        var program = grammar.Program;
        ref var row = ref MemoryMarshal.GetArrayDataReference(rows);
        ref var held = ref MemoryMarshal.GetArrayDataReference(bits);
        var depth = 0;
        while (true)
        {
            var failed = false;
            switch ((Grammar.Op)program[pc])
            {
                case Grammar.Op.Test:
                    failed = !Holds(ref held, Unsafe.Add(ref row, at), program[pc + 1]);
                    at++;
                    pc += 2;
                    break;
                case Grammar.Op.Split:
                    var (first, second) = (program[pc + 1], program[pc + 2]);
                    // a way that its first node closes is not worth going back to
                    if (program[first] == (int)Grammar.Op.Test && !Holds(ref held, Unsafe.Add(ref row, at), program[first + 1]))
                    {
                        pc = second;
                    }
                    else if (Mark(program[pc + 3], at))
                    {
                        failed = true;
                    }
                    else
                    {
                        if (program[second] != (int)Grammar.Op.Test || Holds(ref held, Unsafe.Add(ref row, at), program[second + 1])) Push(ref depth, second, at);
                        pc = first;
                    }
                    break;
                case Grammar.Op.Jump:
                    pc = program[pc + 1];
                    break;
                case Grammar.Op.Save:
                    var slot = program[pc + 1];
                    Push(ref depth, ~slot, saved[slot]);
                    saved[slot] = at;
                    pc += 2;
                    break;
                case Grammar.Op.Begin:
                    failed = at != 0;
                    pc++;
                    break;
                case Grammar.Op.End:
                    failed = at != length;
                    pc++;
                    break;
                default:
                    return at;
            }
            while (failed)
            {
                if (depth == 0) return -1;
                at = stack[--depth];
                pc = stack[--depth];
                failed = pc < 0;
                if (failed) saved[~pc] = at;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Holds(ref ulong held, int row, int test) => (Unsafe.Add(ref held, row + (test >> 6)) >> test & 1) != 0;

    private void Push(ref int depth, int what, int value)
    {
        if (depth + 2 > stack.Length) Array.Resize(ref stack, stack.Length * 2);
        stack[depth++] = what;
        stack[depth++] = value;
    }

    // whether the place was marked before
    private bool Mark(int mark, int at)
    {
        var index = mark * markWords + (at >> 6);
        var bit = 1UL << at;
        if ((marks[index] & bit) != 0) return true;
        marks[index] |= bit;
        marked.Add((index << 6) | (at & 63));
        return false;
    }
}
