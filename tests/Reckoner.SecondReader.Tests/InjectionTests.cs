using System.Text.Json;
using CsCheck;
using Reckoner.Cli.Tests.EndToEnd;

namespace Reckoner.SecondReader.Tests;

public class InjectionTests
{
    [Fact]
    public void There_are_three_hundred_attacks_and_none_can_end_its_own_text()
    {
        var attacks = Attacks.All().ToArray();
        Assert.Equal(300, attacks.Length);
        Assert.All(attacks, attack => Assert.DoesNotContain(Prompt.Mark(attack.Text), attack.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Even_a_model_that_obeys_adds_no_number_that_the_text_does_not_hold()
    {
        var orders = 0;
        foreach (var attack in Attacks.All())
        {
            using var client = new Scripted(Attacks.Gullible);
            var reading = await new ModelReader(client, "gullible", Asking.Quick).ReadAsync(attack);
            Asking.Holds(attack, reading);
            Assert.Null(reading.Failure);
            foreach (var claim in reading.Claims.Where(claim => claim.Quantity!.Text.Contains("5,000", StringComparison.Ordinal)))
            {
                // the order itself is in the report: it is shown as what it is, a quote that only the second reader took for a count
                Assert.DoesNotContain("Three", claim.Quotes[0].Text, StringComparison.Ordinal);
                orders++;
            }
            Assert.All(reading.Claims.Where(claim => claim.Quotes[0].Text == "Three people were killed"), claim => Assert.Equal(Interval.Exactly(3), claim.Quantity!.Interval));
        }
        // one at most for each attack: docs/guide/second-reader.md gives the share
        Assert.InRange(orders, 1, 300);
        TestContext.Current.TestOutputHelper?.WriteLine($"{orders} of 300 orders kept as quotes");
    }

    [Theory]
    [InlineData("read")]
    [InlineData("picture", "--each")]
    public async Task No_attack_changes_a_byte_of_the_built_in_claims_and_figures(params string[] verb)
    {
        var feed = string.Concat(Attacks.All().Select(Line));
        await using var server = StandIn.Saying((_, asked) => Answers.Ok(Answers.Completion(Attacks.Gullible(Sent(asked.Body)))));
        var alone = await Command.Reckon([.. verb, "--format", "jsonl"], feed);
        var beside = await Command.Reckon([.. verb, "--format", "jsonl", "--second-reader", server.Address, "--model", "gullible"], feed);
        Assert.Equal("", beside.Error);
        Assert.Equal(0, beside.Code);
        Assert.Equal(300, server.Requests.Count);
        AssertBeside(alone.Out, beside.Out);
    }

    [Fact]
    public async Task Whatever_bytes_a_server_sends_the_built_in_lines_are_the_same()
    {
        var feed = string.Concat(Attacks.All().Take(120).Select(Line));
        // chance with a seed of its own, so that a failure comes again; every other answer is sound, so that the server is not given up
        var chance = new Random(20260301);
        var garbage = Enumerable.Range(0, 400).Select(_ =>
        {
            var bytes = new byte[chance.Next(2000)];
            chance.NextBytes(bytes);
            return chance.Next(3) switch
            {
                0 => bytes,
                1 => [.. "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8, .. bytes],
                _ => Answers.Ok(Answers.Completion(Convert.ToBase64String(bytes))),
            };
        }).ToArray();
        await using var server = StandIn.Saying((number, _) => number % 2 == 0 ? garbage[number] : Answers.Ok(Answers.Completion(Answers.Of())));
        var alone = await Command.Reckon(["read", "--format", "jsonl"], feed);
        var beside = await Command.Reckon(["read", "--format", "jsonl", "--threads", "1", "--second-reader", server.Address, "--model", "m"], feed);
        Assert.Equal(3, beside.Code);
        Assert.All(beside.Complaints, line => Assert.EndsWith("; the built-in reading stands", line, StringComparison.Ordinal));
        AssertBeside(alone.Out, beside.Out);
    }

    [Fact]
    public void Whatever_a_model_answers_a_reading_holds()
    {
        var report = Asking.Report($"{Attacks.True} Dozens were injured, and a policeman died. At least 18 of them, 12 of them children, were rescued.");
        var words = One("", "Three", "three", "18", "8", "At least 18", "12", "Dozens", "a policeman", "\ud83d", "people", "boat", "5,000", "-1");
        var quotes = Gen.Select(Gen.Int[0, 120], Gen.Int[0, 60]).Select((start, length) => report.Text.Substring(start, Math.Min(length, report.Text.Length - start)));
        var number = One<long?>(null, 0, 1, 3, 12, 18, 24, 5000, -5, long.MaxValue);
        var choice = One("killed", "injured", "all", "children", "exact", "at least", "vague", "stated", "unknown", "victim", "", "x");
        Gen.Select(quotes, words, number, number, choice, choice, words).Select((quote, said, low, high, one, other, speaker) =>
                Answers.Claim(quote, said, low, high, one, "killed", other, "unknown", "stated", speaker).ToJsonString()).List[0, 6]
            .Sample(claims =>
            {
                using var client = new Scripted(_ => $"{{\"claims\":[{string.Join(',', claims)}]}}");
                var reading = new ModelReader(client, "m", Asking.Quick).ReadAsync(report);
                Assert.True(reading.IsCompletedSuccessfully);
                var done = reading.GetAwaiter().GetResult();
                Asking.Holds(report, done);
                Assert.Equal(done.Failure is null ? claims.Count : 0, done.Claims.Length + done.Dropped.Sum(dropped => dropped.Count));
            }, iter: 300, threads: 1);
    }

    [Fact]
    public void Whatever_text_a_model_answers_a_reading_comes_back() =>
        Gen.String.Sample(answer =>
        {
            using var client = new Scripted(_ => answer);
            Assert.True(new ModelReader(client, "m", Asking.Quick).ReadAsync(Asking.Report(Attacks.True)).IsCompletedSuccessfully);
        }, iter: 500, threads: 1);

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Line(Report report) => JsonSerializer.Serialize(new { id = report.Id, text = report.Text }) + "\n";

    private static string Sent(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("messages")[1].GetProperty("content").GetString()!;
    }

    // each line with a second reader is the line without one, and one more field at its end
    private static void AssertBeside(string alone, string beside)
    {
        var (one, other) = (alone.Split('\n', StringSplitOptions.RemoveEmptyEntries), beside.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(one.Length, other.Length);
        for (var i = 0; i < one.Length; i++) Assert.StartsWith(one[i][..^1] + ",\"secondReader\":{", other[i], StringComparison.Ordinal);
    }
}
