using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Reckoner.SecondReader.Tests;

/// <summary>A real server on this machine that stands in for a model: it takes requests as they come and answers what a test tells it to.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<int, Asked, byte[]?> answer;
    private readonly Task serving;

    private StandIn(Func<int, Asked, byte[]?> answer)
    {
        this.answer = answer;
        listener.Start();
        serving = Task.Run(ServeAsync);
    }

    /// <summary>Every request so far, in order.</summary>
    public ConcurrentQueue<Asked> Requests { get; } = new();

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1";

    /// <summary>Answers every request with these bytes; null keeps the connection open and sends a space every now and then, for ever.</summary>
    public static StandIn Saying(Func<int, Asked, byte[]?> answer) => new(answer);

    /// <summary>Answers every request with a chat completion.</summary>
    public static StandIn Completing(string content) => new((_, _) => Answers.Ok(Answers.Completion(content)));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var open = new List<Task>();
        try
        {
            for (var number = 0; ; number++)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                open.Add(OneAsync(client, number));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task OneAsync(TcpClient client, int number)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                var asked = await ReadAsync(stream);
                Requests.Enqueue(asked);
                if (answer(number, asked) is { } bytes)
                {
                    await stream.WriteAsync(bytes, stop.Token);
                    return;
                }
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"u8.ToArray(), stop.Token);
                while (true)
                {
                    await stream.WriteAsync(" "u8.ToArray(), stop.Token);
                    await Task.Delay(20, stop.Token);
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
        {
            // whoever asked has gone, or the test is over
        }
    }

    private async Task<Asked> ReadAsync(NetworkStream stream)
    {
        var taken = new List<byte>();
        var buffer = new byte[8192];
        while (true)
        {
            var text = Encoding.UTF8.GetString([.. taken]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0)
            {
                var length = text[..end].Split("\r\n").Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                    .Select(line => int.Parse(line[15..], System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault();
                var head = Encoding.UTF8.GetByteCount(text[..(end + 4)]);
                if (taken.Count >= head + length) return new Asked(text[..end], Encoding.UTF8.GetString([.. taken.Skip(head)]));
            }
            var read = await stream.ReadAsync(buffer, stop.Token);
            if (read == 0) throw new IOException("closed");
            taken.AddRange(buffer.AsSpan(0, read));
        }
    }
}

/// <summary>One request as it arrived.</summary>
internal sealed record Asked(string Head, string Body);
