using System.Collections.Immutable;
using System.Numerics;

namespace Reckoner.Reckoning;

/// <summary>
/// Totals that a codebook divides: over the days that they were counted over, or over linked incidents of which nobody gives numbers of their own. Evenly
/// with the remainder to the first, or in exact fractions. A figure stays a whole number: the shares stand beside it and say what was divided.
/// </summary>
internal static class Sharing
{
    private static readonly Measure[] Divided = [Measure.Killed, Measure.Injured];

    /// <summary>Adds the shares, where the policy divides.</summary>
    public static ImmutableArray<Coding> Add(ImmutableArray<Coding>.Builder codings, IReadOnlyList<Dossier> dossiers, Policy policy)
    {
        if (Coder.Lines(policy, "split") is [var line, ..])
        {
            var byId = new Dictionary<string, Dossier>(StringComparer.Ordinal);
            foreach (var dossier in dossiers)
                byId.TryAdd(dossier.Incident.Id, dossier);
            for (var i = 0; i < codings.Count; i++)
                codings[i] = Days(codings[i], byId[codings[i].Incident], policy, line);
            var partsOf = Parts(dossiers);
            foreach (var whole in dossiers)
                Incidents(codings, whole, partsOf[whole.Incident.Id], byId, policy, line);
        }
        return codings.DrainToImmutable();
    }

    private static Coding Days(Coding coding, Dossier dossier, Policy policy, CodeLine line)
    {
        foreach (var measure in Divided)
        {
            if (dossier.Total(measure) is not { Best: > 0 and { } total } figure || Spans.Of(dossier, figure) is not { } span)
                continue;
            var days = span.To.DayNumber - span.From.DayNumber + 1;
            var shares = ImmutableArray.CreateBuilder<Share>(days);
            for (var i = 0; i < days; i++)
                shares.Add(Of(measure, coding.Incident, span.From.AddDays(i), total, days, i, line, $"{Reasons.Number(days)} days"));
            coding = coding with { Shares = coding.Shares.AddRange(shares), Because = coding.Because.Add(line.Rule.Text) };
        }
        return coding;
    }

    // the incidents that are parts of each other one: bombs of one day, of which somebody gives the total
    private static ILookup<string, Dossier> Parts(IReadOnlyList<Dossier> dossiers) =>
        dossiers.SelectMany(part => part.Incident.Related.Where(link => link.Relation == Relation.PartOf).Select(link => (Whole: link.Incident, Part: part))).ToLookup(pair => pair.Whole, pair => pair.Part, StringComparer.Ordinal);

    /// <summary>A total of several incidents, told of all together or of one of them: the others have no number of their own.</summary>
    private static void Incidents(ImmutableArray<Coding>.Builder codings, Dossier whole, IEnumerable<Dossier> parts, Dictionary<string, Dossier> byId, Policy policy, CodeLine line)
    {
        if (Coder.Lines(policy, "cumulative") is not [var words, ..] || whole.Total(Measure.Killed) is not { Best: > 0 and { } total } figure
            || !figure.Used.Any(id => whole.Claim(id) is { Measure: Measure.Killed } claim && Wording.Has(claim, whole.ReportOf(claim), words.Parts)))
            return;
        var among = parts.Where(part => part.Incident.Type == whole.Incident.Type).ToList();
        if (among.Count < 2)
            among = Campaign(whole, byId);
        if (among.Count < 2 || among.Exists(one => one != whole && Dossier.IsSome(one.Total(Measure.Killed))))
            return;
        for (var i = 0; i < among.Count; i++)
        {
            var share = Of(Measure.Killed, among[i].Incident.Id, null, total, among.Count, i, line, $"{Reasons.Number(among.Count)} linked incidents");
            var at = Find(codings, among[i].Incident.Id);
            if (at < 0)
                codings.Add(new Coding { Incident = among[i].Incident.Id, Policy = policy.Version, Shares = [share], Because = [line.Rule.Text] });
            else
                codings[at] = codings[at] with { Shares = codings[at].Shares.Add(share), Because = codings[at].Because.Add(line.Rule.Text) };
        }
    }

    private static List<Dossier> Campaign(Dossier whole, Dictionary<string, Dossier> byId)
    {
        var among = new List<Dossier> { whole };
        foreach (var link in whole.Incident.Related)
            if (link.Relation == Relation.SameCampaign && byId.TryGetValue(link.Incident, out var other) && other.Incident.Type == whole.Incident.Type)
                among.Add(other);
        return among;
    }

    private static int Find(ImmutableArray<Coding>.Builder codings, string incident)
    {
        for (var i = 0; i < codings.Count; i++)
            if (codings[i].Incident == incident)
                return i;
        return -1;
    }

    private static Share Of(Measure measure, string incident, DateOnly? day, long total, int among, int place, CodeLine line, string over)
    {
        var note = $"{line.Rule.Text}: {Reasons.Number(total)} over {over}";
        if (line.Name == "even")
            return new Share(measure, incident, day, total / among + (place == 0 ? total % among : 0), 1, note);
        var common = (long)BigInteger.GreatestCommonDivisor(total, among);
        return new Share(measure, incident, day, total / common, among / common, note);
    }
}
