using System.Collections.Immutable;

namespace Reckoner;

/// <summary>All incidents with their figures and disagreements, as of one moment, under one policy.</summary>
public sealed record Picture
{
    /// <summary>The reports it was made from, in order of publication, then id.</summary>
    public required ImmutableArray<Report> Reports { get; init; }

    /// <summary>Their claims, in order of report, then of first quote.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>The incidents: those that reports are about before those they mention.</summary>
    public required ImmutableArray<Incident> Incidents { get; init; }

    /// <summary>The figures, in order of incident, measure, group.</summary>
    public required ImmutableArray<Figure> Figures { get; init; }

    /// <summary>The disagreements, in order of incident and measure.</summary>
    public required ImmutableArray<Disagreement> Disagreements { get; init; }

    /// <summary>What the policy codes of incidents besides figures, in order of incident; empty when it codes nothing.</summary>
    public ImmutableArray<Coding> Codings { get; init; } = [];
}
