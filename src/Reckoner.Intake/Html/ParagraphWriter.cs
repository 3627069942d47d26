using System.Text;

namespace Reckoner.Intake.Html;

/// <summary>Writes text as a person would copy it from a page: white space collapsed, a blank line between paragraphs, nothing invisible.</summary>
internal sealed class ParagraphWriter
{
    /// <summary>A line break within words.</summary>
    public const char LineSeparator = '\u2028';

    private readonly StringBuilder _text = new();
    private int _breaks;
    private bool _space;

    /// <summary>Characters written so far.</summary>
    public int Length => _text.Length;

    /// <summary>Ends the paragraph, if one was begun.</summary>
    public void Paragraph() => _breaks = 2;

    /// <summary>Ends the line, if one was begun.</summary>
    public void Line() => _breaks = Math.Max(_breaks, 1);

    /// <summary>A line break as its author put it: one ends the line, two the paragraph.</summary>
    public void Break() => _breaks = Math.Min(_breaks + 1, 2);

    /// <summary>Adds words, or white space between words.</summary>
    public void Words(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (c == LineSeparator) Break();
            else if (char.IsWhiteSpace(c)) _space = true;
            else if (!Unseen(c)) Put(c);
        }
    }

    /// <summary>Everything written, without white space around it.</summary>
    public override string ToString() => _text.ToString();

    private void Put(char c)
    {
        if (_text.Length > 0)
        {
            if (_breaks == 2) _text.Append("\n\n");
            else if (_breaks == 1) _text.Append('\n');
            else if (_space) _text.Append(' ');
        }
        (_breaks, _space) = (0, false);
        _text.Append(c);
    }

    /// <summary>Soft hyphens, zero-width and direction marks, control characters: on a page nobody sees them, and they split words and numbers.</summary>
    private static bool Unseen(char c) =>
        c is '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') || char.IsControl(c);
}
