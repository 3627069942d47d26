using System.Collections.Immutable;

namespace Reckoner.Reckoning;

/// <summary>What the claims of one incident come to.</summary>
/// <param name="Figures">In order of measure, the total first, then by group.</param>
/// <param name="Disagreements">In order of measure, then of the claims.</param>
public sealed record Reckoned(ImmutableArray<Figure> Figures, ImmutableArray<Disagreement> Disagreements);
