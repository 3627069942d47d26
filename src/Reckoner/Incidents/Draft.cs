using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>An incident in the making: the accounts that have joined it and what they say together. Grows by joining, never shrinks.</summary>
internal sealed class Draft(int number, string? stated)
{
    private const int MostTimes = 16;
    private const int MostPlaces = 16;
    private const int EdgeOfSample = 4;

    private readonly List<Account> accounts = [];
    private readonly List<ImmutableArray<Weighted>> words = [];
    private readonly List<When> times = [];
    private readonly List<When> windows = [];
    private readonly HashSet<Number> numbers = [];
    private readonly HashSet<int> reports = [];

    /// <summary>Number in order of making.</summary>
    public int Number => number;

    /// <summary>The id that its sender gave it; null when it was inferred.</summary>
    public string? Stated => stated;

    /// <summary>The accounts, in order of joining.</summary>
    public IReadOnlyList<Account> Accounts => accounts;

    /// <summary>The type first said of it; null when none was.</summary>
    public string? Type { get; private set; }

    /// <summary>Where it happened.</summary>
    public Ground Ground { get; private set; } = Ground.Unknown;

    /// <summary>Whether a report's account is in it already; one report never tells of the same event twice.</summary>
    public bool Has(int report) => reports.Contains(report);

    /// <summary>Takes an account in.</summary>
    public void Join(Account account, ImmutableArray<Weighted> telling)
    {
        accounts.Add(account);
        words.Add(telling);
        reports.Add(account.Order);
        Type ??= account.Type;
        Ground = Ground.With(account.Ground, MostPlaces);
        AddDistinct(times, account.Times);
        if (account.Window is { } window) AddDistinct(windows, [window]);
        numbers.UnionWith(account.Numbers);
    }

    /// <summary>Weighs whether an account speaks of this incident; null when it certainly falls short of what is needed.</summary>
    public Evidence? Weigh(Account account, ImmutableArray<Weighted> telling, int needed)
    {
        var evidence = new Evidence();
        PlaceEvidence.Weigh(account.Ground, Ground, evidence);
        TimeEvidence.Weigh(account.Times, account.Window, times, windows, evidence);
        TypeEvidence.Weigh(account.Type, Type, evidence);
        FigureEvidence.Weigh(account.Numbers, numbers, evidence);
        if (evidence.Points + WordEvidence.Most < needed) return null;
        WordEvidence.Weigh(telling, Sample(), account.IsAbout, evidence);
        return evidence;
    }

    // the first and the latest accounts stand for all, so that a big incident costs no more than a small one
    private IEnumerable<ImmutableArray<Weighted>> Sample() =>
        words.Count <= 2 * EdgeOfSample ? words : words.Take(EdgeOfSample).Concat(words.Skip(words.Count - EdgeOfSample));

    private static void AddDistinct(List<When> list, ImmutableArray<When> more)
    {
        foreach (var when in more)
        {
            if (list.Count >= MostTimes) return;
            if (!list.Contains(when)) list.Add(when);
        }
    }
}
