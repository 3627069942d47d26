using System.Runtime.CompilerServices;

namespace Reckoner.Language;

/// <summary>How words are made comparable: lower case, one apostrophe, one dash; and hashed the same way by the compiler and the reader.</summary>
internal static class Fold
{
    public const uint Seed = 2166136261;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Lower(char c)
    {
        if (c < 128) return (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
        return c switch
        {
            '\u2019' or '\u2018' or '\u02BC' => '\'',
            '\u2013' or '\u2014' or '\u2012' or '\u2010' or '\u2011' or '\u2015' or '\u2212' => '-',
            '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
            '\u00A0' or '\u202F' or '\u2009' => ' ',
            _ => char.ToLowerInvariant(c),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Add(uint hash, char lower) => (hash ^ lower) * 16777619;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Finish(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ (hash >> 12);
    }
}
