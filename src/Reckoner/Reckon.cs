using System.Collections.Frozen;
using System.Collections.Immutable;
using Reckoner.Incidents;
using Reckoner.Reading;
using Reckoner.Reckoning;

namespace Reckoner;

/// <summary>The whole way on one page: reports, claims, incidents, figures, picture.</summary>
public static class Reckon
{
    // each policy is parsed once, when it is first asked for
    private static readonly FrozenDictionary<string, Lazy<FigureReckoner>> Reckoners =
        Policy.Names.ToFrozenDictionary(name => name, name => new Lazy<FigureReckoner>(() => new FigureReckoner(Policy.Load(name))), StringComparer.Ordinal);

    /// <summary>The claims of one report, in order of their first quote. Pure: the same report gives the same claims.</summary>
    public static ImmutableArray<Claim> Read(Report report) => new Reader().Read(report);

    /// <summary>What the reports add up to, whatever the order they came in.</summary>
    public static Picture Picture(IReadOnlyList<Report> reports, PictureOptions options)
    {
        var reader = new Reader();
        return Picture(reports, [.. reports.Select(reader.Read)], options);
    }

    /// <summary>The same for reports that have been read already: <paramref name="claims"/> holds the claims of each, in the same order.</summary>
    public static Picture Picture(IReadOnlyList<Report> reports, IReadOnlyList<ImmutableArray<Claim>> claims, PictureOptions options)
    {
        var read = Read(reports, claims, options);
        var known = ImmutableArray.CreateRange(read, static one => one.Report);

        var grouping = Grouper.Group(read);
        var lineage = Lineage.Of(known, grouping);

        var reckoner = ReckonerOf(options.Policy);
        var byId = known.ToDictionary(report => report.Id, StringComparer.Ordinal);
        var ofIncident = OfIncidents(grouping);
        var reckoned = ImmutableArray.CreateRange(grouping.Incidents, incident => reckoner.Reckon(new FigureInput(incident.Id, ofIncident(incident), lineage.Origins, byId, options.AsOf) { Retired = lineage.Retired }));

        var codings = reckoner.Code(grouping.Incidents, reckoned, ofIncident, byId, lineage.Retired);
        return new Picture
        {
            Reports = known,
            Claims = grouping.Claims,
            Incidents = grouping.Incidents,
            Figures = reckoned.Length == 1 ? reckoned[0].Figures : [.. reckoned.SelectMany(one => one.Figures)],
            Disagreements = reckoned.Length == 1 ? reckoned[0].Disagreements : [.. reckoned.SelectMany(one => one.Disagreements)],
            Codings = codings,
        };
    }

    // a single report, of which there are many in a stream, needs no sorting
    private static ImmutableArray<ReadReport> Read(IReadOnlyList<Report> reports, IReadOnlyList<ImmutableArray<Claim>> claims, PictureOptions options) =>
        reports.Count == 1
            ? IsKnown(reports[0], options) ? [new ReadReport(reports[0], claims[0])] : []
            : [.. Grouper.InOrder(reports.Zip(claims, (report, its) => new ReadReport(report, its)).Where(one => IsKnown(one.Report, options)))];

    // the claims of each incident, in order
    private static Func<Incident, IReadOnlyList<Claim>> OfIncidents(Grouping grouping)
    {
        if (grouping.Incidents.Length == 1 && grouping.Claims.All(static claim => claim.Incident is not null)) return _ => grouping.Claims;
        var ofIncident = grouping.Claims.ToLookup(claim => claim.Incident, StringComparer.Ordinal);
        return incident => [.. ofIncident[incident.Id]];
    }

    private static FigureReckoner ReckonerOf(string policy) =>
        Reckoners.TryGetValue(policy, out var reckoner) ? reckoner.Value : throw new ArgumentException($"There is no policy \"{policy}\".", nameof(policy));

    // a report without a date is not known to have come later
    private static bool IsKnown(Report report, PictureOptions options) =>
        options.AsOf is not { } moment || report.Published is not { } published || published <= moment;
}
