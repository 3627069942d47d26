using System.Runtime.CompilerServices;

namespace Reckoner.Incidents;

/// <summary>
/// Points for and against two accounts being of one event, with the reasons. A hundred points is what one clear agreement is worth;
/// whole numbers only, so that every machine decides alike.
/// </summary>
/// <param name="explains">Whether the reasons are wanted too.</param>
internal sealed class Evidence(bool explains)
{
    private readonly List<string> reasons = [];

    /// <summary>Whether the reasons are wanted too.</summary>
    public bool Explains => explains;

    /// <summary>The sum so far.</summary>
    public int Points { get; private set; }

    /// <summary>The reasons so far, in the order they were weighed; none when they are not wanted.</summary>
    public IReadOnlyList<string> Reasons => reasons;

    /// <summary>Adds points and, when they are not nil, their reason.</summary>
    public void Add(int points, string reason)
    {
        Points += points;
        if (points != 0 && explains) reasons.Add(reason);
    }

    /// <summary>Adds points and, when they are not nil, their reason.</summary>
    public void Add(int points, [InterpolatedStringHandlerArgument("")] ref Reason reason) => Add(points, reason.Take());

    /// <summary>Adds all of another.</summary>
    public void Add(Evidence other)
    {
        Points += other.Points;
        reasons.AddRange(other.reasons);
    }
}
