using System.Runtime.InteropServices;

namespace Reckoner.Incidents;

/// <summary>
/// The accounts that have arrived so far and which of them tell of one event. Reports may come late and in any order: each is compared with the few
/// beside it (<see cref="Neighbours"/>), and only the groups that it touches are looked at again, so that they may grow, merge and split. What
/// comes out depends on what there is and not on the order in which it came. Not for several threads at once.
/// </summary>
internal sealed class IncidentStream
{
    private const int Likely = 520;
    private const int LikelyOfMention = 500;

    // what is less likely than this ties no groups together
    private const int Least = 200;

    private readonly List<Account> accounts = [];
    private readonly List<Cluster?> clusterOf = [];
    private readonly Dictionary<string, List<int>> ofReport = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> stated = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Dictionary<int, Edge>> alike = [];
    private readonly Dictionary<int, Dictionary<int, Edge>> mentioned = [];
    private readonly Neighbours neighbours = new();
    private readonly HashSet<int> unsettled = [];
    private readonly Traits traits = new();

    /// <summary>All accounts by number.</summary>
    public IReadOnlyList<Account> Accounts => accounts;

    /// <summary>Takes a report in. <see cref="Settle"/> then says what has become of the incidents.</summary>
    public void Add(ReadReport read)
    {
        foreach (var account in Incidents.Accounts.Of(read, words: true))
        {
            var number = accounts.Count;
            accounts.Add(account);
            clusterOf.Add(null);
            (CollectionsMarshal.GetValueRefOrAddDefault(ofReport, read.Report.Id, out _) ??= []).Add(number);
            if (account.Stated is { } id) (CollectionsMarshal.GetValueRefOrAddDefault(stated, id, out _) ??= []).Add(number);
            if (account.IsAbout) unsettled.Add(number);
            foreach (var (other, rows) in neighbours.Add(number, accounts, Part)) Compare(number, other, rows);
        }
    }

    private void Compare(int number, int other, int rows)
    {
        var (a, b) = (accounts[number], accounts[other]);
        if ((a.Stated is not null && b.Stated is not null) || string.Equals(a.Report.Id, b.Report.Id, StringComparison.Ordinal)) return;
        var isAbout = a.IsAbout && b.IsAbout;
        var chance = Likeness.Chance(Likeness.Shared.Odds(traits.Of(a, b), isAbout));
        if (chance < (isAbout ? Least : LikelyOfMention)) return;
        var edges = isAbout ? alike : mentioned;
        var edge = new Edge((short)chance, (short)Math.Min(rows, short.MaxValue));
        (CollectionsMarshal.GetValueRefOrAddDefault(edges, number, out _) ??= [])[other] = edge;
        (CollectionsMarshal.GetValueRefOrAddDefault(edges, other, out _) ??= [])[number] = edge;
    }

    private void Part(int a, int b)
    {
        var edges = accounts[a].IsAbout && accounts[b].IsAbout ? alike : mentioned;
        if (!edges.TryGetValue(a, out var ofA) || !ofA.TryGetValue(b, out var edge)) return;
        if (edge.Rows > 1)
        {
            ofA[b] = edges[b][a] = edge with { Rows = (short)(edge.Rows - 1) };
            return;
        }
        ofA.Remove(b);
        edges[b].Remove(a);
        if (accounts[a].IsAbout) unsettled.Add(a);
        if (accounts[b].IsAbout) unsettled.Add(b);
    }

    /// <summary>Groups again what the last arrivals have touched, and says which groups are new or changed, and which are gone.</summary>
    public (IReadOnlyList<Cluster> Now, IReadOnlyList<Cluster> Gone) Settle()
    {
        List<Cluster> now = [], gone = [];
        var seen = new HashSet<int>();
        foreach (var number in unsettled.Order())
        {
            if (!seen.Add(number)) continue;
            var component = Component(number, seen);
            var before = component.Select(member => clusterOf[member]).OfType<Cluster>().Distinct().ToList();
            foreach (var members in new Clusters(accounts, alike, Likely).Of(component))
            {
                // what stays as it was keeps its place
                if (before.Find(cluster => cluster.Members.Count == members.Count && cluster.Members.SequenceEqual(members)) is { } same)
                {
                    before.Remove(same);
                    continue;
                }
                var cluster = new Cluster(members);
                foreach (var member in members) clusterOf[member] = cluster;
                now.Add(cluster);
            }
            gone.AddRange(before);
        }
        unsettled.Clear();
        return (now, gone);
    }

    private List<int> Component(int start, HashSet<int> seen)
    {
        List<int> component = [start];
        for (var at = 0; at < component.Count; at++)
        {
            if (alike.TryGetValue(component[at], out var edges))
                foreach (var other in edges.Keys)
                    if (seen.Add(other)) component.Add(other);
            if (accounts[component[at]].Stated is { } id)
                foreach (var other in stated[id])
                    if (seen.Add(other)) component.Add(other);
        }
        return component;
    }

    /// <summary>All incidents there are now: those that reports are about, with what others mention of them, then those that are only mentioned.</summary>
    public World World()
    {
        Settle();
        var world = new World();
        var inOrder = Enumerable.Range(0, accounts.Count).ToArray();
        Array.Sort(inOrder, (a, b) => Account.Compare(accounts[a], accounts[b]));
        var draftOf = new Draft?[accounts.Count];
        foreach (var number in inOrder)
        {
            if (clusterOf[number] is not { } cluster || draftOf[number] is not null || !cluster.Members.Any(member => accounts[member].IsEvent)) continue;
            var draft = world.Begin(cluster.Members.Select(member => accounts[member].Stated).FirstOrDefault(id => id is not null));
            foreach (var member in cluster.Members) Put(world, draft, member, draftOf);
        }
        foreach (var number in inOrder)
            if (!accounts[number].IsAbout) Attach(world, number, draftOf);
        var left = inOrder.Where(number => draftOf[number] is null).ToHashSet();
        var mentions = new Clusters(accounts, mentioned, LikelyOfMention);
        foreach (var number in inOrder)
        {
            if (!left.Contains(number)) continue;
            foreach (var members in mentions.Of(Among(number, left)).OrderBy(members => accounts[members[0]], Comparer<Account>.Create(Account.Compare)))
            {
                var draft = world.Begin(null);
                foreach (var member in members) Put(world, draft, member, draftOf);
            }
        }
        return world;
    }

    private List<int> Among(int start, HashSet<int> left)
    {
        List<int> component = [start];
        left.Remove(start);
        for (var at = 0; at < component.Count; at++)
            if (mentioned.TryGetValue(component[at], out var edges))
                foreach (var other in edges.Keys)
                    if (left.Remove(other)) component.Add(other);
        return component;
    }

    // what a report mentions joins the incident of the account it is most like, never that of its own report unless others tell it as that
    private void Attach(World world, int number, Draft?[] draftOf)
    {
        var mention = accounts[number];
        var main = ofReport[mention.Report.Id].Find(other => accounts[other].IsAbout);
        if (accounts[main].IsAbout && draftOf[main] is { Stated: null } own && own.Tells(mention))
        {
            world.Put(mention, own, LikelyOfMention, Reckoner.Incidents.World.Same);
            draftOf[number] = own;
            return;
        }
        if (!mentioned.TryGetValue(number, out var edges)) return;
        var best = -1;
        foreach (var (other, edge) in edges)
        {
            if (!accounts[other].IsAbout || draftOf[other] is not { } draft || draft.Has(mention.Report.Id)) continue;
            if (best < 0 || edge.Chance > edges[best].Chance || (edge.Chance == edges[best].Chance && Account.Compare(accounts[other], accounts[best]) < 0)) best = other;
        }
        if (best < 0) return;
        draftOf[number] = draftOf[best];
        world.Put(mention, draftOf[best]!, edges[best].Chance, Reasons(mention, accounts[best]));
    }

    private void Put(World world, Draft draft, int number, Draft?[] draftOf)
    {
        draftOf[number] = draft;
        var account = accounts[number];
        if (account.Stated is not null) world.Put(account, draft, 0, Reckoner.Incidents.World.Sender);
        else if (Nearest(draft, number) is { } near) world.Put(account, draft, near.Chance, Reasons(account, accounts[near.Number]));
        else world.Put(account, draft, 0, draft.Accounts.Count == 0 ? Reckoner.Incidents.World.First : Reckoner.Incidents.World.Later);
    }

    // of those already there, the one it is most like
    private (int Number, int Chance)? Nearest(Draft draft, int number)
    {
        var edges = (accounts[number].IsAbout ? alike : mentioned).GetValueOrDefault(number);
        if (draft.Accounts.Count == 0 || edges is null) return null;
        (int Number, int Chance)? best = null;
        foreach (var (other, edge) in edges)
        {
            if (!draft.Has(accounts[other].Report.Id)) continue;
            if (best is null || edge.Chance > best.Value.Chance || (edge.Chance == best.Value.Chance && Account.Compare(accounts[other], accounts[best.Value.Number]) < 0)) best = (other, edge.Chance);
        }
        return best;
    }

    private static System.Collections.Immutable.ImmutableArray<string> Reasons(Account a, Account b) =>
        Likeness.Shared.Reasons(new Traits(explains: true).Of(a, b), a.IsAbout && b.IsAbout);
}

/// <summary>Accounts of one event, in order of counting.</summary>
/// <param name="Members">Their numbers.</param>
internal sealed record Cluster(IReadOnlyList<int> Members);
