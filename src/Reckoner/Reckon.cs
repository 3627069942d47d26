using System.Collections.Immutable;
using Reckoner.Incidents;

namespace Reckoner;

/// <summary>The whole way on one page: reports, claims, incidents, figures, picture.</summary>
public static class Reckon
{
    /// <summary>The claims of one report, in order of their first quote. Pure: the same report gives the same claims.</summary>
    public static ImmutableArray<Claim> Read(Report report) => new Reading.Reader().Read(report);

    /// <summary>The picture of some reports, whatever the order they came in.</summary>
    public static Picture Picture(IReadOnlyList<Report> reports, PictureOptions options) =>
        Picture([.. reports.Where(options.Sees).Select(report => new ReadReport(report, Read(report)))], options);

    /// <summary>The picture of one report, as if it were the only one.</summary>
    public static Picture Picture(Report report, PictureOptions options) => Picture([report], options);

    /// <summary>The picture of reports that have been read already, for those who read on several threads.</summary>
    public static Picture Picture(IReadOnlyList<ReadReport> read, PictureOptions options)
    {
        var inOrder = Grouper.InOrder(read.Where(one => options.Sees(one.Report)));
        ImmutableArray<Report> reports = [.. inOrder.Select(one => one.Report)];
        var grouping = Grouper.Group(inOrder);
        var origins = Origins.Of(reports, grouping.Claims);
        return new Picture
        {
            Reports = reports,
            Claims = grouping.Claims,
            Incidents = grouping.Incidents,
            Figures = [],
            Disagreements = [],
        };
    }
}
