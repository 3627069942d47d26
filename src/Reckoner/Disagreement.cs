using System.Collections.Immutable;

namespace Reckoner;

/// <summary>Why two claims cannot both hold as they stand. Only the last is a conflict.</summary>
public enum ReasonClass
{
    /// <summary>They speak of different moments.</summary>
    Time,
    /// <summary>One counts a part, or what was added, of what the other counts.</summary>
    Scope,
    /// <summary>They count different people.</summary>
    Group,
    /// <summary>They count in different places.</summary>
    Place,
    /// <summary>One is only a bound or a round number.</summary>
    Bound,
    /// <summary>They mean different things by the same word.</summary>
    Definition,
    /// <summary>A number has been taken from another measure, place or incident.</summary>
    NumberCollision,
    /// <summary>Nothing explains it away.</summary>
    TrueConflict,
}

/// <summary>Claims that cannot all hold.</summary>
/// <param name="Incident">Id of the incident.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Claims">Ids of a smallest set of claims that cannot all hold.</param>
/// <param name="Reason">The reason class.</param>
/// <param name="Explanation">The same in plain words, with the words of the claims that show it.</param>
public sealed record Disagreement(string Incident, Measure Measure, ImmutableArray<string> Claims, ReasonClass Reason, string Explanation)
{
    /// <summary>
    /// The words of the reports that show the reason: "so far", "of them", the name of another place; for a number that collides, where else
    /// it stands. Empty where no words show it.
    /// </summary>
    public ImmutableArray<Quote> Shows { get; init; } = [];
}
