using System.Runtime.InteropServices;
using System.Text;

namespace Reckoner.Compile;

/// <summary>Writes the row of sections that <c>Reckoner.Language.Compiled</c> reads in place.</summary>
internal sealed class CompiledFile
{
    private readonly MemoryStream stream = new();

    public CompiledFile Add(ReadOnlySpan<byte> bytes)
    {
        stream.Write(BitConverter.GetBytes((long)bytes.Length));
        stream.Write(bytes);
        while (stream.Length % 8 != 0) stream.WriteByte(0);
        return this;
    }

    public CompiledFile Add<T>(IReadOnlyCollection<T> rows) where T : unmanaged => Add(MemoryMarshal.AsBytes<T>(rows.ToArray()));

    public CompiledFile AddStrings(IEnumerable<string> strings) => Add(Encoding.UTF8.GetBytes(string.Concat(strings.Select(s => s + "\n"))));

    public byte[] ToArray() => stream.ToArray();
}
