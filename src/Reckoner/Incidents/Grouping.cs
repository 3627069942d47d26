using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>Which events there are, and which claims speak of which.</summary>
/// <param name="Incidents">The incidents: those that reports are about before those they only mention, each in order of first report.</param>
/// <param name="Claims">The claims in the order given, those of an event with their incident.</param>
/// <param name="Joins">Why each report's account of an event belongs where it is, in order of publication, then scene.</param>
public sealed record Grouping(ImmutableArray<Incident> Incidents, ImmutableArray<Claim> Claims, ImmutableArray<Join> Joins);

/// <summary>Why one report's account of one event belongs to an incident.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Scene">Which event of the report: 0 is the one it is about.</param>
/// <param name="Incident">Id of the incident.</param>
/// <param name="Score">Points of evidence for it; 0 when the account began the incident or its sender stated it.</param>
/// <param name="Reasons">The evidence, in plain words.</param>
public sealed record Join(string Report, int Scene, string Incident, int Score, ImmutableArray<string> Reasons);
