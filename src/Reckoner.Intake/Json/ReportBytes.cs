using System.Text;
using System.Text.Unicode;
using Reckoner.Intake.Plain;

namespace Reckoner.Intake.Json;

/// <summary>One JSON report out of bytes that should be UTF-8 and sometimes are not.</summary>
internal static class ReportBytes
{
    public static Draft Read(ReadOnlySpan<byte> json, IntakeOptions options)
    {
        if (Utf8.IsValid(json)) return ReportJson.Read(json, options);
        var decoded = TextDecoder.Decode(json, declared: null);
        return decoded.Text is { } text
            ? ReportJson.Read(Encoding.UTF8.GetBytes(text), options).Noting(decoded.Notice)
            : Draft.Broken(decoded.Wrong!, decoded.ToDo!);
    }
}
