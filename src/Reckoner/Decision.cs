using System.Collections.Immutable;

namespace Reckoner;

/// <summary>What a person decides about incidents.</summary>
public enum DecisionKind
{
    /// <summary>What the reports are about is one incident.</summary>
    Merge,
    /// <summary>What the reports are about is an incident of its own.</summary>
    Split,
}

/// <summary>
/// A person's word on which reports are about one event. Decisions hold in the order given, each on what the ones before it have left: what is merged and then
/// split again is as it was.
/// </summary>
/// <param name="Kind">Merge or split.</param>
/// <param name="Reports">Ids of reports. For a merge, one of each incident is enough; for a split, all that shall leave. An id that is not known says nothing.</param>
public sealed record Decision(DecisionKind Kind, ImmutableArray<string> Reports);
