using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>Where a mention belongs.</summary>
/// <param name="Cluster">The incident.</param>
/// <param name="Score">How likely, thousandths.</param>
/// <param name="Reasons">Why.</param>
/// <param name="IsOwn">Whether it is what its own report is about.</param>
internal sealed record Found(Cluster Cluster, int Score, ImmutableArray<string> Reasons, bool IsOwn);
