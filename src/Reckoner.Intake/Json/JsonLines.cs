using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Reckoner.Intake.Json;

/// <summary>JSON Lines: one report a line, any number of lines, a broken line costs only itself.</summary>
internal static class JsonLines
{
    /// <summary>The draft of every line that is not blank, with its number from 1.</summary>
    public static async IAsyncEnumerable<(long Line, Draft Draft)> Read(
        PipeReader pipe, IntakeOptions options, Action<long> took, [EnumeratorCancellation] CancellationToken stop)
    {
        var limit = options.Limits.JsonReportBytes;
        var number = 0L;
        var dropped = false; // within a line that is already too long
        while (true)
        {
            var read = await pipe.ReadAsync(stop).ConfigureAwait(false);
            var rest = read.Buffer;
            var length = rest.Length;
            while (Cut(ref rest, out var line))
            {
                number++;
                if (dropped) dropped = false;
                else if (ReadLine(line, options) is { } draft) yield return (number, draft);
            }
            if (dropped) rest = rest.Slice(rest.End);
            if (rest.Length > limit)
            {
                yield return (number + 1, TooLong(limit));
                dropped = true;
                rest = rest.Slice(rest.End);
            }
            if (read.IsCompleted)
            {
                if (!dropped && ReadLine(rest, options) is { } last) yield return (number + 1, last);
                took(length);
                yield break;
            }
            took(length - rest.Length);
            pipe.AdvanceTo(rest.Start, rest.End);
        }
    }

    private static bool Cut(ref ReadOnlySequence<byte> rest, out ReadOnlySequence<byte> line)
    {
        if (rest.PositionOf((byte)'\n') is not { } end)
        {
            line = default;
            return false;
        }
        line = rest.Slice(0, end);
        rest = rest.Slice(rest.GetPosition(1, end));
        return true;
    }

    private static Draft? ReadLine(in ReadOnlySequence<byte> line, IntakeOptions options)
    {
        if (line.Length > options.Limits.JsonReportBytes) return TooLong(options.Limits.JsonReportBytes);
        if (line.IsSingleSegment) return ReadLine(line.FirstSpan, options);
        var rented = ArrayPool<byte>.Shared.Rent((int)line.Length);
        try
        {
            line.CopyTo(rented);
            return ReadLine(rented.AsSpan(0, (int)line.Length), options);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static Draft? ReadLine(ReadOnlySpan<byte> line, IntakeOptions options)
    {
        if (line.StartsWith("\uFEFF"u8)) line = line[3..];
        line = line.Trim(" \t\r"u8);
        return line.IsEmpty ? null : ReportBytes.Read(line, options);
    }

    private static Draft TooLong(int limit) =>
        Draft.Broken(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"longer than {limit:N0} bytes"), "one report should be one line of JSON; split it, or keep attachments elsewhere");
}
