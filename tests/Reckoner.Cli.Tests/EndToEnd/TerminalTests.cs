namespace Reckoner.Cli.Tests.EndToEnd;

public class TerminalTests
{
    private const string Escape = "\u001b";

    [Fact]
    public async Task On_a_terminal_a_table_is_shown()
    {
        using var inputs = new Inputs();
        var shown = await Command.OnTerminal(["read", inputs.File("note.txt", "At least 18 people were killed, the police said.")]);
        Assert.SkipWhen(shown is null, "no script program here to make a terminal");
        Assert.Contains(Escape, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("{\"reports\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_NO_COLOR_a_terminal_gets_plain_text()
    {
        using var inputs = new Inputs();
        var shown = await Command.OnTerminal(["picture", inputs.File("note.txt", "At least 18 people were killed, the police said.")], ("NO_COLOR", "1"));
        Assert.SkipWhen(shown is null, "no script program here to make a terminal");
        Assert.DoesNotContain(Escape, shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_in_a_pipe_holds_no_codes()
    {
        var outcome = await Command.Reckon(["picture", "--format", "table"], "At least 18 people were killed, the police said.", ("TERM", "xterm-256color"));
        Assert.Equal(0, outcome.Code);
        Assert.DoesNotContain(Escape, outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_read_on_a_terminal_says_what_to_do()
    {
        var shown = await Command.OnTerminal(["read"]);
        Assert.SkipWhen(shown is null, "no script program here to make a terminal");
        Assert.StartsWith("reckon: nothing to read: name a file or a folder", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("picture")]
    public async Task Hostile_text_reaches_no_terminal(string verb)
    {
        var text = $"{Hostile.Text} said at least 18 people were killed. Police {Hostile.Text} said 20 were injured.".Replace("\0", "", StringComparison.Ordinal);
        var outcome = await Command.Reckon([verb, "--format", "table", "--title", Hostile.Text.Replace("\0", "", StringComparison.Ordinal), "--outlet", "\u001b[31m"], text);
        Assert.Equal(0, outcome.Code);
        Hostile.AssertHarmless(outcome.Out);
    }

    [Fact]
    public async Task Hostile_text_reaches_no_terminal_when_it_is_explained_or_compared()
    {
        var hostile = Hostile.Text.Replace("\0", "", StringComparison.Ordinal);
        var text = $"{hostile} said dozens were killed. Police {hostile} said 20 people were injured.";
        var explained = await Command.Reckon(["explain", "killed", "--format", "text", "--title", hostile, "--outlet", "\u001b[31m"], text);
        Assert.Equal(0, explained.Code);
        Hostile.AssertHarmless(explained.Out);
        var compared = await Command.Reckon(["picture", "--compare", "acled", "--format", "table", "--title", hostile, "--outlet", "\u001b[31m"], text);
        Assert.Equal(0, compared.Code);
        Assert.Contains("differ", compared.Out, StringComparison.Ordinal);
        Hostile.AssertHarmless(compared.Out);
        var wrong = await Command.Reckon(["explain", "kil\u001b[31m\u202eled", "--format", "text"], text);
        Assert.Equal(2, wrong.Code);
        Hostile.AssertHarmless(wrong.Error);
    }

    [Fact]
    public async Task A_hostile_file_name_is_harmless_in_a_complaint()
    {
        var outcome = await Command.Reckon(["read", "no\u001b[31m\u202esuch\nfile"]);
        Assert.Equal(1, outcome.Code);
        Hostile.AssertHarmless(outcome.Error);
        Assert.Equal(2, outcome.Complaints.Length);
    }
}
