using System.Globalization;

namespace Reckoner.Eval.Muc;

/// <summary>A number as the MUC keys write it: "3", "3-" at least 3, "-26" at most 26, "~50" about 50, "12-15" between, "unknown" and "PLURAL".</summary>
/// <param name="Low">Least; null when open.</param>
/// <param name="High">Greatest; null when open.</param>
/// <param name="IsAbout">Whether it was marked as about.</param>
internal readonly record struct MucNumber(long? Low, long? High, bool IsAbout)
{
    /// <summary>The number when it is plain and exact; null otherwise.</summary>
    public long? Exact => !IsAbout && Low is { } low && Low == High ? low : null;

    public static MucNumber Parse(string? text)
    {
        var said = (text ?? "").Trim();
        if (said.StartsWith('~') && Number(said[1..]) is { } about) return new MucNumber(about, about, true);
        if (said.StartsWith('-') && Number(said[1..]) is { } most) return new MucNumber(null, most, false);
        if (said.EndsWith('-') && Number(said[..^1]) is { } least) return new MucNumber(least, null, false);
        if (Number(said) is { } exact) return new MucNumber(exact, exact, false);
        var dash = said.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0 && Number(said[..dash]) is { } from && Number(said[(dash + 1)..]) is { } to && from <= to) return new MucNumber(from, to, false);
        return default;
    }

    private static long? Number(string text) => long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
