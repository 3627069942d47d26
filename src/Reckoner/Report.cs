namespace Reckoner;

/// <summary>One document as it arrived. Never changed: a new version is a new report.</summary>
public sealed record Report
{
    /// <summary>Identity within its source; unique among the reports read together.</summary>
    public required string Id { get; init; }

    /// <summary>Who published it, for example a newspaper or an agency; null when not known.</summary>
    public string? Outlet { get; init; }

    /// <summary>Headline as published; null when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published; relative times in the text ("on Tuesday") are resolved against it. Null when not known.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When we learned of it; null when not known, and then it is taken to have arrived when it was published.</summary>
    public DateTimeOffset? Arrived { get; init; }

    /// <summary>Where it was found; null when not known.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 language tag; null when not known.</summary>
    public string? Language { get; init; }

    /// <summary>The words. Every quote's offsets count UTF-16 code units of this string.</summary>
    public required string Text { get; init; }

    /// <summary>The incident that its sender says it is about; null when the sender does not say. A stated incident is kept.</summary>
    public string? Incident { get; init; }

    /// <summary>
    /// Id of the report that this one is a new version of; null when it is none. The older version may arrive later, or never. Between two
    /// reports of different outlets it says nothing: nobody revises another's words.
    /// </summary>
    public string? Revises { get; init; }

    /// <summary>Whether its sender stands behind it. Withdrawing a report withdraws what it revises too.</summary>
    public ReportStatus Status { get; init; }
}
