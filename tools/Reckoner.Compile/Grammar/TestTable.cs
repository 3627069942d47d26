using Reckoner.Compile.Lexicon;
using Test = Reckoner.Reading.Grammar.Test;

namespace Reckoner.Compile.Grammar;

/// <summary>
/// The tests of one phase, each once. A test is what one node must be; a choice of tests is a test too, so that a long list of words in a
/// rule is one bit of a node and not a row of branches.
/// </summary>
internal sealed class TestTable(LexiconCompiler lexicon, List<string> kinds, List<int> members)
{
    private readonly List<Test> tests = [];
    private readonly List<int[]> membersOf = [];

    /// <summary>All tests; members stand before the choices they are in.</summary>
    public IReadOnlyList<Test> All => tests;

    /// <summary>The number of an atom's test.</summary>
    public int Of(Pattern.Atom atom)
    {
        var kind = -1;
        if (atom.Kind is not null && (kind = kinds.IndexOf(atom.Kind)) < 0) throw new FormatException($"no rule makes '{atom.Kind}'.");
        var word = 0;
        if (atom.Word is not null && lexicon.Holds(atom.Word)) word = lexicon.Number(atom.Word);
        else if (atom.Word is not null) word = -1; // a phrase that no file holds is never one node
        return Add(new Test { Kind = kind, Word = word, Need = lexicon.Set(atom.Need), Not = lexicon.Set(atom.Not) }, []);
    }

    /// <summary>The number of the test that holds where any of these does.</summary>
    public int Any(IEnumerable<int> choice)
    {
        int[] simple = [.. choice.SelectMany(t => membersOf[t].Length > 0 ? membersOf[t] : [t]).Distinct().Order()];
        if (simple.Length == 1) return simple[0];
        var known = membersOf.FindIndex(m => m.AsSpan().SequenceEqual(simple));
        if (known >= 0) return known;
        var first = members.Count;
        members.AddRange(simple);
        return Add(new Test { Kind = -1, FirstMember = first, EndMember = members.Count }, simple);
    }

    /// <summary>How much a test tells, to choose one of several that a match needs: a word, or features, or a kind of node.</summary>
    public int Telling(int test) => membersOf[test].Length > 0 ? 0 : tests[test] switch
    {
        { Word: not 0 } => 4,
        { Need.IsEmpty: false, Kind: > 0 } => 3,
        { Need.IsEmpty: false } => 2,
        { Kind: > 0 } => 2,
        _ => 1,
    };

    private int Add(Test test, int[] its)
    {
        var index = tests.IndexOf(test);
        if (index >= 0) return index;
        tests.Add(test);
        membersOf.Add(its);
        return tests.Count - 1;
    }
}
