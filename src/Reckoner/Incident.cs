using System.Collections.Immutable;

namespace Reckoner;

/// <summary>One event in the world that reports speak of.</summary>
public sealed record Incident
{
    /// <summary>Unique and the same on every run; the sender's own id when the reports carry one.</summary>
    public required string Id { get; init; }

    /// <summary>Event type of the glossary: "hostage-taking", "bombing"; null when not said.</summary>
    public string? Type { get; init; }

    /// <summary>A short plain name: "hostage-taking in Beslan".</summary>
    public required string Title { get; init; }

    /// <summary>When it began; null when not known.</summary>
    public When? Began { get; init; }

    /// <summary>Where; null when not known.</summary>
    public Place? Where { get; init; }

    /// <summary>Ids of the reports that speak of it, in order of publication.</summary>
    public required ImmutableArray<string> Reports { get; init; }

    /// <summary>Why each report is in it, in order of publication; empty where one report alone tells of it.</summary>
    public ImmutableArray<Belonging> Joined { get; init; } = [];

    /// <summary>Other incidents it is linked to.</summary>
    public ImmutableArray<Link> Related { get; init; } = [];
}

/// <summary>Why a report belongs to an incident.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Scene">Which of the report's events it is: 0 is the one that the report is about.</param>
/// <param name="Reasons">What it has in common with the account it is most like, and what speaks against, in plain words.</param>
public sealed record Belonging(string Report, int Scene, ImmutableArray<string> Reasons);

/// <summary>How two incidents are linked.</summary>
public enum Relation
{
    /// <summary>A part of the other.</summary>
    PartOf,
    /// <summary>Came after the other and because of it.</summary>
    Follows,
    /// <summary>Told as background of the other.</summary>
    BackgroundOf,
    /// <summary>One of a series with the other.</summary>
    SameCampaign,
}

/// <summary>A link from one incident to another.</summary>
/// <param name="Incident">Id of the other incident.</param>
/// <param name="Relation">What this incident is to the other.</param>
public sealed record Link(string Incident, Relation Relation);
