namespace Reckoner.Reckoning;

/// <summary>Why a claim is not used, and which other claim makes it so.</summary>
/// <param name="Reason">In plain words, which name the other claim by its id.</param>
/// <param name="By">Id of the claim that overtakes, holds or repeats it; null when no claim does.</param>
internal sealed record Aside(string Reason, string? By = null)
{
    /// <summary>Whether it was so when it was said, and only time has passed by it: a later word took its place without taking it back.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>A reason that rests on no other claim.</summary>
    public static implicit operator Aside?(string? reason) => reason is null ? null : new Aside(reason);

    /// <summary>A reason that rests on another claim.</summary>
    /// <param name="reason">What is said of it, up to the id.</param>
    /// <param name="other">The other claim.</param>
    /// <param name="rest">What is said after the id.</param>
    public static Aside Because(string reason, Counted other, string rest = "") => new($"{reason} {other.Claim.Id}{rest}", other.Claim.Id);
}
