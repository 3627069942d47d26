namespace Reckoner.Reckoning;

/// <summary>Whether an incident is a large one, as far as its own claims show it.</summary>
internal static class Scale
{
    /// <summary>Whether somebody counts as many killed or hurt as the policy calls large, or the event is of a large kind. False where scale makes no difference.</summary>
    public static bool IsLarge(IReadOnlyList<Claim> claims, Policy policy)
    {
        if (policy.Large is not { } least)
            return false;
        foreach (var claim in claims)
        {
            if (claim.EventType is { } type && policy.LargeTypes.Contains(type, StringComparer.Ordinal))
                return true;
            if (claim.Kind == ClaimKind.Count && claim.Stance is not (Stance.Denied or Stance.Expected)
                && claim.Measure is Measure.Killed or Measure.Injured or Measure.Casualties && claim.Quantity?.Interval?.Low >= least)
                return true;
        }
        return false;
    }
}
