using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Reckoner.SecondReader;

/// <summary>Where a model is reached. Plain http only on this machine, https anywhere: a report must not cross a network in the open.</summary>
public static class ModelAddress
{
    private const string Path = "/chat/completions";

    /// <summary>
    /// The address of the chat completions for what a person wrote: "http://localhost:11434", the same with "/v1", or the whole address.
    /// </summary>
    /// <param name="text">What was written.</param>
    /// <param name="address">The address; null when it cannot be used.</param>
    /// <param name="reason">Why it cannot be used, without repeating it; null when it can.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? address, [NotNullWhen(false)] out string? reason)
    {
        address = null;
        reason = Refusal(text, out var uri);
        if (reason is not null) return false;
        var path = uri!.AbsolutePath.TrimEnd('/');
        if (path.Length == 0) path = "/v1";
        if (!path.EndsWith(Path, StringComparison.Ordinal)) path += Path;
        address = new UriBuilder(uri.Scheme, uri.IdnHost, uri.Port, path).Uri;
        return true;
    }

    /// <summary>Whether a host is this machine by its very name: localhost, 127.0.0.0/8 or ::1.</summary>
    public static bool IsThisMachine(Uri address) =>
        address.IdnHost.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.IdnHost, out var ip) && IPAddress.IsLoopback(ip));

    private static string? Refusal(string text, out Uri? uri)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out uri) || uri.Host.Length == 0 || uri.Scheme is not ("http" or "https"))
            return "not an address; write it as http://localhost:11434/v1 or https://host/v1";
        // an address may be shown in lines and logs: it holds no secrets
        if (uri.UserInfo.Length > 0) return "no name or password in the address; set RECKONER_SECOND_READER_KEY";
        if (uri.Query.Length > 0 || uri.Fragment.Length > 0) return "nothing may follow the path of the address";
        if (uri.Scheme == "http" && !IsThisMachine(uri)) return "plain http is for this machine alone (localhost); use https, so that reports do not cross a network in the open";
        return null;
    }
}
