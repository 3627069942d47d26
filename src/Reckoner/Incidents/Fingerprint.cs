namespace Reckoner.Incidents;

/// <summary>A 64-bit mark of words that is the same on every machine and in every run (FNV-1a with a final mix).</summary>
internal static class Fingerprint
{
    public const ulong Start = 14695981039346656037;

    /// <summary>The mark with one more character, case folded.</summary>
    public static ulong Add(ulong mark, char c) => (mark ^ Fold(c)) * 1099511628211;

    /// <summary>The mark with one more number.</summary>
    public static ulong Add(ulong mark, ulong value) => Mix(mark ^ (value * 0x9E3779B97F4A7C15));

    /// <summary>The mark of some words, case folded.</summary>
    public static ulong Of(ReadOnlySpan<char> words)
    {
        var mark = Start;
        foreach (var c in words) mark = Add(mark, c);
        return Mix(mark);
    }

    /// <summary>Spreads the differences of a mark over all its bits.</summary>
    public static ulong Mix(ulong mark)
    {
        mark ^= mark >> 33;
        mark *= 0xff51afd7ed558ccd;
        mark ^= mark >> 33;
        mark *= 0xc4ceb9fe1a85ec53;
        return mark ^ (mark >> 33);
    }

    private static char Fold(char c) => c < 128 ? (c is >= 'A' and <= 'Z' ? (char)(c | 32) : c) : char.ToLowerInvariant(c);
}
