using System.Text;

namespace Reckoner.Intake.Tests;

public class JsonLinesTests
{
    private const string One = """{"id":"a","title":"Ferry lists","published":"2021-05-06T07:08:09+02:00","outlet":"Harbour Post","url":"https://harbour.example/1","language":"en","text":"Two sailors are missing.","incident":"ferry"}""";

    [Fact]
    public async Task A_report_says_when_it_arrived()
    {
        Assert.Equal(new DateTimeOffset(2021, 5, 6, 9, 0, 0, TimeSpan.Zero), (await Given.Report("""{"text":"One died.","arrived":"2021-05-06T09:00:00Z"}""")).Arrived);
        Assert.Null((await Given.Report("""{"text":"One died.","published":"2021-05-06"}""")).Arrived);
        var arrivals = await Given.Text("""{"text":"One died.","arrived":"06/05/2021"}""");
        Assert.StartsWith("standard input:1: \"arrived\" is not a date that can be read without guessing", Assert.Single(arrivals.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_says_what_it_revises()
    {
        Assert.Equal("7", (await Given.Report("""{"text":"One died.","revises":7}""")).Revises);
        Assert.Null((await Given.Report("""{"text":"One died."}""")).Revises);
        var arrivals = await Given.Text($$"""{"text":"One died.","revises":"{{new string('x', 300)}}"}""");
        Assert.Null(arrivals.Reports()[0].Revises);
        Assert.Contains("\"revises\" is longer than 256 characters", Assert.Single(arrivals.Lines()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("usable", ReportStatus.Usable)]
    [InlineData("stat:withheld", ReportStatus.Withheld)]
    [InlineData("canceled", ReportStatus.Canceled)]
    [InlineData("stat:canceled", ReportStatus.Canceled)]
    [InlineData("Cancelled", ReportStatus.Canceled)]
    public async Task A_report_has_the_status_of_its_sender(string said, ReportStatus status) =>
        Assert.Equal(status, (await Given.Report($$"""{"text":"One died.","status":"{{said}}"}""")).Status);

    [Fact]
    public async Task A_status_that_nobody_knows_is_named_and_the_report_is_read()
    {
        var arrivals = await Given.Text("""{"text":"One died.","status":"gone\u001b[2J"}""");
        Assert.Equal(ReportStatus.Usable, arrivals.Reports()[0].Status);
        Assert.Contains("\"status\" is none of usable, withheld, canceled", Assert.Single(arrivals.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_withdraws_a_report_need_not_say_a_word_more()
    {
        var report = await Given.Report("""{"id":"k","revises":"a","status":"canceled"}""");
        Assert.Equal(("", "a"), (report.Text, report.Revises));
        Assert.Empty((await Given.Text("""{"status":"canceled"}""")).Reports());
        Assert.Empty((await Given.Text("""{"id":"k","revises":"a"}""")).Reports());
    }

    [Fact]
    public async Task The_same_words_with_another_status_are_another_report()
    {
        var reports = (await Given.Text("{\"text\":\"One died.\"}\n{\"text\":\"One died.\",\"status\":\"canceled\"}\n{\"text\":\"One died.\"}\n")).Reports();
        Assert.Equal(2, reports.Select(report => report.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Every_field_of_a_report_is_kept()
    {
        var report = await Given.Report(One);
        Assert.Equal(
            new Report
            {
                Id = "a",
                Title = "Ferry lists",
                Published = new DateTimeOffset(2021, 5, 6, 7, 8, 9, TimeSpan.FromHours(2)),
                Outlet = "Harbour Post",
                Url = "https://harbour.example/1",
                Language = "en",
                Text = "Two sailors are missing.",
                Incident = "ferry",
            },
            report);
    }

    [Fact]
    public async Task Unknown_fields_are_passed_over_and_null_is_not_stated()
    {
        var report = await Given.Report("""{"text":"Nobody was hurt.","author":{"name":["x"]},"title":null,"outlet":"  ","id":7}""");
        Assert.Equal("7", report.Id);
        Assert.Null(report.Title);
        Assert.Null(report.Outlet);
    }

    [Fact]
    public async Task What_a_report_does_not_state_comes_from_the_options()
    {
        var options = new IntakeOptions { Outlet = "Desk", Title = "Untitled", Published = DateTimeOffset.UnixEpoch };
        var reports = (await Given.Text(One + "\n{\"text\":\"A bus overturned.\"}\n", options)).Reports();
        Assert.Equal("Harbour Post", reports[0].Outlet);
        Assert.Equal(("Desk", "Untitled", DateTimeOffset.UnixEpoch), (reports[1].Outlet, reports[1].Title, reports[1].Published));
    }

    [Fact]
    public async Task A_broken_line_costs_only_itself_and_is_named_by_its_number()
    {
        var arrivals = await Given.Text("{\"text\":\"One died.\"}\n{\"text\":\"Two died.\"\n\n{\"text\":\"Three died.\"}\n{\"text\":x}\r\n{\"text\":\"Four died.\"}\r\n");
        Assert.Equal(["One died.", "Three died.", "Four died."], arrivals.Reports().Select(r => r.Text));
        Assert.Equal(
            ["standard input:2: the JSON ends too early; the file may be cut short: fetch or write it again",
             "standard input:5: not valid JSON at byte 9; mend it or leave it out"],
            arrivals.Lines());
    }

    [Fact]
    public async Task A_last_line_that_is_cut_short_is_set_aside()
    {
        var arrivals = await Given.Text("{\"text\":\"One died.\"}\n{\"text\":\"Two di");
        Assert.Single(arrivals.Reports());
        Assert.Equal(2, Assert.IsType<SetAside>(arrivals[^1]).Line);
    }

    [Theory]
    [InlineData("""{"id":"a"}""", "no \"text\" field")]
    [InlineData("""{"text":""}""", "an empty \"text\" field")]
    [InlineData("""{"text":" \n "}""", "an empty \"text\" field")]
    [InlineData("""{"text":["a"]}""", "\"text\" is not a string")]
    [InlineData("""{"text":"a"} {"text":"b"}""", "not valid JSON at byte 14")]
    [InlineData("""{"text":"\ud83d"}""", "a string in it is not text (bytes that are not UTF-8, or half a surrogate pair)")]
    public async Task A_line_that_is_no_report_says_why(string line, string what)
    {
        var arrivals = await Given.Text("{\"text\":\"One died.\"}\n" + line + "\n{\"text\":\"Two died.\"}\n");
        Assert.Equal(2, arrivals.Reports().Length);
        Assert.Equal(what, Assert.IsType<SetAside>(arrivals[1]).What);
    }

    [Fact]
    public async Task The_first_line_may_be_broken_as_well()
    {
        var arrivals = await Given.Text("{\"text\":\"One di\n{\"text\":\"Two died.\"}\n{\"text\":\"Three died.\"}\n");
        Assert.Equal(2, arrivals.Reports().Length);
        arrivals = await Given.Text("id,text\n{\"text\":\"Two died.\"}\n{\"text\":\"Three died.\"}\n");
        Assert.Equal(2, arrivals.Reports().Length);
        Assert.Equal("standard input:1: not valid JSON at byte 1; mend it or leave it out", Assert.Single(arrivals.Lines()));
    }

    [Fact]
    public async Task A_line_in_Windows_1252_is_read_with_a_notice()
    {
        byte[] input = [.. "{\"text\":\"One died.\"}\n{\"text\":\"Two died in the caf"u8, 0xE9, .. " on the square.\"}\n"u8];
        var arrivals = await Given.Bytes(input);
        Assert.Equal("Two died in the café on the square.", arrivals.Reports()[1].Text);
        Assert.Equal("standard input:2: not UTF-8, read as Windows-1252", Assert.Single(arrivals.Lines()));
    }

    [Fact]
    public async Task Utf_16_with_and_without_a_mark_is_read()
    {
        var text = "{\"text\":\"One died.\"}\r\n{\"text\":\"Zwölf überlebten.\"}\r\n";
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Assert.Equal("Zwölf überlebten.", (await Given.Bytes([.. encoding.Preamble, .. encoding.GetBytes(text)])).Reports()[1].Text);
            Assert.Equal("Zwölf überlebten.", (await Given.Bytes(encoding.GetBytes(text))).Reports()[1].Text);
        }
    }

    [Fact]
    public async Task Lines_that_come_byte_by_byte_are_the_same_lines()
    {
        var input = Encoding.UTF8.GetBytes(One + "\n{\"text\":\"Zwölf überlebten.\"}\n{\"text\":\n");
        Assert.Equal(await Given.Bytes(input), await Given.All(Arrivals.From([], new Dripping(input))));
    }

    [Fact]
    public async Task A_hundred_thousand_lines_keep_their_order()
    {
        var input = new StringBuilder();
        for (var i = 0; i < 100_000; i++) input.Append("{\"id\":\"r").Append(i).Append("\",\"text\":\"A lorry hit a wall near kilometre ").Append(i).Append(".\"}\n");
        var reports = (await Given.Text(input.ToString())).Reports();
        Assert.Equal(Enumerable.Range(0, 100_000).Select(i => $"r{i}"), reports.Select(r => r.Id));
    }
}
