using System.Text;

namespace Reckoner.Intake.Tests;

public class JsonValuesTests
{
    [Theory]
    [InlineData("""[{"text":"One died."},{"text":"Two died."}]""")]
    [InlineData("[\n  {\n    \"text\": \"One died.\"\n  },\n  {\n    \"text\": \"Two died.\"\n  }\n]\n")]
    [InlineData("{\n  \"text\": \"One died.\"\n}\n{\n  \"text\": \"Two died.\"\n}\n")]
    [InlineData("{\"text\": \"One died.\",\n \"tags\": [\"}\", \"\\\"{\"]}\n\n{\"text\": \"Two died.\"}")]
    public async Task Arrays_and_objects_over_several_lines_are_reports(string input)
    {
        Assert.Equal(["One died.", "Two died."], (await Given.Text(input)).Reports().Select(r => r.Text));
        Assert.Equal(2, (await Given.All(Arrivals.From([], new Dripping(Encoding.UTF8.GetBytes(input))))).Count);
    }

    [Fact]
    public async Task One_object_alone_is_one_report() =>
        Assert.Equal("x", (await Given.Report("\n {\n\"id\": \"x\",\n\"text\": \"One died.\"}")).Id);

    [Fact]
    public async Task An_array_without_reports_gives_none()
    {
        Assert.Empty(await Given.Text("[]"));
        Assert.Empty(await Given.Text(" [ \n ] \n"));
    }

    [Fact]
    public async Task A_broken_object_in_an_array_costs_only_itself()
    {
        var arrivals = await Given.Text("[\n{\"text\":\"One died.\"},\n{\"text\": oops},\n{\"text\":\"forgotten},\n{\"text\":\"Two died.\"}\n, 5, \"x\"\n]");
        Assert.Contains("One died.", arrivals.Reports().Select(r => r.Text));
        Assert.Equal(
            ["standard input:3: not valid JSON at byte 10; mend it or leave it out"],
            arrivals.Lines().Take(1));
        Assert.All(arrivals.OfType<SetAside>(), aside => Assert.InRange(aside.Line!.Value, 3, 7));
    }

    [Fact]
    public async Task Strays_between_objects_are_one_line_each()
    {
        var arrivals = await Given.Text("[{\"text\":\"One died.\"}, 5, \"x\", {\"text\":\"Two died.\"}]");
        Assert.Equal(2, arrivals.Reports().Length);
        Assert.Equal(2, arrivals.OfType<SetAside>().Count());
    }

    [Fact]
    public async Task An_array_that_is_cut_short_gives_what_it_has()
    {
        var arrivals = await Given.Text("[{\"text\":\"One died.\"},\n{\"text\":\"Two di");
        Assert.Single(arrivals.Reports());
        Assert.Equal("standard input:2: the JSON ends too early; the file may be cut short: fetch or write it again", Assert.Single(arrivals.Lines()));
    }

    [Fact]
    public async Task An_error_inside_a_long_object_names_its_own_line()
    {
        var arrivals = await Given.Text("{\n  \"text\": \"One died.\",\n  \"title\" \"x\"\n}\n");
        Assert.Equal("standard input:1: not valid JSON at byte 11 of its line 3; mend it or leave it out", Assert.Single(arrivals.Lines()));
    }
}
