using System.Runtime.InteropServices;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>The phases of <c>knowledge/grammar</c>, compiled. An immutable view that any thread may use.</summary>
internal sealed unsafe class Grammar
{
    /// <summary>The grammar of this build.</summary>
    public static readonly Grammar Shared = new(Compiled.Open("grammar.bin"));

    public readonly Phase[] Phases;

    /// <summary>Programs of all rules, one after the other.</summary>
    public readonly int* Program;

    /// <summary>The features that some test asks for; what nodes have beside them no rule can see.</summary>
    public readonly FeatureSet Asked;

    /// <summary>Sets of tests as bits: what every match of a rule needs. Rows of <see cref="Phase.TestWords"/>.</summary>
    public readonly ulong* Needs;

    /// <summary>By phase: which of its tests hold of a node.</summary>
    public readonly Judging[] Judgings;

    private readonly Compiled compiled;
    private readonly Rule* rules;
    private readonly SlotMaker* slots;
    private readonly ulong* telling;
    private readonly string[] strings;
    private readonly uint[] ruleHashes;
    private readonly string[] kinds;

    public Grammar(Compiled compiled)
    {
        this.compiled = compiled;
        Phases = compiled.Section<Phase>(1).ToArray();
        rules = compiled.Table<Rule>(2);
        Program = compiled.Table<int>(3);
        slots = compiled.Table<SlotMaker>(5);
        strings = compiled.Strings(6);
        kinds = compiled.Strings(7);
        Needs = compiled.Table<ulong>(9);
        telling = compiled.Table<ulong>(10);
        ruleHashes = new uint[Rules.Length];
        for (var r = 0; r < ruleHashes.Length; r++) ruleHashes[r] = Learned.WordForms.Hash(strings[rules[r].Name]);
        Judgings = Array.ConvertAll(Phases, phase => new Judging(compiled.Section<Test>(4), phase, compiled.Section<int>(8), kinds.Length));
        foreach (ref readonly var test in compiled.Section<Test>(4)) Asked |= test.Need | test.Not;
    }

    public ReadOnlySpan<Rule> Rules => compiled.Section<Rule>(2);

    /// <summary>A rule, without looking whether there is one of that number.</summary>
    public ref readonly Rule RuleAt(int index) => ref rules[index];

    /// <summary>A hash of a rule's name; 0 for a node that no rule made.</summary>
    public uint RuleHash(int rule) => rule < 0 ? 0 : ruleHashes[rule];

    /// <summary>A slot maker, without looking whether there is one of that number.</summary>
    public ref readonly SlotMaker SlotAt(int index) => ref slots[index];

    /// <summary>Whether any test asks for just this word; nodes of all other words differ by kind and features alone.</summary>
    public bool IsNamed(int word) => (telling[word >> 6] >> word & 1) != 0;

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
        /// <summary>Its own tests; programs number them from 0.</summary>
        public int FirstTest;
        public int EndTest;
        /// <summary>How many places of its programs the matcher marks so as not to come there twice.</summary>
        public int Marks;

        /// <summary>64-bit words of a set of tests, in whole vectors of four.</summary>
        public readonly int TestWords => ((EndTest - FirstTest + 255) >> 8) << 2;

        /// <summary>64-bit words of a set of rules.</summary>
        public readonly int RuleWords => (EndRule - FirstRule + 63) >> 6;
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
        /// <summary>Test that the first node of every match passes, and the second; -1 for any, or none.</summary>
        public int First;
        public int Second;
        /// <summary>Where in <see cref="Grammar.Needs"/> the tests stand of which each is passed by some node of every match.</summary>
        public int Needs;
        public FeatureSet Add;
        public FeatureSet Remove;
    }

    /// <summary>What one node must be: all of this, or any of its members.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 8)]
    internal struct Test
    {
        /// <summary>The kind; -1 for any.</summary>
        public int Kind;
        /// <summary>The lexicon's entry; 0 for any.</summary>
        public int Word;
        public FeatureSet Need;
        public FeatureSet Not;
        /// <summary>Tests of the same phase, by their number in it, of which one must hold. Empty: this is no choice.</summary>
        public int FirstMember;
        public int EndMember;

        public readonly bool Holds(int kind, int word, in FeatureSet features) =>
            (Kind < 0 || kind == Kind) && (Word == 0 || word == Word) && features.HasAll(Need) && !features.HasAny(Not);
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
        /// <summary>Try the first operand, then the second. Third operand: its mark in the phase.</summary>
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
