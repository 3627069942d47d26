namespace Reckoner.Reading;

/// <summary>A name in a text and the place it means.</summary>
/// <param name="Start">First UTF-16 code unit of the name.</param>
/// <param name="End">One past the last.</param>
/// <param name="Place">The place; null when the name means none, or none that is known.</param>
/// <param name="Entry">Its index in the gazetteer; 0 when <paramref name="Place"/> is null.</param>
/// <param name="Sureness">How much speaks for a place being meant here; the larger the surer. Compare within one report only.</param>
/// <param name="Signs">What stands around the name.</param>
internal readonly record struct ResolvedPlace(int Start, int End, Place? Place, int Entry, double Sureness, PlaceSigns Signs);
