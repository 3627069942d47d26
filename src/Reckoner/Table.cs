using System.Globalization;
using System.Text;

namespace Reckoner;

/// <summary>Tables of <c>knowledge/</c> that are embedded as text: columns separated by tabs, # starts a comment line.</summary>
internal static class Table
{
    /// <summary>One line that is neither empty nor a comment.</summary>
    internal readonly record struct Line(string[] Columns, int Number1)
    {
        /// <summary>A column, empty when it is not there.</summary>
        public string At(int column) => column < Columns.Length ? Columns[column].Trim() : "";

        /// <summary>A column that is a small number.</summary>
        public int Number(int column) =>
            int.TryParse(At(column), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Unreadable();

        /// <summary>A column that is a number with or without a sign.</summary>
        public int Signed(int column) =>
            int.TryParse(At(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw Unreadable();

        /// <summary>A column of the form word=number.</summary>
        public (string Word, int Value) Pair(int column)
        {
            var text = At(column);
            var at = text.IndexOf('=', StringComparison.Ordinal);
            return at > 0 && int.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? (text[..at], value)
                : throw Unreadable();
        }

        public FormatException Unreadable() =>
            new($"Line {Number1.ToString(CultureInfo.InvariantCulture)} cannot be read: \"{string.Join(' ', Columns)}\".");
    }

    /// <summary>The text of an embedded file.</summary>
    public static string Embedded(string name)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"\"{name}\" is not in the library.", nameof(name));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>The lines that say something.</summary>
    public static IEnumerable<Line> Lines(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Length > 1 && line[0] != '#')
                yield return new Line(line.TrimEnd('\r').Split('\t'), number);
        }
    }
}
