using System.Text;
using System.Text.Json;
using Reckoner.Cli.Output;

namespace Reckoner.Cli.Tests.Output;

public class PictureWriterTests
{
    [Fact]
    public void A_whole_picture_is_one_object_with_one_element_a_line() => Expectation.Matches("ferry-picture.json", Whole(Ferry.Picture));

    [Fact]
    public void A_report_read_alone_is_one_line_with_the_report_at_the_top()
    {
        using var json = new PictureWriter();
        json.Line(Ferry.First, Ferry.Claims.RemoveRange(4, Ferry.Claims.Length - 4));
        var line = Encoding.UTF8.GetString(json.Written);
        Assert.StartsWith("{\"report\":\"coast-1\",\"reports\":[{", line, StringComparison.Ordinal);
        Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
        Assert.Equal(4, JsonDocument.Parse(line).RootElement.GetProperty("claims").GetArrayLength());
    }

    [Fact]
    public void Codings_and_what_a_report_revises_are_written_where_there_are_any()
    {
        var coding = new Coding
        {
            Incident = "ferry",
            Policy = "gtd/1",
            Day = new DateOnly(2031, 5, 2),
            Extended = true,
            Sources = ["Harbour Wire"],
            Shares = [new Share(Measure.Killed, "ferry", null, 7, 2, "gtd.8 distributed")],
            Because = ["gtd.10 longer than a day"],
        };
        var picture = Ferry.Picture with { Codings = [coding], Reports = [Ferry.First with { Revises = "coast-0", Status = ReportStatus.Withheld }] };
        using var document = JsonDocument.Parse(Whole(picture));
        var written = document.RootElement.GetProperty("codings")[0];
        Assert.Equal("incident policy isEvent event day timePrecision geoPrecision clarity extended outcome released grade gate state sources shares because", Fields(written));
        Assert.Equal("2031-05-02", written.GetProperty("day").GetString());
        Assert.Equal(JsonValueKind.Null, written.GetProperty("timePrecision").ValueKind);
        Assert.Equal("3 1/2", written.GetProperty("shares")[0].GetProperty("text").GetString());
        var report = document.RootElement.GetProperty("reports")[0];
        Assert.Equal(("coast-0", "withheld"), (report.GetProperty("revises").GetString(), report.GetProperty("status").GetString()));

        using var json = new PictureWriter();
        json.Line(Ferry.First, picture);
        Assert.Equal(1, JsonDocument.Parse(Encoding.UTF8.GetString(json.Written)).RootElement.GetProperty("codings").GetArrayLength());
    }

    [Fact]
    public void The_fields_are_those_of_the_public_interface_in_its_order()
    {
        using var document = JsonDocument.Parse(Whole(Ferry.Picture));
        var root = document.RootElement;
        Assert.Equal("reports claims incidents figures disagreements", Fields(root));
        Assert.Equal("id outlet title published url language", Fields(root.GetProperty("reports")[0]));
        var claim = root.GetProperty("claims")[0];
        Assert.StartsWith("id report kind measure group quantity partOf stance voices when where incident quotes", Fields(claim), StringComparison.Ordinal);
        Assert.StartsWith("label side attributes", Fields(claim.GetProperty("group")), StringComparison.Ordinal);
        Assert.StartsWith("low high form text", Fields(claim.GetProperty("quantity")), StringComparison.Ordinal);
        Assert.StartsWith("name role organization outlet", Fields(claim.GetProperty("voices")[0]), StringComparison.Ordinal);
        Assert.StartsWith("from to", Fields(claim.GetProperty("when")), StringComparison.Ordinal);
        Assert.StartsWith("name country lat lon", Fields(claim.GetProperty("where")), StringComparison.Ordinal);
        Assert.StartsWith("report start end text", Fields(claim.GetProperty("quotes")[0]), StringComparison.Ordinal);
        Assert.StartsWith("id type title began where reports related", Fields(root.GetProperty("incidents")[0]), StringComparison.Ordinal);
        Assert.StartsWith("incident relation", Fields(root.GetProperty("incidents")[1].GetProperty("related")[0]), StringComparison.Ordinal);
        var figure = root.GetProperty("figures")[0];
        Assert.StartsWith(
            "incident measure group low best high asOf policy status origins basis used setAside implied because", Fields(figure), StringComparison.Ordinal);
        Assert.StartsWith("claim reason", Fields(figure.GetProperty("setAside")[0]), StringComparison.Ordinal);
        Assert.StartsWith("incident measure claims reason explanation", Fields(root.GetProperty("disagreements")[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_null_and_never_left_out()
    {
        using var document = JsonDocument.Parse(Whole(Ferry.Picture));
        var implied = document.RootElement.GetProperty("figures")[5];
        Assert.Equal(JsonValueKind.Null, implied.GetProperty("high").ValueKind);
        Assert.Equal(JsonValueKind.Null, implied.GetProperty("best").ValueKind);
        Assert.Equal(42, implied.GetProperty("implied").GetProperty("low").GetInt64());
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("incidents")[1].GetProperty("where").ValueKind);
    }

    [Fact]
    public void A_time_of_day_follows_its_day_and_a_range_of_days_has_both_ends()
    {
        using var document = JsonDocument.Parse(Whole(Ferry.Picture));
        var incidents = document.RootElement.GetProperty("incidents");
        Assert.Equal("2031-03-12T07:30", incidents[0].GetProperty("began").GetString());
        Assert.Equal(JsonValueKind.Null, incidents[0].GetProperty("beganTo").ValueKind);
        Assert.Equal("2028-01-01", incidents[1].GetProperty("began").GetString());
        Assert.Equal("2028-12-31", incidents[1].GetProperty("beganTo").GetString());
    }

    [Fact]
    public void Text_stays_readable_and_controls_are_escaped()
    {
        var picture = Ferry.Picture with { Reports = [Ferry.First with { Title = "“Città” <b> & 'x' + \u001b \u009b \ud800 Кёльн 港" }] };
        var text = Whole(picture);
        Assert.Contains("“Città” <b> & 'x' + \\u001B \\u009B", text, StringComparison.Ordinal);
        Assert.Contains("Кёльн 港", text, StringComparison.Ordinal);
        JsonDocument.Parse(text).Dispose();
    }

    [Fact]
    public void An_empty_picture_is_still_an_object_with_every_list()
    {
        var empty = new Picture { Reports = [], Claims = [], Incidents = [], Figures = [], Disagreements = [] };
        Assert.Equal("{\"reports\":[],\n\"claims\":[],\n\"incidents\":[],\n\"figures\":[],\n\"disagreements\":[]}\n", Whole(empty));
    }

    private static string Fields(JsonElement element) => string.Join(' ', element.EnumerateObject().Select(property => property.Name));

    private static string Whole(Picture picture)
    {
        using var stream = new MemoryStream();
        using var output = new StandardOutput(stream);
        WholeJson.Write(output, picture);
        output.Flush();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
