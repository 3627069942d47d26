using System.Buffers.Binary;
using System.Numerics;
using Reckoner.Language;

namespace Reckoner.Compile.Gazetteer;

/// <summary>Writes the open-addressing tables of the compiled gazetteer.</summary>
internal static class HashTable
{
    /// <summary>Names to first candidates: the lower half of the hash chooses the slot, the upper half is stored.</summary>
    public static byte[] OfNames(IReadOnlyCollection<KeyValuePair<ulong, uint>> names)
    {
        var slots = Slots(names.Count);
        var table = new byte[slots * 8];
        foreach (var (hash, start) in names)
        {
            var slot = (int)(hash & (uint)(slots - 1));
            while (Read(table, (slot * 8) + 4) != 0)
            {
                if (Read(table, slot * 8) == (uint)(hash >> 32))
                {
                    throw new InvalidDataException("Two names fold to one hash: widen the hash in the layout.");
                }

                slot = (slot + 1) & (slots - 1);
            }

            Write(table, slot * 8, (uint)(hash >> 32));
            Write(table, (slot * 8) + 4, start);
        }

        return table;
    }

    /// <summary>First words to the lengths of the names that begin so.</summary>
    public static byte[] OfFirstWords(IReadOnlyCollection<KeyValuePair<ulong, byte>> words)
    {
        var slots = Slots(words.Count);
        var table = new byte[slots * 4];
        foreach (var (hash, lengths) in words)
        {
            var slot = (int)(hash & (uint)(slots - 1));
            var check = (uint)(hash >> 40);
            while (Read(table, slot * 4) is var value and not 0 && value >> 8 != check)
            {
                slot = (slot + 1) & (slots - 1);
            }

            // two words that fall together share their lengths: one look-up more, never a wrong answer
            Write(table, slot * 4, Read(table, slot * 4) | (check << 8) | lengths);
        }

        return table;
    }

    /// <summary>Words to classes.</summary>
    public static byte[] OfWords(IReadOnlyCollection<KeyValuePair<ulong, uint>> words)
    {
        var slots = Slots(words.Count);
        var table = new byte[slots * 12];
        foreach (var (hash, classes) in words)
        {
            var slot = (int)(hash & (uint)(slots - 1));
            while (Read(table, (slot * 12) + 8) != 0)
            {
                slot = (slot + 1) & (slots - 1);
            }

            BinaryPrimitives.WriteUInt64LittleEndian(table.AsSpan(slot * 12), hash);
            Write(table, (slot * 12) + 8, classes);
        }

        return table;
    }

    /// <summary>The filter over first words.</summary>
    public static byte[] Filter(IEnumerable<ulong> words)
    {
        var filter = new ulong[GazetteerLayout.FilterWords];
        foreach (var hash in words)
        {
            filter[hash >> 51] |= GazetteerLayout.FilterBits(hash);
        }

        var bytes = new byte[filter.Length * 8];
        for (var i = 0; i < filter.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * 8), filter[i]);
        }

        return bytes;
    }

    private static int Slots(int count) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count * 3 / 2));

    private static uint Read(byte[] table, int at) => BinaryPrimitives.ReadUInt32LittleEndian(table.AsSpan(at));

    private static void Write(byte[] table, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(at), value);
}
