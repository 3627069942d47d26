namespace Reckoner.Language;

/// <summary>What stands between a word and the one before it.</summary>
internal enum Gap : byte
{
    /// <summary>Spaces or one line break.</summary>
    Space,
    /// <summary>A hyphen without spaces.</summary>
    Hyphen,
    /// <summary>A comma.</summary>
    Comma,
    /// <summary>A period that may only mark an abbreviation.</summary>
    Period,
    /// <summary>A mark that ends a sentence: period before a capital, question or exclamation mark, colon.</summary>
    Stop,
    /// <summary>An empty line, or the beginning of the text.</summary>
    Paragraph,
    /// <summary>Anything else: quotation marks, brackets, dashes, slashes.</summary>
    Other,
}

/// <summary>How a word is written and where it stands.</summary>
[Flags]
internal enum WordForm : byte
{
    /// <summary>Nothing of note.</summary>
    None = 0,
    /// <summary>The first letter is a capital.</summary>
    Capital = 1,
    /// <summary>All letters are capitals, and there are two at least.</summary>
    AllCapitals = 2,
    /// <summary>Begins with a digit.</summary>
    Number = 4,
    /// <summary>First of its sentence, so that its capital says nothing.</summary>
    First = 8,
    /// <summary>In a paragraph of capitals, or a heading that capitalizes every word: capitals say nothing.</summary>
    Shouted = 16,
    /// <summary>A possessive 's or ' follows.</summary>
    Possessive = 32,
}

/// <summary>One word of a text, ready to be looked up by its folded hash.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last; the possessive 's is not part of it.</param>
/// <param name="Hash">Hash of the folded word.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="Form">How it is written.</param>
internal readonly record struct NameWord(int Start, int End, ulong Hash, Gap Gap, WordForm Form)
{
    /// <summary>Whether the form has a trait.</summary>
    public bool Is(WordForm form) => (Form & form) != WordForm.None;
}
