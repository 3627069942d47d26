using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Reckoner.Language;

/// <summary>What the reader knows of words: <c>knowledge/lexicon</c>, compiled. An immutable view that any thread may use.</summary>
internal sealed unsafe class Lexicon
{
    /// <summary>The lexicon of this build.</summary>
    public static readonly Lexicon Shared = new(Compiled.Open("lexicon.bin"));

    private readonly Entry* entries;
    private readonly int* slots;
    private readonly uint slotMask;
    private readonly char* letters;
    private readonly Attribute* attributes;
    private readonly int attributeCount;
    private readonly PhraseStep* steps;
    private readonly uint stepMask;

    // a bit for every step there is, by its slot: nearly all pairs of words begin no phrase, and here that is told from memory that is near
    private readonly ulong[] stepBits = new ulong[1 << (StepBits - 6)];
    private const int StepBits = 17;
    private readonly FrozenDictionary<string, int> featureBits;
    private readonly string[] keys;
    private readonly string[] values;
    private readonly string[] featureNames;

    private Lexicon(Compiled compiled)
    {
        entries = compiled.Table<Entry>(1);
        slots = compiled.Table<int>(2);
        slotMask = (uint)compiled.Section<int>(2).Length - 1;
        letters = compiled.Table<char>(3);
        attributes = compiled.Table<Attribute>(4);
        attributeCount = compiled.Section<Attribute>(4).Length;
        steps = compiled.Table<PhraseStep>(5);
        stepMask = (uint)compiled.Section<PhraseStep>(5).Length - 1;
        foreach (ref readonly var step in compiled.Section<PhraseStep>(5))
            if (step.To != 0) stepBits[StepBit(StepSlot(step.From, step.Word)) >> 6] |= 1UL << (int)StepBit(StepSlot(step.From, step.Word));
        featureNames = compiled.Strings(6);
        keys = compiled.Strings(7);
        values = compiled.Strings(8);
        featureBits = featureNames.Select((name, bit) => (name, bit)).ToFrozenDictionary(p => p.name, p => p.bit, StringComparer.Ordinal);
    }

    /// <summary>The set with this one feature. A name that no file uses is an error in the program.</summary>
    public FeatureSet Feature(string name) =>
        featureBits.TryGetValue(name, out var bit) ? FeatureSet.Bit(bit) : throw new InvalidOperationException($"No lexicon file has the feature '{name}'.");

    /// <summary>The names of the features in a set, for messages.</summary>
    public IEnumerable<string> Names(FeatureSet set) => featureNames.Where((_, bit) => set.HasAll(FeatureSet.Bit(bit)));

    /// <summary>The number of a key, for <see cref="Value"/>; -1 when no file uses it.</summary>
    public int Key(string name) => Array.IndexOf(keys, name);

    /// <summary>The folded hash of an entry: the same in every build, unlike its number.</summary>
    public uint Hash(int word) => entries[word].Hash;

    /// <summary>Features of an entry.</summary>
    public FeatureSet Features(int word) => entries[word].Features;

    /// <summary>Finds a word by its folded hash; 0 when the lexicon does not hold it.</summary>
    public int Find(ReadOnlySpan<char> text, uint hash)
    {
        for (var slot = hash & slotMask; ; slot = (slot + 1) & slotMask)
        {
            var word = slots[slot];
            if (word == 0) return 0;
            ref readonly var entry = ref entries[word];
            if (entry.Hash == hash && entry.Length == text.Length && Same(text, letters + entry.Start)) return word;
        }
    }

    /// <summary>Finds a word given in any case.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        var hash = Fold.Seed;
        foreach (var c in text) hash = Fold.Add(hash, Fold.Lower(c));
        return Find(text, Fold.Finish(hash));
    }

    private static bool Same(ReadOnlySpan<char> text, char* folded)
    {
        for (var i = 0; i < text.Length; i++)
            if (Fold.Lower(text[i]) != folded[i])
                return false;
        return true;
    }

    /// <summary>Whether phrases begin with this word.</summary>
    public bool BeginsPhrase(int word) => entries[word].Phrases;

    /// <summary>One step on the way through the phrases: from a node (a word's own number to begin with) by a word; 0 when there is none.</summary>
    public int Step(int node, int word, out int phrase)
    {
        var first = StepSlot(node, word);
        if ((stepBits[StepBit(first) >> 6] >> (int)StepBit(first) & 1) == 0)
        {
            phrase = 0;
            return 0;
        }
        for (var slot = first & stepMask; ; slot = (slot + 1) & stepMask)
        {
            ref readonly var step = ref steps[slot];
            if (step.To == 0) { phrase = 0; return 0; }
            if (step.From == node && step.Word == word) { phrase = step.Phrase; return step.To; }
        }
    }

    private static uint StepBit(uint slot) => slot >> (32 - StepBits);

    internal static uint StepSlot(int node, int word) => Fold.Finish(((uint)node * 0x9E3779B1u) ^ ((uint)word * 0x85EBCA6Bu));

    /// <summary>
    /// The value of an attribute of a word, for the part of speech asked for (<see cref="Speech"/>; any when 0); null when it has none.
    /// </summary>
    public string? Value(int word, int key, Speech speech = Speech.Any)
    {
        ref readonly var entry = ref entries[word];
        for (var i = 0; i < entry.AttributeCount; i++)
        {
            ref readonly var attribute = ref attributes[entry.AttributeStart + i];
            if (attribute.Key == key && (speech == Speech.Any || attribute.Speech == speech)) return values[attribute.Value];
        }
        return null;
    }

    /// <summary>Every value that any entry gives to an attribute for a part of speech, once, in ordinal order.</summary>
    public SortedSet<string> Values(int key, Speech speech)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < attributeCount; i++)
            if (attributes[i].Key == key && attributes[i].Speech == speech)
                found.Add(values[attributes[i].Value]);
        return found;
    }

    /// <summary>The entry's own spelling, in lower case.</summary>
    public string Spelling(int word) => new(letters + entries[word].Start, 0, entries[word].Length);

    [StructLayout(LayoutKind.Sequential, Pack = 8)]
    internal struct Entry
    {
        public FeatureSet Features;
        public uint Hash;
        public int Start;
        public int AttributeStart;
        public ushort Length;
        public byte AttributeCount;
        [MarshalAs(UnmanagedType.U1)] public bool Phrases;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    internal struct Attribute
    {
        public Speech Speech;
        public byte Key;
        public ushort Value;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    internal struct PhraseStep
    {
        public int From;
        public int Word;
        public int To;
        public int Phrase;
    }
}
