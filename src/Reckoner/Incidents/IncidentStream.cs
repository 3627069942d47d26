using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>
/// The accounts that have arrived so far and which of them tell of one event. Reports may come late and in any order: each is compared with the few
/// beside it (<see cref="Neighbours"/>), and only the groups that it touches are looked at again, so that they may grow, merge and split. What
/// comes out depends on what there is and not on the order in which it came. Not for several threads at once.
/// </summary>
public sealed class IncidentStream
{
    private readonly Gathered all = new();

    /// <summary>Takes a report in and says what has become of the incidents: which it joined, began, merged, split or mentions, and why.</summary>
    /// <exception cref="ArgumentException">A report with this id has come already.</exception>
    public ImmutableArray<IncidentChange> Add(ReadReport read)
    {
        var from = all.Accounts.Count;
        all.Take([read], 1);
        var (now, gone) = Settling.Settle(all);
        var changes = ImmutableArray.CreateBuilder<IncidentChange>();
        foreach (var cluster in now)
            if (all.IsEvent(cluster)) changes.Add(Change(cluster, gone, from));
        for (var number = from; number < all.Accounts.Count; number++)
            if (!all.Accounts[number].IsAbout && Placing.Home(all, all.ClusterOf, number) is { } home)
                changes.Add(new IncidentChange(ChangeKind.Mentioned, IdOf(home.Cluster), [], ReportsOf(home.Cluster), Placing.Reasons(all, home)));
        return changes.DrainToImmutable();
    }

    /// <summary>All incidents there are now. The same whatever the order in which the reports came.</summary>
    /// <param name="decisions">What people have decided, in order; none when left out.</param>
    public Grouping Now(IReadOnlyList<Decision>? decisions = null) => Of(all, Grouper.InOrder(all.Reads), decisions ?? [], 1);

    /// <summary>The incidents of many reports that are looked at once.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="decisions">What people have decided, in order.</param>
    /// <param name="threads">How many threads may work.</param>
    internal static Grouping Of(IReadOnlyList<ReadReport> reports, IReadOnlyList<Decision> decisions, int threads)
    {
        var gathered = new Gathered();
        gathered.Take(Grouper.InOrder(reports), threads);
        return Of(gathered, reports, decisions, threads);
    }

    private static Grouping Of(Gathered gathered, IReadOnlyList<ReadReport> reports, IReadOnlyList<Decision> decisions, int threads)
    {
        Settling.Settle(gathered);
        IReadOnlyList<Cluster?> groups = decisions.Count == 0 ? gathered.ClusterOf : Decisions.Apply(gathered.ClusterOf, decisions, gathered.AboutOf, gathered.Compare);
        return Results.Of(reports, Placing.Of(gathered, groups, threads), threads);
    }

    private IncidentChange Change(Cluster cluster, IReadOnlyList<Cluster> gone, int from)
    {
        var before = gone.Where(old => old.Members.Any(cluster.Members.Contains)).ToList();
        var kind = before.Exists(old => !old.Members.All(cluster.Members.Contains)) ? ChangeKind.Split
            : before.Count > 1 ? ChangeKind.Merged
            : before.Count == 1 ? ChangeKind.Joined
            : ChangeKind.Began;
        var arrived = cluster.Members.Where(member => member >= from).ToList();
        var reasons = arrived.Count == 0 ? [] : Placing.Reasons(all, arrived[0], cluster.Members.Where(member => member != arrived[0]));
        return new IncidentChange(kind, IdOf(cluster), [.. before.Where(all.IsEvent).Select(IdOf).Order(StringComparer.Ordinal)], ReportsOf(cluster), reasons);
    }

    private string IdOf(Cluster cluster) => all.Stated(cluster) ?? Naming.Id(all.Accounts[cluster.Members[0]], new HashSet<string>(StringComparer.Ordinal));

    private ImmutableArray<string> ReportsOf(Cluster cluster) => [.. cluster.Members.Select(member => all.Accounts[member].Report.Id)];
}
