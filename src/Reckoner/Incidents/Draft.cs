namespace Reckoner.Incidents;

/// <summary>An incident in the making: the accounts that have joined it and what they say together.</summary>
internal sealed class Draft(int number, string? stated)
{
    private const int MostPlaces = 16;

    private readonly List<Account> accounts = [];
    private readonly HashSet<string> reports = new(StringComparer.Ordinal);

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
    public bool Has(string report) => reports.Contains(report);

    /// <summary>Takes an account in.</summary>
    public void Take(Account account)
    {
        accounts.Add(account);
        reports.Add(account.Report.Id);
        Type ??= account.Type;
        Ground = Ground.With(account.Ground, MostPlaces);
    }
}
