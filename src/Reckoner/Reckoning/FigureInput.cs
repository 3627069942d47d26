namespace Reckoner.Reckoning;

/// <summary>What figures are made from: the claims of one incident and what is known of where they come from.</summary>
/// <param name="Incident">Id of the incident.</param>
/// <param name="Claims">Its claims, in any order.</param>
/// <param name="Origins">Origin of a claim by its id; a claim that is not in it is an origin of its own.</param>
/// <param name="Reports">The reports by id, for outlet and time of publication.</param>
/// <param name="AsOf">Reports published later are left out; null for all. Reports without a time are never left out.</param>
public sealed record FigureInput(
    string Incident,
    IReadOnlyList<Claim> Claims,
    IReadOnlyDictionary<string, string> Origins,
    IReadOnlyDictionary<string, Report> Reports,
    DateTimeOffset? AsOf = null)
{
    /// <summary>Asked where else a number stands, over the whole stream; null to ask the reports above alone.</summary>
    public NumberWatch? Watch { get; init; }

    /// <summary>Why a claim no longer counts, by its id. Null when all count.</summary>
    public IReadOnlyDictionary<string, Retirement>? Retired { get; init; }
}
