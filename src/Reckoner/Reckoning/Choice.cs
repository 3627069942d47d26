namespace Reckoner.Reckoning;

/// <summary>What a policy chose among the rivals of one cell, and what decided.</summary>
/// <param name="Chosen">The figure it prints; null when it prints none.</param>
/// <param name="Reference">The figure that others are held against: the chosen one, or the first that stands.</param>
/// <param name="Runner">The figure it was preferred to last; null when there was no other.</param>
/// <param name="Step">The step that decided between the two; null when there was no other.</param>
/// <param name="LowFrom">The figure that gives low.</param>
/// <param name="HighFrom">The figure that gives high; null when open.</param>
internal sealed record Choice(Rival? Chosen, Rival? Reference, Rival? Runner, BestStep? Step, Rival? LowFrom, Rival? HighFrom)
{
    /// <summary>Nothing to choose from.</summary>
    public static readonly Choice None = new(null, null, null, null, null, null);
}
