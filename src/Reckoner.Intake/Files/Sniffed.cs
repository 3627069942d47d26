using System.Text;

namespace Reckoner.Intake.Files;

/// <summary>What a source is, told from its first bytes.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Encoding">Its encoding where the bytes say so without doubt; null otherwise.</param>
/// <param name="Mark">Length of its byte order mark.</param>
/// <param name="What">Of a foreign source: what it is.</param>
/// <param name="ToDo">Of a foreign source: what its owner can do.</param>
internal readonly record struct Sniffed(Format Format, Encoding? Encoding = null, int Mark = 0, string? What = null, string? ToDo = null);
