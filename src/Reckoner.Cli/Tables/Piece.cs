namespace Reckoner.Cli.Tables;

/// <summary>A stretch of text in one style.</summary>
/// <param name="Text">Clean text, without line breaks.</param>
/// <param name="Tone">How it is set.</param>
internal readonly record struct Piece(string Text, Tone Tone = Tone.Plain);

/// <summary>How text is set. No meaning hangs on it alone: what is bold or faint is also told by its place or its words.</summary>
internal enum Tone
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Titles, and the words of a number within a quote.</summary>
    Strong,

    /// <summary>What one reads second.</summary>
    Faint,
}
