using System.Collections.Immutable;

namespace Reckoner;

/// <summary>The whole way on one page: reports, claims, incidents, figures, picture.</summary>
public static class Reckon
{
    /// <summary>The claims of one report, in order of their first quote. Pure: the same report gives the same claims.</summary>
    public static ImmutableArray<Claim> Read(Report report) => new Reading.Reader().Read(report);
}
