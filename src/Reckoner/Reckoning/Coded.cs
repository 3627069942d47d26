using System.Collections.Frozen;

namespace Reckoner.Reckoning;

/// <summary>A quantity as a policy reads it.</summary>
/// <param name="Strict">What the words allow.</param>
/// <param name="Low">At least so many, as the policy codes it.</param>
/// <param name="Best">The number it would print; null when the words give none.</param>
/// <param name="High">At most so many; null when open.</param>
/// <param name="Upper">Whether the words only bound it from above ("up to 30").</param>
internal readonly record struct Coded(Interval Strict, long Low, long? Best, long? High, bool Upper)
{
    /// <param name="quantity">The quantity as it was said.</param>
    /// <param name="whole">What it is a share of; null when nothing is known of that.</param>
    /// <param name="policy">The codebook.</param>
    /// <param name="large">Whether the incident is a large one.</param>
    /// <summary>Codes a quantity; null when it cannot count (blank under the policy, or a share of an unknown whole).</summary>
    public static Coded? Of(Quantity quantity, Coded? whole, Policy policy, bool large)
    {
        if (quantity.PerMille is { } share)
            return Share(quantity, share, whole);
        var strict = quantity.Interval ?? Interval.AtLeast(1);
        switch (quantity.Form)
        {
            case QuantityForm.Vague:
                if (Code(quantity.Lexeme, policy, large) is { } code)
                    return new Coded(strict, code.Value, code.Value, strict.High is { } most ? Math.Max(most, code.Value) : null, false);
                return policy.VagueBlank ? null : new Coded(strict, strict.Low, null, strict.High, false);
            case QuantityForm.AtMost:
                return new Coded(strict, strict.Low, null, strict.High, true);
            case QuantityForm.About:
                return new Coded(strict, strict.Low, Clamp(quantity.Said ?? Middle(strict), strict), strict.High, false);
            default:
                return new Coded(strict, strict.Low, strict.Low, strict.High, false);
        }
    }

    /// <summary>The policy's number for a vague word; null when it has none.</summary>
    public static VagueCode? Code(string? lexeme, Policy policy, bool large)
    {
        if (lexeme is null || policy.VagueCodes.Count == 0)
            return null;
        return (large ? Code(lexeme, policy.LargeCodes) : null) ?? Code(lexeme, policy.VagueCodes);
    }

    private static VagueCode? Code(string lexeme, FrozenDictionary<string, VagueCode> codes) =>
        codes.TryGetValue(lexeme, out var code) ? code
        : lexeme.StartsWith("a ", StringComparison.OrdinalIgnoreCase) && codes.TryGetValue(lexeme[2..], out code) ? code
        : null;

    private static Coded? Share(Quantity quantity, int share, Coded? whole)
    {
        var strict = quantity.Interval;
        if (whole is not { } all)
            return strict is { } known ? new Coded(known, known.Low, Clamp(quantity.Said ?? Middle(known), known), known.High, false) : null;
        var scaled = new Interval(Down(all.Strict.Low, share), all.Strict.High is { } high ? Up(high, share) : null);
        var interval = strict ?? scaled;
        var low = Math.Max(interval.Low, Math.Min(Down(all.Low, share), interval.High ?? long.MaxValue));
        var best = all.Best is { } number ? Clamp(Down(number, share), interval) : (long?)null;
        return new Coded(interval, best is { } b ? Math.Min(low, b) : low, best, interval.High, false);
    }

    private static long Down(long value, int share) => (long)((Int128)value * share / 1000);

    private static long Up(long value, int share) => (long)(((Int128)value * share + 999) / 1000);

    private static long Middle(Interval interval) => interval.High is { } high ? interval.Low + (high - interval.Low) / 2 : interval.Low;

    private static long Clamp(long value, Interval interval) => Math.Max(interval.Low, Math.Min(value, interval.High ?? long.MaxValue));
}
