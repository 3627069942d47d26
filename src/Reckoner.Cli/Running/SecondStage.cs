using System.Globalization;
using System.Runtime.CompilerServices;
using Reckoner.SecondReader;

namespace Reckoner.Cli.Running;

/// <summary>
/// Second readings beside the line: begun when a report is, waited for when its turn comes to go out. A model that fails several times one
/// after the other is given up, so that a dead server costs seconds and not hours.
/// </summary>
internal sealed class SecondStage : IDisposable
{
    private const int MostAtOnce = 4;
    private const int MostFailures = 3;

    private readonly ChatCompletionsClient client;
    private readonly ModelReader reader;
    private readonly SemaphoreSlim free;
    private readonly CancellationTokenSource stop = new();
    private readonly Func<Report, bool> knows;
    private int failures;
    private bool saidGivenUp;

    private SecondStage(SecondRequest second, int threads, ReaderLimits limits, Func<Report, bool> knows)
    {
        client = new ChatCompletionsClient(second.Address, second.Model, second.Key, limits.AnswerBytes);
        reader = new ModelReader(client, second.Model, limits);
        free = new SemaphoreSlim(Math.Clamp(threads, 1, MostAtOnce));
        this.knows = knows;
    }

    /// <summary>The second reader of a request that has one.</summary>
    // not inlined, here and in SecondSheet and SecondOptions: whoever does not ask for a second reader does not load it
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SecondStage Open(Request request) => new(request.Second!, request.Threads, Limits(), request.Knows);

    /// <summary>Begins the second reading of a report; of one that is not known yet at the moment looked back from nothing is sent.</summary>
    public void Start(Slot slot, Report report)
    {
        if (knows(report)) slot.Second = ReadAsync(report);
    }

    /// <summary>What to tell of a second reading that is done: null when all went well, nothing when it has been said already.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public string? Trouble(Slot slot)
    {
        if (slot.Second is not { IsCompletedSuccessfully: true } || Done(slot).Failure is not { } failure) return null;
        if (failure != GivenUp) return $"{Done(slot).Report}: second reader: {failure}; the built-in reading stands";
        if (saidGivenUp) return "";
        saidGivenUp = true;
        return $"second reader: {GivenUp}; the built-in reading stands";
    }

    /// <summary>The reading of a slot whose turn has come.</summary>
    public static SecondReading Done(Slot slot) => ((Task<SecondReading>)slot.Second!).GetAwaiter().GetResult();

    public void Dispose()
    {
        stop.Cancel();
        client.Dispose();
        stop.Dispose();
        free.Dispose();
    }

    private static string GivenUp => string.Create(CultureInfo.InvariantCulture, $"given up after {MostFailures} failures in a row; the other reports have none");

    private async Task<SecondReading> ReadAsync(Report report)
    {
        await free.WaitAsync(stop.Token).ConfigureAwait(false);
        try
        {
            if (Volatile.Read(ref failures) >= MostFailures) return new SecondReading { Report = report.Id, Reader = reader.Name, Failure = GivenUp };
            var reading = await reader.ReadAsync(report, stop.Token).ConfigureAwait(false);
            // a report that is too long is no failure of the server
            if (reading.Failure is null || !reading.Claims.IsEmpty) Volatile.Write(ref failures, 0);
            else Interlocked.Increment(ref failures);
            return reading;
        }
        finally
        {
            free.Release();
        }
    }

    private static ReaderLimits Limits() =>
        int.TryParse(Environment.GetEnvironmentVariable("RECKONER_SECOND_READER_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 3600
            ? ReaderLimits.Default with { TimeLimit = TimeSpan.FromSeconds(seconds) }
            : ReaderLimits.Default;
}
