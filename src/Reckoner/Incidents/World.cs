using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>The incidents told apart, and why each account is where it is.</summary>
internal sealed class World
{
    /// <summary>Why an account began an incident.</summary>
    public static readonly ImmutableArray<string> First = ["the first account of it"];

    /// <summary>Why one with a stated incident is in it.</summary>
    public static readonly ImmutableArray<string> Sender = ["its sender says so"];

    /// <summary>Why a mention is in the incident of its own report.</summary>
    public static readonly ImmutableArray<string> Same = ["other reports count the same people in what the report is about"];

    /// <summary>Why an account is in it that is like later ones alone.</summary>
    public static readonly ImmutableArray<string> Later = ["later accounts of it are like this one"];

    private readonly List<Draft> drafts = [];
    private readonly List<Placed> placed = [];

    /// <summary>The incidents in order of making.</summary>
    public IReadOnlyList<Draft> Drafts => drafts;

    /// <summary>Where each account went, in order of placing.</summary>
    public IReadOnlyList<Placed> Accounts => placed;

    /// <summary>Begins an incident.</summary>
    /// <param name="stated">The id that its sender gave it; null when it was inferred.</param>
    public Draft Begin(string? stated)
    {
        var draft = new Draft(drafts.Count, stated);
        drafts.Add(draft);
        return draft;
    }

    /// <summary>Puts an account into an incident.</summary>
    public void Put(Account account, Draft draft, int score, ImmutableArray<string> reasons)
    {
        draft.Take(account);
        placed.Add(new Placed(account, draft, score, reasons));
    }

    /// <summary>Says why an account is where it is.</summary>
    /// <param name="at">Which, in order of placing.</param>
    /// <param name="reasons">Why.</param>
    public void Explain(int at, ImmutableArray<string> reasons) => placed[at] = placed[at] with { Reasons = reasons };
}

/// <summary>An account and where it went.</summary>
internal sealed record Placed(Account Account, Draft Draft, int Score, ImmutableArray<string> Reasons);
