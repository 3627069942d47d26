using System.Text;

namespace Reckoner.Intake.Html;

/// <summary>The encoding that a page declares in its first bytes.</summary>
internal static class Charset
{
    private const int Head = 4096;

    /// <summary>Null when it declares none, or one that is not known here.</summary>
    public static Encoding? Declared(ReadOnlySpan<byte> page)
    {
        var head = page[..Math.Min(page.Length, Head)];
        Span<byte> lower = stackalloc byte[head.Length];
        for (var i = 0; i < head.Length; i++) lower[i] = head[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(head[i] | 0x20) : head[i];
        for (var at = lower.IndexOf("charset"u8); at >= 0;)
        {
            var rest = lower[(at + 7)..].TrimStart(" \t\r\n"u8);
            if (rest.StartsWith("="u8))
            {
                var name = rest[1..].TrimStart(" \t\r\n\"'"u8);
                var end = name.IndexOfAny(" \t\r\n\"'/>;"u8);
                return Named(Encoding.ASCII.GetString(end < 0 ? name : name[..end]));
            }
            var next = lower[(at + 7)..].IndexOf("charset"u8);
            at = next < 0 ? -1 : at + 7 + next;
        }
        return null;
    }

    private static Encoding? Named(string name)
    {
        // browsers read these as Windows-1252, and so do the people who write them
        if (name is "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "iso8859-1") name = "windows-1252";
        if (name.StartsWith("utf-16", StringComparison.Ordinal) || name.StartsWith("utf-7", StringComparison.Ordinal)) return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
