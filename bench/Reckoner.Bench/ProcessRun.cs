using System.Diagnostics;
using System.Globalization;

namespace Reckoner.Bench;

/// <summary>One run of a command in a process of its own.</summary>
/// <param name="Seconds">From start to exit.</param>
/// <param name="PeakBytes">The most memory it held at one time; 0 where the system does not tell.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Lines">How many lines it wrote.</param>
internal sealed record ProcessRun(double Seconds, long PeakBytes, int ExitCode, long Lines)
{
    /// <summary>Runs a command and throws its output away when its lines are counted.</summary>
    public static ProcessRun Of(string command, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command} cannot be started");
        var draining = CountLinesAsync(process.StandardOutput.BaseStream);
        var complaints = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(5)) peak = Math.Max(peak, Peak(process.Id));
        var seconds = clock.Elapsed.TotalSeconds;
        Task.WaitAll(draining, complaints);
        return new ProcessRun(seconds, peak, process.ExitCode, draining.GetAwaiter().GetResult());
    }

    private static async Task<long> CountLinesAsync(Stream output)
    {
        var buffer = new byte[1 << 16];
        var lines = 0L;
        for (int count; (count = await output.ReadAsync(buffer).ConfigureAwait(false)) > 0;) lines += buffer.AsSpan(0, count).Count((byte)'\n');
        return lines;
    }

    private static long Peak(int process)
    {
        try
        {
            // the system keeps the peak, so that looking now and then is enough
            var line = File.ReadLines($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.AsSpan(6, line.Length - 9), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return 0;
        }
    }
}
