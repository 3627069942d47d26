using System.Collections.Immutable;

namespace Reckoner;

/// <summary>What kind of thing a claim says.</summary>
public enum ClaimKind
{
    /// <summary>How many.</summary>
    Count,
    /// <summary>That something happened.</summary>
    Event,
    /// <summary>That somebody wants something.</summary>
    Demand,
    /// <summary>That something is not so.</summary>
    Denial,
    /// <summary>That something will or may become so: "the toll is expected to rise".</summary>
    Forecast,
    /// <summary>That something is not known.</summary>
    Unknown,
}

/// <summary>One thing that a report says, bound to its exact words.</summary>
public sealed record Claim
{
    /// <summary>Unique and the same on every run: the report's id and the claim's number in it.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the report.</summary>
    public required string Report { get; init; }

    /// <summary>What kind of thing it says.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>What is counted; null unless <see cref="Kind"/> is a count, or a forecast or unknown about a count.</summary>
    public Measure? Measure { get; init; }

    /// <summary>Of whom.</summary>
    public Group Group { get; init; } = Group.All;

    /// <summary>How many; null unless <see cref="Kind"/> is a count.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>Id of the claim that this one is a part of ("nine of them"); null when it stands alone.</summary>
    public string? PartOf { get; init; }

    /// <summary>How the first voice stands behind it.</summary>
    public Stance Stance { get; init; }

    /// <summary>From the first speaker to the outlet; empty when the report has neither.</summary>
    public ImmutableArray<Voice> Voices { get; init; } = [];

    /// <summary>When it happened; null when neither said nor to be inferred.</summary>
    public When? When { get; init; }

    /// <summary>Where it happened; null when neither said nor to be inferred.</summary>
    public Place? Where { get; init; }

    /// <summary>The spots within that place that the words name for it ("a market in the Karsk district"), the nearest first; empty when they name none.</summary>
    public ImmutableArray<Site> Sites { get; init; } = [];

    /// <summary>What happened, in the glossary's event types ("shooting", "hostage-taking"); null when not said.</summary>
    public string? EventType { get; init; }

    /// <summary>
    /// Which event of its report the claim belongs to: 0 is the event that the report is about, others are events it mentions
    /// (an earlier attack, another town's accident).
    /// </summary>
    public int Scene { get; init; }

    /// <summary>Id of the incident; null until incidents have been told apart.</summary>
    public string? Incident { get; init; }

    /// <summary>
    /// Which people are meant, for counts of people who can be told apart ("Jones, 22", "a 12-year-old girl"): equal keys are the same
    /// people within one report. Carries no name. Null for mere numbers.
    /// </summary>
    public string? People { get; init; }

    /// <summary>Whether the number adds to what was counted before ("two more", "another three") and is not a total.</summary>
    public bool Additional { get; init; }

    /// <summary>The words, first mention first; never empty. Those of the title stand here only when the text does not say them.</summary>
    public required ImmutableArray<Quote> Quotes { get; init; }
}
