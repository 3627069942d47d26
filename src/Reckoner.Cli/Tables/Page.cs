using Spectre.Console;
using Spectre.Console.Rendering;

namespace Reckoner.Cli.Tables;

/// <summary>A terminal page: lines of pieces, wrapped at its width, with no space at line ends and nothing in them that a terminal would obey.</summary>
internal sealed class Page(IAnsiConsole console)
{
    private const int Narrowest = 40;
    private const int Widest = 110;

    private static readonly Style Plain = Style.Plain;
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Faint = new(decoration: Decoration.Dim);

    private bool started;

    /// <summary>Columns that are used: those of the terminal, but never so many that lines are hard to read.</summary>
    public int Width { get; } = Math.Clamp(console.Profile.Width, Narrowest, Widest);

    /// <summary>Whether the terminal can show more than ASCII.</summary>
    public bool Unicode { get; } = console.Profile.Capabilities.Unicode;

    /// <summary>The sign for words that were left out.</summary>
    public string Ellipsis => Unicode ? "…" : "...";

    /// <summary>The sign between small facts on one line.</summary>
    public string Dot => Unicode ? " · " : " - ";

    /// <summary>The sign between words and who said them.</summary>
    public string Dash => Unicode ? "—" : "--";

    /// <summary>Columns that a text takes.</summary>
    public static int Columns(string text) => new Segment(text).CellCount();

    /// <summary>An empty line, but never at the top.</summary>
    public void Blank()
    {
        if (started) console.Profile.Out.Writer.Write('\n');
    }

    /// <summary>A line across the page.</summary>
    public void Rule() => Write([new Piece(new string(Unicode ? '─' : '-', Width), Tone.Faint)]);

    /// <summary>One line as it is; the caller has seen to its width and that it is clean.</summary>
    public void Line(params ReadOnlySpan<Piece> pieces) => Write([.. pieces]);

    /// <summary>A paragraph.</summary>
    /// <param name="indent">Columns left free before the first line.</param>
    /// <param name="hang">Columns left free before all others.</param>
    /// <param name="pieces">Its text; made clean here.</param>
    public void Paragraph(int indent, int hang, params ReadOnlySpan<Piece> pieces)
    {
        var line = new List<Piece>();
        var used = 0;
        var begun = false;
        var glue = false;
        foreach (var piece in pieces)
        {
            var text = Unicode ? Clean.Line(piece.Text) : Ascii(Clean.Line(piece.Text));
            var startsWithSpace = piece.Text.Length > 0 && char.IsWhiteSpace(piece.Text[0]);
            var endsWithSpace = piece.Text.Length > 0 && char.IsWhiteSpace(piece.Text[^1]);
            if (startsWithSpace) glue = false;
            foreach (var whole in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                foreach (var word in Broken(whole, Width - Math.Max(indent, hang)))
                {
                    var columns = Columns(word);
                    var space = used > 0 && !glue ? 1 : 0;
                    var margin = begun ? hang : indent;
                    if (used > 0 && margin + used + space + columns > Width)
                    {
                        Put(margin, line);
                        begun = true;
                        line.Clear();
                        used = space = 0;
                    }
                    if (space == 1) line.Add(new Piece(" "));
                    line.Add(new Piece(word, piece.Tone));
                    used += space + columns;
                    glue = false;
                }
            }
            glue = !endsWithSpace;
        }
        if (line.Count > 0) Put(begun ? hang : indent, line);
    }

    /// <summary>Sends out what waits.</summary>
    public void Flush() => console.Profile.Out.Writer.Flush();

    // our own quotation marks and signs; the words of reports stay as they are
    private static string Ascii(string text) =>
        text.Replace('“', '"').Replace('”', '"').Replace("…", "...", StringComparison.Ordinal).Replace("—", "--", StringComparison.Ordinal);

    private void Put(int margin, List<Piece> line)
    {
        if (margin > 0) line.Insert(0, new Piece(new string(' ', margin)));
        Write(line);
    }

    private void Write(List<Piece> line)
    {
        started = true;
        foreach (var piece in line)
        {
            // as a segment, not as markup: brackets in a report's text are only brackets
            console.Write(new Text(piece.Text, piece.Tone switch { Tone.Strong => Strong, Tone.Faint => Faint, _ => Plain }));
        }
        console.Profile.Out.Writer.Write('\n');
    }

    // a word longer than a line is cut, so that no text can push the page out of shape
    private static IEnumerable<string> Broken(string word, int room)
    {
        room = Math.Max(room, 10);
        while (Columns(word) > room)
        {
            var cut = Math.Min(room, word.Length);
            while (cut > 1 && Columns(word[..cut]) > room) cut--;
            if (cut < word.Length && char.IsHighSurrogate(word[cut - 1])) cut = Math.Max(cut - 1, 2);
            yield return word[..cut];
            word = word[cut..];
        }
        if (word.Length > 0) yield return word;
    }
}
