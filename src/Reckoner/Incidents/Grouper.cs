namespace Reckoner.Incidents;

/// <summary>
/// Tells events apart. Reports about one event become one incident; what a report only mentions joins the incident that others are about, or becomes
/// one of its own. The order of arrival never shows.
/// </summary>
public static class Grouper
{
    /// <summary>Groups the claims of some reports into incidents.</summary>
    /// <param name="reports">The reports with their claims.</param>
    /// <param name="decisions">What people have decided, in order; none when left out.</param>
    /// <param name="threads">How many threads may work; what comes out is the same for any number.</param>
    public static Grouping Group(IReadOnlyList<ReadReport> reports, IReadOnlyList<Decision>? decisions = null, int threads = 1) =>
        reports.Count == 1 ? Results.Of(reports, Alone(reports[0]), 1) : IncidentStream.Of(reports, decisions ?? [], threads);

    // events of one report have been told apart by reading
    private static World Alone(ReadReport read)
    {
        var world = new World();
        foreach (var account in Accounts.Of(read, null)) world.Put(account, world.Begin(account.Stated), 0, account.Stated is null ? World.First : World.Sender);
        return world;
    }

    /// <summary>The order in which reports count, whatever the order of arrival: by publication, those without a date last, then by id.</summary>
    public static IReadOnlyList<ReadReport> InOrder(IEnumerable<ReadReport> reports) =>
        reports is IReadOnlyList<ReadReport> { Count: 1 } one ? one : [.. reports.OrderBy(read => read.Report.Published ?? DateTimeOffset.MaxValue).ThenBy(read => read.Report.Id, StringComparer.Ordinal)];
}
