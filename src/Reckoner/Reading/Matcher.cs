namespace Reckoner.Reading;

/// <summary>
/// Runs the rules of one phase over a row of nodes. Greedy and ordered as written; a bound on steps keeps hostile sentences cheap.
/// One matcher per thread.
/// </summary>
internal sealed class Matcher(Grammar grammar)
{
    /// <summary>Most steps spent on one rule at one place.</summary>
    private const int StepBudget = 4_000;

    /// <summary>Captures of the last match: begin and end of capture i at 2i and 2i+1, -1 when not taken. Capture 0 is what the match covers.</summary>
    public readonly int[] Captures = new int[64];

    private readonly int[] saved = new int[64];
    private int steps;

    /// <summary>Tries one rule with its first node at <paramref name="at"/>; the end of the match, or -1.</summary>
    public int Match(in Grammar.Rule rule, ReadOnlySpan<int> row, List<Node> nodes, int at)
    {
        var program = grammar.Program;
        // most rules fail on their first node: look at it before setting anything up
        if (program[rule.Program] == (int)Grammar.Op.Test)
        {
            ref readonly var node = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(nodes)[row[at]];
            if (!grammar.Tests[program[rule.Program + 1]].Holds(node)) return -1;
        }
        Array.Fill(saved, -1, 0, rule.Captures * 2);
        steps = StepBudget;
        var end = Run(rule.Program, row, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(nodes), at);
        if (end < 0) return -1;
        Array.Copy(saved, Captures, rule.Captures * 2);
        if (Captures[0] < 0) Captures[0] = at;
        if (Captures[1] < 0) Captures[1] = end;
        return end;
    }

    private int Run(int pc, ReadOnlySpan<int> row, ReadOnlySpan<Node> nodes, int at)
    {
        var program = grammar.Program;
        while (true)
        {
            if (--steps < 0) return -1;
            switch ((Grammar.Op)program[pc])
            {
                case Grammar.Op.Test:
                    if (at >= row.Length || !grammar.Tests[program[pc + 1]].Holds(nodes[row[at]])) return -1;
                    at++;
                    pc += 2;
                    break;
                case Grammar.Op.Split:
                    var end = Run(program[pc + 1], row, nodes, at);
                    if (end >= 0) return end;
                    pc = program[pc + 2];
                    break;
                case Grammar.Op.Jump:
                    pc = program[pc + 1];
                    break;
                case Grammar.Op.Save:
                    var slot = program[pc + 1];
                    var old = saved[slot];
                    saved[slot] = at;
                    var after = Run(pc + 2, row, nodes, at);
                    if (after < 0) saved[slot] = old;
                    return after;
                case Grammar.Op.Begin:
                    if (at != 0) return -1;
                    pc++;
                    break;
                case Grammar.Op.End:
                    if (at != row.Length) return -1;
                    pc++;
                    break;
                default:
                    return at;
            }
        }
    }
}
