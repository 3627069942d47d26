using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Reckoner.Incidents;

/// <summary>
/// The accounts that have arrived so far and which of them tell of one event. Reports may come late and in any order: each is compared with the few
/// beside it (<see cref="Neighbours"/>), and only the groups that it touches are looked at again, so that they may grow, merge and split. What
/// comes out depends on what there is and not on the order in which it came. Not for several threads at once.
/// </summary>
public sealed class IncidentStream
{
    private const int Likely = 620;
    private const int LikelyOfMention = 500;

    // a mention in passing that is put with the wrong reports would change their figures
    private const int SurelyOfMention = 850;

    /// <summary>In how many rows two accounts must stand side by side to be compared: one rare word in common is chance in a long stream.</summary>
    internal const int LeastRows = 2;

    // what is less likely than this ties no groups together
    private const int Least = 200;

    private readonly List<ReadReport> reads = [];
    private readonly List<Account> accounts = [];
    private readonly List<Cluster?> clusterOf = [];
    private readonly Dictionary<string, List<int>> ofReport = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> stated = new(StringComparer.Ordinal);
    private readonly Dictionary<(ulong, int), List<int>> copies = [];
    private readonly Dictionary<int, Dictionary<int, Edge>> alike = [];
    private readonly Dictionary<int, Dictionary<int, Edge>> mentioned = [];
    private readonly Neighbours neighbours = new();
    private readonly HashSet<int> unsettled = [];
    private readonly Traits traits = new();

    /// <summary>Takes a report in and says what has become of the incidents: which it joined, began, merged, split or mentions, and why.</summary>
    /// <exception cref="ArgumentException">A report with this id has come already.</exception>
    public ImmutableArray<IncidentChange> Add(ReadReport read)
    {
        var from = accounts.Count;
        Take(read);
        var (now, gone) = Settle();
        var changes = ImmutableArray.CreateBuilder<IncidentChange>();
        foreach (var cluster in now)
            if (IsEvent(cluster)) changes.Add(Change(cluster, gone, from));
        for (var number = from; number < accounts.Count; number++)
            if (!accounts[number].IsAbout && Home(number, clusterOf) is { } home)
                changes.Add(new IncidentChange(ChangeKind.Mentioned, IdOf(home.Cluster), [], ReportsOf(home.Cluster), home.Reasons));
        return changes.DrainToImmutable();
    }

    /// <summary>All incidents there are now. The same whatever the order in which the reports came.</summary>
    /// <param name="decisions">What people have decided, in order; none when left out.</param>
    public Grouping Now(IReadOnlyList<Decision>? decisions = null) => Results.Of(Grouper.InOrder(reads), World(decisions ?? []));

    private IncidentChange Change(Cluster cluster, IReadOnlyList<Cluster> gone, int from)
    {
        var before = gone.Where(old => old.Members.Any(cluster.Members.Contains)).ToList();
        var kind = before.Exists(old => !old.Members.All(cluster.Members.Contains)) ? ChangeKind.Split
            : before.Count > 1 ? ChangeKind.Merged
            : before.Count == 1 ? ChangeKind.Joined
            : ChangeKind.Began;
        var arrived = cluster.Members.Where(member => member >= from).ToList();
        var reasons = arrived.Count == 0 ? [] : ReasonsFor(arrived[0], cluster.Members.Where(member => member != arrived[0]));
        return new IncidentChange(kind, IdOf(cluster), [.. before.Where(IsEvent).Select(IdOf).Order(StringComparer.Ordinal)], ReportsOf(cluster), reasons);
    }

    private int? AboutOf(string report) => ofReport.TryGetValue(report, out var its) ? its.Where(number => accounts[number].IsAbout).Cast<int?>().FirstOrDefault() : null;

    private bool IsEvent(Cluster cluster) => cluster.Members.Any(member => accounts[member].IsEvent);

    private string IdOf(Cluster cluster) => Stated(cluster) ?? Naming.Id(accounts[cluster.Members[0]], new HashSet<string>(StringComparer.Ordinal));

    private string? Stated(Cluster cluster) => cluster.Members.Select(member => accounts[member].Stated).FirstOrDefault(id => id is not null);

    private ImmutableArray<string> ReportsOf(Cluster cluster) => [.. cluster.Members.Select(member => accounts[member].Report.Id)];

    /// <summary>Takes a report in without looking at what becomes of the incidents: for many at once.</summary>
    internal void Take(ReadReport read)
    {
        if (!ofReport.TryAdd(read.Report.Id, [])) throw new ArgumentException($"The report \"{read.Report.Id}\" has come already.", nameof(read));
        reads.Add(read);
        foreach (var account in Incidents.Accounts.Of(read, words: true))
        {
            var number = accounts.Count;
            accounts.Add(account);
            clusterOf.Add(null);
            ofReport[read.Report.Id].Add(number);
            if (account.Stated is { } id) (CollectionsMarshal.GetValueRefOrAddDefault(stated, id, out _) ??= []).Add(number);
            (CollectionsMarshal.GetValueRefOrAddDefault(copies, (account.Text, account.Scene), out _) ??= new(1)).Add(number);
            if (account.IsAbout) unsettled.Add(number);
            foreach (var (other, rows) in neighbours.Add(number, accounts, Part)) Compare(number, other, rows);
        }
    }

    private void Compare(int number, int other, int rows)
    {
        if (rows < LeastRows) return;
        var (a, b) = (accounts[number], accounts[other]);
        if ((a.Stated is not null && b.Stated is not null) || string.Equals(a.Report.Id, b.Report.Id, StringComparison.Ordinal)) return;
        var isAbout = a.IsAbout && b.IsAbout;
        var chance = Likeness.Chance(Likeness.Shared.Odds(Account.Compare(a, b) < 0 ? traits.Of(a, b) : traits.Of(b, a), isAbout));
        if (chance < (isAbout ? Least : LikelyOfMention)) return;
        var edges = isAbout ? alike : mentioned;
        var edge = new Edge((short)chance, (short)Math.Min(rows, short.MaxValue));
        (CollectionsMarshal.GetValueRefOrAddDefault(edges, number, out _) ??= [])[other] = edge;
        (CollectionsMarshal.GetValueRefOrAddDefault(edges, other, out _) ??= [])[number] = edge;
    }

    private void Part(int a, int b, int rows)
    {
        var edges = accounts[a].IsAbout && accounts[b].IsAbout ? alike : mentioned;
        if (!edges.TryGetValue(a, out var ofA) || !ofA.TryGetValue(b, out var edge)) return;
        if (edge.Rows - rows >= LeastRows)
        {
            ofA[b] = edges[b][a] = edge with { Rows = (short)(edge.Rows - rows) };
            return;
        }
        ofA.Remove(b);
        edges[b].Remove(a);
        if (accounts[a].IsAbout) unsettled.Add(a);
        if (accounts[b].IsAbout) unsettled.Add(b);
    }

    // groups again what the last arrivals have touched: the groups that are new or changed, and those that are gone
    private (IReadOnlyList<Cluster> Now, IReadOnlyList<Cluster> Gone) Settle()
    {
        List<Cluster> now = [], gone = [];
        var seen = new HashSet<int>();
        var clusters = new Clusters(accounts, alike, Likely);
        foreach (var number in unsettled.Order())
        {
            if (!seen.Add(number)) continue;
            var component = Reach(number, alike, seen.Add);
            var before = component.Select(member => clusterOf[member]).OfType<Cluster>().Distinct().ToList();
            foreach (var members in clusters.Of(component))
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

    // what is tied to an account: by likeness, as a copy, by what senders state
    private List<int> Reach(int start, Dictionary<int, Dictionary<int, Edge>> edges, Func<int, bool> isNew)
    {
        List<int> reached = [start];
        void Take(IEnumerable<int> others)
        {
            foreach (var other in others)
                if (isNew(other)) reached.Add(other);
        }
        for (var at = 0; at < reached.Count; at++)
        {
            var account = accounts[reached[at]];
            if (edges.TryGetValue(reached[at], out var its)) Take(its.Keys);
            Take(copies[(account.Text, account.Scene)]);
            if (account.Stated is { } id) Take(stated[id]);
        }
        return reached;
    }

    /// <summary>All incidents there are now: those that reports are about, with what others mention of them, then those that are only mentioned.</summary>
    internal World World(IReadOnlyList<Decision> decisions)
    {
        Settle();
        IReadOnlyList<Cluster?> groups = decisions.Count == 0 ? clusterOf : Decisions.Apply(clusterOf, decisions, AboutOf, (a, b) => Account.Compare(accounts[a], accounts[b]));
        var world = new World();
        var inOrder = Enumerable.Range(0, accounts.Count).ToArray();
        Array.Sort(inOrder, (a, b) => Account.Compare(accounts[a], accounts[b]));
        var drafts = new Dictionary<Cluster, Draft>(ReferenceEqualityComparer.Instance);
        foreach (var number in inOrder)
        {
            if (groups[number] is not { } cluster || drafts.ContainsKey(cluster) || !IsEvent(cluster)) continue;
            var draft = world.Begin(Stated(cluster));
            drafts.Add(cluster, draft);
            for (var i = 0; i < cluster.Members.Count; i++) Put(world, draft, cluster.Members[i], cluster.Members.Take(i));
        }
        var left = new HashSet<int>();
        foreach (var number in inOrder)
        {
            if (accounts[number].IsAbout) continue;
            // of two mentions of one report only one can be of an incident
            if (Home(number, groups) is { } home && (home.IsOwn || !drafts[home.Cluster].Has(accounts[number].Report.Id)))
                world.Put(accounts[number], drafts[home.Cluster], home.Score, home.Reasons);
            else left.Add(number);
        }
        var mentions = new Clusters(accounts, mentioned, LikelyOfMention);
        foreach (var number in inOrder)
        {
            if (!left.Remove(number)) continue;
            foreach (var members in mentions.Of(Reach(number, mentioned, left.Remove)).OrderBy(members => accounts[members[0]], Comparer<Account>.Create(Account.Compare)))
            {
                var draft = world.Begin(null);
                for (var i = 0; i < members.Count; i++) Put(world, draft, members[i], members.Take(i));
            }
        }
        return world;
    }

    // what a report mentions joins the incident of the account it is most like, never that of its own report unless others tell it as that
    private Found? Home(int number, IReadOnlyList<Cluster?> groups)
    {
        // a copy is where the first of its words is
        number = First(copies[(accounts[number].Text, accounts[number].Scene)]);
        var mention = accounts[number];
        foreach (var main in ofReport[mention.Report.Id])
            if (groups[main] is { } own && Stated(own) is null && IsEvent(own) && Tells(own, mention))
                return new Found(own, LikelyOfMention, Reckoner.Incidents.World.Same, true);
        if (!mentioned.TryGetValue(number, out var edges)) return null;
        var best = -1;
        foreach (var (other, edge) in edges)
        {
            if (edge.Chance < SurelyOfMention || groups[other] is not { } cluster || !IsEvent(cluster) || ofReport[mention.Report.Id].Exists(cluster.Members.Contains)) continue;
            if (best < 0 || edge.Chance > edges[best].Chance || (edge.Chance == edges[best].Chance && Account.Compare(accounts[other], accounts[best]) < 0)) best = other;
        }
        return best < 0 ? null : new Found(groups[best]!, edges[best].Chance, Reasons(mention, accounts[best]), false);
    }

    private int First(List<int> some)
    {
        var first = some[0];
        foreach (var one in some)
            if (Account.Compare(accounts[one], accounts[first]) < 0) first = one;
        return first;
    }

    // the same number of the same named people ("the two guards shot on Wednesday", "the nine gunmen killed in the assault"); one man says nothing
    private bool Tells(Cluster own, Account mention)
    {
        if (mention.Numbers.IsEmpty || own.Members.Count < 2) return false;
        var its = own.Members.Select(member => accounts[member]).ToList();
        return mention.Numbers.All(number => number.Group != "all" && number.Value > 1 && its.Exists(other => other.Numbers.Contains(number)))
            && its.Exists(other => other.Report.Id != mention.Report.Id && other.Numbers.Any(mention.Numbers.Contains))
            && mention.Times.All(time => its.Exists(other => other.Times.Any(time.Overlaps)));
    }

    private void Put(World world, Draft draft, int number, IEnumerable<int> before)
    {
        var account = accounts[number];
        if (account.Stated is not null) world.Put(account, draft, 0, Reckoner.Incidents.World.Sender);
        else if (Nearest(number, before) is { } near) world.Put(account, draft, near.Chance, Reasons(account, accounts[near.Number]));
        else world.Put(account, draft, 0, draft.Accounts.Count == 0 ? Reckoner.Incidents.World.First : Reckoner.Incidents.World.Later);
    }

    private ImmutableArray<string> ReasonsFor(int number, IEnumerable<int> others) =>
        accounts[number].Stated is not null ? Reckoner.Incidents.World.Sender
        : Nearest(number, others) is { } near ? Reasons(accounts[number], accounts[near.Number])
        : Reckoner.Incidents.World.First;

    // of some, the first of those it is most like
    private (int Number, int Chance)? Nearest(int number, IEnumerable<int> others)
    {
        if ((accounts[number].IsAbout ? alike : mentioned).GetValueOrDefault(number) is not { } edges) return null;
        (int Number, int Chance)? best = null;
        foreach (var other in others)
            if (edges.TryGetValue(other, out var edge) && (best is null || edge.Chance > best.Value.Chance)) best = (other, edge.Chance);
        return best;
    }

    private static ImmutableArray<string> Reasons(Account a, Account b) =>
        Likeness.Shared.Reasons(Account.Compare(a, b) < 0 ? new Traits(explains: true).Of(a, b) : new Traits(explains: true).Of(b, a), a.IsAbout && b.IsAbout);
}
