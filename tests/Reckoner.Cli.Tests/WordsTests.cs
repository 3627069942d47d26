namespace Reckoner.Cli.Tests;

public class WordsTests
{
    [Theory]
    [InlineData("2031-03-12", false, "2031-03-12T00:00:00.0000000+00:00")]
    [InlineData("2031-03-12", true, "2031-03-12T23:59:59.9999999+00:00")]
    [InlineData("2031-03-12T09:40", false, "2031-03-12T09:40:00.0000000+00:00")]
    [InlineData("2031-03-12T09:40:05Z", false, "2031-03-12T09:40:05.0000000+00:00")]
    [InlineData("2031-03-12T09:40+02:00", true, "2031-03-12T09:40:00.0000000+02:00")]
    [InlineData("2031-03-12 09:40:05.25-03:30", false, "2031-03-12T09:40:05.2500000-03:30")]
    public void A_time_is_read_as_ISO_8601_and_a_date_is_its_first_or_its_last_moment(string text, bool endOfDay, string moment)
    {
        Assert.True(Moments.TryParse(text, endOfDay, out var read));
        Assert.Equal(moment, read.ToString("o", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("12/03/2031")]
    [InlineData("2031-02-30")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void What_is_no_time_is_not_guessed(string text) => Assert.False(Moments.TryParse(text, endOfDay: false, out _));

    [Theory]
    [InlineData("--fromat", "--format", true)]
    [InlineData("--asof", "--as-of", true)]
    [InlineData("--help", "--each", false)]
    public void Two_edits_are_a_slip_of_the_fingers(string typed, string meant, bool near) => Assert.Equal(near, Spelling.IsNear(typed, meant));

    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("two\r\n  lines\tand a tab ", "two lines and a tab")]
    [InlineData("a\u001b[31mb\u009b0mc", "a[31mb0mc")]
    [InlineData("\u202eturned\u202c \u2066in\u2069", "turned in")]
    [InlineData("می\u200cخواهم", "می\u200cخواهم")]
    [InlineData("", "")]
    public void Text_for_a_terminal_is_one_line_without_anything_that_acts(string text, string clean) => Assert.Equal(clean, Clean.Line(text));

    [Fact]
    public void Half_a_character_becomes_the_sign_for_one_that_is_lost() => Assert.Equal("half \ufffd of a pair", Clean.Line("half \ud83d of a pair"));

    [Fact]
    public void Progress_says_how_far_and_how_many()
    {
        Assert.Equal("[##########----------]  50 %  12,400 reports read", Progress.Line(12_400, 0.5));
        Assert.Equal("1 report read", Progress.Line(1, null));
        Assert.Equal("[####################] 100 %  2 reports read", Progress.Line(2, 1.4));
    }

    [Fact]
    public void A_speaker_s_office_is_not_said_twice() =>
        Assert.Equal("Imra Sol, director of the Port Hospital", Phrases.Who(new Voice("Imra Sol", "director of the Port Hospital", "Port Hospital", null)));

    [Theory]
    [InlineData("2031-03-12", "2031-03-12", "12 March 2031")]
    [InlineData("2031-03-10", "2031-03-12", "10-12 March 2031")]
    [InlineData("2031-02-27", "2031-03-02", "27 February to 2 March 2031")]
    [InlineData("2030-12-31", "2031-01-02", "31 December 2030 to 2 January 2031")]
    public void Days_are_said_as_people_say_them(string from, string to, string said)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        Assert.Equal(said, Phrases.Days(new When(DateOnly.Parse(from, invariant), DateOnly.Parse(to, invariant))));
    }
}
