using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Reckoner.Intake.Json;

/// <summary>Reports in a JSON array, or JSON objects one after another over any number of lines ("pretty-printed"); any number of them.</summary>
internal static class JsonValues
{
    /// <summary>The draft of every value, with the number of the line that it begins on, from 1.</summary>
    public static async IAsyncEnumerable<(long Line, Draft Draft)> Read(
        PipeReader pipe, IntakeOptions options, Action<long> took, [EnumeratorCancellation] CancellationToken stop)
    {
        var splitter = new ValueSplitter(options.Limits.JsonReportBytes);
        while (true)
        {
            var read = await pipe.ReadAsync(stop).ConfigureAwait(false);
            foreach (var segment in read.Buffer)
            {
                for (var at = 0; splitter.Next(segment.Span, ref at);)
                {
                    yield return (splitter.Line, Read(splitter, options));
                }
            }
            took(read.Buffer.Length);
            pipe.AdvanceTo(read.Buffer.End);
            if (!read.IsCompleted) continue;
            if (splitter.Finish()) yield return (splitter.Line, Read(splitter, options));
            yield break;
        }
    }

    private static Draft Read(ValueSplitter splitter, IntakeOptions options) => splitter.Kind switch
    {
        SplitKind.Value => ReportBytes.Read(splitter.Value, options),
        SplitKind.TooLong => Draft.Broken(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"longer than {options.Limits.JsonReportBytes:N0} bytes"), "one object should be one report; split it, or keep attachments elsewhere"),
        SplitKind.CutShort => Draft.Broken("the JSON ends too early", "the file may be cut short: fetch or write it again"),
        _ => Draft.Broken("not a JSON object", "write each report as one object with a \"text\" field"),
    };
}
