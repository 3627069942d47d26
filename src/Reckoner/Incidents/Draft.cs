namespace Reckoner.Incidents;

/// <summary>An incident in the making: the accounts that have joined it and what they say together. Grows by joining; one that stood alone may be let go again.</summary>
internal sealed class Draft(int number, string? stated)
{
    private const int MostPlaces = 16;
    private const int EdgeOfSample = 4;
    private const int Doubt = 3;

    private readonly List<Account> accounts = [];
    private readonly List<Weights> words = [];
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

    /// <summary>
    /// Whether what a report mentions apart is told by others as this incident: the same number of the same named people ("the two guards
    /// shot on Wednesday", "the nine gunmen killed in the assault").
    /// </summary>
    public bool Tells(Account mention) =>
        !mention.IsAbout && !mention.Numbers.IsEmpty && mention.Numbers.All(number => number.Group != "all" && numbers.Contains(number))
        && accounts.Exists(other => other.Order != mention.Order && other.IsAbout && other.Numbers.Any(mention.Numbers.Contains))
        && mention.Times.All(time => accounts.Exists(other => other.IsAbout && other.Times.Any(time.Overlaps)));

    /// <summary>Takes in the one account of an incident that is compared with no other.</summary>
    public void Begin(Account account)
    {
        accounts.Add(account);
        (Type, Ground) = (account.Type, Ground.With(account.Ground, MostPlaces));
    }

    /// <summary>Takes an account in.</summary>
    public void Join(Account account, Weights telling)
    {
        accounts.Add(account);
        words.Add(telling);
        reports.Add(account.Order);
        Type ??= account.Type;
        Ground = Ground.With(account.Ground, MostPlaces);
        numbers.UnionWith(account.Numbers);
    }

    /// <summary>Lets its accounts go: they belong elsewhere.</summary>
    public void Empty()
    {
        accounts.Clear();
        words.Clear();
        numbers.Clear();
        reports.Clear();
    }

    /// <summary>Weighs whether an account speaks of this incident; null when it certainly falls short of what is needed.</summary>
    public Evidence? Weigh(Account account, Weights telling, int needed, bool explains)
    {
        var evidence = new Evidence(explains);
        PlaceEvidence.Weigh(account.Ground, Ground, evidence);
        TypeEvidence.Weigh(account.Type, Type, evidence);
        FigureEvidence.Weigh(account.Numbers, numbers, evidence);
        if (evidence.Points + TimeEvidence.Most + WordEvidence.Most < needed) return null;

        if (accounts.Count == 0) return null;
        // day and words of one and the same account must speak for it: a chain of half-likenesses is none
        Evidence? best = null;
        var sum = 0;
        var count = 0;
        foreach (var i in Sample())
        {
            var one = new Evidence(explains);
            TimeEvidence.Weigh(account, accounts[i], one);
            WordEvidence.Weigh(telling, words[i], account.IsAbout, one);
            if (account.IsAbout && accounts[i].IsAbout) WordEvidence.WeighLeads(telling, words[i], one);
            if (best is null || one.Points > best.Points) best = one;
            sum += one.Points;
            count++;
        }
        evidence.Add(best!);
        evidence.Add(((sum / count) - best!.Points) / Doubt, "unlike other accounts of it");
        return evidence;
    }

    // the first and the latest accounts stand for all, so that a big incident costs no more than a small one
    private IEnumerable<int> Sample()
    {
        for (var i = 0; i < accounts.Count; i++)
        {
            if (i < EdgeOfSample || i >= accounts.Count - EdgeOfSample) yield return i;
        }
    }
}
