namespace Reckoner.Reading;

/// <summary>Words of a report that name a place.</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Index">Its number in the report's list of resolved places.</param>
internal readonly record struct PlaceMention(int First, int End, int Index);
