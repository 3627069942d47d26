using System.Runtime.InteropServices;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>
/// Which tests of a phase hold of a node. Tests that ask for another word or kind are not looked at, and what is made of other tests follows from them without
/// a look: a node comes to a fiftieth of the grammar's tests. Immutable.
/// </summary>
internal sealed unsafe class Judging
{
    private readonly Grammar.Test* tests;
    private readonly int first;

    // tests of no word: of any kind, then by kind; numbers within the phase
    private readonly int[] ofAny;
    private readonly int[][] ofKind;
    private readonly Dictionary<int, int[]> ofWord;

    // by test: the choices that hold where it holds
    private readonly int[][] choices;

    /// <param name="tests">The tests of the whole grammar.</param>
    /// <param name="phase">Whose tests are asked for.</param>
    /// <param name="members">Of which tests choices are made: <see cref="Grammar.Test.FirstMember"/>.</param>
    /// <param name="kinds">How many kinds of nodes there are.</param>
    public Judging(ReadOnlySpan<Grammar.Test> tests, in Grammar.Phase phase, ReadOnlySpan<int> members, int kinds)
    {
        // the grammar lies in the program's own file and does not move
        this.tests = (Grammar.Test*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref MemoryMarshal.GetReference(tests));
        first = phase.FirstTest;
        var all = Enumerable.Range(0, phase.EndTest - first).ToArray();
        var asked = tests[first..phase.EndTest].ToArray();
        choices = Choices(asked, members);
        var simple = all.Where(t => asked[t].FirstMember == asked[t].EndMember).ToLookup(t => asked[t].Word);
        var ofNoWord = simple[0].ToLookup(t => asked[t].Kind);
        ofAny = [.. ofNoWord[-1]];
        ofKind = [.. Enumerable.Range(0, kinds).Select(kind => ofNoWord[kind].ToArray())];
        ofWord = simple.Where(of => of.Key != 0).ToDictionary(of => of.Key, of => of.ToArray());
    }

    /// <summary>Sets the bit of every test of the phase that holds of a node.</summary>
    public void Judge(int kind, int word, in FeatureSet features, Span<ulong> held)
    {
        Judge(ofAny, kind, word, features, held);
        Judge(ofKind[kind], kind, word, features, held);
        if (word != 0 && ofWord.TryGetValue(word, out var its)) Judge(its, kind, word, features, held);
    }

    private static int[][] Choices(Grammar.Test[] asked, ReadOnlySpan<int> members)
    {
        var made = Array.ConvertAll(asked, _ => new List<int>());
        // members stand before their choice, so from behind every choice knows which others it makes hold
        for (var t = asked.Length - 1; t >= 0; t--)
        {
            foreach (var member in members[asked[t].FirstMember..asked[t].EndMember]) made[member].AddRange([t, .. made[t]]);
        }
        return Array.ConvertAll(made, of => of.Distinct().ToArray());
    }

    private void Judge(int[] those, int kind, int word, in FeatureSet features, Span<ulong> held)
    {
        foreach (var t in those)
        {
            if (!tests[first + t].Holds(kind, word, features)) continue;
            held[t >> 6] |= 1UL << t;
            foreach (var choice in choices[t]) held[choice >> 6] |= 1UL << choice;
        }
    }
}
