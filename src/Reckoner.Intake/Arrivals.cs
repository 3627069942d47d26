using System.Runtime.CompilerServices;
using Reckoner.Intake.Files;

namespace Reckoner.Intake;

/// <summary>The door in: paths, folders and standard input become a stream of reports, of inputs set aside, and of notices.</summary>
public static class Arrivals
{
    /// <summary>What the sources are called that have no path.</summary>
    public const string StandardInput = "standard input";

    /// <summary>
    /// Reads everything, in the order given (folders in ordinal order of their files), holding no more than one document at a time.
    /// Bad input never throws: it arrives as <see cref="SetAside"/>.
    /// </summary>
    /// <param name="paths">Files and folders; "-" is standard input, and so is no path at all.</param>
    /// <param name="standardInput">Read where it is asked for; null when there is none. It is not closed.</param>
    /// <param name="options">What is known about the inputs, and limits; null for the defaults.</param>
    /// <param name="stop">Ends the reading early.</param>
    public static async IAsyncEnumerable<Arrival> From(
        IEnumerable<string> paths, Stream? standardInput = null, IntakeOptions? options = null, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var run = new Run(options ?? new IntakeOptions(), standardInput);
        foreach (var (path, instead) in Sources(paths))
        {
            if (instead is not null)
            {
                yield return instead;
                continue;
            }
            await foreach (var arrival in run.Read(path, stop).ConfigureAwait(false)) yield return arrival;
        }
    }

    /// <summary>Bytes of all files in and under the paths, for a progress bar; null when one of them is standard input.</summary>
    public static long? Size(IEnumerable<string> paths)
    {
        var total = 0L;
        foreach (var (path, instead) in Sources(paths))
        {
            if (path is "-") return null;
            if (instead is null && new FileInfo(path) is { Exists: true } file) total += file.Length;
        }
        return total;
    }

    private static IEnumerable<(string Path, Arrival? Instead)> Sources(IEnumerable<string> paths)
    {
        var any = false;
        foreach (var path in paths)
        {
            any = true;
            if (path is "-" || !Directory.Exists(path))
            {
                yield return (path, null);
                continue;
            }
            var empty = true;
            foreach (var source in FolderWalk.Files(path))
            {
                empty = false;
                yield return source;
            }
            if (empty) yield return (path, new SetAside(path, null, "a folder without files", "put reports into it, or give another"));
        }
        if (!any) yield return ("-", null);
    }
}
