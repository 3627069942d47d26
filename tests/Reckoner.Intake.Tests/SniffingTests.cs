using System.Text;

namespace Reckoner.Intake.Tests;

public class SniffingTests
{
    [Theory]
    [InlineData("a.txt", "{\"text\":\"One died.\"}\n{\"text\":\"Two died.\"}", 2)]
    [InlineData("a.html", "{\"text\":\"One died.\"}", 1)]
    [InlineData("a.jsonl", "[{\"text\":\"One died.\"},{\"text\":\"Two died.\"}]", 2)]
    [InlineData("a.jsonl", "One died at the gate, and one at the wall.", 1)]
    [InlineData("a.json", "<!DOCTYPE html><title>Gate</title><p>One died at the gate.</p>", 1)]
    [InlineData("a.pdf", "One died at the gate.", 1)]
    [InlineData("noname", "\n\n<html><body><p>One died at the gate.</p></body></html>", 1)]
    [InlineData("a.html", "One died at the gate.", 1)]
    [InlineData("a.txt", "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>One died at the gate.</p></body></html>", 1)]
    public async Task Content_tells_the_format_and_the_name_does_not(string name, string content, int reports)
    {
        using var folder = new Folder();
        var arrivals = await Given.Paths(folder.Put(name, content));
        Assert.Equal(reports, arrivals.Reports().Length);
        Assert.Empty(arrivals.Lines());
        Assert.All(arrivals.Reports(), r => Assert.DoesNotContain('<', r.Text));
    }

    public static TheoryData<string, byte[], string> Foreign => new()
    {
        { "a.txt", [.. "%PDF-1.7\n"u8, 0xE2, 0xE3, 0xCF, 0xD3], "a PDF file; save its words as plain text" },
        { "a.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "an image; give its words as plain text, HTML or JSON Lines" },
        { "a.txt", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "an image; give its words as plain text, HTML or JSON Lines" },
        { "a.txt", [.. "PK"u8, 3, 4, 20, 0, .. "report.txt"u8], "a ZIP archive; unpack it and give the files in it" },
        { "a.docx", [.. "PK"u8, 3, 4, 20, 0, .. "[Content_Types].xml"u8], "an office document; save it as plain text or HTML" },
        { "a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an office document; save it as plain text or HTML" },
        { "a.jsonl", [0x1F, 0x8B, 8, 0, 0, 0], "a gzip archive; unpack it and give the files in it" },
        { "a.db", [.. "SQLite format 3\0"u8], "a SQLite database; export its reports as JSON Lines" },
        { "a.txt", [.. "Three"u8, 0, 1, 2, .. "people"u8], "a binary file (it holds zero bytes); give its words as plain text, HTML or JSON Lines" },
        { "a.rss", [.. "<?xml version='1.0'?><rss version='2.0'></rss>"u8], "a news feed; give the pages themselves, or their words as JSON Lines" },
        { "a.csv", [.. "place,killed\nNorth Quay,3\n"u8], "a table; write each row as one line of JSON with a \"text\" field" },
        { "a.bin", [.. Enumerable.Range(1, 31).Select(i => (byte)i)], "a binary file; give its words as plain text, HTML or JSON Lines" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task What_holds_no_report_is_set_aside_with_one_clear_line(string name, byte[] content, string line)
    {
        using var folder = new Folder();
        var path = folder.Put(name, content);
        Assert.Equal($"{path}: {line}", Assert.Single(await Given.Paths(path)).ToString());
    }

    [Fact]
    public async Task A_long_first_line_of_json_is_still_a_line()
    {
        var text = new StringBuilder().Insert(0, "A wall fell on the market street. ", 10_000).ToString().Trim();
        var arrivals = await Given.Text($$"""{"text":"{{text}}"}""" + "\n{\"text\":\"One died.\"}\n");
        Assert.Equal([text, "One died."], arrivals.Reports().Select(r => r.Text));
    }
}
