namespace Reckoner;

/// <summary>Why a claim no longer counts.</summary>
/// <param name="Reason">In plain words that follow a rule: "revised by r2".</param>
/// <param name="By">Id of the report that revised or withdrew the one it is in or rests on.</param>
/// <param name="Since">When that was published, and so from when on the claim no longer counts; null when not known, and then it never did.</param>
public sealed record Retirement(string Reason, string By, DateTimeOffset? Since)
{
    /// <summary>Whether it holds at a moment; null for now.</summary>
    public bool HoldsAt(DateTimeOffset? moment) => moment is null || Since is null || Since <= moment;
}
