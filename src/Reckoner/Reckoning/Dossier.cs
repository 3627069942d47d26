using System.Collections.Immutable;

namespace Reckoner.Reckoning;

/// <summary>All that is known of one incident when it is coded.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Claims">Its claims that stand.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Disagreements">Its disagreements.</param>
/// <param name="Reports">All reports, by id.</param>
internal sealed record Dossier(
    Incident Incident, IReadOnlyList<Claim> Claims, ImmutableArray<Figure> Figures, ImmutableArray<Disagreement> Disagreements, IReadOnlyDictionary<string, Report> Reports)
{
    /// <summary>The total of a measure; null when nobody speaks of it.</summary>
    public Figure? Total(Measure measure)
    {
        foreach (var figure in Figures)
            if (figure.Measure == measure && figure.Group.IsAll)
                return figure;
        return null;
    }

    /// <summary>The figure that the incident is known by: the killed, else casualties, the injured, or whatever comes first.</summary>
    public Figure? Foremost => Total(Measure.Killed) ?? Total(Measure.Casualties) ?? Total(Measure.Injured) ?? (Figures.IsEmpty ? null : Figures[0]);

    /// <summary>The report of a claim; null when it is not at hand.</summary>
    public Report? ReportOf(Claim claim) => Reports.GetValueOrDefault(claim.Report);

    /// <summary>A claim by its id; null when it does not stand.</summary>
    public Claim? Claim(string id)
    {
        foreach (var claim in Claims)
            if (claim.Id == id)
                return claim;
        return null;
    }

    /// <summary>Whether something of a figure is stated above nothing.</summary>
    public static bool IsSome(Figure? figure) => (figure?.Best ?? figure?.Low ?? 0) > 0;
}
