using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Reckoner.Incidents;

/// <summary>Turns what has been told apart into incidents and claims that know theirs.</summary>
internal static class Results
{
    /// <summary>The grouping of some reports, their claims in the order given.</summary>
    public static Grouping Of(IReadOnlyList<ReadReport> reports, World world, int threads)
    {
        var drafts = new List<(Draft Draft, IReadOnlyList<Account> Accounts)>(world.Drafts.Count);
        foreach (var draft in world.Drafts)
            if (draft.Accounts.Count > 0) drafts.Add((draft, InOrder(draft.Accounts)));
        drafts.Sort(static (a, b) => Compare(a.Accounts[0], b.Accounts[0]));

        var ids = new string[world.Drafts.Count];
        var taken = new HashSet<string>(drafts.Count, StringComparer.Ordinal);
        foreach (var (draft, _) in drafts)
        {
            if (draft.Stated is { } stated) { ids[draft.Number] = stated; taken.Add(stated); }
        }
        foreach (var (draft, accounts) in drafts) ids[draft.Number] ??= Naming.Id(accounts[0], taken);

        var inOrder = InOrder(world.Accounts);
        var links = Linker.Links(world, inOrder, ids);
        var joined = world.Drafts.Count == world.Accounts.Count ? null : Joined(world, inOrder);
        var incidents = Each.Of(drafts, threads, one => Incident(ids[one.Draft.Number], one.Accounts, links[one.Draft.Number], joined?[one.Draft.Number] is { Count: > 1 } its ? [.. its] : []));
        return new Grouping(ImmutableCollectionsMarshal.AsImmutableArray(incidents), Claims(reports, world, ids, threads), Joins(inOrder, ids));
    }

    private static IReadOnlyList<Placed> InOrder(IReadOnlyList<Placed> accounts)
    {
        if (accounts.Count < 2) return accounts;
        Placed[] inOrder = [.. accounts];
        // an account has its report and scene for itself, so that no two are equal
        Array.Sort(inOrder, static (a, b) => Account.Compare(a.Account, b.Account));
        return inOrder;
    }

    private static List<Belonging>[] Joined(World world, IReadOnlyList<Placed> inOrder)
    {
        var joined = new List<Belonging>[world.Drafts.Count];
        foreach (var placed in inOrder) (joined[placed.Draft.Number] ??= new(1)).Add(new Belonging(placed.Account.Report.Id, placed.Account.Scene, placed.Reasons));
        return joined;
    }

    // what a report is about tells of it more surely than what another mentions
    private static IReadOnlyList<Account> InOrder(IReadOnlyList<Account> accounts) =>
        accounts.Count == 1 ? accounts : [.. accounts.OrderBy(account => account, Comparer<Account>.Create(Compare))];

    // an account has its report and scene for itself, so that no two are equal
    private static int Compare(Account a, Account b) =>
        a.IsAbout != b.IsAbout ? b.IsAbout.CompareTo(a.IsAbout) : Account.Compare(a, b);

    private static Incident Incident(string id, IReadOnlyList<Account> accounts, ImmutableArray<Link> related, ImmutableArray<Belonging> joined)
    {
        var type = accounts.Count == 1 ? accounts[0].Type : TypeFamilies.Widest([.. accounts.Where(account => account.IsAbout == accounts[0].IsAbout).Select(account => account.Type).OfType<string>()]);
        var where = Naming.Where(accounts);
        var began = Began(accounts, type);
        return new Incident
        {
            Id = id,
            Type = type,
            Title = Naming.Title(type, where, began, accounts),
            Began = began,
            Where = where,
            Reports = accounts.Count == 1 ? [accounts[0].Report.Id] : [.. accounts.OrderBy(account => account, Comparer<Account>.Create(Account.Compare)).Select(account => account.Report.Id).Distinct(StringComparer.Ordinal)],
            Joined = joined,
            Related = related,
        };
    }

    // "seized the school on Wednesday" says when it began; a toll's day may be the day of counting
    private static When? Began(IReadOnlyList<Account> accounts, string? type)
    {
        List<When> events = [], all = [];
        foreach (var account in accounts)
        {
            if (!account.IsAbout && accounts[0].IsAbout) continue;
            foreach (var claim in account.Claims)
            {
                if (claim.When is not { } when) continue;
                var day = when.At is null ? when : when with { At = null };
                all.Add(day);
                if (claim.Kind == ClaimKind.Event && (claim.EventType is null == type is null) && (type is null || TypeFamilies.GoTogether(claim.EventType!, type))) events.Add(day);
            }
        }
        return EarliestOfMostSaid(events) ?? EarliestOfMostSaid(all);
    }

    // later days of a long event are told as often as its first
    private static When? EarliestOfMostSaid(List<When> said)
    {
        var different = Ground.ByFrequency(said);
        if (different.Length < 2) return different.IsEmpty ? null : different[0];
        var counts = different.Select(time => (Time: time, Count: said.Count(time.Equals))).ToList();
        return counts.Where(one => one.Count * 3 >= counts[0].Count * 2).OrderBy(one => one.Time.From).ThenBy(one => one.Time.To).First().Time;
    }

    private static ImmutableArray<Claim> Claims(IReadOnlyList<ReadReport> reports, World world, string[] ids, int threads)
    {
        var incident = new Dictionary<(string, int), string>(world.Accounts.Count);
        foreach (var placed in world.Accounts) incident[(placed.Account.Report.Id, placed.Account.Scene)] = ids[placed.Draft.Number];
        var from = new int[reports.Count + 1];
        for (var i = 0; i < reports.Count; i++) from[i + 1] = from[i] + reports[i].Claims.Length;
        var claims = new Claim[from[^1]];
        Each.Do(reports.Count, threads, static () => 0, (i, _) =>
        {
            // the claims of one scene stand together, as a rule
            var (scene, its, at) = (-1, (string?)null, from[i]);
            foreach (var claim in reports[i].Claims)
            {
                if (claim.Scene != scene) (scene, its) = (claim.Scene, incident.GetValueOrDefault((reports[i].Report.Id, claim.Scene)));
                claims[at++] = claim with { Incident = its };
            }
        });
        return ImmutableCollectionsMarshal.AsImmutableArray(claims);
    }

    private static ImmutableArray<Join> Joins(IReadOnlyList<Placed> inOrder, string[] ids)
    {
        var joins = ImmutableArray.CreateBuilder<Join>(inOrder.Count);
        foreach (var placed in inOrder) joins.Add(new Join(placed.Account.Report.Id, placed.Account.Scene, ids[placed.Draft.Number], placed.Score, placed.Reasons));
        return joins.MoveToImmutable();
    }
}
