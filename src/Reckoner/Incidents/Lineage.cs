using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>Where claims come from and whether their reports still stand.</summary>
/// <param name="Origins">The independent root of every claim, by its id.</param>
/// <param name="Retired">Why a claim no longer counts, by its id: its report, or one it rests on, was revised or withdrawn. Null when all count.</param>
internal sealed record Lineage(IReadOnlyDictionary<string, string> Origins, IReadOnlyDictionary<string, Retirement>? Retired)
{
    /// <summary>Copies, versions and origins of some reports.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="grouping">Their incidents.</param>
    /// <param name="threads">How many threads may work.</param>
    public static Lineage Of(ImmutableArray<Report> reports, Grouping grouping, int threads = 1)
    {
        if (reports is [{ Status: ReportStatus.Usable }]) return new Lineage(Incidents.Origins.Of(reports, grouping.Claims), null);
        var inOrder = Incidents.Origins.InOrder(reports);
        var copies = Copies.Of(inOrder, threads);
        var versions = Versions.Of(inOrder, About(inOrder, grouping), copies);
        var origins = Incidents.Origins.Of(inOrder, grouping.Claims, copies, versions, threads);
        return new Lineage(origins, Incidents.Retired.Of(inOrder, grouping.Claims, versions, copies, origins));
    }

    // the incident that each report is about
    private static string?[] About(List<Report> reports, Grouping grouping)
    {
        var about = new Dictionary<string, string>(reports.Count, StringComparer.Ordinal);
        foreach (var join in grouping.Joins)
            if (join.Scene == 0) about[join.Report] = join.Incident;
        return [.. reports.Select(report => about.GetValueOrDefault(report.Id))];
    }
}
