using Microsoft.Win32.SafeHandles;

namespace Reckoner.Cli.Output;

/// <summary>Standard output as bytes, in large pieces. Throws <see cref="IOException"/> when nobody reads any more.</summary>
internal sealed class StandardOutput(Stream stream) : IDisposable
{
    private const int Large = 1 << 16;
    private const int BrokenPipe = 32;

    /// <summary>Whether nobody reads any more, or the disk is full.</summary>
    public bool IsBroken { get; private set; }

    private readonly byte[] waiting = new byte[Large];
    private int count;

    /// <summary>The stream of this process's standard output.</summary>
    public static StandardOutput Open() => new(OpenStream());

    /// <summary>Adds bytes; they go out when there are enough of them.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Large - count) Flush();
        if (bytes.Length >= Large)
        {
            Send(bytes);
            return;
        }
        bytes.CopyTo(waiting.AsSpan(count));
        count += bytes.Length;
    }

    /// <summary>Sends out what waits.</summary>
    public void Flush()
    {
        var length = count;
        count = 0;
        Send(waiting.AsSpan(0, length));
    }

    /// <summary>Whether a failure means that the reader of a pipe has gone.</summary>
    public static bool IsReaderGone(IOException failure) => failure.HResult == (OperatingSystem.IsWindows() ? unchecked((int)0x8007006D) : BrokenPipe);

    public void Dispose() => stream.Dispose();

    private void Send(ReadOnlySpan<byte> bytes)
    {
        try
        {
            stream.Write(bytes);
            stream.Flush();
        }
        catch (IOException)
        {
            IsBroken = true;
            throw;
        }
    }

    // .NET's console stream keeps quiet when the reader of a pipe has gone ("| head"), so that the whole input would be read for
    // nobody; a file stream tells. For files the console stream is the right one: it keeps the offset shared with other processes.
    private static Stream OpenStream()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected) return Console.OpenStandardOutput();
        try
        {
            var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!stream.CanSeek) return stream;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // not a handle that a file stream can hold: the console stream can
        }
        return Console.OpenStandardOutput();
    }
}
