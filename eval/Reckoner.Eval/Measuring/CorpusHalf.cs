using System.Security.Cryptography;
using System.Text;

namespace Reckoner.Eval.Measuring;

/// <summary>The two halves of a corpus: one may be looked at, of the other only scores are ever shown.</summary>
internal enum CorpusHalf
{
    /// <summary>For looking at: its errors are listed.</summary>
    Look,
    /// <summary>For scores only.</summary>
    Score,
}

/// <summary>Which half a document lies in.</summary>
internal static class Halves
{
    /// <summary>By the SHA-256 of the id, so that neither order nor number of documents matters; articles of one incident go by the incident's id.</summary>
    public static CorpusHalf Of(string id) => (Hash(id) & 1) == 0 ? CorpusHalf.Look : CorpusHalf.Score;

    /// <summary>64 stable bits of an id: also the order of a sample, and the seed of resampling.</summary>
    public static ulong Hash(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}
