namespace Reckoner.Incidents;

/// <summary>Accounts of one event, in order of counting.</summary>
/// <param name="Members">Their numbers.</param>
internal sealed record Cluster(IReadOnlyList<int> Members);
