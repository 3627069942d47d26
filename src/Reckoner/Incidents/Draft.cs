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

    /// <summary>
    /// Whether what a report mentions apart is told by others as this incident: the same number of the same named people ("the two guards
    /// shot on Wednesday", "the nine gunmen killed in the assault"). One man says nothing: every other report counts one.
    /// </summary>
    public bool Tells(Account mention) =>
        !mention.Numbers.IsEmpty && mention.Numbers.All(number => number.Group != "all" && number.Value > 1 && accounts.Exists(other => other.Numbers.Contains(number)))
        && accounts.Exists(other => other.IsAbout && other.Report.Id != mention.Report.Id && other.Numbers.Any(mention.Numbers.Contains))
        && mention.Times.All(time => accounts.Exists(other => other.IsAbout && other.Times.Any(time.Overlaps)));

    /// <summary>Takes an account in.</summary>
    public void Take(Account account)
    {
        accounts.Add(account);
        reports.Add(account.Report.Id);
        Type ??= account.Type;
        Ground = Ground.With(account.Ground, MostPlaces);
    }
}
