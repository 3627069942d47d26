using System.Collections.Immutable;

namespace Reckoner;

/// <summary>What a codebook gives an incident besides its figures. Whatever the codebook does not ask, or the reports do not show, is null.</summary>
public sealed record Coding
{
    /// <summary>Id of the incident.</summary>
    public required string Incident { get; init; }

    /// <summary>Policy id and version, "ucdp/2".</summary>
    public required string Policy { get; init; }

    /// <summary>Whether it meets what the codebook asks of an event (UCDP: one death in an estimate).</summary>
    public bool? IsEvent { get; init; }

    /// <summary>Id of the incident with which it is coded as one event (ACLED: same day, place, actors and type); its own when there is no other.</summary>
    public string? Event { get; init; }

    /// <summary>The day under which it is coded.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>How exactly the day is known, in the codebook's own code.</summary>
    public int? TimePrecision { get; init; }

    /// <summary>How exactly the place is known, in the codebook's own code.</summary>
    public int? GeoPrecision { get; init; }

    /// <summary>Whether it is one event or an aggregate that cannot be split, in the codebook's own code.</summary>
    public int? Clarity { get; init; }

    /// <summary>Whether it lasted longer than the codebook's limit (GTD: 24 hours).</summary>
    public bool? Extended { get; init; }

    /// <summary>How a hostage taking ended, in the codebook's own code.</summary>
    public int? Outcome { get; init; }

    /// <summary>How many hostages survived, where one measure alone says so.</summary>
    public long? Released { get; init; }

    /// <summary>The grade of the allegation: confirmed, fair, weak, contested, discounted.</summary>
    public string? Grade { get; init; }

    /// <summary>The state of the coding: "provisional" until a person signs it.</summary>
    public string? State { get; init; }

    /// <summary>By the standards for casualty recorders: confirmed, undetermined or rejected.</summary>
    public string? Gate { get; init; }

    /// <summary>The outlets that add something to a figure, in order of publication.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Totals over several days or incidents, divided among them.</summary>
    public ImmutableArray<Share> Shares { get; init; } = [];

    /// <summary>The rules that decided, in order, in plain words that begin with the rule's name.</summary>
    public ImmutableArray<string> Because { get; init; } = [];
}

/// <summary>The part of a total that a codebook gives to one day or one incident: <paramref name="Over"/> by <paramref name="Under"/>, exactly.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Incident">Id of the incident that gets it.</param>
/// <param name="Day">The day that gets it; null where the total is divided among incidents.</param>
/// <param name="Over">Numerator.</param>
/// <param name="Under">Denominator, at least 1, without a common factor.</param>
/// <param name="Note">What was divided, by which rule.</param>
public sealed record Share(Measure Measure, string Incident, DateOnly? Day, long Over, long Under, string Note)
{
    /// <summary>The share as a person writes it: "13 1/3".</summary>
    public string Text => Under == 1 ? Over.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : Over < Under ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Over}/{Under}")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Over / Under} {Over % Under}/{Under}");
}
