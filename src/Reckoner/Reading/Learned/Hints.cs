using System.Runtime.CompilerServices;

namespace Reckoner.Reading.Learned;

/// <summary>What is seen at one place, as numbers: what it is, and the words or tags it is seen in, mixed into 32 bits each.</summary>
internal struct Hints(int most)
{
    /// <summary>The numbers, the first <see cref="Count"/> of them.</summary>
    public readonly uint[] All = new uint[most];

    public int Count;

    public readonly ReadOnlySpan<uint> Seen => All.AsSpan(0, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint kind, uint a) => All[Count++] = Mix(kind, a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint kind, uint a, uint b) => All[Count++] = Mix(Mix(kind, a), b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint kind, uint a, uint b, uint c) => All[Count++] = Mix(Mix(Mix(kind, a), b), c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Mix(uint a, uint b)
    {
        var mixed = (a * 0x9E3779B1u ^ b) * 0x85EBCA6Bu;
        return mixed ^ (mixed >> 15);
    }
}
