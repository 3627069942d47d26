using System.Collections.Immutable;
using Reckoner.Cli.Output;
using Reckoner.Reading;

namespace Reckoner.Cli.Running;

/// <summary>One place in the line: a report on its way from input to output, with the buffers it is written into. Used again and again.</summary>
internal sealed class Slot : IDisposable
{
    private readonly SemaphoreSlim filled = new(0, 1);

    /// <summary>What came in.</summary>
    public Arrived Arrived { get; private set; }

    /// <summary>What went wrong while reading it; null when nothing did.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Where in the text reading stopped, since the report holds more claims than are read of one; null when it was read to the end.</summary>
    public int? StoppedAt { get; private set; }

    /// <summary>The claims of the report, where the sheet keeps them.</summary>
    public ImmutableArray<Claim> Claims { get; set; }

    /// <summary>The picture of the report alone, where the sheet keeps it.</summary>
    public Picture? Picture { get; set; }

    /// <summary>The second reading of the report, on its way; null when none was asked for. Its type is not named, so that it is not loaded.</summary>
    public Task? Second { get; set; }

    /// <summary>JSON of the report.</summary>
    public PictureWriter Json { get; } = new();

    /// <summary>JSON of its claims, where they go to another place than the report.</summary>
    public PictureWriter More { get; } = new();

    /// <summary>Rows of the report.</summary>
    public CsvWriter Csv { get; } = new();

    /// <summary>Takes in the next thing and forgets the last.</summary>
    public void Take(Arrived arrived)
    {
        Arrived = arrived;
        Failure = null;
        StoppedAt = null;
        Claims = [];
        Picture = null;
        Second = null;
        Json.Clear();
        More.Clear();
        Csv.Clear();
    }

    /// <summary>Does the work of one report. Whatever goes wrong stays in the slot, so that one bad report never stops the stream.</summary>
    public void Fill(Action<Slot, Report, Reader> work, Reader reader, out bool failed)
    {
        failed = false;
        try
        {
            if (Arrived.Report is not { } report) return;
            work(this, report, reader);
            StoppedAt = reader.StoppedAt;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Failure = e;
            failed = true;
        }
        finally
        {
            filled.Release();
        }
    }

    /// <summary>Waits until the work is done, and the second reading with it.</summary>
    public async Task Filled(CancellationToken stop)
    {
        await filled.WaitAsync(stop).ConfigureAwait(false);
        if (Second is not null) await Second.WaitAsync(stop).ConfigureAwait(false);
    }

    public void Dispose()
    {
        filled.Dispose();
        Json.Dispose();
        More.Dispose();
    }
}
