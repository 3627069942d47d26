using System.Buffers;
using System.Globalization;
using System.Text;

namespace Reckoner.Cli.Output;

/// <summary>
/// Rows of RFC 4180 in UTF-8 into a buffer that is used again. Numbers stay numbers; a text that a spreadsheet would take for a formula
/// gets a leading apostrophe; controls that a terminal would obey become U+FFFD.
/// </summary>
internal sealed class CsvWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new(4096);
    private bool first = true;

    /// <summary>What has been written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    /// <summary>Forgets what was written and keeps the memory.</summary>
    public void Clear() => buffer.ResetWrittenCount();

    /// <summary>A field of text; null is an empty field.</summary>
    public void Text(string? text)
    {
        Next();
        if (string.IsNullOrEmpty(text)) return;
        var guarded = IsFormula(text[0]) ? "'" + text : text;
        guarded = guarded.AsSpan().ContainsAnyInRange('\u007f', '\u009f') || guarded.AsSpan().ContainsAnyInRange('\0', '\u001f')
            ? WithoutControls(guarded)
            : guarded;
        if (guarded.AsSpan().IndexOfAny(",\"\r\n") < 0 && guarded[0] != ' ' && guarded[^1] != ' ') Raw(guarded);
        else Raw("\"" + guarded.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"");
    }

    /// <summary>A field with a word of the house, which is plain by nature.</summary>
    public void Word(string? word)
    {
        Next();
        if (word is not null) Raw(word);
    }

    /// <summary>A field with a whole number; null is an empty field.</summary>
    public void Number(long? number)
    {
        Next();
        if (number is not null) Raw(number.Value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A field with degrees; null is an empty field.</summary>
    public void Number(double? number)
    {
        Next();
        if (number is not null && double.IsFinite(number.Value)) Raw(number.Value.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>A field with a day and perhaps a time of day, ISO 8601.</summary>
    public void Day(DateOnly? day, TimeOnly? at) =>
        Word(day is null
            ? null
            : day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + at?.ToString("'T'HH:mm", CultureInfo.InvariantCulture));

    /// <summary>A field with a moment, ISO 8601.</summary>
    public void Moment(DateTimeOffset? moment) => Word(moment?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));

    /// <summary>A field with several texts, joined by "; ".</summary>
    public void Texts(IEnumerable<string> texts) => Text(string.Join("; ", texts));

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        buffer.Write("\r\n"u8);
        first = true;
    }

    /// <summary>The first characters by which spreadsheets know a formula, in both widths.</summary>
    private static bool IsFormula(char c) =>
        c is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uff1d' or '\uff0b' or '\uff0d' or '\uff20' or '\u2212';

    private static string WithoutControls(string text) =>
        string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++) to[i] = char.IsControl(from[i]) && from[i] is not ('\n' or '\r' or '\t') ? '\ufffd' : from[i];
        });

    private void Next()
    {
        if (!first) buffer.Write(","u8);
        first = false;
    }

    private void Raw(string text)
    {
        var span = buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        buffer.Advance(Encoding.UTF8.GetBytes(text, span));
    }
}
