using System.Numerics;
using Reckoner.Language;

namespace Reckoner.Compile.Lexicon;

/// <summary>Lexicon files to the tables that <see cref="Reckoner.Language.Lexicon"/> reads in place.</summary>
internal sealed class LexiconCompiler
{
    private sealed class Word(string text)
    {
        public readonly string Text = text;
        public readonly SortedSet<string> Features = new(StringComparer.Ordinal);
        public readonly List<(Speech Speech, string Key, string Value)> Attributes = [];
        public bool Phrases;
        public int Number;
    }

    private readonly Dictionary<string, Word> words = new(StringComparer.Ordinal);
    private readonly List<string> features = [.. Writing.Names];
    private readonly List<string> keys = [];
    private readonly List<string> values = [];

    /// <summary>The number of a feature. Only features that are asked for take a place; the others stay in the files.</summary>
    public int Feature(string name)
    {
        var bit = features.IndexOf(name);
        if (bit >= 0) return bit;
        features.Add(name);
        if (features.Count > FeatureSet.Most) throw new FormatException($"'{name}' is one feature too many: {FeatureSet.Most} are possible.");
        return features.Count - 1;
    }

    /// <summary>Features as a set.</summary>
    public FeatureSet Set(IEnumerable<string> names) => names.Aggregate(FeatureSet.None, (set, name) => set | FeatureSet.Bit(Feature(name)));

    /// <summary>One more than the highest number of a word.</summary>
    public int Count => words.Count + 1;

    public bool HasFeature(string name) => features.Contains(name, StringComparer.Ordinal);

    /// <summary>The number of a word, making an empty entry for words no file holds.</summary>
    public int Number(string text) => words.TryGetValue(text, out var word) && word.Number > 0 ? word.Number : throw new FormatException($"'{text}' is not in the lexicon.");

    /// <summary>Whether a whole phrase is an entry.</summary>
    public bool Holds(string text) => words.ContainsKey(text);

    /// <summary>Whether some line gives a feature, or the attribute that <c>key=value</c> or <c>key=*</c> asks for.</summary>
    public bool Gives(string feature) => feature.IndexOf('=') is var equals and > 0
        ? words.Values.Any(word => HasAttribute(word, feature[..equals], feature[(equals + 1)..]))
        : words.Values.Any(word => word.Features.Contains(feature));

    /// <summary>Makes sure that a word has an entry, for words that only rules name.</summary>
    public void Need(string text)
    {
        if (!words.ContainsKey(text)) words.Add(text, new Word(text));
    }

    public void Add(IEnumerable<LexiconLine> lines)
    {
        foreach (var line in lines)
        {
            foreach (var (form, formFeatures) in LexiconFile.Forms(line))
            {
                Need(form);
                var word = words[form];
                word.Features.UnionWith(formFeatures);
                word.Features.UnionWith(line.Features);
                foreach (var (key, value) in line.Attributes.OrderBy(a => a.Key, StringComparer.Ordinal))
                {
                    if (LexiconFile.IsFormKey(key)) continue;
                    if (!word.Attributes.Exists(a => a.Speech == line.Speech && a.Key == key)) word.Attributes.Add((line.Speech, key, value));
                }
                foreach (var part in form.Split(' ')) Need(part);
            }
        }
    }

    /// <summary>
    /// The number of a feature that a rule asks for. <c>measure=killed</c> and <c>measure=*</c> ask for an attribute: only those that a rule
    /// asks for take a place.
    /// </summary>
    public int Ask(string feature)
    {
        if (feature.IndexOf('=') is not (var equals and > 0)) return Feature(feature);
        var (key, value) = (feature[..equals], feature[(equals + 1)..]);
        foreach (var word in words.Values)
            if (HasAttribute(word, key, value))
                word.Features.Add(feature);
        return Feature(feature);
    }

    private static bool HasAttribute(Word word, string key, string value) => word.Attributes.Exists(a => a.Key == key && (value == "*" || a.Value == value));

    /// <summary>Gives every word its number; call when all lines and needs are known.</summary>
    public void Seal()
    {
        var number = 1;
        foreach (var word in words.Values.OrderBy(w => w.Text, StringComparer.Ordinal)) word.Number = number++;
    }

    /// <summary>
    /// Marks with one feature every word without which a sentence says nothing of what is asked: words that have one of the features, and
    /// the rarest word of phrases that have one: "the" would send every sentence to the rules for the sake of "in the icu".
    /// </summary>
    public void Mark(string mark, IReadOnlyCollection<string> features, Frequency frequency)
    {
        Feature(mark);
        foreach (var word in words.Values.Where(w => w.Features.Overlaps(features)).ToArray())
            words[word.Text.Split(' ').MaxBy(part => (-frequency.Of(part), part.Length))!].Features.Add(mark);
    }

    public byte[] Compile(byte[] stamp)
    {
        var ordered = words.Values.OrderBy(w => w.Number).ToArray();
        var steps = PhraseSteps(ordered);
        var entries = new Reckoner.Language.Lexicon.Entry[ordered.Length + 1];
        var letters = new List<char>();
        var attributes = new List<Reckoner.Language.Lexicon.Attribute>();
        foreach (var word in ordered)
        {
            ref var entry = ref entries[word.Number];
            entry.Hash = Hash(word.Text);
            entry.Start = letters.Count;
            entry.Length = (ushort)word.Text.Length;
            entry.AttributeStart = attributes.Count;
            entry.AttributeCount = (byte)word.Attributes.Count;
            entry.Phrases = word.Phrases;
            entry.Features = word.Features.Where(HasFeature).Select(f => FeatureSet.Bit(Feature(f))).Aggregate(FeatureSet.None, (a, b) => a | b);
            letters.AddRange(word.Text);
            foreach (var (speech, key, value) in word.Attributes)
                attributes.Add(new() { Speech = speech, Key = (byte)IndexOf(keys, key), Value = (ushort)IndexOf(values, value) });
        }

        var slots = new int[BitOperations.RoundUpToPowerOf2((uint)ordered.Length * 3)];
        foreach (var word in ordered.Where(w => !w.Text.Contains(' ', StringComparison.Ordinal)))
        {
            var slot = Hash(word.Text) & (uint)(slots.Length - 1);
            while (slots[slot] != 0) slot = (slot + 1) & (uint)(slots.Length - 1);
            slots[slot] = word.Number;
        }

        return new CompiledFile().Add(stamp).Add(entries).Add(slots).Add(letters).Add(attributes).Add(steps)
            .AddStrings(features).AddStrings(keys).AddStrings(values).ToArray();
    }

    private Reckoner.Language.Lexicon.PhraseStep[] PhraseSteps(Word[] ordered)
    {
        var nodes = new Dictionary<(int From, int Word), (int To, int Phrase)>();
        var nextNode = ordered.Length + 1;
        foreach (var phrase in ordered.Where(w => w.Text.Contains(' ', StringComparison.Ordinal)))
        {
            var parts = phrase.Text.Split(' ').Select(p => words[p]).ToArray();
            parts[0].Phrases = true;
            var node = parts[0].Number;
            for (var i = 1; i < parts.Length; i++)
            {
                var key = (node, parts[i].Number);
                if (!nodes.TryGetValue(key, out var step)) step = (nextNode++, 0);
                if (i == parts.Length - 1) step.Phrase = phrase.Number;
                nodes[key] = step;
                node = step.To;
            }
        }
        var table = new Reckoner.Language.Lexicon.PhraseStep[BitOperations.RoundUpToPowerOf2((uint)nodes.Count * 3 + 2)];
        foreach (var ((from, word), (to, phrase)) in nodes.OrderBy(n => n.Value.To))
        {
            var slot = Reckoner.Language.Lexicon.StepSlot(from, word) & (uint)(table.Length - 1);
            while (table[slot].To != 0) slot = (slot + 1) & (uint)(table.Length - 1);
            table[slot] = new() { From = from, Word = word, To = to, Phrase = phrase };
        }
        return table;
    }

    private static uint Hash(string text)
    {
        var hash = Fold.Seed;
        foreach (var c in text) hash = Fold.Add(hash, Fold.Lower(c));
        return Fold.Finish(hash);
    }

    private static int IndexOf(List<string> list, string text)
    {
        var index = list.IndexOf(text);
        if (index >= 0) return index;
        list.Add(text);
        return list.Count - 1;
    }
}
