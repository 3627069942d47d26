using System.Buffers;
using System.Collections.Immutable;
using Reckoner.Language;

namespace Reckoner.Incidents;

/// <summary>Links incidents that one report tells of together, and bombs of one day in one town.</summary>
internal static class Linker
{
    private static readonly SearchValues<string> CampaignWords = SearchValues.Create(WordLists.Of("campaign"), StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> ConsequenceWords = SearchValues.Create(WordLists.Of("consequence"), StringComparison.OrdinalIgnoreCase);

    /// <summary>The links of each incident, by number of its draft, sorted by id of the other.</summary>
    /// <param name="world">The incidents.</param>
    /// <param name="inOrder">Where each account went, in the order in which accounts count.</param>
    /// <param name="ids">The ids of the incidents, by number of draft.</param>
    public static ImmutableArray<Link>[] Links(World world, IReadOnlyList<Placed> inOrder, string[] ids)
    {
        var result = new ImmutableArray<Link>[ids.Length];
        Array.Fill(result, []);
        if (ids.Length < 2) return result;

        var links = new Dictionary<(int From, int To), Relation>();
        // the accounts of one report stand together, the first is what it is about
        for (int i = 1, main = 0; i < inOrder.Count; i++)
        {
            if (string.Equals(inOrder[i].Account.Report.Id, inOrder[main].Account.Report.Id, StringComparison.Ordinal)) Link(links, inOrder[i], inOrder[main]);
            else main = i;
        }
        LinkBombsOfOneDay(links, world);

        foreach (var group in links.GroupBy(link => link.Key.From))
            result[group.Key] = [.. group.Select(link => new Link(ids[link.Key.To], link.Value)).OrderBy(link => link.Incident, StringComparer.Ordinal)];
        return result;
    }

    private static void Link(Dictionary<(int, int), Relation> links, Placed mention, Placed main)
    {
        var (from, to) = (mention.Draft.Number, main.Draft.Number);
        if (from == to) return;
        var relation = Between(mention.Account, main.Account);
        // a second quake of the same week comes after the first, and is no history
        if (relation == Relation.BackgroundOf && string.Equals(mention.Draft.Type, main.Draft.Type, StringComparison.Ordinal) && First(mention.Draft) is { } later && First(main.Draft) is { } first && later > first)
            relation = Relation.Follows;
        if (relation == Relation.SameCampaign)
        {
            Set(links, from, to, relation);
            Set(links, to, from, relation);
        }
        else if (!links.TryGetValue((to, from), out var back) || back == Relation.SameCampaign)
        {
            // two reports may each tell the other's event as background: the first to say so holds
            Set(links, from, to, relation);
        }
    }

    private static DateOnly? First(Draft draft)
    {
        DateOnly? first = null;
        foreach (var account in draft.Accounts)
            foreach (var time in account.Times)
                if (IsDays(time) && (first is null || time.From < first)) first = time.From;
        return first;
    }

    private static Relation Between(Account mention, Account main)
    {
        var words = Around(mention);
        if (words.AsSpan().ContainsAny(ConsequenceWords) && StartsLater(mention, main)) return Relation.Follows;
        if (words.AsSpan().ContainsAny(CampaignWords)) return Relation.SameCampaign;
        return SamePlaceAndDay(mention, main) ? PartOrNeighbour(mention, main) : Relation.BackgroundOf;
    }

    private static Relation PartOrNeighbour(Account mention, Account main) =>
        mention.Type is { } type && string.Equals(type, main.Type, StringComparison.Ordinal) && AreApart(type, mention.Ground, main.Ground)
            ? Relation.SameCampaign
            : Relation.PartOf;

    private static bool AreApart(string type, Ground a, Ground b) =>
        Places.DifferentSites(a, b) || (EventTypes.IsAtOneSpot(type) && Spots.Differ(a.Spots, b.Spots));

    private static bool SamePlaceAndDay(Account a, Account b) =>
        (Places.SharedTown(a.Ground, b.Ground) is not null) && a.Times.Any(time => b.Times.Any(other => IsDays(time) && IsDays(other) && time.Overlaps(other)));

    private static bool IsDays(When when) => when.To.DayNumber - when.From.DayNumber < 4;

    private static bool StartsLater(Account a, Account b) => a.Times.IsEmpty || b.Times.IsEmpty || a.Times.Min(time => time.From) >= b.Times.Min(time => time.From);

    // the mention's own sentence and the one before, which often introduces it ("the latest in a series of ...")
    private static string Around(Account mention)
    {
        var quote = mention.Claims[0].Quotes[0];
        var text = quote.Of(mention.Report);
        return $"{Passage.Before(text, quote.Start)} {Passage.Of(text, quote.Start, quote.End)}";
    }

    private static void LinkBombsOfOneDay(Dictionary<(int, int), Relation> links, World world)
    {
        const int most = 16;
        var byDay = new Dictionary<(string Town, string Type, DateOnly Day), List<Draft>>();
        foreach (var draft in world.Drafts)
        {
            if (draft.Type is null || draft.Ground.Towns.FirstOrDefault() is not { } town) continue;
            foreach (var day in draft.Accounts.SelectMany(a => a.Times).Where(time => time.From == time.To).Select(time => time.From).Distinct())
            {
                var key = (town.Name, draft.Type, day);
                if (!byDay.TryGetValue(key, out var drafts)) byDay.Add(key, drafts = []);
                if (drafts.Count >= most) continue;
                foreach (var other in drafts.Where(other => AreApart(draft.Type, draft.Ground, other.Ground)))
                {
                    Set(links, draft.Number, other.Number, Relation.SameCampaign);
                    Set(links, other.Number, draft.Number, Relation.SameCampaign);
                }
                drafts.Add(draft);
            }
        }
    }

    // what words say outweighs what is only the default
    private static void Set(Dictionary<(int, int), Relation> links, int from, int to, Relation relation)
    {
        if (!links.TryGetValue((from, to), out var before) || Strength(relation) > Strength(before)) links[(from, to)] = relation;
    }

    private static int Strength(Relation relation) => relation switch
    {
        Relation.Follows => 4,
        Relation.SameCampaign => 3,
        Relation.PartOf => 2,
        _ => 1,
    };
}
