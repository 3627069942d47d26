using System.Collections.Immutable;

namespace Reckoner;

/// <summary>What a step of a derivation rests on: words of claims, an earlier step, or what is taken for granted as long as nobody says otherwise.</summary>
/// <param name="Of">What the number is of, in plain words.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Group">Of whom.</param>
/// <param name="At">The moment it holds for; null for now.</param>
/// <param name="End">Which end of it is used.</param>
/// <param name="Value">The number.</param>
/// <param name="Claims">Ids of the claims that state it; empty when it follows or is taken for granted.</param>
/// <param name="Step">Index of the earlier step that gave it; null when claims state it or it is taken for granted.</param>
/// <param name="Granted">What is taken for granted with it, in plain words: "less 20 of whom reports told before"; null when nothing is.</param>
public sealed record Premise(
    string Of, Measure Measure, Group Group, DateTimeOffset? At, BoundEnd End, long Value, ImmutableArray<string> Claims, int? Step, string? Granted);
