using Reckoner.Compile.Lexicon;
using Reckoner.Reading;

namespace Reckoner.Compile.Grammar;

/// <summary>Rules to the tables and programs that <see cref="Matcher"/> runs.</summary>
internal sealed class GrammarCompiler(LexiconCompiler lexicon)
{
    /// <summary>Kinds that the reader makes itself, before the first phase.</summary>
    private static readonly string[] Given = ["word", "number", "place"];

    private readonly List<string> strings = [];
    private readonly List<string> kinds = [.. Given];
    private readonly List<int> program = [];
    private readonly List<Reckoner.Reading.Grammar.Test> tests = [];
    private readonly List<int> members = [];
    private readonly List<ulong> needs = [];
    private readonly List<Reckoner.Reading.Grammar.SlotMaker> slots = [];
    private readonly List<Reckoner.Reading.Grammar.Rule> rules = [];
    private readonly List<Reckoner.Reading.Grammar.Phase> phases = [];

    /// <summary>Tells the lexicon which words and features the rules name; call before the lexicon is sealed.</summary>
    public void AskLexicon(IReadOnlyList<PhaseText> texts)
    {
        foreach (var rule in texts.SelectMany(t => t.Rules))
        {
            foreach (var atom in rule.Pattern.Atoms)
            {
                foreach (var feature in atom.Need.Concat(atom.Not)) lexicon.Ask(feature);
                if (atom.Word is not null && !atom.Word.Contains(' ', StringComparison.Ordinal)) lexicon.Need(atom.Word);
            }
            foreach (var feature in rule.Add.Concat(rule.Remove)) lexicon.Ask(feature);
        }
    }

    public byte[] Compile(IReadOnlyList<PhaseText> texts, byte[] stamp)
    {
        foreach (var rule in texts.SelectMany(t => t.Rules))
            if (!kinds.Contains(rule.Kind))
                kinds.Add(rule.Kind);
        foreach (var text in texts) Compile(text);
        return new CompiledFile().Add(stamp).Add(phases).Add(rules).Add(program).Add(tests).Add(slots)
            .AddStrings(strings).AddStrings(kinds).Add(members).Add(needs).Add(NamedWords()).ToArray();
    }

    private void Compile(PhaseText text)
    {
        var its = new TestTable(lexicon, kinds, members);
        var writer = new ProgramWriter(program, its);
        var openings = new Openings(program, its);
        var needed = new List<IReadOnlySet<int>>();
        var first = rules.Count;
        foreach (var rule in text.Rules)
        {
            try
            {
                rules.Add(Compile(rule, writer, openings));
                needed.Add(Needs.Of(rule.Pattern, its));
            }
            catch (FormatException error)
            {
                throw new FormatException($"{rule.Source}: rule {rule.Name}: {error.Message}", error);
            }
        }
        var phase = new Reckoner.Reading.Grammar.Phase
        {
            Name = String(text.Name), FirstRule = first, EndRule = rules.Count, Collects = text.Collects ? 1 : 0,
            FirstTest = tests.Count, EndTest = tests.Count + its.All.Count, Marks = writer.Marks,
        };
        phases.Add(phase);
        tests.AddRange(its.All);
        // sets of tests can be written only now that all tests of the phase are known
        for (var r = first; r < rules.Count; r++)
        {
            rules[r] = rules[r] with { Needs = needs.Count };
            var set = new ulong[phase.TestWords];
            foreach (var test in needed[r - first]) set[test >> 6] |= 1UL << test;
            needs.AddRange(set);
        }
    }

    private Reckoner.Reading.Grammar.Rule Compile(RuleText rule, ProgramWriter writer, Openings openings)
    {
        var start = writer.Write(rule.Pattern, out var captures);
        var firstSlot = slots.Count;
        foreach (var (slot, capture, constant) in rule.Slots)
            slots.Add(new() { Name = String(slot), Capture = capture is null ? -1 : CaptureOf(capture), Constant = constant is null ? -1 : String(constant) });
        var (first, second) = openings.Of(start);
        return new()
        {
            Name = String(rule.Name), Program = start, Kind = kinds.IndexOf(rule.Kind), HeadCapture = rule.Head is null ? -1 : CaptureOf(rule.Head),
            FirstSlot = firstSlot, EndSlot = slots.Count, Captures = captures.Count, First = first, Second = second,
            Add = lexicon.Set(rule.Add), Remove = lexicon.Set(rule.Remove),
        };

        int CaptureOf(string name) => captures.IndexOf(name) is var i and >= 0 ? i : throw new FormatException($"nothing is captured as '{name}'.");
    }

    // the words that some rule asks for, as bits by their number
    private ulong[] NamedWords()
    {
        var named = new ulong[(lexicon.Count >> 6) + 1];
        foreach (var test in tests)
            if (test.Word > 0)
                named[test.Word >> 6] |= 1UL << test.Word;
        return named;
    }

    private int String(string text)
    {
        var index = strings.IndexOf(text);
        if (index >= 0) return index;
        strings.Add(text);
        return strings.Count - 1;
    }
}
