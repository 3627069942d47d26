namespace Reckoner.Incidents;

/// <summary>A word and how telling it is.</summary>
internal readonly record struct Weighted(ulong Word, int Weight);
