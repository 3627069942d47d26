namespace Reckoner.Intake.Files;

/// <summary>Known kinds of files that hold no report as they stand, by their first bytes.</summary>
internal static class Magic
{
    private const string Unpack = "unpack it and give the files in it";
    private const string Words = "give its words as plain text, HTML or JSON Lines";

    /// <summary>What it is and what to do; null when it is none of them.</summary>
    public static (string What, string ToDo)? Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF-"u8)) return ("a PDF file", "save its words as plain text");
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
        {
            return head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("mimetypeapplication/vnd.oasis"u8) >= 0
                ? ("an office document", "save it as plain text or HTML")
                : ("a ZIP archive", Unpack);
        }
        if (head is [0xD0, 0xCF, 0x11, 0xE0, ..] || head.StartsWith(@"{\rtf"u8)) return ("an office document", "save it as plain text or HTML");
        if (head is [0x1F, 0x8B, ..]) return ("a gzip archive", Unpack);
        if (head.StartsWith("BZh"u8) || head is [0xFD, 0x37, 0x7A, 0x58, 0x5A, ..] or [0x28, 0xB5, 0x2F, 0xFD, ..]
            || head is [0x37, 0x7A, 0xBC, 0xAF, ..] || head.StartsWith("Rar!"u8) || (head.Length > 262 && head[257..262].SequenceEqual("ustar"u8)))
        {
            return ("an archive", Unpack);
        }
        if (head is [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x49, 0x49, 0x2A, 0x00, ..] or [0x4D, 0x4D, 0x00, 0x2A, ..]
            || head.StartsWith("GIF8"u8) || (head.StartsWith("RIFF"u8) && head.Length > 11 && head[8..12].SequenceEqual("WEBP"u8)))
        {
            return ("an image", Words);
        }
        if (head.StartsWith("RIFF"u8) || head.StartsWith("ID3"u8) || head.StartsWith("OggS"u8) || head.StartsWith("fLaC"u8)
            || (head.Length > 11 && head[4..8].SequenceEqual("ftyp"u8)) || head is [0x1A, 0x45, 0xDF, 0xA3, ..])
        {
            return ("a sound or video file", Words);
        }
        if (head.StartsWith("SQLite format 3\0"u8)) return ("a SQLite database", "export its reports as JSON Lines");
        if (head.StartsWith("PAR1"u8)) return ("a Parquet table", "export its rows as JSON Lines");
        if (head is [0x7F, 0x45, 0x4C, 0x46, ..] || head.StartsWith("\0asm"u8) || head is [0x4D, 0x5A, _, 0x00, ..]) return ("a program", "leave it out");
        return null;
    }
}
