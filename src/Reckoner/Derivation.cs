using System.Collections.Immutable;

namespace Reckoner;

/// <summary>One step by which a number that nobody stated follows from others: a premise or several, a rule, and what comes of it.</summary>
/// <param name="Of">What the number is of, in plain words: "held", "freed, children", "held on 3 May 2031, 08:00 UTC".</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Group">Of whom.</param>
/// <param name="At">The moment it holds for; null for now.</param>
/// <param name="End">Which end of it follows.</param>
/// <param name="Value">The number.</param>
/// <param name="Rule">Name of the rule: "house.conserve".</param>
/// <param name="Words">The rule in plain words.</param>
/// <param name="Premises">What it follows from; never empty.</param>
public sealed record Derivation(
    string Of, Measure Measure, Group Group, DateTimeOffset? At, BoundEnd End, long Value, string Rule, string Words, ImmutableArray<Premise> Premises);
