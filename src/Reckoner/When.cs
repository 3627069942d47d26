namespace Reckoner;

/// <summary>When something happened, to the precision that was said, in the place's own calendar days.</summary>
/// <param name="From">First possible day.</param>
/// <param name="To">Last possible day, not before <paramref name="From"/>.</param>
/// <param name="At">Time of day, when one was said; null otherwise.</param>
public sealed record When(DateOnly From, DateOnly To, TimeOnly? At = null)
{
    /// <summary>One whole day.</summary>
    public static When On(DateOnly day) => new(day, day);

    /// <summary>Whether both could be the same moment.</summary>
    public bool Overlaps(When other) => From <= other.To && other.From <= To;
}
