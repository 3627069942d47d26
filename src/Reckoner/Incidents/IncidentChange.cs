using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>What an arrival did to an incident.</summary>
public enum ChangeKind
{
    /// <summary>A report told of an event that nobody had told of.</summary>
    Began,
    /// <summary>A report joined it.</summary>
    Joined,
    /// <summary>What had been taken for several events is one.</summary>
    Merged,
    /// <summary>What had been taken for one event is several; this is one of them.</summary>
    Split,
    /// <summary>A report that is about something else mentions it.</summary>
    Mentioned,
}

/// <summary>What an arrival did to one incident.</summary>
/// <param name="Kind">What.</param>
/// <param name="Incident">Id of the incident; it is named after its earliest report, so that an earlier one renames it.</param>
/// <param name="From">Ids of the incidents that its reports were in before; empty when there were none.</param>
/// <param name="Reports">Ids of the reports that are about it now, in order of counting.</param>
/// <param name="Reasons">Why the report that arrived is in it, in plain words; empty when it is not.</param>
public sealed record IncidentChange(ChangeKind Kind, string Incident, ImmutableArray<string> From, ImmutableArray<string> Reports, ImmutableArray<string> Reasons);
