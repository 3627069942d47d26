using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Reckoner.Explaining;
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
    public static Picture Picture(IReadOnlyList<Report> reports, IReadOnlyList<ImmutableArray<Claim>> claims, PictureOptions options) =>
        Groundwork.Of(reports, claims, options).Under(options.Policy, options.Series);

    /// <summary>Every figure that two policies give otherwise, and why; claims, incidents and origins are the same for both.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="claims">The claims of each, in the same order.</param>
    /// <param name="options">The first policy, and the moments looked back from.</param>
    /// <param name="other">Name of the second policy.</param>
    public static Comparison Compare(IReadOnlyList<Report> reports, IReadOnlyList<ImmutableArray<Claim>> claims, PictureOptions options, string other)
    {
        var ground = Groundwork.Of(reports, claims, options);
        return Comparing.Compare(ground.Under(options.Policy), ground.Under(other));
    }

    /// <summary>One figure explained, from the answer to the quotes; or what the address may have meant.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="claims">The claims of each, in the same order.</param>
    /// <param name="options">The policy, and the moments looked back from.</param>
    /// <param name="address">Which figure: "killed", "killed of children", "incident/killed/children".</param>
    public static Explained Explain(IReadOnlyList<Report> reports, IReadOnlyList<ImmutableArray<Claim>> claims, PictureOptions options, string address)
    {
        var ground = Groundwork.Of(reports, claims, options);
        var picture = ground.Under(options.Policy);
        var found = FigureAddress.Find(picture, address);
        // what stands no more has a history alone
        if (found.IsEmpty) found = FigureAddress.Find(picture = ground.Under(options.Policy, series: true), address);
        if (found is not [var one]) return new Explained(null, found, FigureAddress.All(picture));
        var figure = one.Figure.Series.IsEmpty ? ground.Evolved(one.Figure, options.Policy) : one.Figure;
        return new Explained(Explainer.Explain(picture, figure, ground.Lineage.Origins), found, []);
    }

    // a single report, of which there are many in a stream, needs no sorting
    private static ImmutableArray<ReadReport> Read(IReadOnlyList<Report> reports, IReadOnlyList<ImmutableArray<Claim>> claims, PictureOptions options) =>
        reports.Count == 1
            ? options.Includes(reports[0]) ? [new ReadReport(reports[0], claims[0])] : []
            : [.. Grouper.InOrder(reports.Zip(claims, (report, its) => new ReadReport(report, its)).Where(one => options.Includes(one.Report)))];

    private static FigureReckoner ReckonerOf(string policy) =>
        Reckoners.TryGetValue(policy, out var reckoner) ? reckoner.Value : throw new ArgumentException($"There is no policy \"{policy}\".", nameof(policy));

    /// <summary>What every policy reckons from: the known reports, their claims with incidents, and the origin of each.</summary>
    private sealed record Groundwork(ImmutableArray<Report> Reports, Grouping Grouping, Lineage Lineage, ImmutableArray<FigureInput> Inputs, int Threads)
    {
        public static Groundwork Of(IReadOnlyList<Report> reports, IReadOnlyList<ImmutableArray<Claim>> claims, PictureOptions options)
        {
            var read = Read(reports, claims, options);
            var known = ImmutableArray.CreateRange(read, static one => one.Report);
            var grouping = Grouper.Group(read, options.Decisions, options.Threads);
            var lineage = Lineage.Of(known, grouping, options.Threads);
            var byId = known.ToDictionary(report => report.Id, StringComparer.Ordinal);
            var ofIncident = OfIncidents(grouping);
            var watch = known.Length > 1 ? new NumberWatch(known, grouping.Claims) : null;
            return new Groundwork(known, grouping, lineage, ImmutableArray.CreateRange(grouping.Incidents, incident => new FigureInput(incident.Id, ofIncident(incident), lineage.Origins, byId, options.AsOf) { Retired = lineage.Retired, Watch = watch }), options.Threads);
        }

        public Picture Under(string policy, bool series = false)
        {
            var reckoner = ReckonerOf(policy);
            var reckoned = ImmutableCollectionsMarshal.AsImmutableArray(Each.Of(Inputs, Threads, input =>
            {
                var one = reckoner.Reckon(input);
                return series ? one with { Figures = Evolution.Of(reckoner, input, one.Figures) } : one;
            }));
            return new Picture
            {
                Reports = Reports,
                Claims = Grouping.Claims,
                Incidents = Grouping.Incidents,
                Figures = reckoned.Length == 1 ? reckoned[0].Figures : [.. reckoned.SelectMany(one => one.Figures)],
                Disagreements = reckoned.Length == 1 ? reckoned[0].Disagreements : [.. reckoned.SelectMany(one => one.Disagreements)],
                Codings = reckoner.Code(Grouping.Incidents, Inputs, reckoned, Threads),
            };
        }

        /// <summary>The figure with its series.</summary>
        public Figure Evolved(Figure figure, string policy)
        {
            var reckoner = ReckonerOf(policy);
            var input = Inputs.First(input => input.Incident == figure.Incident);
            return Evolution.Of(reckoner, input, reckoner.Reckon(input).Figures).First(one => one.Measure == figure.Measure && one.Group.Equals(figure.Group));
        }

        // the claims of each incident, in order
        private static Func<Incident, ImmutableArray<Claim>> OfIncidents(Grouping grouping)
        {
            if (grouping.Incidents.Length == 1 && grouping.Claims.All(static claim => claim.Incident is not null)) return _ => grouping.Claims;
            var ofIncident = grouping.Claims.ToLookup(claim => claim.Incident, StringComparer.Ordinal);
            return incident => [.. ofIncident[incident.Id]];
        }
    }
}
