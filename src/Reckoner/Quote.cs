namespace Reckoner;

/// <summary>Exact words of a report: the text that <see cref="Of(Reckoner.Report)"/> names, from start to end, always.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last UTF-16 code unit; greater than <paramref name="Start"/>.</param>
/// <param name="Text">The words between them.</param>
public sealed record Quote(string Report, int Start, int End, string Text)
{
    /// <summary>Whether the words stand in the report's title, and the offsets count from its beginning; otherwise they stand in its text.</summary>
    public bool InTitle { get; init; }

    /// <summary>Cuts the words out of a report, so that offsets and words cannot disagree.</summary>
    public static Quote Of(Report report, int start, int end) => new(report.Id, start, end, report.Text[start..end]);

    /// <summary>Cuts the words out of a report's title.</summary>
    public static Quote OfTitle(Report report, int start, int end) => new(report.Id, start, end, (report.Title ?? "")[start..end]) { InTitle = true };

    /// <summary>The words of the report that the offsets count in: its text, or its title.</summary>
    public string Of(Report report) => InTitle ? report.Title ?? "" : report.Text;
}
