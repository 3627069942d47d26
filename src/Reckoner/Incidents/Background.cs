using Reckoner.Language;

namespace Reckoner.Incidents;

/// <summary>
/// How rare each word is in news text at large, from <c>Knowledge/background.bin</c>, which tools/Reckoner.Train counts. It is the same for every
/// stream, so that whether two reports tell of one event never depends on what else has arrived.
/// </summary>
internal static unsafe class Background
{
    /// <summary>How many bits of a word's mark choose its row.</summary>
    public const int Bits = 18;

    /// <summary>What one halving of frequency is worth.</summary>
    public const int Bit = 16;

    // as if so many reports more had been counted, so that a word seen once is not taken for unheard of
    private const int SeenBefore = 300;

    private static readonly Compiled File = Compiled.Open("background.bin");
    private static readonly int Total = Log2(File.Section<int>(0)[0] + SeenBefore);
    private static readonly byte* Rows = File.Table<byte>(1);

    /// <summary>How rare a word is, in sixteenths of a bit: 0 stands in every report, some 190 in none.</summary>
    public static int Rarity(ulong mark) => Math.Max(0, Total - Rows[mark >> (64 - Bits)]);

    /// <summary>The rarity of a word that stands in so many of the reports counted.</summary>
    public static int RarityOf(int reports) => Math.Max(0, Total - Log2(reports + 1));

    /// <summary>Logarithm to the base of two in sixteenths: whole part by bit length, fraction by a straight line, the same on every machine.</summary>
    public static int Log2(int value)
    {
        var whole = int.Log2(value);
        return (whole * Bit) + (int)((((long)value << 4) >> whole) - Bit);
    }
}
