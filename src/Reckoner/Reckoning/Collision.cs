namespace Reckoner.Reckoning;

/// <summary>A warning that a number may have been taken from another count.</summary>
/// <param name="Cell">The cell whose figure it would be.</param>
/// <param name="Tally">The first that says it.</param>
/// <param name="Stands">What it does not fit; null when nothing else is told.</param>
/// <param name="Words">Whose number it looks like, in plain words.</param>
/// <param name="Other">The claim of the other count; null when no claim states it.</param>
/// <param name="Where">Where the number counts something else; null when a claim states that.</param>
/// <param name="Confirmed">The first of another origin that says the same later; null as long as nobody does.</param>
internal sealed record Collision(Cell Cell, Tally Tally, Tally? Stands, string Words, Claim? Other, Quote? Where, Tally? Confirmed);
