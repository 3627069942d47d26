namespace Reckoner.Incidents;

/// <summary>Applies what people have decided to the groups that the evidence makes.</summary>
internal static class Decisions
{
    /// <summary>The group of each account after the decisions, by number; what is only mentioned has none.</summary>
    /// <param name="groups">The groups by the evidence.</param>
    /// <param name="decisions">The decisions, in order.</param>
    /// <param name="aboutOf">The account that a report is about, by its id; null when it is not known.</param>
    /// <param name="inOrder">Sorts accounts in order of counting.</param>
    public static Cluster?[] Apply(IReadOnlyList<Cluster?> groups, IReadOnlyList<Decision> decisions, Func<string, int?> aboutOf, Comparison<int> inOrder)
    {
        Cluster?[] now = [.. groups];
        foreach (var decision in decisions)
        {
            var named = decision.Reports.Select(aboutOf).OfType<int>().Where(number => now[number] is not null).Distinct().ToList();
            if (named.Count == 0) continue;
            if (decision.Kind == DecisionKind.Merge) Set(now, named.SelectMany(number => now[number]!.Members).Distinct(), inOrder);
            else
            {
                var touched = named.Select(number => now[number]!).Distinct().ToList();
                Set(now, named, inOrder);
                foreach (var old in touched) Set(now, old.Members.Except(named), inOrder);
            }
        }
        return now;
    }

    private static void Set(Cluster?[] now, IEnumerable<int> members, Comparison<int> inOrder)
    {
        var sorted = members.ToList();
        sorted.Sort(inOrder);
        var cluster = new Cluster(sorted);
        foreach (var member in sorted) now[member] = cluster;
    }
}
