namespace Reckoner.Incidents;

/// <summary>The claims that no longer count because their report was revised or withdrawn, or because they rest on such a report.</summary>
internal static class Retired
{
    /// <summary>The reason for each such claim, by its id, Null when there are none.</summary>
    /// <param name="reports">In order of publication.</param>
    /// <param name="claims">Their claims, with their incidents.</param>
    /// <param name="versions">Which reports are versions of one story; null when none are.</param>
    /// <param name="copies">Which texts are alike.</param>
    /// <param name="origins">The origin of each claim.</param>
    public static IReadOnlyDictionary<string, Retirement>? Of(
        IReadOnlyList<Report> reports, IReadOnlyList<Claim> claims, Versions? versions, Copies copies, IReadOnlyDictionary<string, string> origins)
    {
        if (versions is null) return null;
        var place = new Dictionary<string, int>(reports.Count, StringComparer.Ordinal);
        for (var i = 0; i < reports.Count; i++) place[reports[i].Id] = i;

        var retired = new Dictionary<string, Retirement>(StringComparer.Ordinal);
        var said = new Dictionary<(string? Incident, Said Said), List<(int Report, string Origin)>>();
        var standing = new HashSet<(int Family, string? Incident, Said Said, string Origin)>();
        foreach (var claim in claims)
        {
            var at = place[claim.Report];
            if (Why(reports, versions, at) is not { } reason)
            {
                standing.Add((versions.Family(at), claim.Incident, new Said(claim), origins[claim.Id]));
                continue;
            }
            retired[claim.Id] = reason;
            var key = (claim.Incident, new Said(claim));
            if (!said.TryGetValue(key, out var by)) said[key] = by = [];
            by.Add((at, origins[claim.Id]));
        }
        if (retired.Count == 0) return null;
        foreach (var claim in claims)
        {
            if (retired.ContainsKey(claim.Id) || !said.TryGetValue((claim.Incident, new Said(claim)), out var by)) continue;
            var at = place[claim.Report];
            foreach (var (source, origin) in by)
            {
                // what another outlet took over falls with the report it is from; what it printed later may be taken from the version that stands
                if (source > at || versions.Family(at) == versions.Family(source) || origins[claim.Id] != origin || !(IsOutlet(origin) || IsCopy(at, source, copies))
                    || (at > versions.Standing(source) && standing.Contains((versions.Family(source), claim.Incident, new Said(claim), origin)))) continue;
                var why = Why(reports, versions, source)!;
                retired[claim.Id] = why with { Reason = $"rests on {reports[source].Id}, {why.Reason}" };
                break;
            }
        }
        return retired;
    }

    private static Retirement? Why(IReadOnlyList<Report> reports, Versions versions, int report)
    {
        var last = versions.Standing(report);
        var by = last == report ? "its sender" : reports[last].Id;
        var reason = reports[last].Status switch
        {
            ReportStatus.Canceled => $"withdrawn by {by}",
            ReportStatus.Withheld => $"withheld by {by}",
            _ => last == report ? null : $"revised by {by}",
        };
        return reason is null ? null : new Retirement(reason, reports[last].Id, reports[last].Published);
    }

    // "Harbour Wire reported nine dead" rests on what Harbour Wire reported
    private static bool IsOutlet(string origin) => origin.StartsWith("outlet ", StringComparison.Ordinal);

    // what the version that stands still says has been looked at before: all that is left was in the old one alone
    private static bool IsCopy(int report, int source, Copies copies) => copies.AreAlike(report, source) || copies.Earliest(report) == copies.Earliest(source);

    /// <summary>What a claim says, whoever says it.</summary>
    private readonly record struct Said(ClaimKind Kind, Measure? Measure, Group Group, Interval? Interval)
    {
        public Said(Claim claim)
            : this(claim.Kind, claim.Measure, claim.Group, claim.Quantity?.Interval)
        {
        }
    }
}
