using Reckoner.Reading.Learned;

namespace Reckoner.Train;

/// <summary>Writes <c>voices.bin</c> and <c>arbiter.bin</c>: the row of sections that <c>Reckoner.Language.Compiled</c> reads in place.</summary>
internal static class WeightsFile
{
    public static byte[] Of(IReadOnlyDictionary<LearnedKnowledge.Table, Frozen> tables, byte[] candidates, float ease)
    {
        using var stream = new MemoryStream();
        var order = Enum.GetValues<LearnedKnowledge.Table>();
        var head = new List<int> { LearnedKnowledge.Format, BitConverter.SingleToInt32Bits(ease) };
        foreach (var table in order) head.AddRange([tables[table].Bits, tables[table].Lanes, BitConverter.SingleToInt32Bits(tables[table].Unit)]);
        Add(stream, [.. head.SelectMany(BitConverter.GetBytes)]);
        Add(stream, candidates);
        foreach (var table in order) Add(stream, tables[table].Bytes);
        return stream.ToArray();
    }

    /// <summary>The bytes of <c>arbiter.bin</c>.</summary>
    public static byte[] Of(Frozen arbiter)
    {
        using var stream = new MemoryStream();
        Add(stream, [.. new[] { Arbiter.Format, arbiter.Bits, BitConverter.SingleToInt32Bits(arbiter.Unit) }.SelectMany(BitConverter.GetBytes)]);
        Add(stream, arbiter.Bytes);
        return stream.ToArray();
    }

    /// <summary>The bytes of <c>background.bin</c>.</summary>
    public static byte[] Of(int reports, byte[] rows)
    {
        using var stream = new MemoryStream();
        Add(stream, BitConverter.GetBytes(reports));
        Add(stream, rows);
        return stream.ToArray();
    }

    private static void Add(MemoryStream stream, byte[] bytes)
    {
        stream.Write(BitConverter.GetBytes((long)bytes.Length));
        stream.Write(bytes);
        while (stream.Length % 8 != 0) stream.WriteByte(0);
    }
}
