using System.Text;
using CsCheck;

namespace Reckoner.Intake.Tests;

public class AnyBytesTests
{
    private static readonly string[] Pieces =
    [
        "{\"text\":\"One died.\"}", "{", "}", "[", "]", "\"", "\\", "\n", "\r\n", ",", ":", "text", "\"text\"", "\"id\":", "\"published\":\"2004-09-03\"", "null", "1e9", "\\ud800",
        "<!DOCTYPE html>", "<html>", "<p>", "</p>", "<div hidden>", "</div>", "<table>", "<tr>", "<td>", "<b>", "</b>", "<script>", "</script>", "<!--", "-->", "<svg>", "<math>", "<template>",
        "<a href='x'>", "</a>", "<select>", "<frameset>", "<form>", "<meta charset=utf-16>", "<meta name=date content='x'>", "&amp;", "&#0;", "&#xD800;", "<title>", "<br>", "<br/>", "<", ">", "=",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":5}", "\uFEFF", "é", "\U0001F6A2", "\0", " ", "One died at the gate, the mayor said. ",
    ];

    private static readonly Gen<byte[]> AnyBytes = Gen.Byte.Array[0, 400];

    private static readonly Gen<byte[]> AnyPieces = Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(picks => Encoding.UTF8.GetBytes(string.Concat(picks.Select(i => Pieces[i]))));

    /// <summary>Something that begins well and is damaged later.</summary>
    private static readonly Gen<byte[]> Damaged = Gen.Select(AnyPieces, Gen.Int[0, 2], Gen.Select(Gen.Int[0, 2000], Gen.Byte).Array[0, 8]).Select((pieces, begin, flips) =>
    {
        byte[] bytes = [.. new[] { "{\"text\":\"One died.\"}\n", "<html><body>", "[{\"text\":\"One died.\"}," }[begin].Select(c => (byte)c), .. pieces];
        foreach (var (at, value) in flips) bytes[at % bytes.Length] = value;
        return bytes;
    });

    [Fact]
    public Task No_bytes_make_it_throw() => Gen.OneOf(AnyBytes, AnyPieces, Damaged).SampleAsync(async bytes =>
    {
        var whole = await Given.Bytes(bytes);
        Assert.All(whole.Reports(), report =>
        {
            Assert.NotEmpty(report.Id);
            Assert.False(string.IsNullOrWhiteSpace(report.Text));
            // whatever is read can be written again
            Assert.Equal(report.Text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(report.Text)));
        });
        Assert.All(whole.Lines(), line => Assert.DoesNotContain('\n', line));
        Assert.Equal(whole.Reports().Length, whole.Reports().Select(r => r.Id).Distinct(StringComparer.Ordinal).Count());
    }, iter: 3000);

    [Fact]
    public Task The_same_bytes_make_the_same_arrivals_however_they_come() => Gen.OneOf(AnyPieces, Damaged).SampleAsync(async bytes =>
        Assert.Equal(await Given.Bytes(bytes), await Given.All(Arrivals.From([], new Dripping(bytes)))), iter: 500);
}
