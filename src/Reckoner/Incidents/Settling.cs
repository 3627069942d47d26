namespace Reckoner.Incidents;

/// <summary>Groups again what the last arrivals have touched, and nothing else.</summary>
internal static class Settling
{
    private const int Likely = 620;

    /// <summary>The groups that are new or changed, and those that are gone.</summary>
    public static (IReadOnlyList<Cluster> Now, IReadOnlyList<Cluster> Gone) Settle(Gathered all)
    {
        List<Cluster> now = [], gone = [];
        var seen = new HashSet<int>();
        var clusters = new Clusters(all, all.Alike, Likely);
        foreach (var number in all.TakeUnsettled())
        {
            if (!seen.Add(number)) continue;
            var component = all.Reach(number, all.Alike, seen.Add);
            var before = component.Count == 1 && all.ClusterOf[number] is null ? [] : component.Select(member => all.ClusterOf[member]).OfType<Cluster>().Distinct().ToList();
            foreach (var members in clusters.Of(component))
            {
                // what stays as it was keeps its place
                if (before.Find(cluster => cluster.Members.Count == members.Count && cluster.Members.SequenceEqual(members)) is { } same)
                {
                    before.Remove(same);
                    continue;
                }
                var cluster = new Cluster(members);
                foreach (var member in members) all.ClusterOf[member] = cluster;
                now.Add(cluster);
            }
            gone.AddRange(before);
        }
        return (now, gone);
    }
}
