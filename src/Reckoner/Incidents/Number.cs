namespace Reckoner.Incidents;

/// <summary>One number of an account.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Group">Label of the group.</param>
/// <param name="Value">The least value that was said.</param>
internal readonly record struct Number(Measure Measure, string Group, long Value);
