using System.Threading.Channels;
using Reckoner.Reading;

namespace Reckoner.Cli.Running;

/// <summary>
/// Reports in, work by several threads, results out in the order of the input: the same bytes for any number of threads. A fixed number
/// of slots goes round, so that memory stays the same however long the input is.
/// </summary>
internal static class Line
{
    private const int SlotsPerThread = 16;

    /// <summary>Runs until the input ends or <paramref name="emit"/> throws.</summary>
    /// <param name="arrivals">Enumerated by one thread of its own, since reading may wait for a slow pipe.</param>
    /// <param name="threads">How many threads work.</param>
    /// <param name="work">Called for every report, by any thread.</param>
    /// <param name="emit">Called for every arrival in order, one at a time; the second argument says whether nothing more is ready yet.</param>
    /// <param name="open">Makes the reader of a thread; the library's own when not given.</param>
    /// <exception cref="InvalidOperationException">No thread can read: the knowledge in this build is damaged. The message says so in one line.</exception>
    public static async Task RunAsync(IAsyncEnumerable<Arrived> arrivals, int threads, Action<Slot, Report, Reader> work, Action<Slot, bool> emit, Func<Reader>? open = null)
    {
        using var stop = new CancellationTokenSource();
        var free = Channel.CreateUnbounded<Slot>();
        var waiting = Channel.CreateUnbounded<Slot>(new UnboundedChannelOptions { SingleWriter = true });
        var order = Channel.CreateUnbounded<Slot>(new UnboundedChannelOptions { SingleWriter = true, SingleReader = true });
        for (var i = 0; i < threads * SlotsPerThread; i++) free.Writer.TryWrite(new Slot());

        var reading = Task.Run(() => TakeInAsync(arrivals, free.Reader, waiting.Writer, order.Writer, stop.Token), CancellationToken.None);
        Exception? unfit = null;
        var working = Enumerable.Range(0, threads).Select(_ => Task.Run(() => WorkAsync(waiting.Reader, work, open ?? NewReader, Unfit, stop.Token), CancellationToken.None)).ToArray();
        try
        {
            await foreach (var slot in order.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                await slot.Filled(stop.Token).ConfigureAwait(false);
                emit(slot, !order.Reader.TryPeek(out _));
                free.Writer.TryWrite(slot);
            }
            await reading.ConfigureAwait(false);
            await Task.WhenAll(working).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (unfit is not null)
        {
            throw new InvalidOperationException($"cannot read anything ({unfit.GetType().Name}: {unfit.Message.ReplaceLineEndings(" ")}); the fault is in this build: install reckon again", unfit);
        }
        finally
        {
            // after a failure nobody waits for the reading thread: it may stand in a read of a pipe that nobody writes to
            await stop.CancelAsync().ConfigureAwait(false);
        }

        void Unfit(Exception why)
        {
            Interlocked.CompareExchange(ref unfit, why, null);
            stop.Cancel();
        }
    }

    private static async Task TakeInAsync(
        IAsyncEnumerable<Arrived> arrivals, ChannelReader<Slot> free, ChannelWriter<Slot> waiting, ChannelWriter<Slot> order, CancellationToken stop)
    {
        Exception? failure = null;
        try
        {
            await foreach (var arrived in arrivals.WithCancellation(stop).ConfigureAwait(false))
            {
                if (!free.TryRead(out var slot)) slot = await free.ReadAsync(stop).ConfigureAwait(false);
                slot.Take(arrived);
                waiting.TryWrite(slot);
                order.TryWrite(slot);
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            failure = e;
        }
        waiting.TryComplete();
        order.TryComplete(failure);
    }

    private static Reader NewReader() => new();

    private static async Task WorkAsync(ChannelReader<Slot> waiting, Action<Slot, Report, Reader> work, Func<Reader> open, Action<Exception> unfit, CancellationToken stop)
    {
        Reader reader;
        try
        {
            reader = open();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // without a reader no slot would ever be filled, and the line would wait for ever
            unfit(e);
            return;
        }
        await foreach (var slot in waiting.ReadAllAsync(stop).ConfigureAwait(false))
        {
            slot.Fill(work, reader, out var failed);
            // what a failure left in the reader's buffers is nobody's business any more
            if (failed) reader = open();
        }
    }
}
