namespace Reckoner.Train;

/// <summary>How a chain is trained.</summary>
/// <param name="Rounds">Times through all examples.</param>
/// <param name="Rate">The first step's size; it falls to a fifth.</param>
/// <param name="Decay">How strongly weights are drawn to nothing.</param>
/// <param name="Least">What was seen less often is left out.</param>
internal sealed record ChainSettings(int Rounds, float Rate, float Decay, int Least);
