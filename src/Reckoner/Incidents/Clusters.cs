namespace Reckoner.Incidents;

/// <summary>
/// Puts accounts together whose likeness speaks for one event: the likeliest pair of groups first, then the next, as long as the accounts of the
/// smaller group are on average like the three of the larger that they are most like. A chain of half-likenesses is none. Which groups come out
/// depends on the likenesses and the order of counting alone.
/// </summary>
internal sealed class Clusters(Gathered all, Ties ties, int enough)
{
    private const int MostLike = 3;

    private readonly Dictionary<int, Group> groupOf = [];
    private readonly PriorityQueue<(Group A, Group B, int VersionA, int VersionB), (int Unlike, int A, int B)> queue = new();

    /// <summary>The groups of some accounts, each in order of counting; in no particular order of their own.</summary>
    /// <param name="members">Numbers of the accounts; what they are like outside of them does not count.</param>
    public IReadOnlyList<List<int>> Of(List<int> members)
    {
        if (members.Count == 1) return [members];
        groupOf.Clear();
        queue.Clear();
        var inOrder = members.ToArray();
        Array.Sort(inOrder, all.Compare);
        Begin(inOrder);
        var groups = inOrder.Select(member => groupOf[member]).Distinct().ToList();
        foreach (var group in groups) Offer(group, onlyLater: true);
        while (queue.TryDequeue(out var pair, out _))
        {
            if (pair.A.Version != pair.VersionA || pair.B.Version != pair.VersionB) continue;
            Join(pair.A, pair.B);
        }
        return [.. groups.Where(group => group.Version >= 0).Select(group => InOrder(group.Members))];
    }

    // what senders say is one incident is one, and so are copies, word for word
    private void Begin(int[] inOrder)
    {
        var stated = new Dictionary<string, Group>(StringComparer.Ordinal);
        var copies = new Dictionary<(ulong, int), Group>();
        foreach (var isStated in (ReadOnlySpan<bool>)[true, false])
        {
            for (var rank = 0; rank < inOrder.Length; rank++)
            {
                var account = all.Accounts[inOrder[rank]];
                if (account.Stated is not null != isStated) continue;
                var text = (account.Text, account.Scene);
                if (!(isStated ? stated.TryGetValue(account.Stated!, out var of) : copies.TryGetValue(text, out of))) of = new Group(rank, account.Stated);
                of.Take(inOrder[rank], account.Report.Id);
                if (isStated) stated.TryAdd(account.Stated!, of);
                copies.TryAdd(text, of);
                groupOf.Add(inOrder[rank], of);
            }
        }
    }

    private List<int> InOrder(List<int> members)
    {
        members.Sort(all.Compare);
        return members;
    }

    private void Join(Group a, Group b)
    {
        var (into, from) = a.Rank < b.Rank ? (a, b) : (b, a);
        foreach (var member in from.Members) groupOf[member] = into;
        into.Take(from);
        Offer(into, onlyLater: false);
    }

    private void Offer(Group group, bool onlyLater)
    {
        var beside = new HashSet<Group>();
        foreach (var member in group.Members)
        {
            foreach (var tie in ties.Of(member))
                if (groupOf.TryGetValue(tie.Other, out var of) && of != group && (!onlyLater || of.Rank > group.Rank)) beside.Add(of);
        }
        foreach (var other in beside)
        {
            if (!group.MayJoin(other)) continue;
            var like = Like(group, other);
            if (like < enough) continue;
            var (first, second) = group.Rank < other.Rank ? (group, other) : (other, group);
            queue.Enqueue((first, second, first.Version, second.Version), (-like, first.Rank, second.Rank));
        }
    }

    // thousandths
    private int Like(Group a, Group b)
    {
        var (small, large) = a.Members.Count < b.Members.Count || (a.Members.Count == b.Members.Count && a.Rank < b.Rank) ? (a, b) : (b, a);
        var most = Math.Min(MostLike, large.Members.Count);
        var sum = 0L;
        Span<int> best = stackalloc int[MostLike];
        foreach (var member in small.Members)
        {
            best.Clear();
            foreach (var tie in ties.Of(member))
            {
                if (tie.Chance <= best[most - 1] || !groupOf.TryGetValue(tie.Other, out var of) || of != large) continue;
                var at = most - 1;
                for (; at > 0 && best[at - 1] < tie.Chance; at--) best[at] = best[at - 1];
                best[at] = tie.Chance;
            }
            foreach (var one in best[..most]) sum += one;
        }
        return (int)(sum / (most * small.Members.Count));
    }

    private sealed class Group(int rank, string? stated)
    {
        private readonly HashSet<string> reports = new(StringComparer.Ordinal);
        private string? stated = stated;

        public int Rank => rank;

        /// <summary>Changes when it grows; negative when it has gone into another.</summary>
        public int Version { get; private set; }

        public List<int> Members { get; } = [];

        public void Take(int member, string report)
        {
            Members.Add(member);
            reports.Add(report);
        }

        public void Take(Group other)
        {
            Members.AddRange(other.Members);
            reports.UnionWith(other.reports);
            stated ??= other.stated;
            Version++;
            other.Version = -1;
        }

        /// <summary>Two events that senders tell apart, and two events of one report, are never one.</summary>
        public bool MayJoin(Group other) => (stated is null || other.stated is null) && !reports.Overlaps(other.reports);
    }
}
