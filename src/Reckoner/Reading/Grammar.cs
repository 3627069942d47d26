using System.Runtime.InteropServices;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>The phases of <c>knowledge/grammar</c>, compiled. An immutable view that any thread may use.</summary>
internal sealed class Grammar
{
    /// <summary>The grammar of this build.</summary>
    public static readonly Grammar Shared = new(Compiled.Open("grammar.bin"));

    public readonly Phase[] Phases;
    public readonly Rule[] Rules;
    public readonly int[] Program;
    public readonly Test[] Tests;
    public readonly SlotMaker[] Slots;
    private readonly string[] strings;
    private readonly string[] kinds;

    private Grammar(Compiled compiled)
    {
        Phases = compiled.Section<Phase>(1).ToArray();
        Rules = compiled.Section<Rule>(2).ToArray();
        Program = compiled.Section<int>(3).ToArray();
        Tests = compiled.Section<Test>(4).ToArray();
        Slots = compiled.Section<SlotMaker>(5).ToArray();
        strings = compiled.Strings(6);
        kinds = compiled.Strings(7);
    }

    /// <summary>The number of a kind; -1 when no rule makes it.</summary>
    public int Kind(string name) => Array.IndexOf(kinds, name);

    /// <summary>The name of a kind.</summary>
    public string KindName(int kind) => kinds[kind];

    /// <summary>The number of a slot name or constant; -1 when no rule uses it.</summary>
    public int Name(string text) => Array.IndexOf(strings, text);

    /// <summary>The text of a slot name, constant or rule name.</summary>
    public string Text(int name) => strings[name];

    /// <summary>The phase of a name.</summary>
    public int PhaseOf(string name) => Array.FindIndex(Phases, p => strings[p.Name] == name) is var i and >= 0 ? i : throw new InvalidOperationException($"No grammar file is named '{name}'.");

    /// <summary>One file.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 8)]
    internal struct Phase
    {
        public int Name;
        public int FirstRule;
        public int EndRule;
        /// <summary>Whether matches are collected side by side instead of replacing what they cover.</summary>
        public int Collects;
    }

    /// <summary>One rule: a program that matches, and what it makes.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 8)]
    internal struct Rule
    {
        public int Name;
        public int Program;
        public int Kind;
        public int HeadCapture;
        public int FirstSlot;
        public int EndSlot;
        public int Captures;
        public FeatureSet Add;
        public FeatureSet Remove;
    }

    /// <summary>What one node must be.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 8)]
    internal struct Test
    {
        /// <summary>The kind; -1 for any.</summary>
        public int Kind;
        /// <summary>The lexicon's entry; 0 for any.</summary>
        public int Word;
        public FeatureSet Need;
        public FeatureSet Not;

        public readonly bool Holds(in Node node) =>
            (Kind < 0 || node.Kind == Kind) && (Word == 0 || node.Word == Word)
            && node.Features.HasAll(Need) && !node.Features.HasAny(Not);
    }

    /// <summary>How a slot is filled: from a capture, or with a constant.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 8)]
    internal struct SlotMaker
    {
        public int Name;
        public int Capture;
        public int Constant;
    }

    /// <summary>Instructions of a rule's program; operands follow in the same array.</summary>
    internal enum Op
    {
        /// <summary>Next node passes the test, move on. Operand: test.</summary>
        Test,
        /// <summary>Try the first operand, then the second.</summary>
        Split,
        /// <summary>Go on at the operand.</summary>
        Jump,
        /// <summary>Note the place under the operand.</summary>
        Save,
        /// <summary>Done.</summary>
        Match,
        /// <summary>Only at the sentence's beginning.</summary>
        Begin,
        /// <summary>Only at the sentence's end.</summary>
        End,
    }
}
