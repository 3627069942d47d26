using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using Reckoner.Intake.Html;
using Reckoner.Intake.Json;
using Reckoner.Intake.Plain;

namespace Reckoner.Intake.Files;

/// <summary>One run over all inputs: it opens each source, tells its format, has it read, and gives the reports their ids.</summary>
internal sealed class Run(IntakeOptions options, Stream? standardInput)
{
    private const int Buffer = 64 << 10;

    private readonly Register _register = new();
    private long _bytes;

    /// <summary>Everything that one source holds.</summary>
    public async IAsyncEnumerable<Arrival> Read(string path, [EnumeratorCancellation] CancellationToken stop)
    {
        var isInput = path is "-";
        var source = isInput ? Arrivals.StandardInput : path;
        Stream? stream = null;
        Exception? refused = null;
        try
        {
            stream = isInput ? standardInput : Open(path);
        }
        catch (Exception trouble) when (IsRefusal(trouble) || trouble is ArgumentException or NotSupportedException)
        {
            refused = trouble;
        }
        if (refused is not null) yield return new SetAside(source, null, Trouble.What(refused), Trouble.ToDo(refused));
        else if (stream is null) yield return new SetAside(source, null, "there is none", "give a path");
        else
        {
            var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: Buffer, minimumReadSize: Buffer / 4, leaveOpen: isInput));
            await using var arrivals = Read(source, isInput ? null : Path.GetFileName(path), pipe, stop).GetAsyncEnumerator(stop);
            while (true)
            {
                Arrival? arrival = null;
                try
                {
                    if (await arrivals.MoveNextAsync().ConfigureAwait(false)) arrival = arrivals.Current;
                }
                catch (Exception trouble) when (IsRefusal(trouble))
                {
                    refused = trouble;
                }
                if (arrival is null) break;
                yield return arrival;
            }
            await pipe.CompleteAsync().ConfigureAwait(false);
            if (refused is not null) yield return new SetAside(source, null, Trouble.What(refused), Trouble.ToDo(refused));
        }
    }

    private static FileStream Open(string path) => new(path, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.ReadWrite | FileShare.Delete,
        BufferSize = 0, // the pipe reader has a buffer of its own
        Options = FileOptions.SequentialScan,
    });

    private async IAsyncEnumerable<Arrival> Read(string source, string? name, PipeReader pipe, [EnumeratorCancellation] CancellationToken stop)
    {
        var sniffed = await Sniff(pipe, name, stop).ConfigureAwait(false);
        switch (sniffed.Format)
        {
            case Format.Empty:
                yield return Trouble.Empty(source);
                break;
            case Format.Foreign:
                yield return new SetAside(source, null, sniffed.What!, sniffed.ToDo!);
                break;
            case Format.JsonLines or Format.JsonValues:
                var json = Utf8(pipe, sniffed);
                var drafts = sniffed.Format == Format.JsonLines ? JsonLines.Read(json, options, Took, stop) : JsonValues.Read(json, options, Took, stop);
                await foreach (var (line, draft) in drafts.ConfigureAwait(false))
                {
                    if (draft.Notice is not null) yield return new Notice(source, line, draft.Notice);
                    yield return Enter(draft, source, line, null, out var notice);
                    if (notice is not null) yield return notice;
                }
                break;
            default:
                var bytes = await All(pipe, stop).ConfigureAwait(false);
                if (bytes is null)
                {
                    yield return new SetAside(source, null, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"larger than {options.Limits.DocumentBytes:N0} bytes"), "split it into its reports, best as JSON Lines");
                    break;
                }
                var document = sniffed.Format == Format.Html ? await HtmlPage.Read(bytes, options, stop).ConfigureAwait(false) : PlainText.Read(bytes, options);
                if (document.Notice is not null) yield return new Notice(source, null, document.Notice);
                yield return Enter(document, source, null, Path.GetFileNameWithoutExtension(name), out var renamed);
                if (renamed is not null) yield return renamed;
                break;
        }
    }

    private Arrival Enter(in Draft draft, string source, long? line, string? name, out Notice? notice)
    {
        notice = null;
        if (draft.Report is null) return new SetAside(source, line, draft.Wrong!, draft.ToDo!);
        if (_register.Enter(draft.Report, name, out var renamed) is not { } report) return new Notice(source, line, "the same report as one before, read once");
        if (renamed) notice = new Notice(source, line, $"another report has its id already, so it is \"{report.Id}\" here");
        return new Filed(source, line, report);
    }

    private async Task<Sniffed> Sniff(PipeReader pipe, string? name, CancellationToken stop)
    {
        while (true)
        {
            var read = await pipe.ReadAsync(stop).ConfigureAwait(false);
            var buffer = read.Buffer;
            // what comes slowly is told as soon as a first line of JSON is there, since no later byte can change what is told then
            var enough = buffer.Length > Sniffer.Enough || read.IsCompleted || (buffer.PositionOf((byte)'\n') is { } end && Sniffer.IsWhole(buffer.Slice(0, end).ToArray()));
            if (enough)
            {
                var head = buffer.Slice(0, Math.Min(buffer.Length, Sniffer.Enough)).ToArray();
                pipe.AdvanceTo(buffer.Start);
                return Sniffer.Sniff(head, buffer.Length <= Sniffer.Enough, name);
            }
            pipe.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    /// <summary>The same source as UTF-8.</summary>
    private static PipeReader Utf8(PipeReader pipe, Sniffed sniffed) =>
        sniffed.Encoding is null or UTF8Encoding
            ? pipe
            : PipeReader.Create(Encoding.CreateTranscodingStream(pipe.AsStream(leaveOpen: true), sniffed.Encoding, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));

    /// <summary>The whole document; null when it is beyond the limit.</summary>
    private async Task<byte[]?> All(PipeReader pipe, CancellationToken stop)
    {
        var document = new ArrayBufferWriter<byte>();
        while (true)
        {
            var read = await pipe.ReadAsync(stop).ConfigureAwait(false);
            Took(read.Buffer.Length);
            if (document.WrittenCount + read.Buffer.Length > options.Limits.DocumentBytes) return null;
            foreach (var segment in read.Buffer) document.Write(segment.Span);
            pipe.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted) return document.WrittenSpan.ToArray();
        }
    }

    private void Took(long bytes)
    {
        _bytes += bytes;
        options.Progress?.Report(_bytes);
    }

    private static bool IsRefusal(Exception trouble) => trouble is IOException or UnauthorizedAccessException;
}
