using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>The incidents told apart so far, and why each account is where it is.</summary>
internal sealed class World(Vocabulary vocabulary)
{
    private static readonly ImmutableArray<string> First = ["the first account of it"];
    private static readonly ImmutableArray<string> Sender = ["its sender says so"];

    private static readonly ImmutableArray<string> Same = ["other reports count the same people in what the report is about"];

    private readonly List<Draft> drafts = [];
    private readonly List<Placed> placed = [];
    private readonly Dictionary<string, Draft> stated = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Draft> aboutOf = [];
    private readonly Candidates candidates = new();

    /// <summary>The incidents in order of making.</summary>
    public IReadOnlyList<Draft> Drafts => drafts;

    /// <summary>Where each account went, in order of placing.</summary>
    public IReadOnlyList<Placed> Accounts => placed;

    /// <summary>Puts an account where its sender says it belongs.</summary>
    public void Place(Account account)
    {
        var id = account.Stated!;
        if (!stated.TryGetValue(id, out var draft)) stated.Add(id, draft = New(id));
        Put(account, vocabulary.Weigh(account.Words), draft, 0, Sender);
    }

    /// <summary>Puts an account where the evidence says it belongs; without enough of it, the account begins an incident.</summary>
    public void Join(Account account, int enough)
    {
        var words = vocabulary.Weigh(account.Words);
        if (!account.IsAbout && OwnIncident(account) is { } own)
        {
            Put(account, words, own, enough, Same);
            return;
        }
        Draft? best = null;
        var most = 0;
        foreach (var number in candidates.For(account, words))
        {
            var draft = drafts[number];
            if (draft.Has(account.Order)) continue;
            var needed = Math.Max(enough, most + 1);
            if (draft.Weigh(account, words, needed, explains: false) is not { } evidence || evidence.Points < needed) continue;
            (best, most) = (draft, evidence.Points);
        }
        if (best is null) Put(account, words, New(null), 0, First);
        else Put(account, words, best, most, [.. best.Weigh(account, words, most, explains: true)!.Reasons]);
    }

    private Draft? OwnIncident(Account mention) =>
        aboutOf.TryGetValue(mention.Order, out var own) && own.Stated is null && own.Tells(mention) ? own : null;

    /// <summary>
    /// Looks once more at reports that stand alone: what came after them may have said the names and numbers that tie them to the others.
    /// </summary>
    public void JoinTheLonely(int enough)
    {
        foreach (var lonely in drafts.Where(draft => draft is { Stated: null, Accounts: [{ IsAbout: true }] }).ToList())
        {
            if (lonely.Accounts.Count != 1) continue;
            var account = lonely.Accounts[0];
            var words = vocabulary.Weigh(account.Words);
            Draft? best = null;
            var most = 0;
            foreach (var number in candidates.For(account, words))
            {
                var draft = drafts[number];
                if (ReferenceEquals(draft, lonely) || draft.Accounts.Count < 2 || draft.Has(account.Order)) continue;
                var needed = Math.Max(enough, most + 1);
                if (draft.Weigh(account, words, needed, explains: false) is not { } evidence || evidence.Points < needed) continue;
                (best, most) = (draft, evidence.Points);
            }
            if (best is null) continue;
            ImmutableArray<string> reasons = [.. best.Weigh(account, words, most, explains: true)!.Reasons];
            lonely.Empty();
            placed.RemoveAll(one => ReferenceEquals(one.Account, account));
            Put(account, words, best, most, reasons);
        }
    }

    /// <summary>Begins an incident with an account that is not to be compared with others.</summary>
    public void Begin(Account account)
    {
        var draft = New(account.Stated);
        draft.Begin(account);
        placed.Add(new Placed(account, draft, 0, account.Stated is null ? First : Sender));
    }

    private Draft New(string? id)
    {
        var draft = new Draft(drafts.Count, id);
        drafts.Add(draft);
        return draft;
    }

    private void Put(Account account, Weights words, Draft draft, int score, ImmutableArray<string> reasons)
    {
        draft.Join(account, words);
        if (account.IsAbout) aboutOf[account.Order] = draft;
        candidates.Add(draft.Number, account, words);
        placed.Add(new Placed(account, draft, score, reasons));
    }
}

/// <summary>An account and where it went.</summary>
internal sealed record Placed(Account Account, Draft Draft, int Score, ImmutableArray<string> Reasons);
