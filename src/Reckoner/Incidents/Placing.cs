using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>
/// Makes incidents of groups: those that reports are about, with what others mention of them, then those that are only mentioned. Says of every account why it is where it is.
/// </summary>
internal sealed class Placing
{
    private readonly Gathered all;
    private readonly IReadOnlyList<Cluster?> groups;
    private readonly int[] rank;
    private readonly Func<int, int> rankOf;
    private readonly World world = new();

    // the accounts whose place has to be explained by one that they are like, in order of placing
    private readonly List<(int Placed, int Number, int Like)> unexplained = [];

    private Placing(Gathered all, IReadOnlyList<Cluster?> groups)
    {
        (this.all, this.groups, rank) = (all, groups, new int[all.Accounts.Count]);
        rankOf = other => rank[other] - 1;
    }

    /// <summary>All incidents.</summary>
    /// <param name="all">The accounts.</param>
    /// <param name="groups">The group of each, by the evidence or as people have decided.</param>
    /// <param name="threads">How many threads may work.</param>
    public static World Of(Gathered all, IReadOnlyList<Cluster?> groups, int threads)
    {
        var placing = new Placing(all, groups);
        placing.Place();
        placing.Explain(threads);
        return placing.world;
    }

    /// <summary>Why an account belongs with others.</summary>
    public static ImmutableArray<string> Reasons(Gathered all, int number, IEnumerable<int> others)
    {
        if (all.Accounts[number].Stated is not null) return World.Sender;
        var places = new Dictionary<int, int>();
        foreach (var other in others) places.TryAdd(other, places.Count);
        return Nearest(all, number, other => places.GetValueOrDefault(other, -1)) is { } near ? Reasons(all.Accounts[number], all.Accounts[near.Other]) : World.First;
    }

    /// <summary>The incident that a mention belongs to, and the account of it that it is most like; null when it belongs to none. Never that of its own report, unless others tell it as that.</summary>
    /// <param name="all">The accounts.</param>
    /// <param name="groups">The group of each.</param>
    /// <param name="number">The mention.</param>
    public static Found? Home(Gathered all, IReadOnlyList<Cluster?> groups, int number)
    {
        // a copy is where the first of its words is
        number = all.FirstCopy(number);
        var mention = all.Accounts[number];
        var its = all.OfReport(mention.Report.Id);
        foreach (var main in its)
            if (groups[main] is { } own && all.Stated(own) is null && all.IsEvent(own) && Tells(all, own, mention)) return new Found(own, Gathered.LikelyOfMention, number, null);
        Tie? best = null;
        foreach (var tie in all.Mentioned.Of(number))
        {
            if (groups[tie.Other] is not { } cluster || (best is { } known && (tie.Chance < known.Chance || (tie.Chance == known.Chance && all.Compare(tie.Other, known.Other) > 0)))) continue;
            if (all.IsEvent(cluster) && !its.Exists(one => ReferenceEquals(groups[one], cluster))) best = tie;
        }
        return best is { } like ? new Found(groups[like.Other]!, like.Chance, number, like.Other) : null;
    }

    /// <summary>Why a mention belongs where it was found to.</summary>
    public static ImmutableArray<string> Reasons(Gathered all, Found found) =>
        found.Like is { } like ? Reasons(all.Accounts[found.Number], all.Accounts[like]) : World.Same;

    private void Place()
    {
        var inOrder = new int[all.Accounts.Count];
        for (var i = 0; i < inOrder.Length; i++) inOrder[i] = i;
        Array.Sort(inOrder, all.Compare);
        var drafts = new Dictionary<Cluster, Draft>(ReferenceEqualityComparer.Instance);
        foreach (var number in inOrder)
        {
            if (groups[number] is not { } cluster || drafts.ContainsKey(cluster) || !all.IsEvent(cluster)) continue;
            var draft = world.Begin(all.Stated(cluster));
            drafts.Add(cluster, draft);
            Put(draft, cluster.Members);
        }
        var left = new HashSet<int>();
        foreach (var number in inOrder)
        {
            if (all.Accounts[number].IsAbout) continue;
            // of two mentions of one report only one can be of an incident
            if (Home(all, groups, number) is { } home && (home.IsOwn || !drafts[home.Cluster].Has(all.Accounts[number].Report.Id)))
            {
                if (home.Like is { } like) unexplained.Add((world.Accounts.Count, home.Number, like));
                world.Put(all.Accounts[number], drafts[home.Cluster], home.Score, World.Same);
            }
            else left.Add(number);
        }
        var mentions = new Clusters(all, all.Mentioned, Gathered.LikelyOfMention);
        foreach (var number in inOrder)
        {
            if (!left.Remove(number)) continue;
            var apart = mentions.Of(all.Reach(number, all.Mentioned, left.Remove));
            foreach (var members in apart.OrderBy(members => members[0], Comparer<int>.Create(all.Compare))) Put(world.Begin(null), members);
        }
    }

    // each is explained by the one before it that it is most like
    private void Put(Draft draft, IReadOnlyList<int> members)
    {
        for (var i = 0; i < members.Count; i++)
        {
            var number = members[i];
            var account = all.Accounts[number];
            if (account.Stated is not null) world.Put(account, draft, 0, World.Sender);
            else if (i > 0 && Nearest(all, number, rankOf) is { } near)
            {
                unexplained.Add((world.Accounts.Count, number, near.Other));
                world.Put(account, draft, near.Chance, World.Later);
            }
            else world.Put(account, draft, 0, i == 0 ? World.First : World.Later);
            rank[number] = i + 1;
        }
        foreach (var member in members) rank[member] = 0;
    }

    private void Explain(int threads)
    {
        var reasons = Each.Of(unexplained, threads, one => Reasons(all.Accounts[one.Number], all.Accounts[one.Like]));
        for (var i = 0; i < reasons.Length; i++) world.Explain(unexplained[i].Placed, reasons[i]);
    }

    // of those that have a place, the first of those it is most like; a place below 0 is none
    private static Tie? Nearest(Gathered all, int number, Func<int, int> placeOf)
    {
        Tie? best = null;
        var first = -1;
        foreach (var tie in (all.Accounts[number].IsAbout ? all.Alike : all.Mentioned).Of(number))
        {
            if (placeOf(tie.Other) is not (>= 0 and var place) || (best is { } known && (tie.Chance < known.Chance || (tie.Chance == known.Chance && place > first)))) continue;
            (best, first) = (tie, place);
        }
        return best;
    }

    // the same number of the same named people ("the two guards shot on Wednesday", "the nine gunmen killed in the assault"); one man says nothing
    private static bool Tells(Gathered all, Cluster own, Account mention)
    {
        if (mention.Numbers.IsEmpty || own.Members.Count < 2 || !mention.Numbers.All(static number => number.Group != "all" && number.Value > 1)) return false;
        var its = own.Members.Select(member => all.Accounts[member]).ToList();
        return mention.Numbers.All(number => its.Exists(other => other.Numbers.Contains(number)))
            && its.Exists(other => other.Report.Id != mention.Report.Id && other.Numbers.Any(mention.Numbers.Contains))
            && mention.Times.All(time => its.Exists(other => other.Times.Any(time.Overlaps)));
    }

    private static ImmutableArray<string> Reasons(Account a, Account b)
    {
        if (Account.Compare(a, b) > 0) return Reasons(b, a);
        return Likeness.Shared.Reasons(new Traits(explains: true).Of(a, b), a.IsAbout && b.IsAbout);
    }
}
