namespace Reckoner.Incidents;

/// <summary>
/// Points for and against two accounts being of one event, with the reasons. A hundred points is what one clear agreement is worth;
/// whole numbers only, so that every machine decides alike.
/// </summary>
internal sealed class Evidence
{
    private readonly List<string> reasons = [];

    /// <summary>The sum so far.</summary>
    public int Points { get; private set; }

    /// <summary>The reasons so far, in the order they were weighed.</summary>
    public IReadOnlyList<string> Reasons => reasons;

    /// <summary>Adds points and, when they are not nil, their reason.</summary>
    public void Add(int points, string reason)
    {
        if (points == 0) return;
        Points += points;
        reasons.Add(reason);
    }

    /// <summary>Adds all of another.</summary>
    public void Add(Evidence other)
    {
        Points += other.Points;
        reasons.AddRange(other.reasons);
    }
}
