using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Reckoner.Intake;

/// <summary>Gives every report of one run an id of its own, and knows a report that was already read.</summary>
/// <remarks>
/// A report keeps the id that it states; one that states none takes the name of its own file, or else 16 hexadecimal digits of the
/// SHA-256 of its content. The same report given twice is read once. Different reports under one id are kept apart: the later takes
/// the id, "~" and eight digits of its content.
/// </remarks>
internal sealed class Register
{
    private readonly Dictionary<string, UInt128> _read = new(StringComparer.Ordinal);

    /// <summary>The report under its final id; null when this very report was read before.</summary>
    /// <param name="report">Its id may be empty.</param>
    /// <param name="name">The id to take when it states none; null or empty for one made of the content.</param>
    /// <param name="renamed">Whether its id was taken by another report.</param>
    public Report? Enter(Report report, string? name, out bool renamed)
    {
        var content = Content(report);
        var id = report.Id.Length > 0 ? report.Id : string.IsNullOrEmpty(name) ? Hex(content, 16) : name;
        renamed = false;
        for (var digits = 8; !_read.TryAdd(id, content); digits += 8)
        {
            if (_read[id] == content) return null;
            // two contents that share all 128 bits would have been equal above, so this ends
            id = $"{(report.Id.Length > 0 ? report.Id : name)}~{Hex(content, Math.Min(digits, 32))}";
            renamed = true;
        }
        return string.Equals(id, report.Id, StringComparison.Ordinal) ? report : report with { Id = id };
    }

    private static string Hex(UInt128 content, int digits) =>
        content.ToString("x32", System.Globalization.CultureInfo.InvariantCulture)[..digits];

    /// <summary>The first half of the SHA-256 of everything a report says but its id; each field led by its length, so that none runs into the next.</summary>
    private static UInt128 Content(Report report)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, report.Outlet);
        Add(hash, report.Title);
        Add(hash, report.Published?.ToString("o", System.Globalization.CultureInfo.InvariantCulture));
        Add(hash, report.Url);
        Add(hash, report.Language);
        Add(hash, report.Incident);
        Add(hash, report.Text);
        // what only some reports have is marked only where it is, so that the ids of all others stay what they were
        if (report.Revises is not null || report.Status != ReportStatus.Usable)
        {
            Add(hash, report.Revises);
            Add(hash, report.Status.Word());
        }
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }

    private static void Add(IncrementalHash hash, string? field)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, field?.Length ?? -1);
        hash.AppendData(length);
        if (string.IsNullOrEmpty(field)) return;
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(field.Length));
        hash.AppendData(rented, 0, Encoding.UTF8.GetBytes(field, rented));
        ArrayPool<byte>.Shared.Return(rented);
    }
}
