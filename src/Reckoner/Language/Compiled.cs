using System.Runtime.InteropServices;

namespace Reckoner.Language;

/// <summary>
/// A compiled knowledge file, read in place: the resource lies in the mapped assembly, so opening it costs nothing and copies nothing.
/// A file is a row of sections, each a length in bytes (int32, little-endian, padded to 8) followed by that many bytes.
/// </summary>
internal sealed unsafe class Compiled
{
    private readonly byte* start;
    private readonly (int Offset, int Length)[] sections;

    private Compiled(byte* start, (int Offset, int Length)[] sections)
    {
        this.start = start;
        this.sections = sections;
    }

    /// <summary>Opens a resource of this assembly by its name under <c>Knowledge/</c>.</summary>
    public static Compiled Open(string name)
    {
        var stream = typeof(Compiled).Assembly.GetManifestResourceStream("Reckoner.Knowledge." + name) as UnmanagedMemoryStream
            ?? throw new InvalidOperationException($"The knowledge '{name}' is not in the library: run tools/Reckoner.Compile and build again.");
        var pointer = stream.PositionPointer;
        var found = new List<(int, int)>();
        for (long offset = 0; offset + 8 <= stream.Length;)
        {
            var length = *(int*)(pointer + offset);
            found.Add(((int)offset + 8, length));
            offset += 8 + ((length + 7) & ~7);
        }
        return new Compiled(pointer, [.. found]);
    }

    /// <summary>One section as a table of fixed-size rows.</summary>
    public ReadOnlySpan<T> Section<T>(int index) where T : unmanaged
    {
        var (offset, length) = sections[index];
        return MemoryMarshal.Cast<byte, T>(new ReadOnlySpan<byte>(start + offset, length));
    }

    /// <summary>One section as UTF-8 strings, each ended by a line feed.</summary>
    public string[] Strings(int index)
    {
        var text = System.Text.Encoding.UTF8.GetString(Section<byte>(index));
        return text.Length == 0 ? [] : text[..^1].Split('\n');
    }

    /// <summary>The pointer to a section, for tables that are read on the hot path.</summary>
    public T* Table<T>(int index) where T : unmanaged => (T*)(start + sections[index].Offset);
}
