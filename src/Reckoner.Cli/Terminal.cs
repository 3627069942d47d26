using System.Text;
using Reckoner.Cli.Tables;
using Spectre.Console;

namespace Reckoner.Cli;

/// <summary>What is known of the place that the output goes to.</summary>
internal static class Terminal
{
    private const int WidthOfFiles = 100;

    /// <summary>Whether a person at a terminal waits for the output.</summary>
    public static bool IsWatched => !Console.IsOutputRedirected;

    /// <summary>
    /// Whether to say how far the reading has come: only on a terminal that can go back on a line, and not between the lines of a
    /// table that appears at the same time.
    /// </summary>
    public static bool ShowsProgress(Request request) =>
        !Console.IsErrorRedirected
        && Environment.GetEnvironmentVariable("TERM") is not "dumb"
        && (Console.IsOutputRedirected || !request.Alone);

    /// <summary>A page on standard output. In a file or a pipe it holds no codes for a terminal; with NO_COLOR it holds none anywhere.</summary>
    public static Page Page()
    {
        var plain = Console.IsOutputRedirected
            || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") is "dumb";
        return Page(Writer(), Console.IsOutputRedirected ? FileWidth() : Console.WindowWidth, plain, unicode: true);
    }

    /// <summary>A page of a given width on any writer.</summary>
    public static Page Page(TextWriter writer, int width, bool plain, bool unicode)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new Paper(writer, Math.Max(width, 20)),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Capabilities.Unicode = unicode;
        return new Page(console);
    }

    /// <summary>Text for standard output: UTF-8 without a mark, "\n" everywhere, large writes.</summary>
    public static TextWriter Writer() => Writer(Console.OpenStandardOutput(), flushes: false);

    /// <summary>Text for standard error; every write goes out at once.</summary>
    public static TextWriter ErrorWriter() => Writer(Console.OpenStandardError(), flushes: true);

    private static StreamWriter Writer(Stream stream, bool flushes) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14) { NewLine = "\n", AutoFlush = flushes };

    private static int FileWidth() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var columns)
        && columns >= 40
            ? columns
            : WidthOfFiles;

    /// <summary>What Spectre writes on; it asks the console nothing.</summary>
    private sealed class Paper(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => width;

        public int Height => 24;

        public void SetEncoding(Encoding encoding)
        {
            // always UTF-8
        }
    }
}
