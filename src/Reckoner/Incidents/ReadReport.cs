using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>A report with what it says.</summary>
/// <param name="Report">The report.</param>
/// <param name="Claims">Its claims, in order of their first quote.</param>
public sealed record ReadReport(Report Report, ImmutableArray<Claim> Claims);
