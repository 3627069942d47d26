namespace Reckoner.Incidents;

/// <summary>
/// A short sketch of a text's three-word runs (one-permutation MinHash): the share of equal bins of two sketches estimates the share of
/// runs that the texts have in common.
/// </summary>
internal sealed class Signature
{
    /// <summary>How many bins a sketch has.</summary>
    public const int Bins = 64;

    /// <summary>How many marks of neighbouring bins a sketch has.</summary>
    public const int BandCount = Bins / InBand;

    private const int InBand = 3;

    private const ulong Empty = ulong.MaxValue;
    private readonly ulong[] bins;

    private Signature(ulong[] least) => bins = least;

    /// <summary>The sketch of a text; null when it is too short to be told from others.</summary>
    public static Signature? Of(ReadOnlySpan<char> text)
    {
        var least = new ulong[Bins];
        Array.Fill(least, Empty);
        ulong before = 0, last = 0;
        var count = 0;
        for (var i = 0; i < text.Length;)
        {
            if (Fingerprint.WordChar(text[i]) == 0) { i++; continue; }
            var word = Fingerprint.Word(text, ref i);
            if (++count >= 3)
            {
                var run = Fingerprint.Mix((before * 3) ^ (last * 5) ^ (word * 7));
                ref var bin = ref least[run >> 58];
                bin = Math.Min(bin, run & (ulong.MaxValue >> 6));
            }
            (before, last) = (last, word);
        }
        if (count < 8) return null;
        Fill(least);
        return new Signature(least);
    }

    /// <summary>How many bins agree, 0 to <see cref="Bins"/>.</summary>
    public int Agreement(Signature other)
    {
        var equal = 0;
        for (var i = 0; i < Bins; i++)
        {
            if (bins[i] == other.bins[i]) equal++;
        }
        return equal;
    }

    /// <summary>Marks of neighbouring bins: texts that share many runs share at least one such mark, others hardly ever do.</summary>
    /// <param name="marks">Takes them, <see cref="BandCount"/> in number.</param>
    public void Bands(Span<ulong> marks)
    {
        for (var band = 0; band < BandCount; band++)
        {
            var i = band * InBand;
            marks[band] = Fingerprint.Add(Fingerprint.Add(Fingerprint.Add((ulong)i, bins[i]), bins[i + 1]), bins[i + 2]);
        }
    }

    // an empty bin borrows from the next full one, so that short texts can be compared as well
    private static void Fill(ulong[] least)
    {
        for (var i = 0; i < Bins; i++)
        {
            if (least[i] != Empty) continue;
            for (var step = 1; step < Bins; step++)
            {
                var other = least[(i + step) % Bins];
                if (other == Empty || other >> 58 != 0) continue;
                least[i] = other | ((ulong)(step & 63) << 58);
                break;
            }
        }
    }
}
