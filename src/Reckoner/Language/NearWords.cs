using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Reckoner.Language;

/// <summary>
/// The short words met last, as they were written, with what the lexicon knows of them: most words of a text are among them, and looking there touches
/// one line of memory that is near. One for each thread.
/// </summary>
internal sealed class NearWords(Lexicon lexicon)
{
    private const int Bits = 11;

    // letters that fit into one comparison
    private const int Longest = 8;

    private readonly Near[] words = new Near[1 << Bits];

    /// <summary>Finds a word by its place in a text and its folded hash; 0 when the lexicon does not hold it.</summary>
    public int Find(ReadOnlySpan<char> text, int start, int end, uint hash, out FeatureSet features)
    {
        var length = end - start;
        var letters = length <= Longest && start + Longest <= text.Length ? Letters(text, start, length) : 0;
        if (letters == 0)
        {
            var word = lexicon.Find(text[start..end], hash);
            features = lexicon.Features(word);
            return word;
        }
        ref var near = ref words[(int)((letters * 0x9E3779B97F4A7C15) >> (64 - Bits))];
        if (near.Letters != letters)
        {
            var word = lexicon.Find(text[start..end], hash);
            near = new Near(letters, word, lexicon.Features(word));
        }
        features = near.Features;
        return near.Word;
    }

    // the letters of a word, one byte each; 0 when one of them is not ASCII
    private static ulong Letters(ReadOnlySpan<char> text, int start, int length)
    {
        var eight = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start)));
        var mask = ulong.MaxValue >> ((Longest - length) * 8);
        var wide = Vector128.Narrow(Vector128.ShiftRightLogical(eight, 7), Vector128<ushort>.Zero).AsUInt64().ToScalar();
        return (wide & mask) != 0 ? 0 : Vector128.Narrow(eight, Vector128<ushort>.Zero).AsUInt64().ToScalar() & mask;
    }

    private readonly record struct Near(ulong Letters, int Word, FeatureSet Features);
}
