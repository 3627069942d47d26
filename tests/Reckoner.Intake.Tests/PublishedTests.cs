namespace Reckoner.Intake.Tests;

public class PublishedTests
{
    [Theory]
    [InlineData("2004-09-03", "2004-09-03T00:00:00+00:00")]
    [InlineData("20040903", "2004-09-03T00:00:00+00:00")]
    [InlineData("2004-09-03T14:30", "2004-09-03T14:30:00+00:00")]
    [InlineData("2004-09-03 14:30:05", "2004-09-03T14:30:05+00:00")]
    [InlineData("2004-09-03T14:30:05Z", "2004-09-03T14:30:05+00:00")]
    [InlineData("2004-09-03T14:30:05.25Z", "2004-09-03T14:30:05.25+00:00")]
    [InlineData("2004-09-03T14:30:05.123456789Z", "2004-09-03T14:30:05.1234567+00:00")]
    [InlineData("2004-09-03T14:30:05+04:00", "2004-09-03T14:30:05+04:00")]
    [InlineData("2004-09-03T14:30:05-0330", "2004-09-03T14:30:05-03:30")]
    [InlineData("2004-09-03T14:30:05+04", "2004-09-03T14:30:05+04:00")]
    [InlineData("2004-09-03 14:30:05 +0000", "2004-09-03T14:30:05+00:00")]
    [InlineData("2004-09-03 14:30 UTC", "2004-09-03T14:30:00+00:00")]
    [InlineData("20040903T143005Z", "2004-09-03T14:30:05+00:00")]
    [InlineData("2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00")]
    [InlineData("Fri, 03 Sep 2004 14:30:05 GMT", "2004-09-03T14:30:05+00:00")]
    [InlineData("Fri, 3 Sep 2004 14:30:05 +0400", "2004-09-03T14:30:05+04:00")]
    [InlineData("3 Sep 2004 14:30", "2004-09-03T14:30:00+00:00")]
    [InlineData("September 3, 2004", "2004-09-03T00:00:00+00:00")]
    [InlineData("3 September 2004", "2004-09-03T00:00:00+00:00")]
    [InlineData(" 2004-09-03 ", "2004-09-03T00:00:00+00:00")]
    public async Task Times_as_outlets_write_them_are_read(string published, string time)
    {
        var report = await Given.Report($$"""{"text":"One died.","published":"{{published}}"}""");
        Assert.Equal(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture), report.Published);
        Assert.Equal(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture).Offset, report.Published!.Value.Offset);
    }

    [Theory]
    [InlineData("03/04/2019")]
    [InlineData("yesterday")]
    [InlineData("2004-13-01")]
    [InlineData("2004-02-30")]
    [InlineData("2004-0903")]
    [InlineData("2004-09-03T25:00")]
    [InlineData("2004-09-03T14:30+15:00")]
    [InlineData("0001-01-01T00:00+10:00")]
    [InlineData("2004")]
    [InlineData("2004-09-03T")]
    [InlineData("2004-09-03T14:30:05.Z")]
    [InlineData("1099526400")]
    public async Task A_time_that_would_be_a_guess_is_not_read_but_the_report_is(string published)
    {
        var arrivals = await Given.Text($$"""{"text":"One died.","published":"{{published}}"}""");
        Assert.Null(Assert.Single(arrivals.Reports()).Published);
        Assert.StartsWith("standard input:1: \"published\" is not a date that can be read without guessing", Assert.Single(arrivals.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_is_no_time() =>
        Assert.Equal("standard input:1: \"published\" is not a string", Assert.Single((await Given.Text("""{"text":"One died.","published":1099526400}""")).Lines()));
}
