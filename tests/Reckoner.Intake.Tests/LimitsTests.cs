using System.Text;

namespace Reckoner.Intake.Tests;

public class LimitsTests
{
    private static IntakeOptions With(Func<IntakeLimits, IntakeLimits> change) => new() { Limits = change(new IntakeLimits()) };

    [Theory]
    [InlineData(999_999, false)]
    [InlineData(1_000_000, false)]
    [InlineData(1_000_001, true)]
    public async Task A_text_is_kept_up_to_a_million_characters(int length, bool cut)
    {
        var text = new string('x', length);
        foreach (var input in (string[])[text, $$"""{"text":"{{text}}"}"""])
        {
            var arrivals = await Given.Text(input);
            Assert.Equal(Math.Min(length, 1_000_000), Assert.Single(arrivals.Reports()).Text.Length);
            Assert.Equal(cut, arrivals.Lines().Length == 1);
        }
    }

    [Theory]
    [InlineData("One died. Two lived.", 15, "One died. Two")]
    [InlineData("One died. Two lived.", 20, "One died. Two lived.")]
    [InlineData("xxxx\U0001F6A2xx", 5, "xxxx")]
    [InlineData("xxxx\U0001F6A2xx", 6, "xxxx\U0001F6A2")]
    public async Task A_text_is_cut_between_words_and_never_within_a_character(string text, int limit, string kept)
    {
        var arrivals = await Given.Text(text, With(l => l with { TextCharacters = limit }));
        Assert.Equal(kept, Assert.Single(arrivals.Reports()).Text);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_document_is_read_up_to_its_limit_and_beyond_it_set_aside(int over, bool read)
    {
        var text = new string('x', 1000 + over);
        var arrivals = await Given.Text(text, With(l => l with { DocumentBytes = 1000 }));
        if (read) Assert.Single(arrivals.Reports());
        else Assert.Equal("standard input: larger than 1,000 bytes; split it into its reports, best as JSON Lines", Assert.Single(arrivals).ToString());
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_line_of_json_is_read_up_to_its_limit_and_beyond_it_set_aside(int over, bool read)
    {
        const string First = "{\"text\":\"One died.\"}\n", Last = "\n{\"text\":\"Two died.\"}\n";
        var line = $$"""{"text":"{{new string('x', 200_000 + over - 11)}}"}""";
        var options = With(l => l with { JsonReportBytes = 200_000 });
        foreach (var input in (string[])[First + line + Last, First + line, "[" + First + "," + line + "," + Last + "]"])
        {
            var arrivals = await Given.Text(input, options);
            if (read) Assert.Empty(arrivals.Lines());
            else Assert.StartsWith("standard input:2: longer than 200,000 bytes", Assert.Single(arrivals.Lines()), StringComparison.Ordinal);
            Assert.Equal(input.Split("died").Length - 1 + (read ? 1 : 0), arrivals.Reports().Length);
        }
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public async Task Json_is_read_down_to_its_depth_and_beyond_it_set_aside(int depth, bool read)
    {
        var nested = new string('[', depth - 1) + new string(']', depth - 1);
        var arrivals = await Given.Text($$"""{"x":{{nested}},"text":"One died."}""");
        if (read) Assert.Single(arrivals.Reports());
        else Assert.Equal("standard input:1: nested deeper than 32 levels; write the report as one flat object", Assert.Single(arrivals).ToString());
    }

    [Fact]
    public async Task Fifty_megabytes_of_text_are_one_line_and_the_rest_is_read()
    {
        using var folder = new Folder();
        folder.Put("a.txt", "One died.");
        var large = Path.Combine(folder.Path, "b.txt");
        await using (var file = File.CreateText(large))
        {
            for (var i = 0; i < 1_000_000; i++) await file.WriteAsync("Three people were hurt when a crane fell on quay. ");
        }
        folder.Put("c.txt", "Two died.");
        var arrivals = await Given.Paths(folder.Path);
        Assert.Equal(["a", "c"], arrivals.Reports().Select(r => r.Id));
        Assert.Equal($"{large}: larger than 26,214,400 bytes; split it into its reports, best as JSON Lines", Assert.Single(arrivals.Lines()));
    }

    [Fact]
    public async Task Fifty_megabytes_of_json_lines_are_all_read()
    {
        var line = Encoding.UTF8.GetBytes("{\"text\":\"" + new string('x', 50_000) + "\"}\n");
        await using var input = new Repeated(line, 1_050);
        var reports = 0;
        await foreach (var arrival in Arrivals.From([], input))
        {
            if (arrival is Notice) reports++;
        }
        Assert.Equal(1_049, reports);
    }

    /// <summary>The same bytes many times over.</summary>
    private sealed class Repeated(byte[] piece, int times) : MemoryStream(piece)
    {
        private int _left = times;

        public override int Read(Span<byte> buffer)
        {
            var read = base.Read(buffer);
            if (read > 0 || --_left <= 0) return read;
            Position = 0;
            return base.Read(buffer);
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
    }
}
