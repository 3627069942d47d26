using Reckoner.Cli.Running;

namespace Reckoner.Cli.Tests.Running;

public class LineTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task Results_come_seenin_order_and_one_bad_report_stops_nothing(int threads)
    {
        var seen = new List<string>();
        await Line.RunAsync(
            Many(1000),
            threads,
            (slot, report, _) =>
            {
                if (report.Id == "500") throw new InvalidOperationException("a report that cannot be read");
            },
            (slot, _) => seen.Add(slot.Failure is null ? slot.Arrived.Report!.Id : "failed"));
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => i == 500 ? "failed" : $"{i}"), seen);
    }

    [Fact]
    public async Task A_failing_output_ends_the_run_even_if_the_input_never_ends() =>
        await Assert.ThrowsAsync<IOException>(() => Line.RunAsync(Many(int.MaxValue), 2, (_, _, _) => { }, (_, _) => throw new IOException("full")));

    [Fact]
    public async Task A_build_that_cannot_read_ends_with_one_line_instead_of_waiting_for_ever()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Line.RunAsync(
            Many(1000), 2, (_, _, _) => { }, (_, _) => { }, () => throw new InvalidDataException("grammar.bin is not of this build")).WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.Contains("grammar.bin is not of this build", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public async Task A_failing_input_is_told() =>
        await Assert.ThrowsAsync<IOException>(() => Line.RunAsync(Breaking(), 2, (_, _, _) => { }, (_, _) => { }));

    private static async IAsyncEnumerable<Arrived> Many(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i % 100 == 0) await Task.Yield();
            yield return new Arrived(new Report { Id = i.ToString(System.Globalization.CultureInfo.InvariantCulture), Text = "x" }, null, IsSetAside: false);
        }
    }

    private static async IAsyncEnumerable<Arrived> Breaking()
    {
        yield return new Arrived(null, "a line", IsSetAside: false);
        await Task.Yield();
        throw new IOException("gone");
    }
}
