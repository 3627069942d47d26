using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>Turns what has been told apart into incidents and claims that know theirs.</summary>
internal static class Results
{
    /// <summary>The grouping of some reports, their claims in the order given.</summary>
    public static Grouping Of(IReadOnlyList<ReadReport> reports, World world)
    {
        var drafts = world.Drafts.Where(draft => draft.Accounts.Count > 0).Select(draft => (Draft: draft, Accounts: InOrder(draft.Accounts)))
            .OrderBy(one => one.Accounts[0].IsAbout ? 0 : 1)
            .ThenBy(one => one.Accounts[0].Order).ThenBy(one => one.Accounts[0].Scene).ToList();

        var ids = new string[world.Drafts.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (draft, _) in drafts)
        {
            if (draft.Stated is { } stated) { ids[draft.Number] = stated; taken.Add(stated); }
        }
        foreach (var (draft, accounts) in drafts) ids[draft.Number] ??= Naming.Id(accounts[0], taken);

        var links = Linker.Links(world, ids);
        var incidents = drafts.Select(one => Incident(ids[one.Draft.Number], one.Accounts, links[one.Draft.Number])).ToImmutableArray();
        return new Grouping(incidents, Claims(reports, world, ids), Joins(world, ids));
    }

    // what a report is about tells of it more surely than what another mentions
    private static IReadOnlyList<Account> InOrder(IReadOnlyList<Account> accounts) =>
        accounts.Count == 1 ? accounts : [.. accounts.OrderBy(a => a.IsAbout ? 0 : 1).ThenBy(a => a.Order).ThenBy(a => a.Scene)];

    private static Incident Incident(string id, IReadOnlyList<Account> accounts, ImmutableArray<Link> related)
    {
        var type = TypeEvidence.Widest([.. accounts.Where(account => account.IsAbout == accounts[0].IsAbout).Select(account => account.Type).OfType<string>()]);
        var where = Naming.Where(accounts);
        var began = Began(accounts, type);
        return new Incident
        {
            Id = id,
            Type = type,
            Title = Naming.Title(type, where, began, accounts[0]),
            Began = began,
            Where = where,
            Reports = [.. accounts.OrderBy(account => account.Order).Select(account => account.Report.Id).Distinct(StringComparer.Ordinal)],
            Related = related,
        };
    }

    // "seized the school on Wednesday" says when it began; a toll's day may be the day of counting
    private static When? Began(IReadOnlyList<Account> accounts, string? type)
    {
        var claims = accounts.Where(account => account.IsAbout || !accounts[0].IsAbout).SelectMany(account => account.Claims).ToList();
        var events = claims.Where(claim => claim.Kind == ClaimKind.Event && claim.When is not null && (claim.EventType is null == type is null)
            && (type is null || TypeEvidence.GoTogether(claim.EventType!, type))).Select(claim => claim.When!);
        return EarliestOfMostSaid(events) ?? EarliestOfMostSaid(claims.Select(claim => claim.When).OfType<When>());
    }

    // later days of a long event are told as often as its first
    private static When? EarliestOfMostSaid(IEnumerable<When> times)
    {
        var said = times.Select(time => time with { At = null }).ToList();
        var counts = Ground.ByFrequency(said).Select(time => (Time: time, Count: said.Count(time.Equals))).ToList();
        return counts.Count == 0 ? null : counts.Where(one => one.Count * 3 >= counts[0].Count * 2).OrderBy(one => one.Time.From).ThenBy(one => one.Time.To).First().Time;
    }

    private static ImmutableArray<Claim> Claims(IReadOnlyList<ReadReport> reports, World world, string[] ids)
    {
        var incident = new Dictionary<(string, int), string>();
        foreach (var placed in world.Accounts) incident[(placed.Account.Report.Id, placed.Account.Scene)] = ids[placed.Draft.Number];
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var read in reports)
        {
            foreach (var claim in read.Claims)
                claims.Add(incident.TryGetValue((read.Report.Id, claim.Scene), out var id) ? claim with { Incident = id } : claim with { Incident = null });
        }
        return claims.DrainToImmutable();
    }

    private static ImmutableArray<Join> Joins(World world, string[] ids) =>
        [.. world.Accounts.OrderBy(placed => placed.Account.Order).ThenBy(placed => placed.Account.Scene)
            .Select(placed => new Join(placed.Account.Report.Id, placed.Account.Scene, ids[placed.Draft.Number], placed.Score, placed.Reasons))];
}
