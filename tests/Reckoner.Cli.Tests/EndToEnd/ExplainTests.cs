using System.Text.Json;

namespace Reckoner.Cli.Tests.EndToEnd;

/// <summary>reckon explain, and reckon picture with --series, --known-at and --compare, as people and programs use them.</summary>
public class ExplainTests
{
    private const string Reports = """
        {"id":"a","outlet":"Coast Wire","published":"2031-03-12T08:00:00Z","arrived":"2031-03-12T08:05:00Z","incident":"ferry","text":"Nine people were killed when a ferry capsized off Mirvale, the harbour police said."}
        {"id":"b","outlet":"Coast Wire","published":"2031-03-12T12:00:00Z","arrived":"2031-03-13T09:00:00Z","incident":"ferry","text":"Fourteen people were killed when a ferry capsized off Mirvale, the harbour police said. Dozens were injured."}
        {"id":"c","outlet":"Lisse Herald","published":"2031-03-12T13:00:00Z","incident":"train","text":"Two people were killed when a train left the rails at Lisse, the fire service said."}
        """;

    [Fact]
    public async Task A_figure_is_explained_in_sentences_that_fit_the_terminal()
    {
        var outcome = await Command.Reckon(["explain", "ferry/killed", "--format", "text"], Reports, ("COLUMNS", "80"));
        Assert.Equal(("", 0), (outcome.Error, outcome.Code));
        Assert.Contains("the reports come to 14 people killed", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("(b, characters 0-27)", string.Join(' ', outcome.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("rose to 14", outcome.Out, StringComparison.Ordinal);
        Assert.All(outcome.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public async Task Piped_it_is_one_object_that_leads_to_the_words()
    {
        var outcome = await Command.Reckon(["explain", "ferry/killed"], Reports);
        Assert.Equal(0, outcome.Code);
        using var json = JsonDocument.Parse(outcome.Out);
        var root = json.RootElement;
        Assert.Equal("ferry/killed", root.GetProperty("address").GetString());
        Assert.Equal(14, root.GetProperty("figure").GetProperty("best").GetInt64());
        Assert.Equal(["first", "rose"], root.GetProperty("figure").GetProperty("series").EnumerateArray().Select(step => step.GetProperty("change").GetString()));
        var evidence = root.GetProperty("sections").EnumerateArray().First(section => section.GetProperty("kind").GetString() == "who").GetProperty("sentences")[0].GetProperty("evidence");
        Assert.Equal(("b", 0, 27), (evidence.GetProperty("report").GetString(), evidence.GetProperty("start").GetInt32(), evidence.GetProperty("end").GetInt32()));
    }

    [Fact]
    public async Task A_figure_of_several_incidents_is_2_with_a_line_for_each()
    {
        var outcome = await Command.Reckon(["explain", "killed"], Reports);
        Assert.Equal(2, outcome.Code);
        Assert.Equal("", outcome.Out);
        Assert.Equal("reckon: killed: 2 figures are called so; say which:", outcome.Complaints[0]);
        Assert.Equal(["ferry/killed: 14", "train/killed: 2"], outcome.Complaints[1..].Select(line => line["reckon: ".Length..].Trim().Split(',')[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ferry/kiled", "reckon: ferry/kiled: no such figure; did you mean ferry/killed?")]
    [InlineData("trian/killed", "reckon: trian/killed: no such figure; did you mean train/killed?")]
    [InlineData("ferry/zebras", "reckon: ferry/zebras: no such figure; there are ferry/killed, ferry/injured, train/killed")]
    public async Task What_is_no_figure_is_2_with_one_clear_line(string figure, string line)
    {
        var outcome = await Command.Reckon(["explain", figure], Reports);
        Assert.Equal(2, outcome.Code);
        Assert.Equal(line, Assert.Single(outcome.Complaints));
    }

    [Fact]
    public async Task A_forgotten_figure_is_2()
    {
        using var inputs = new Inputs();
        var file = inputs.File("reports.jsonl", Reports);
        Assert.Equal(2, (await Command.Reckon(["explain"], Reports)).Code);
        var outcome = await Command.Reckon(["explain", file], Reports);
        Assert.Equal(2, outcome.Code);
        Assert.Contains("say which figure first", Assert.Single(outcome.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_had_arrived_is_another_matter_than_what_had_been_said()
    {
        Assert.Equal(14, await Killed("--as-of", "2031-03-12T18:00Z"));
        Assert.Equal(9, await Killed("--known-at", "2031-03-12T18:00Z"));
        Assert.Equal(14, await Killed("--known-at", "2031-03-13"));
        Assert.Equal(9, await Killed("--as-of", "2031-03-12T08:30Z", "--known-at", "2031-03-13"));
    }

    [Fact]
    public async Task A_series_keeps_what_was_superseded()
    {
        var outcome = await Command.Reckon(["picture", "--series", "--format", "table"], Reports);
        Assert.Contains("over time: first 9 (12 March 2031, 08:00 UTC); rose to 14 (12:00)", outcome.Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await Command.Reckon(["picture", "--series"], Reports)).Out);
        var step = json.RootElement.GetProperty("figures")[0].GetProperty("series")[1];
        Assert.Equal("""{"asOf":"2031-03-12T12:00:00+00:00","low":14,"best":14,"high":14,"origins":1,"change":"rose","claims":["b#1"]}""", step.GetRawText());
    }

    [Fact]
    public async Task Two_policies_are_compared_in_every_form()
    {
        Assert.Contains("acled gives 12", (await Command.Reckon(["picture", "--compare", "acled", "--format", "table"], Reports)).Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await Command.Reckon(["picture", "--compare", "acled"], Reports)).Out);
        var injured = json.RootElement.GetProperty("comparison").EnumerateArray().Single(one => one.GetProperty("measure").GetString() == "injured");
        Assert.Equal(JsonValueKind.Null, injured.GetProperty("a").GetProperty("best").ValueKind);
        Assert.Equal(12, injured.GetProperty("b").GetProperty("best").GetInt64());
        Assert.Contains("acled.4", injured.GetProperty("rules").ToString(), StringComparison.Ordinal);
        Assert.Equal("b#3", injured.GetProperty("claims")[0].GetString());
        var csv = (await Command.Reckon(["picture", "--compare", "acled", "--format", "csv"], Reports)).Out;
        Assert.StartsWith("incident,title,measure,group,side,attributes,policyA,lowA,bestA,highA,policyB,lowB,bestB,highB,rules,claims,explanation\r\n", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--compare nobody: not a policy", "picture", "--compare", "nobody")]
    [InlineData("--compare: compares the whole picture", "picture", "--compare", "acled", "--each")]
    [InlineData("--compare: compares the whole picture", "picture", "--compare", "acled", "--format", "jsonl")]
    [InlineData("choose text or json", "explain", "killed", "--format", "csv")]
    [InlineData("--known-at soon: not a time", "picture", "--known-at", "soon")]
    public async Task What_makes_no_sense_is_2(string line, params string[] args)
    {
        var outcome = await Command.Reckon(args, Reports);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(line, outcome.Error, StringComparison.Ordinal);
    }

    private static async Task<long> Killed(params string[] options)
    {
        using var json = JsonDocument.Parse((await Command.Reckon(["picture", .. options], Reports)).Out);
        return json.RootElement.GetProperty("figures").EnumerateArray().First(figure => figure.GetProperty("incident").GetString() == "ferry").GetProperty("best").GetInt64();
    }
}
