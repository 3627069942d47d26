namespace Reckoner.Incidents;

/// <summary>
/// Finds out which claims of an incident go back to one root: the same speaker or office, the same sentence, a copy or rewrite of the
/// same report, the same outlet speaking for itself. Whatever comes later never adds an origin that it only repeats.
/// </summary>
public static class Origins
{
    /// <summary>
    /// The origin of every claim, by the claim's id. Origins are short plain words that mean something within one incident only:
    /// "police", "person andreyev v", "outlet interfax", "report r7".
    /// </summary>
    /// <param name="reports">The reports.</param>
    /// <param name="claims">Their claims, with their incidents.</param>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<Report> reports, IReadOnlyList<Claim> claims)
    {
        if (reports.Count == 1) return OfOne(reports[0], claims);
        var inOrder = InOrder(reports);
        return Of(inOrder, claims, Copies.Of(inOrder, 1), null, 1);
    }

    /// <summary>The order in which reports count as the first of their words: by publication, those without a date last, then by id.</summary>
    internal static List<Report> InOrder(IReadOnlyList<Report> reports) =>
        [.. reports.OrderBy(report => report.Published ?? DateTimeOffset.MaxValue).ThenBy(report => report.Id, StringComparer.Ordinal)];

    /// <summary>The same for reports in order, of which copies and versions are known.</summary>
    internal static IReadOnlyDictionary<string, string> Of(IReadOnlyList<Report> inOrder, IReadOnlyList<Claim> claims, Copies copies, Versions? versions, int threads)
    {
        if (inOrder.Count == 1) return OfOne(inOrder[0], claims);
        var order = new Dictionary<string, int>(inOrder.Count, StringComparer.Ordinal);
        for (var i = 0; i < inOrder.Count; i++) order[inOrder[i].Id] = i;

        // there are many reports of few outlets
        var publishers = new HashSet<string>(StringComparer.Ordinal);
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var report in inOrder)
        {
            if (report.Outlet is not { } outlet || sources.ContainsKey(outlet)) continue;
            publishers.Add(SourceWords.Outlet(outlet));
            sources.Add(outlet, Speakers.OutletSource(outlet));
        }

        var incidents = claims.GroupBy(claim => claim.Incident, StringComparer.Ordinal).ToList();
        var found = new (Claim[] Claims, string[] Roots)[incidents.Count];
        Each.Do(incidents.Count, threads, static () => new Retold(), (i, retold) => found[i] = OfIncident([.. incidents[i]], retold));
        var origins = new Dictionary<string, string>(claims.Count, StringComparer.Ordinal);
        foreach (var (its, roots) in found)
            for (var i = 0; i < its.Length; i++) origins[its[i].Id] = roots[i];
        return origins;

        (Claim[] Claims, string[] Roots) OfIncident(Claim[] its, Retold retold)
        {
            for (var i = 1; i < its.Length; i++)
            {
                if (order[its[i - 1].Report] <= order[its[i].Report]) continue;
                its = [.. its.OrderBy(claim => order[claim.Report])];
                break;
            }
            var roots = new string[its.Length];
            var speakers = new Speakers(its, publishers);
            retold.Begin(its);
            for (var i = 0; i < its.Length; i++)
            {
                var at = order[its[i].Report];
                var first = copies.Earliest(at);
                roots[i] = retold.Origin(inOrder[at], its[i]) ?? speakers.Source(its[i], inOrder[at].Outlet) ?? OwnWords(its[i], inOrder[versions?.Family(first) ?? first], sources);
                retold.Tell(roots[i]);
            }
            return (its, roots);
        }
    }

    // nothing in a report is a copy of itself, so that its speakers alone tell origins
    private static Dictionary<string, string> OfOne(Report report, IReadOnlyList<Claim> claims)
    {
        var origins = new Dictionary<string, string>(claims.Count, StringComparer.Ordinal);
        string? own = null, crowd = null;
        var scenes = claims.Select(claim => claim.Incident).Distinct(StringComparer.Ordinal).ToList();
        foreach (var incident in scenes)
        {
            var its = scenes.Count == 1 ? claims : [.. claims.Where(claim => string.Equals(claim.Incident, incident, StringComparison.Ordinal))];
            var speakers = new Speakers(its);
            foreach (var claim in its)
                origins[claim.Id] = speakers.Source(claim, report.Outlet) ?? (IsCrowd(claim) ? crowd ??= OwnWords(claim, report) : own ??= OwnWords(claim, report));
        }
        return origins;
    }

    private static bool IsCrowd(Claim claim) => !claim.Voices.IsDefaultOrEmpty && claim.Voices[0] is { Name: null, Outlet: null };

    private static string OwnWords(Claim claim, Report root, Dictionary<string, string>? sources = null) =>
        IsCrowd(claim) ? $"people in report {root.Id}" : root.Outlet is not { } outlet ? $"report {root.Id}" : sources?[outlet] ?? Speakers.OutletSource(outlet);
}
