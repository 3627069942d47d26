namespace Reckoner.Language;

/// <summary>
/// How the compiled gazetteer lies in memory: a header, then tables that are used where they lie. Written by <c>tools/Reckoner.Compile</c>,
/// read by <see cref="Gazetteer"/>. All numbers little-endian.
/// <code>
/// header      64 words of 4 bytes: magic, version, stamp (8 words), then offset and length of each table in the order below, then first province
/// entries     16 bytes each: GeoNames id | name offset (24 bits), country (8 bits) | latitude, longitude, province, kind, population packed in 64 bits
/// candidates  4 bytes each: entry (24 bits), flags (7 bits), last of its name (1 bit)
/// names       hash table, 8 bytes a slot: upper half of the name's hash, first candidate
/// first words hash table, 4 bytes a slot: 24 bits of the hash, a bit for each length in words of the names that begin so
/// demonyms    hash table as names; candidates are countries and provinces
/// words       hash table, 12 bytes a slot: hash, word classes
/// text        names as UTF-8, each after its length in one byte
/// filter      64 KiB: the first words once more, three bits each in one of 8,192 words of 64 bits
/// </code>
/// </summary>
internal static class GazetteerLayout
{
    /// <summary>"RKGZ".</summary>
    public const uint Magic = 0x5A474B52;

    /// <summary>Raised with every change of the layout or of <see cref="NameFolding"/>.</summary>
    public const uint Version = 2;

    /// <summary>Bytes of the header.</summary>
    public const int HeaderSize = 256;

    /// <summary>Where the stamp stands in the header, in bytes, and its length.</summary>
    public const int StampAt = 8, StampSize = 32;

    /// <summary>Where the table directory stands in the header, in bytes.</summary>
    public const int TablesAt = 40;

    /// <summary>Where the index of the entry before the first province stands in the header, in bytes.</summary>
    public const int ProvincesAt = 128;

    /// <summary>Most words a name can have.</summary>
    public const int LongestName = 8;

    /// <summary>Bits of a candidate that hold the entry.</summary>
    public const uint EntryMask = 0xFFFFFF;

    /// <summary>Set on the last candidate of a name.</summary>
    public const uint LastCandidate = 1u << 31;

    /// <summary>64-bit words of the filter.</summary>
    public const int FilterWords = 8192;

    /// <summary>The three bits of a first word in its word of the filter.</summary>
    public static ulong FilterBits(ulong hash) => (1UL << (int)((hash >> 16) & 63)) | (1UL << (int)((hash >> 22) & 63)) | (1UL << (int)((hash >> 28) & 63));

    /// <summary>Latitude, longitude, province, kind and population in 64 bits: thousandths of a degree, and three digits with a power of ten.</summary>
    public static ulong Pack(double latitude, double longitude, int province, int kind, long population)
    {
        var lat = (ulong)(int)Math.Round((latitude + 90) * 1000);
        var lon = (ulong)(int)Math.Round((longitude + 180) * 1000);
        ulong power = 0;
        while (population >= 1000)
        {
            population = (population + 5) / 10;
            power++;
        }

        if (province is < 0 or > 4095 || power > 7 || lat > 180_000 || lon > 360_000)
        {
            throw new ArgumentOutOfRangeException(nameof(province), $"does not fit: {latitude} {longitude} {province} {population}e{power}");
        }

        return lat | (lon << 18) | ((ulong)province << 37) | ((ulong)kind << 49) | ((ulong)population << 51) | (power << 61);
    }
}

/// <summary>The tables of the compiled gazetteer, in the order of the directory.</summary>
internal enum GazetteerTable
{
    /// <summary>Places.</summary>
    Entries,
    /// <summary>What a name may mean.</summary>
    Candidates,
    /// <summary>Names.</summary>
    Names,
    /// <summary>Words that names begin with.</summary>
    FirstWords,
    /// <summary>Words for the people of a place.</summary>
    Demonyms,
    /// <summary>Words beside names.</summary>
    Words,
    /// <summary>Names as text.</summary>
    Text,
    /// <summary>A filter over the first words, small enough to stay in a processor's near memory.</summary>
    Filter,
}
