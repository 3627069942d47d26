using System.Runtime.InteropServices;

namespace Reckoner.Incidents;

/// <summary>A 64-bit mark of words that is the same on every machine and in every run (FNV-1a with a final mix).</summary>
internal static class Fingerprint
{
    public const ulong Start = 14695981039346656037;

    private static readonly byte[] Ascii = [.. Enumerable.Range(0, 128).Select(static c => char.IsAsciiLetterOrDigit((char)c) ? (byte)Fold((char)c) : (byte)0)];

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

    /// <summary>The mark of a word of letters and digits, case folded, not spread yet (<see cref="Mix"/>).</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the word begins; then, where it has ended. Where there is no word nothing moves.</param>
    public static ulong Word(ReadOnlySpan<char> text, ref int at)
    {
        var mark = Start;
        for (; at < text.Length; at++)
        {
            var folded = WordChar(text[at]);
            if (folded == 0) break;
            mark = (mark ^ folded) * 1099511628211;
        }
        return mark;
    }

    /// <summary>A letter or digit, case folded; 0 for anything else.</summary>
    public static char WordChar(char c) => c < 128 ? (char)Ascii[c] : char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '\0';

    /// <summary>The mark of a long text, case folded, four letters at a time: another one than <see cref="Of"/> makes.</summary>
    public static ulong OfText(ReadOnlySpan<char> text)
    {
        var mark = Start ^ (ulong)text.Length;
        Span<char> four = stackalloc char[4];
        for (var i = 0; i < text.Length; i += 4)
        {
            var next = text.Slice(i, Math.Min(4, text.Length - i));
            four.Clear();
            next.CopyTo(four);
            var letters = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(four));
            if ((letters & 0xFF80FF80FF80FF80) != 0)
            {
                letters = 0;
                foreach (var c in next) letters = (letters << 16) | Fold(c);
            }
            else
            {
                // the eighth bit of a letter's half tells whether it is A or more, or more than Z: a capital is the one and not the other
                var capitals = ((letters + 0x003F003F003F003F) ^ (letters + 0x0025002500250025)) & 0x0080008000800080;
                letters |= capitals >> 2;
            }
            mark = (mark ^ letters) * 0x9E3779B97F4A7C15;
            mark ^= mark >> 32;
        }
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
