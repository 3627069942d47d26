using System.Collections.Immutable;

namespace Reckoner.Explaining;

/// <summary>What came of the question for one figure.</summary>
/// <param name="Explanation">The explanation; null when no figure, or more than one, has the address.</param>
/// <param name="Matches">The figures that have the address.</param>
/// <param name="Others">Where there is no explanation: every figure there is.</param>
public sealed record Explained(Explanation? Explanation, ImmutableArray<AddressedFigure> Matches, ImmutableArray<AddressedFigure> Others);

/// <summary>A figure and how to ask for it.</summary>
/// <param name="Address">Its full address: "incident/killed/children".</param>
/// <param name="Figure">The figure.</param>
/// <param name="Incident">Its incident.</param>
public sealed record AddressedFigure(string Address, Figure Figure, Incident Incident);
