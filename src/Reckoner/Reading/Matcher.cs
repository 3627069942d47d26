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
    private Grammar.Phase phase;
    private int length, tests, testWords, markWords;
    private ulong[] bits = [];
    private int[] rows = new int[256];
    private ulong[] ahead = [];
    private readonly ulong[] possible = new ulong[grammar.Phases.Max(p => p.RuleWords)];
    private ulong[] marks = [];

    // what to go back to: a place of the program and a node, or, below zero, a capture and what it was
    private int[] stack = new int[256];

    /// <summary>Sets the matcher on a row of nodes, for the rules of a phase; false when none of them can match anywhere.</summary>
    public bool Begin(int number, ReadOnlySpan<int> row, ReadOnlySpan<Node> nodes)
    {
        foreach (var mark in marked) marks[mark >> 6] = 0;
        marked.Clear();
        phase = grammar.Phases[number];
        length = row.Length;
        testWords = phase.TestWords;
        tests = 2 * phase.RuleWords;
        if (rows.Length <= length) rows = new int[length * 2];
        for (var at = 0; at < length; at++) rows[at] = classes.Row(number, nodes[row[at]].Class);
        // behind the last node no test holds
        rows[length] = 0;
        bits = classes.Bits(number);
        if (!FindPossible()) return false;

        markWords = (length >> 6) + 1;
        if (marks.Length < phase.Marks * markWords) marks = new ulong[phase.Marks * markWords];
        return true;
    }

    /// <summary>The rules that may begin at a node and have what they need somewhere in the row, as bits, 64 at a time.</summary>
    public ulong Candidates(int at, int word) => bits[rows[at] + word] & bits[rows[at + 1] + phase.RuleWords + word] & possible[word];

    // the rules that can begin somewhere and need nothing that the row lacks; false when there are none
    private bool FindPossible()
    {
        var any = 0UL;
        for (var w = 0; w < phase.RuleWords; w++)
        {
            var begin = 0UL;
            for (var at = 0; at < length; at++) begin |= bits[rows[at] + w] & bits[rows[at + 1] + phase.RuleWords + w];
            possible[w] = begin;
            any |= begin;
        }
        if (any == 0) return false;

        LookAhead();
        any = 0;
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

    // what tests hold of any node from here to the end
    private void LookAhead()
    {
        if (ahead.Length < length * testWords) ahead = new ulong[length * testWords * 2];
        ref var from = ref MemoryMarshal.GetArrayDataReference(bits);
        ref var to = ref MemoryMarshal.GetArrayDataReference(ahead);
        for (var v = 0; v < testWords; v += Vector256<ulong>.Count)
        {
            var held = Vector256<ulong>.Zero;
            for (var at = length - 1; at >= 0; at--)
            {
                held |= Vector256.LoadUnsafe(ref from, (nuint)(rows[at] + tests + v));
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
        ref var held = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bits), tests);
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
