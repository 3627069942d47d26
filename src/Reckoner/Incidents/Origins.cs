namespace Reckoner.Incidents;

/// <summary>
/// Finds out which claims of an incident go back to one root: the same speaker or office, the same sentence, a copy or rewrite of the
/// same report, the same outlet speaking for itself. Whatever comes later never adds an origin that it only repeats.
/// </summary>
public static class Origins
{
    private const int ShortestSentence = 8;

    /// <summary>
    /// The origin of every claim, by the claim's id. Origins are short plain words that mean something within one incident only:
    /// "police", "person andreyev v", "outlet interfax", "report r7".
    /// </summary>
    /// <param name="reports">The reports.</param>
    /// <param name="claims">Their claims, with their incidents.</param>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<Report> reports, IReadOnlyList<Claim> claims)
    {
        if (reports.Count == 1) return OfOne(reports[0], claims);
        var inOrder = reports.OrderBy(report => report.Published ?? DateTimeOffset.MaxValue).ThenBy(report => report.Id, StringComparer.Ordinal).ToList();
        var earliest = Copies.Earliest(inOrder);
        var order = new Dictionary<string, int>(inOrder.Count, StringComparer.Ordinal);
        for (var i = 0; i < inOrder.Count; i++) order[inOrder[i].Id] = i;

        var origins = new Dictionary<string, string>(claims.Count, StringComparer.Ordinal);
        foreach (var incident in claims.GroupBy(claim => claim.Incident, StringComparer.Ordinal))
        {
            var ofIncident = incident.OrderBy(claim => order[claim.Report]).ToList();
            var speakers = new Speakers(ofIncident);
            var sentences = new Dictionary<ulong, string>();
            foreach (var claim in ofIncident)
            {
                var report = inOrder[order[claim.Report]];
                var root = inOrder[earliest[order[claim.Report]]];
                var said = Sentence(report, claim);
                origins[claim.Id] = said is { } before && sentences.TryGetValue(before, out var origin)
                    ? origin
                    : origin = speakers.Source(claim, report.Outlet) ?? OwnWords(claim, root);
                if (said is { } sentence) sentences.TryAdd(sentence, origin);
            }
        }
        return origins;
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

    private static string OwnWords(Claim claim, Report root) =>
        IsCrowd(claim) ? $"people in report {root.Id}" : root.Outlet is { } outlet ? Speakers.OutletSource(outlet) : $"report {root.Id}";

    // the words of the sentence with what it counts: two claims of one sentence may have two speakers
    private static ulong? Sentence(Report report, Claim claim)
    {
        var quote = claim.Quotes[0];
        var (from, to) = Passage.Around(quote.Of(report), quote.Start, quote.End);
        var mark = Fingerprint.Start;
        var words = 0;
        var inWord = false;
        foreach (var c in quote.Of(report).AsSpan(from, to - from))
        {
            if (char.IsLetterOrDigit(c))
            {
                if (!inWord) { words++; mark = Fingerprint.Add(mark, ' '); }
                mark = Fingerprint.Add(mark, c);
            }
            inWord = char.IsLetterOrDigit(c);
        }
        if (words < ShortestSentence) return null;
        var low = claim.Quantity?.Interval?.Low ?? -1;
        return Fingerprint.Add(Fingerprint.Add(mark, (ulong)((int)claim.Kind * 100) + (ulong)(1 + (int?)claim.Measure ?? 0)), (ulong)(low + 1));
    }
}
