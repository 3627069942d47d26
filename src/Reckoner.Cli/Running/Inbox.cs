using Reckoner.Intake;

namespace Reckoner.Cli.Running;

/// <summary>The way from the paths of a command line, through the doors of Intake, to what the line works on.</summary>
/// <param name="request">What to read.</param>
/// <param name="measured">Whether somebody asks for <see cref="Share"/>.</param>
internal sealed class Inbox(Request request, bool measured) : IProgress<long>
{
    private readonly long? size = measured ? Arrivals.Size(Paths(request)) : null;
    private long bytes;

    /// <summary>How much of the input has been read, from 0 to 1; null when its size is not known.</summary>
    public double? Share => size is { } all && all > 0 ? (double)Interlocked.Read(ref bytes) / all : null;

    /// <summary>Everything that comes in, in the order of the paths.</summary>
    public async IAsyncEnumerable<Arrived> Open()
    {
        var options = new IntakeOptions
        {
            Published = request.Published,
            Outlet = request.Outlet,
            Title = request.Title,
            Progress = measured ? this : null,
        };
        await using var input = Console.OpenStandardInput();
        await foreach (var arrival in Arrivals.From(Paths(request), input, options).ConfigureAwait(false))
        {
            yield return arrival switch
            {
                Filed filed => new Arrived(filed.Report, null, IsSetAside: false),
                Intake.SetAside => new Arrived(null, arrival.ToString(), IsSetAside: true),
                _ => new Arrived(null, arrival.ToString(), IsSetAside: false),
            };
        }
    }

    /// <inheritdoc/>
    public void Report(long value) => Interlocked.Exchange(ref bytes, value);

    private static IEnumerable<string> Paths(Request request) => request.Paths.IsEmpty ? ["-"] : request.Paths;
}
