namespace Reckoner.Cli.Tests.EndToEnd;

public class ExitCodeTests
{
    private const string Ferry = "At least 18 people were killed when a ferry capsized off Mirvale, the harbour police said.";

    [Theory]
    [InlineData("read")]
    [InlineData("picture")]
    public async Task A_report_that_is_piped_in_is_read_and_the_code_is_0(string verb)
    {
        var outcome = await Command.Reckon([verb], Ferry);
        Assert.Equal("", outcome.Error);
        Assert.Equal(0, outcome.Code);
        Assert.StartsWith("{\"reports\":[\n{", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_read_is_1_with_a_line_for_each_input()
    {
        var outcome = await Command.Reckon(["read", "no-such-file", "nor-this.jsonl"]);
        Assert.Equal(1, outcome.Code);
        Assert.Equal("", outcome.Out);
        Assert.Equal(3, outcome.Complaints.Length);
        Assert.StartsWith("reckon: no-such-file: ", outcome.Complaints[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_input_is_1() => Assert.Equal(1, (await Command.Reckon(["picture", "-"], "")).Code);

    [Fact]
    public async Task Some_inputs_set_aside_is_3_and_the_rest_is_read()
    {
        using var inputs = new Inputs();
        var lines = Inputs.Reports(3).Split('\n');
        var feed = inputs.File("feed.jsonl", $"{lines[0]}\n{lines[1][..40]}\n{lines[2]}\n");
        var outcome = await Command.Reckon(["read", "--format", "jsonl", feed]);
        Assert.Equal(3, outcome.Code);
        Assert.Equal(2, outcome.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains($"{feed}:2: ", Assert.Single(outcome.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_more_claims_than_are_read_costs_a_line()
    {
        using var inputs = new Inputs();
        var list = inputs.File("list.txt", string.Join('\n', Enumerable.Range(2, 2000).Select(i => $"A bomb killed {i} people.")));
        var outcome = await Command.Reckon(["read", "--format", "jsonl", list]);
        Assert.Equal(0, outcome.Code);
        Assert.Matches("^reckon: list: only the first [0-9,]+ of [0-9,]+ characters are read: of one report 500 claims are; split it$", Assert.Single(outcome.Complaints));
    }

    [Theory]
    [InlineData("reckon read, reckon picture or reckon explain")]
    [InlineData("not a command", "raed", "x")]
    [InlineData("did you mean --format?", "read", "--fromat", "json", "x")]
    [InlineData("choose table, json, jsonl or csv", "read", "--format", "xml", "x")]
    [InlineData("choose one of", "picture", "--policy", "nobody", "x")]
    [InlineData("--published yesterday: not a time", "read", "--published", "yesterday", "x")]
    [InlineData("--as-of 12/03/2031: not a time", "picture", "--as-of", "12/03/2031", "x")]
    [InlineData("--threads 0: not a number of threads", "read", "--threads", "0", "x")]
    [InlineData("--each: not an option of reckon read", "read", "--each", "x")]
    [InlineData("--outlet", "read", "x", "--outlet")]
    public async Task Wrong_use_is_2_with_one_line_that_says_what_to_do(string says, params string[] args)
    {
        var outcome = await Command.Reckon(args);
        Assert.Equal(2, outcome.Code);
        Assert.Equal("", outcome.Out);
        Assert.Contains(says, Assert.Single(outcome.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_has_examples_and_every_option()
    {
        var outcome = await Command.Reckon(["picture", "--help"]);
        Assert.Equal(0, outcome.Code);
        Assert.Equal("", outcome.Error);
        Assert.All(
            new[] { "Examples:", "--published", "--outlet", "--title", "--format", "--policy", "--as-of", "--each", "--threads" },
            part => Assert.Contains(part, outcome.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_version_is_a_name_and_a_number()
    {
        var outcome = await Command.Reckon(["--version"]);
        Assert.Equal(0, outcome.Code);
        Assert.Matches(@"^reckon \d+\.\d+\.\d+\S*\n$", outcome.Out);
    }

    [Fact]
    public async Task A_file_whose_name_begins_with_an_at_sign_is_a_file()
    {
        using var inputs = new Inputs();
        var outcome = await Command.Reckon(["read", inputs.File("@note.txt", Ferry)]);
        Assert.Equal(0, outcome.Code);
    }

    [Fact]
    public async Task Whoever_reads_only_the_first_lines_ends_the_run_in_peace()
    {
        if (OperatingSystem.IsWindows()) return;
        using var inputs = new Inputs();
        var feed = inputs.File("feed.jsonl", Inputs.Reports(2000));
        var program = Path.Combine(AppContext.BaseDirectory, "reckon.dll");
        var outcome = await Command.Run("/bin/sh", ["-c", $"{{ dotnet '{program}' read --format jsonl '{feed}'; echo \"code $?\" >&2; }} | head -n 1"], null);
        Assert.Equal("code 0\n", outcome.Error);
        Assert.StartsWith("{\"report\":\"r0\"", outcome.Out, StringComparison.Ordinal);
    }
}
