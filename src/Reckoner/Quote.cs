namespace Reckoner;

/// <summary>Exact words of a report: <c>report.Text[Start..End] == Text</c>, always.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last UTF-16 code unit; greater than <paramref name="Start"/>.</param>
/// <param name="Text">The words between them.</param>
public sealed record Quote(string Report, int Start, int End, string Text)
{
    /// <summary>Cuts the words out of a report, so that offsets and words cannot disagree.</summary>
    public static Quote Of(Report report, int start, int end) => new(report.Id, start, end, report.Text[start..end]);
}
