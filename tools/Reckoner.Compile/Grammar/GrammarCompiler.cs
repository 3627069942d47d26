using Reckoner.Compile.Lexicon;
using Reckoner.Language;
using Reckoner.Reading;
using Op = Reckoner.Reading.Grammar.Op;

namespace Reckoner.Compile.Grammar;

/// <summary>Rules to the programs that <see cref="Matcher"/> runs.</summary>
internal sealed class GrammarCompiler(LexiconCompiler lexicon)
{
    /// <summary>Kinds that the reader makes itself, before the first phase.</summary>
    private static readonly string[] Given = ["word", "number", "place"];

    private readonly List<string> strings = [];
    private readonly List<string> kinds = [.. Given];
    private readonly List<int> program = [];
    private readonly List<Reckoner.Reading.Grammar.Test> tests = [];
    private readonly List<Reckoner.Reading.Grammar.SlotMaker> slots = [];
    private readonly List<Reckoner.Reading.Grammar.Rule> rules = [];
    private readonly List<Reckoner.Reading.Grammar.Phase> phases = [];
    private List<string> captures = [];

    /// <summary>Tells the lexicon which words and features the rules name; call before the lexicon is sealed.</summary>
    public void AskLexicon(IReadOnlyList<PhaseText> texts)
    {
        foreach (var rule in texts.SelectMany(t => t.Rules))
        {
            foreach (var atom in rule.Pattern.Atoms())
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
        foreach (var text in texts)
        {
            var first = rules.Count;
            foreach (var rule in text.Rules) rules.Add(Compile(rule));
            phases.Add(new() { Name = String(text.Name), FirstRule = first, EndRule = rules.Count, Collects = text.Collects ? 1 : 0 });
        }
        return new CompiledFile().Add(stamp).Add(phases).Add(rules).Add(program).Add(tests).Add(slots).AddStrings(strings).AddStrings(kinds).ToArray();
    }

    private Reckoner.Reading.Grammar.Rule Compile(RuleText rule)
    {
        captures = [""];
        var start = program.Count;
        try
        {
            Emit(rule.Pattern);
        }
        catch (FormatException error)
        {
            throw new FormatException($"{rule.Source}: rule {rule.Name}: {error.Message}", error);
        }
        program.Add((int)Op.Match);
        var firstSlot = slots.Count;
        foreach (var (slot, capture, constant) in rule.Slots)
            slots.Add(new() { Name = String(slot), Capture = capture is null ? -1 : CaptureOf(capture), Constant = constant is null ? -1 : String(constant) });
        return new()
        {
            Name = String(rule.Name), Program = start, Kind = kinds.IndexOf(rule.Kind), HeadCapture = rule.Head is null ? -1 : CaptureOf(rule.Head),
            FirstSlot = firstSlot, EndSlot = slots.Count, Captures = captures.Count,
            Add = Set(rule.Add), Remove = Set(rule.Remove),
        };

        int CaptureOf(string name) => captures.IndexOf(name) is var i and >= 0 ? i : throw new FormatException($"{rule.Source}: rule {rule.Name}: nothing is captured as '{name}'.");
    }

    private void Emit(Pattern pattern)
    {
        switch (pattern)
        {
            case Pattern.Atom atom:
                program.AddRange((int)Op.Test, TestOf(atom));
                break;
            case Pattern.Sequence sequence:
                foreach (var part in sequence.Parts) Emit(part);
                break;
            case Pattern.Choice choice:
                var jumps = new List<int>();
                for (var i = 0; i < choice.Parts.Count; i++)
                {
                    if (i == choice.Parts.Count - 1)
                    {
                        Emit(choice.Parts[i]);
                        break;
                    }
                    var split = program.Count;
                    program.AddRange((int)Op.Split, split + 3, 0);
                    Emit(choice.Parts[i]);
                    jumps.Add(program.Count + 1);
                    program.AddRange((int)Op.Jump, 0);
                    program[split + 2] = program.Count;
                }
                foreach (var jump in jumps) program[jump] = program.Count;
                break;
            case Pattern.Repeat repeat:
                for (var i = 0; i < repeat.Min; i++) Emit(repeat.Part);
                if (repeat.Max is null) EmitStar(repeat);
                else EmitOptional(repeat, repeat.Max.Value - repeat.Min);
                break;
            case Pattern.Capture capture:
                if (!captures.Contains(capture.Name)) captures.Add(capture.Name);
                EmitSaved(captures.IndexOf(capture.Name), capture.Part);
                break;
            case Pattern.Core core:
                EmitSaved(0, core.Part);
                break;
            case Pattern.Edge edge:
                program.Add((int)(edge.Begin ? Op.Begin : Op.End));
                break;
        }
    }

    private void EmitSaved(int capture, Pattern part)
    {
        program.AddRange((int)Op.Save, capture * 2);
        Emit(part);
        program.AddRange((int)Op.Save, capture * 2 + 1);
    }

    private void EmitStar(Pattern.Repeat repeat)
    {
        if (CanBeEmpty(repeat.Part)) throw new FormatException("something that may be empty is repeated without end.");
        var split = program.Count;
        program.AddRange((int)Op.Split, 0, 0);
        var body = program.Count;
        Emit(repeat.Part);
        program.AddRange((int)Op.Jump, split);
        (program[split + 1], program[split + 2]) = repeat.Lazy ? (program.Count, body) : (body, program.Count);
    }

    private void EmitOptional(Pattern.Repeat repeat, int times)
    {
        var splits = new List<int>();
        for (var i = 0; i < times; i++)
        {
            splits.Add(program.Count);
            program.AddRange((int)Op.Split, 0, 0);
            Emit(repeat.Part);
        }
        foreach (var split in splits)
            (program[split + 1], program[split + 2]) = repeat.Lazy ? (program.Count, split + 3) : (split + 3, program.Count);
    }

    private int TestOf(Pattern.Atom atom)
    {
        var kind = -1;
        if (atom.Kind is not null && (kind = kinds.IndexOf(atom.Kind)) < 0) throw new FormatException($"no rule makes '{atom.Kind}'.");
        var word = 0;
        if (atom.Word is not null && lexicon.Holds(atom.Word)) word = lexicon.Number(atom.Word);
        else if (atom.Word is not null) word = -1; // a phrase that no file holds is never one node
        var test = new Reckoner.Reading.Grammar.Test { Kind = kind, Word = word, Need = Set(atom.Need), Not = Set(atom.Not) };
        var index = tests.IndexOf(test);
        if (index >= 0) return index;
        tests.Add(test);
        return tests.Count - 1;
    }

    private FeatureSet Set(IEnumerable<string> names) => names.Aggregate(FeatureSet.None, (set, name) => set | FeatureSet.Bit(lexicon.Feature(name)));

    private int String(string text)
    {
        var index = strings.IndexOf(text);
        if (index >= 0) return index;
        strings.Add(text);
        return strings.Count - 1;
    }

    private static bool CanBeEmpty(Pattern pattern) => pattern switch
    {
        Pattern.Atom => false,
        Pattern.Sequence s => s.Parts.All(CanBeEmpty),
        Pattern.Choice c => c.Parts.Any(CanBeEmpty),
        Pattern.Repeat r => r.Min == 0 || CanBeEmpty(r.Part),
        Pattern.Capture c => CanBeEmpty(c.Part),
        Pattern.Core c => CanBeEmpty(c.Part),
        _ => true,
    };
}
