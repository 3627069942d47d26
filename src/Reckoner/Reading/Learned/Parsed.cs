namespace Reckoner.Reading.Learned;

/// <summary>One sentence as the learned part sees it, in arrays that are used again for the next. Places count from the sentence's first token.</summary>
internal sealed class Parsed
{
    public const int Most = Language.Sentences.Longest + 8;

    public int First, Count;
    /// <summary>Hashes of the word in lower case, of what is left without an ending, of its last three and two letters, of its first.</summary>
    public readonly uint[] Form = new uint[Most], Stem = new uint[Most], Ending = new uint[Most], Last = new uint[Most], Begin = new uint[Most];
    /// <summary>How it is written (<see cref="WordForms"/>), and which mark it is; 0 for words.</summary>
    public readonly byte[] Shape = new byte[Most], Mark = new byte[Most];
    /// <summary>Some features of the lexicon, as bits.</summary>
    public readonly byte[] Known = new byte[Most];
    public readonly bool[] Quoted = new bool[Most];
    /// <summary>Part of speech (<see cref="Tags"/>).</summary>
    public readonly byte[] Tag = new byte[Most];
    /// <summary>The word on which each depends; <see cref="Count"/> for the root.</summary>
    public readonly short[] Head = new short[Most];
    /// <summary>How it depends on it (<see cref="Relations"/>).</summary>
    public readonly byte[] Relation = new byte[Most];

    /// <summary>Leftmost and rightmost child, the next one inward; -1 for none. First and last place of what depends on each, itself included.</summary>
    public readonly short[] Left = new short[Most], Right = new short[Most], From = new short[Most], To = new short[Most];

    /// <summary>Works out children and extents from the heads.</summary>
    public void Link()
    {
        for (var i = 0; i <= Count; i++)
        {
            Left[i] = Right[i] = -1;
            From[i] = To[i] = (short)i;
        }
        for (var i = Count - 1; i >= 0; i--) if (Head[i] > i) Left[Head[i]] = (short)i;
        for (var i = 0; i < Count; i++) if (Head[i] < i) Right[Head[i]] = (short)i;
        // trees are projective: from the inside out in both directions
        for (var i = 0; i < Count; i++) if (Head[i] > i && From[i] < From[Head[i]]) From[Head[i]] = From[i];
        for (var i = Count - 1; i >= 0; i--) if (Head[i] < i && To[i] > To[Head[i]]) To[Head[i]] = To[i];
    }
}
