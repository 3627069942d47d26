namespace Reckoner.Language;

/// <summary>The hash of a word in the making, eight folded letters at a time. Part of the layout of compiled knowledge: never change it alone.</summary>
internal struct WordHash
{
    private ulong block;
    private ulong hash;
    private uint count;

    /// <summary>The letters since the last full eight; all letters of a shorter word, each in a byte.</summary>
    public readonly ulong Block => count < 8 ? block : 0;

    /// <summary>Adds a folded letter.</summary>
    public void Add(byte letter)
    {
        block = (block << 8) | letter;
        if ((++count & 7) == 0)
        {
            hash = Mix(hash + block);
            block = 0;
        }
    }

    /// <summary>Adds two folded letters.</summary>
    public void Add(byte first, byte second)
    {
        Add(first);
        Add(second);
    }

    /// <summary>The hash of the whole word.</summary>
    public readonly ulong End() => End(hash, block, (int)count);

    /// <summary>The hash of a whole word from that of its full blocks, its last letters and its length.</summary>
    public static ulong End(ulong hash, ulong block, int count) => Mix(hash + block + ((ulong)count << 58));

    /// <summary>Spreads the bits, so that any of them can choose a slot.</summary>
    public static ulong Mix(ulong value)
    {
        value ^= value >> 32;
        value *= 0xD6E8FEB86659FD93;
        value ^= value >> 32;
        value *= 0xD6E8FEB86659FD93;
        return value ^ (value >> 32);
    }
}
