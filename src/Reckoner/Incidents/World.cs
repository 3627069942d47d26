using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>The incidents told apart so far, and why each account is where it is.</summary>
internal sealed class World(Vocabulary vocabulary)
{
    private readonly List<Draft> drafts = [];
    private readonly List<Placed> placed = [];
    private readonly Dictionary<string, Draft> stated = new(StringComparer.Ordinal);
    private readonly Candidates candidates = new();

    /// <summary>The incidents in order of making.</summary>
    public IReadOnlyList<Draft> Drafts => drafts;

    /// <summary>Where each account went, in order of placing.</summary>
    public IReadOnlyList<Placed> Accounts => placed;

    /// <summary>Puts an account where its sender says it belongs.</summary>
    public void Place(Account account)
    {
        var id = account.Stated!;
        if (!stated.TryGetValue(id, out var draft)) stated.Add(id, draft = Begin(id));
        Put(account, vocabulary.Weigh(account.Words), draft, 0, ["its sender says so"]);
    }

    /// <summary>Puts an account where the evidence says it belongs; without enough of it, the account begins an incident.</summary>
    public void Join(Account account, int enough)
    {
        var words = vocabulary.Weigh(account.Words);
        Draft? best = null;
        Evidence? strongest = null;
        foreach (var number in candidates.For(account, words))
        {
            var draft = drafts[number];
            if (draft.Has(account.Order)) continue;
            var evidence = draft.Weigh(account, words, enough);
            if (evidence is null || evidence.Points < enough || evidence.Points <= (strongest?.Points ?? 0)) continue;
            (best, strongest) = (draft, evidence);
        }
        if (best is null) Put(account, words, Begin(null), 0, ["the first account of it"]);
        else Put(account, words, best, strongest!.Points, [.. strongest.Reasons]);
    }

    private Draft Begin(string? id)
    {
        var draft = new Draft(drafts.Count, id);
        drafts.Add(draft);
        return draft;
    }

    private void Put(Account account, ImmutableArray<Weighted> words, Draft draft, int score, ImmutableArray<string> reasons)
    {
        draft.Join(account, words);
        candidates.Add(draft.Number, account, words);
        placed.Add(new Placed(account, draft, score, reasons));
    }
}

/// <summary>An account and where it went.</summary>
internal sealed record Placed(Account Account, Draft Draft, int Score, ImmutableArray<string> Reasons);
