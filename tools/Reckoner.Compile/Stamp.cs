using System.Security.Cryptography;
using System.Text;

namespace Reckoner.Compile;

/// <summary>A mark of the files that a compiled file was made from, so that a test can say when it is stale.</summary>
internal static class Stamp
{
    /// <summary>Bytes of a stamp.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>SHA-256 over names and contents of the files, with line ends made equal.</summary>
    public static byte[] Of(IEnumerable<string> paths)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths.OrderBy(Path.GetFileName, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(path) + "\n"));
            hash.AppendData(Encoding.UTF8.GetBytes(File.ReadAllText(path).ReplaceLineEndings("\n")));
        }
        return hash.GetHashAndReset();
    }
}
