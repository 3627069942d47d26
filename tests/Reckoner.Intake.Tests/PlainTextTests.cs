using System.Text;

namespace Reckoner.Intake.Tests;

public class PlainTextTests
{
    private const string Words = "Twelve people were hurt at Café Noir.\r\n\r\n“Two are critical”, a doctor said.\n";

    [Fact]
    public async Task The_words_are_kept_as_they_stand() => Assert.Equal(Words, (await Given.Report(Words)).Text);

    [Fact]
    public async Task Title_outlet_and_time_come_from_the_options()
    {
        var report = await Given.Report(Words, new IntakeOptions { Title = "T", Outlet = "O", Published = DateTimeOffset.UnixEpoch });
        Assert.Equal(("T", "O", DateTimeOffset.UnixEpoch), (report.Title, report.Outlet, report.Published));
        Assert.Null((await Given.Report(Words)).Published);
    }

    [Fact]
    public async Task Every_unicode_encoding_with_a_mark_is_read()
    {
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(true, true)])
        {
            var arrivals = await Given.Bytes([.. encoding.Preamble, .. encoding.GetBytes(Words)]);
            Assert.Equal(Words, Assert.Single(arrivals.Reports()).Text);
            Assert.Empty(arrivals.Lines());
        }
    }

    [Fact]
    public async Task Utf_16_without_a_mark_is_told_by_its_zero_bytes()
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Assert.Equal(Words, Assert.Single((await Given.Bytes(encoding.GetBytes(Words))).Reports()).Text);
        }
    }

    [Fact]
    public async Task Windows_1252_is_read_with_a_notice()
    {
        var arrivals = await Given.Bytes(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Words));
        Assert.Equal(Words, Assert.Single(arrivals.Reports()).Text);
        Assert.Equal("standard input: not UTF-8, read as Windows-1252", Assert.Single(arrivals.Lines()));
    }

    [Fact]
    public async Task Damaged_utf_8_is_read_with_a_notice_that_counts_the_damage()
    {
        byte[] input = [.. Encoding.UTF8.GetBytes(Words), 0xE2, 0x80];
        var arrivals = await Given.Bytes(input);
        Assert.Equal(Words + "\uFFFD", Assert.Single(arrivals.Reports()).Text);
        Assert.Equal("standard input: 1 character is not valid UTF-8 and is read as \uFFFD", Assert.Single(arrivals.Lines()));
    }

    [Fact]
    public async Task Another_alphabet_in_an_old_encoding_is_set_aside_and_not_guessed()
    {
        var arrivals = await Given.Bytes(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Двенадцать человек пострадали, двое в тяжёлом состоянии.\n"));
        Assert.Equal("standard input: neither UTF-8 nor another encoding that can be told from its bytes; save it as UTF-8", Assert.Single(arrivals).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t \n")]
    [InlineData("\uFEFF")]
    public async Task Nothing_but_white_space_is_empty(string input) =>
        Assert.Equal("standard input: empty; nothing to read; leave it out", Assert.Single(await Given.Text(input)).ToString());

    [Theory]
    [InlineData("[12 May] Three people drowned.")]
    [InlineData("{Editor's note} Three people drowned.")]
    [InlineData("<b.smith@harbour.example> wrote: three people drowned.")]
    [InlineData("3 < 4, and three people drowned.")]
    public async Task Words_that_begin_like_something_else_are_still_words(string text) => Assert.Equal(text, (await Given.Report(text)).Text);
}
