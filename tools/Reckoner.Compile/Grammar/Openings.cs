using Op = Reckoner.Reading.Grammar.Op;

namespace Reckoner.Compile.Grammar;

/// <summary>What the first and the second node of every match of a program are, found by walking all ways into it.</summary>
internal sealed class Openings(IReadOnlyList<int> program, TestTable tests)
{
    /// <summary>The test of the first node and of the second; -1 where a match may have none, or where it may be any.</summary>
    public (int First, int Second) Of(int start)
    {
        var into = Reach([start]);
        if (into.Ends) return (-1, -1);
        var after = Reach(into.Tests.Select(pc => pc + 2));
        return (Any(into.Tests), after.Ends ? -1 : Any(after.Tests));
    }

    private int Any(IEnumerable<int> places) => tests.Any(places.Select(pc => program[pc + 1]));

    /// <summary>The test instructions that are reached without a node, and whether the end is.</summary>
    private (SortedSet<int> Tests, bool Ends) Reach(IEnumerable<int> starts)
    {
        var found = new SortedSet<int>();
        var seen = new HashSet<int>();
        var open = new Stack<int>(starts);
        var ends = false;
        while (open.TryPop(out var pc))
        {
            if (!seen.Add(pc)) continue;
            switch ((Op)program[pc])
            {
                case Op.Test: found.Add(pc); break;
                case Op.Split: open.Push(program[pc + 1]); open.Push(program[pc + 2]); break;
                case Op.Jump: open.Push(program[pc + 1]); break;
                case Op.Save: open.Push(pc + 2); break;
                case Op.Begin or Op.End: open.Push(pc + 1); break;
                default: ends = true; break;
            }
        }
        return (found, ends);
    }
}
