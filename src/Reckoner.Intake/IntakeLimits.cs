namespace Reckoner.Intake;

/// <summary>How much one input may cost. A limit is the largest size that is still read whole.</summary>
public sealed record IntakeLimits
{
    /// <summary>Characters (UTF-16) kept of one report's text: 1,000,000. A longer text is cut at the last white space before it, with a notice.</summary>
    public int TextCharacters { get; init; } = 1_000_000;

    /// <summary>Bytes of one document (plain text, HTML): 25 MiB. A larger one is set aside. JSON Lines and JSON arrays are streamed and may be any size.</summary>
    public long DocumentBytes { get; init; } = 25L << 20;

    /// <summary>Bytes of one report in JSON Lines or in a JSON array: 16 MiB. A larger one is set aside.</summary>
    public int JsonReportBytes { get; init; } = 16 << 20;

    /// <summary>Levels of nesting in a JSON report: 32. A deeper one is set aside.</summary>
    public int JsonDepth { get; init; } = 32;

    /// <summary>Bytes of an HTML page that is read as a page: 5 MiB. Of a larger one the words are read without layout, with a notice.</summary>
    public int HtmlBytes { get; init; } = 5 << 20;

    /// <summary>Tags of an HTML page that is read as a page: 200,000. Beyond it the words are read without layout, with a notice.</summary>
    public int HtmlNodes { get; init; } = 200_000;

    /// <summary>Levels of nesting of an HTML page that is read as a page: 512. Beyond it the words are read without layout, with a notice.</summary>
    public int HtmlDepth { get; init; } = 512;

    /// <summary>Time for one HTML page: 5 seconds. After it the words are read without layout, with a notice.</summary>
    public TimeSpan HtmlTime { get; init; } = TimeSpan.FromSeconds(5);
}
