using Op = Reckoner.Reading.Grammar.Op;

namespace Reckoner.Compile.Grammar;

/// <summary>Patterns of one phase to the programs that <see cref="Reckoner.Reading.Matcher"/> runs.</summary>
internal sealed class ProgramWriter(List<int> program, TestTable tests)
{
    private List<string> captures = [""];

    /// <summary>How many marks the programs of the phase have taken.</summary>
    public int Marks { get; private set; }

    /// <summary>Writes a rule's program and gives its beginning and its captures' names; number 0 is what the match covers.</summary>
    public int Write(Pattern pattern, out List<string> names)
    {
        captures = [""];
        var start = program.Count;
        Emit(pattern);
        program.Add((int)Op.Match);
        names = captures;
        return start;
    }

    private void Emit(Pattern pattern)
    {
        switch (pattern)
        {
            case Pattern.Atom atom:
                program.AddRange((int)Op.Test, tests.Of(atom));
                break;
            case Pattern.Sequence sequence:
                foreach (var part in sequence.Parts) Emit(part);
                break;
            case Pattern.Choice choice:
                EmitChoice(Alternatives.Of(choice));
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

    private void EmitChoice(List<Pattern[]> alternatives)
    {
        var jumps = new List<int>();
        for (var i = 0; i < alternatives.Count; i++)
        {
            var last = i == alternatives.Count - 1;
            var split = last ? -1 : EmitSplit();
            // single nodes side by side are one test
            if (alternatives[i] is [Pattern.Atom, _, ..] atoms) program.AddRange((int)Op.Test, tests.Any(atoms.Select(a => tests.Of((Pattern.Atom)a))));
            else Emit(alternatives[i][0]);
            if (last) break;
            jumps.Add(program.Count + 1);
            program.AddRange((int)Op.Jump, 0);
            (program[split + 1], program[split + 2]) = (split + 4, program.Count);
        }
        foreach (var jump in jumps) program[jump] = program.Count;
    }

    private int EmitSplit()
    {
        program.AddRange((int)Op.Split, 0, 0, Marks++);
        return program.Count - 4;
    }

    private void EmitSaved(int capture, Pattern part)
    {
        program.AddRange((int)Op.Save, capture * 2);
        Emit(part);
        program.AddRange((int)Op.Save, capture * 2 + 1);
    }

    private void EmitStar(Pattern.Repeat repeat)
    {
        if (repeat.Part.CanBeEmpty) throw new FormatException("something that may be empty is repeated without end.");
        var split = EmitSplit();
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
            splits.Add(EmitSplit());
            Emit(repeat.Part);
        }
        foreach (var split in splits)
            (program[split + 1], program[split + 2]) = repeat.Lazy ? (program.Count, split + 4) : (split + 4, program.Count);
    }
}
