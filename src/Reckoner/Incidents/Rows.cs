using System.Numerics;
using System.Runtime.InteropServices;

namespace Reckoner.Incidents;

/// <summary>
/// Very many short rows of numbers, most of one or two. A row lies in one common block of a size that is a power of two, and in none where it has a
/// single number: a stream of a hundred thousand reports has millions of rows, and objects of their own would take most of its time and memory.
/// </summary>
internal sealed class Rows
{
    private readonly Dictionary<ulong, Row> rows = [];

    // by size: the first block that nobody uses any more, each of which begins with the next; -1 where there is none
    private readonly int[] free = [.. Enumerable.Repeat(-1, 32)];
    private int[] block = new int[1024];
    private int used;

    /// <summary>The row of a key, empty when it is new. Holds until the next new key.</summary>
    public ref Row Of(ulong key) => ref CollectionsMarshal.GetValueRefOrAddDefault(rows, key, out _);

    /// <summary>The numbers of a row, in its order; holds until the next insertion, or until the row itself is moved.</summary>
    public ReadOnlySpan<int> Members(in Row row) =>
        row.Count < 2 ? MemoryMarshal.CreateReadOnlySpan(in row.At, row.Count) : block.AsSpan(row.At, row.Count);

    /// <summary>Puts a number at a place of a row.</summary>
    public void Insert(ref Row row, int at, int number)
    {
        if (row.Count == 0)
        {
            row = new Row { At = number, Count = 1 };
            return;
        }
        // full when it has as many as its block holds
        if (BitOperations.IsPow2(row.Count))
        {
            var larger = Take(row.Count * 2);
            Members(row).CopyTo(block.AsSpan(larger));
            if (row.Count > 1) Give(row.At, row.Count);
            row.At = larger;
        }
        var its = block.AsSpan(row.At, row.Count + 1);
        its[at..^1].CopyTo(its[(at + 1)..]);
        its[at] = number;
        row.Count++;
    }

    private int Take(int size)
    {
        ref var first = ref free[BitOperations.Log2((uint)size)];
        if (first >= 0)
        {
            var taken = first;
            first = block[taken];
            return taken;
        }
        if (used + size > block.Length) Array.Resize(ref block, Math.Max(block.Length * 2, used + size));
        used += size;
        return used - size;
    }

    private void Give(int at, int size)
    {
        ref var first = ref free[BitOperations.Log2((uint)size)];
        block[at] = first;
        first = at;
    }

    /// <summary>Where a row lies.</summary>
    internal struct Row
    {
        /// <summary>Its only number, or where its numbers begin in the block.</summary>
        public int At;

        /// <summary>How many numbers it has.</summary>
        public int Count;
    }
}
