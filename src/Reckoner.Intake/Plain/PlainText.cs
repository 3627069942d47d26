namespace Reckoner.Intake.Plain;

/// <summary>A plain text document is one report: its words as they stand, everything else from the options.</summary>
internal static class PlainText
{
    public static Draft Read(ReadOnlySpan<byte> bytes, IntakeOptions options)
    {
        var decoded = TextDecoder.Decode(bytes, declared: null);
        if (decoded.Text is not { } text) return Draft.Broken(decoded.Wrong!, decoded.ToDo!);
        if (text.Contains('\0', StringComparison.Ordinal)) return Draft.Broken("a binary file (it holds zero bytes)", "give its words as plain text, HTML or JSON Lines");
        if (string.IsNullOrWhiteSpace(text)) return Draft.Broken("empty", "nothing to read; leave it out");
        var (kept, cut) = TextLimit.Keep(text, options.Limits);
        var report = new Report { Id = "", Outlet = options.Outlet, Title = options.Title, Published = options.Published, Text = kept };
        return Draft.Of(report, Draft.Join(decoded.Notice, cut));
    }
}
