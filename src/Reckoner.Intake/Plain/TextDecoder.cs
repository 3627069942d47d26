using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Reckoner.Intake.Plain;

/// <summary>Bytes to text. What is not certain is either read with a notice or not read at all: a number must never come out of a guess.</summary>
/// <remarks>
/// In this order: a byte order mark; the encoding that the document declares; valid UTF-8; UTF-8 with some damage (damaged characters become
/// U+FFFD); Windows-1252, where nearly everything is ASCII and the rest would be letters or typographic signs. Anything else is set aside.
/// </remarks>
internal static class TextDecoder
{
    // above this share of accented letters it is not Western text in Windows-1252, but another alphabet in another encoding
    private const double MostAccents = 0.20;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <param name="bytes">The whole document.</param>
    /// <param name="declared">The encoding that the document names; null when it names none.</param>
    public static Decoded Decode(ReadOnlySpan<byte> bytes, Encoding? declared)
    {
        if (Mark(bytes) is ({ } marked, var length)) return Known(bytes[length..], marked, "its byte order mark");
        if (Wide(bytes) is { } wide) return Known(bytes, wide, "its zero bytes");
        if (Utf8.IsValid(bytes)) return new(StrictUtf8.GetString(bytes), null, null, null);
        if (declared is not null and not UTF8Encoding) return Known(bytes, declared, "what it declares");
        return Doubtful(bytes);
    }

    /// <summary>The encoding of a byte order mark and the mark's length; null when there is none.</summary>
    public static (Encoding? Encoding, int Length) Mark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (StrictUtf8, 3),
        [0xFF, 0xFE, 0x00, 0x00, ..] => (new UTF32Encoding(bigEndian: false, byteOrderMark: true), 4),
        [0x00, 0x00, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: true), 2),
        _ => (null, 0),
    };

    /// <summary>UTF-16 without a mark: every second byte of Western text is zero, and hardly any of the others. Null when it is not that.</summary>
    public static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        if (head.Length < 8) return null;
        int first = 0, second = 0;
        for (var i = 0; i < head.Length; i += 2)
        {
            if (head[i] == 0) first++;
            if (head[i + 1] == 0) second++;
        }
        var pairs = head.Length / 2;
        if (second * 10 >= pairs * 7 && first * 50 <= pairs) return new UnicodeEncoding(bigEndian: false, byteOrderMark: false);
        if (first * 10 >= pairs * 7 && second * 50 <= pairs) return new UnicodeEncoding(bigEndian: true, byteOrderMark: false);
        return null;
    }

    private static Decoded Known(ReadOnlySpan<byte> bytes, Encoding encoding, string why)
    {
        var text = encoding.GetString(bytes);
        var lost = text.AsSpan().Count('\uFFFD');
        // half of it unreadable means that the mark or the declaration is wrong
        if (lost * 2L > text.Length) return Unknown($"not the {encoding.WebName} that {why} says");
        return new(text, lost == 0 ? null : Damaged(lost, encoding.WebName), null, null);
    }

    private static Decoded Doubtful(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0, high = 0, impossible = 0, letters = 0;
        for (var at = 0; at < bytes.Length;)
        {
            if (bytes[at] < 0x80)
            {
                if (char.IsAsciiLetter((char)bytes[at])) letters++;
                at++;
                continue;
            }
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var length);
            if (status == System.Buffers.OperationStatus.Done) good++;
            else bad++;
            for (var end = at + length; at < end; at++)
            {
                high++;
                // the five bytes that Windows-1252 leaves empty
                if (bytes[at] is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D) impossible++;
            }
        }
        if (good > bad) return new(StrictUtf8.GetString(bytes), Damaged(bad, "UTF-8"), null, null);
        if (good == 0 && impossible == 0 && high <= MostAccents * (high + letters))
        {
            return new(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes), "not UTF-8, read as Windows-1252", null, null);
        }
        return Unknown("neither UTF-8 nor another encoding that can be told from its bytes");
    }

    private static string Damaged(int count, string encoding) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? "character is" : "characters are")} not valid {encoding} and {(count == 1 ? "is" : "are")} read as \uFFFD");

    private static Decoded Unknown(string what) => new(null, null, what, "save it as UTF-8");
}
