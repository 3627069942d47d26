using System.Text;
using System.Text.Json;
using Reckoner.Intake.Plain;

namespace Reckoner.Intake.Files;

/// <summary>Tells a format from content. A name only settles what the content leaves open.</summary>
internal static class Sniffer
{
    /// <summary>Bytes that are enough to tell.</summary>
    public const int Enough = 64 << 10;

    // beyond this share of control characters it is no text in any encoding; wire copy holds a few
    private const int OneControlIn = 10;

    private static readonly byte[][] PageTags =
    [
        .. new[]
        {
            "!doctype html", "html", "head", "body", "title", "meta", "link", "style", "script", "base", "main", "article", "section", "header",
            "footer", "nav", "aside", "div", "span", "p", "br", "hr", "h1", "h2", "h3", "a", "b", "i", "em", "strong", "ul", "ol", "table",
            "blockquote", "figure", "img", "iframe", "font", "center", "form", "noscript", "!--",
        }.Select(Encoding.ASCII.GetBytes),
    ];

    /// <param name="head">The first bytes of the source, up to <see cref="Enough"/>.</param>
    /// <param name="whole">Whether that is all of it.</param>
    /// <param name="name">Its file name; null for standard input.</param>
    public static Sniffed Sniff(ReadOnlySpan<byte> head, bool whole, string? name)
    {
        if (head.IsEmpty) return new(Format.Empty);
        if (head.IndexOf((byte)'\n') is var line and > 0 && IsWhole(head[..line])) return new(Format.JsonLines);
        var (encoding, mark) = TextDecoder.Mark(head);
        if (encoding is null && Magic.Of(head) is { } magic) return new(Format.Foreign, What: magic.What, ToDo: magic.ToDo);
        encoding ??= TextDecoder.Wide(head);
        var body = head[mark..];
        if (encoding is not null and not UTF8Encoding) body = Encoding.UTF8.GetBytes(encoding.GetString(body));
        else if (body.Contains((byte)0)) return new(Format.Foreign, What: "a binary file (it holds zero bytes)", ToDo: "give its words as plain text, HTML or JSON Lines");
        return Text(body, whole, name) with { Encoding = encoding, Mark = mark };
    }

    private static Sniffed Text(ReadOnlySpan<byte> body, bool whole, string? name)
    {
        var start = body.TrimStart(" \t\r\n\f"u8);
        if (start.IsEmpty && whole) return new(Format.Empty);
        if (Controls(body) > body.Length / OneControlIn) return new(Format.Foreign, What: "a binary file", ToDo: "give its words as plain text, HTML or JSON Lines");
        if (Json(start, whole) is { } json) return new(json);
        if (Markup(start) is { } markup) return markup;
        var extension = Path.GetExtension(name ?? "").ToUpperInvariant();
        if (extension is ".HTML" or ".HTM" or ".XHTML" && start.IndexOf("</"u8) >= 0) return new(Format.Html);
        if (extension is ".CSV" or ".TSV") return new(Format.Foreign, What: "a table", ToDo: "write each row as one line of JSON with a \"text\" field");
        return new(Format.PlainText);
    }

    private static int Controls(ReadOnlySpan<byte> body)
    {
        var count = 0;
        foreach (var b in body)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\v' or (byte)'\f' or (byte)'\r' or 0x1B or 0x08)) count++;
        }
        return count;
    }

    private static Format? Json(ReadOnlySpan<byte> start, bool whole)
    {
        if (start.StartsWith("["u8))
        {
            var inner = start[1..].TrimStart(" \t\r\n"u8);
            return inner.StartsWith("{"u8) || (inner.StartsWith("]"u8) && inner[1..].Trim(" \t\r\n"u8).IsEmpty) ? Format.JsonValues : null;
        }
        int lines = 0, objects = 0;
        ReadOnlySpan<byte> first = default, second = default;
        foreach (var range in start.Split((byte)'\n'))
        {
            var line = start[range].Trim(" \t\r"u8);
            if (line.IsEmpty) continue;
            if (++lines == 1) first = line;
            else if (lines == 2) second = line;
            if (BeginsObject(line, alone: lines == 1)) objects++;
        }
        if (!BeginsObject(first, alone: true)) return objects * 2 >= lines && objects > 0 ? Format.JsonLines : null;
        // a first line that is a whole object, or is longer than what was read, or is broken before another object
        if (lines == 1 && !whole) return Format.JsonLines;
        return second.StartsWith("{"u8) || IsWhole(first) ? Format.JsonLines : Format.JsonValues;
    }

    /// <summary>A brace and a quotation mark; or a brace alone, which pretty-printed JSON begins with.</summary>
    private static bool BeginsObject(ReadOnlySpan<byte> line, bool alone)
    {
        if (!line.StartsWith("{"u8)) return false;
        var inner = line[1..].TrimStart(" \t"u8);
        return inner.StartsWith("\""u8) || inner.StartsWith("}"u8) || (alone && inner.IsEmpty);
    }

    /// <summary>Whether a line is one whole JSON object, as a line of JSON Lines is.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith("{"u8)) return false;
        var reader = new Utf8JsonReader(line);
        try
        {
            return reader.Read() && reader.TrySkip();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Sniffed? Markup(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("<?xml"u8))
        {
            var root = start[..Math.Min(start.Length, 2048)];
            return root.IndexOf("<html"u8) >= 0
                ? new(Format.Html)
                : new(Format.Foreign, What: root.IndexOf("<rss"u8) >= 0 || root.IndexOf("<feed"u8) >= 0 ? "a news feed" : "an XML file", ToDo: "give the pages themselves, or their words as JSON Lines");
        }
        if (!start.StartsWith("<"u8)) return null;
        foreach (var tag in PageTags)
        {
            if (start.Length > tag.Length && Ascii.EqualsIgnoreCase(start.Slice(1, tag.Length), tag)
                && (tag[0] == '!' || start.Length == tag.Length + 1 || start[tag.Length + 1] is (byte)' ' or (byte)'>' or (byte)'/' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return new(Format.Html);
            }
        }
        return null;
    }
}
