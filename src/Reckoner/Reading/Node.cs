using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>
/// A stretch of a sentence that the cascade treats as one thing: a word to begin with, then a number, a group of people, a verb
/// group, a claim. Nodes lie in one list per sentence and refer to each other by their place in it.
/// </summary>
internal struct Node
{
    /// <summary>Kind, by the grammar's numbering; 0 is a plain word.</summary>
    public int Kind;
    /// <summary>First token.</summary>
    public int First;
    /// <summary>One past the last token.</summary>
    public int End;
    /// <summary>The lexicon's entry of a word or phrase, and of the head for larger nodes; 0 when not in the lexicon.</summary>
    public int Word;
    /// <summary>Features of the word, or of the head with what the rule added.</summary>
    public FeatureSet Features;
    /// <summary>The rule that made it; -1 for words and numbers.</summary>
    public int Rule;
    /// <summary>Node of the head; its own place for words.</summary>
    public int Head;
    /// <summary>First slot in the sentence's slot list.</summary>
    public int Slots;
    /// <summary>How many slots.</summary>
    public int SlotCount;
    /// <summary>The value of a number node.</summary>
    public long Value;
    /// <summary>Its number among <see cref="NodeClasses"/>.</summary>
    public int Class;
}

/// <summary>A named part of a node: other nodes, or a constant of the rule.</summary>
/// <param name="Name">Name, by the grammar's numbering.</param>
/// <param name="From">First node of the part; -1 for constants.</param>
/// <param name="To">Last node of the part; -1 for constants.</param>
/// <param name="Constant">Number of the constant's text; -1 when the part is nodes.</param>
internal readonly record struct Slot(int Name, int From, int To, int Constant);
