using System.Collections.Immutable;

namespace Reckoner;

/// <summary>What became of a figure at one moment.</summary>
public enum FigureChange
{
    /// <summary>It was told for the first time.</summary>
    First,
    /// <summary>It went up.</summary>
    Rose,
    /// <summary>It went down, and nobody spoke of a correction.</summary>
    Fell,
    /// <summary>It went up or down by words that take an earlier number back.</summary>
    Corrected,
    /// <summary>The best figure stayed, and low and high came closer.</summary>
    Narrowed,
    /// <summary>The best figure stayed, and low and high went apart.</summary>
    Widened,
    /// <summary>The numbers stayed, and more independent origins stand behind them.</summary>
    Confirmed,
    /// <summary>The numbers stayed, and fewer independent origins stand behind them.</summary>
    Weakened,
    /// <summary>The numbers and origins stayed, and somebody contradicts them.</summary>
    Disputed,
    /// <summary>Nothing stood for it any more.</summary>
    Withdrawn,
}

/// <summary>One step of a figure's evolution: what it was from this moment on, and what made it so.</summary>
/// <param name="AsOf">The moment of publication; null for what was said by reports without one, which comes first.</param>
/// <param name="Low">At least so many; null when not stated by any source.</param>
/// <param name="Best">The figure that the policy would have printed; null when it would have printed none.</param>
/// <param name="High">At most so many; null when no source bounded it.</param>
/// <param name="Origins">How many independent origins stood behind it.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Claims">Ids of the claims that made it change; when it was withdrawn, those that no longer stood.</param>
public sealed record FigureStep(DateTimeOffset? AsOf, long? Low, long? Best, long? High, int Origins, FigureChange Change, ImmutableArray<string> Claims);
