using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Reckoner.SecondReader;

/// <summary>
/// A chat client for servers that speak the OpenAI chat completions (Ollama, llama.cpp, vLLM, LM Studio, hosted ones). It speaks to its
/// one address and to nothing else: it follows no redirect, asks no proxy, keeps no cookie, and reads no more than it was told to.
/// </summary>
public sealed class ChatCompletionsClient : IChatClient
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(10);

    private readonly Uri address;
    private readonly string model;
    private readonly string? key;
    private readonly int answerBytes;
    private readonly HttpClient http;

    /// <summary>A client for one model of one server.</summary>
    /// <param name="address">As <see cref="ModelAddress"/> gives it.</param>
    /// <param name="model">The model's name, as the server knows it.</param>
    /// <param name="key">Sent as a bearer token; null for servers that need none. Never shown.</param>
    /// <param name="answerBytes">The longest response that is read, in bytes.</param>
    public ChatCompletionsClient(Uri address, string model, string? key, int answerBytes)
    {
        this.address = address;
        this.model = model;
        this.key = key;
        this.answerBytes = answerBytes;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = ConnectLimit,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
        if (address.Scheme == "http") handler.ConnectCallback = ConnectHereAsync;
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(ChatJson.Request(model, messages, options)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        if (key is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.OK) throw new ModelFailure(InWords((int)response.StatusCode));
        return ChatJson.Response(await BodyAsync(response.Content, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The whole answer, as one update.</summary>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        foreach (var update in response.ToChatResponseUpdates()) yield return update;
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("chat-completions", address, model)
        : serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<ReadOnlyMemory<byte>> BodyAsync(HttpContent content, CancellationToken stop)
    {
        if (content.Headers.ContentLength > answerBytes) throw TooLong();
        var stream = await content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var body = new byte[Math.Min(answerBytes, 1 << 14)];
            var length = 0;
            while (true)
            {
                // one byte more than may be there tells that there is more
                if (length == body.Length) Array.Resize(ref body, (int)Math.Min(answerBytes + 1L, body.Length * 2L));
                var read = await stream.ReadAsync(body.AsMemory(length), stop).ConfigureAwait(false);
                if (read == 0) return body.AsMemory(0, length);
                length += read;
                if (length > answerBytes) throw TooLong();
            }
        }
    }

    private ModelFailure TooLong() => new($"the answer is longer than {answerBytes / 1024} KiB");

    private static string InWords(int status) => status switch
    {
        >= 300 and < 400 => $"the server redirects elsewhere (HTTP {status}), which is not followed",
        401 or 403 => $"the server refuses the key (HTTP {status}); set RECKONER_SECOND_READER_KEY",
        404 => "the server knows no such model or address (HTTP 404)",
        429 => "the server is asked too often (HTTP 429)",
        _ => $"the server answers with HTTP {status}",
    };

    // "localhost" means this machine, whatever a name server says
    private static async ValueTask<Stream> ConnectHereAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, stop).ConfigureAwait(false);
        var here = Array.FindAll(found, IPAddress.IsLoopback);
        if (here.Length == 0) throw new ModelFailure("plain http is for this machine alone, and the address is another's");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(here, context.DnsEndPoint.Port, stop).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
