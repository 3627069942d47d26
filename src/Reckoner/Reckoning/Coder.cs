using System.Collections.Immutable;

namespace Reckoner.Reckoning;

/// <summary>
/// Codes incidents as a policy's <c>code</c> lines say: day, place, precision, whether it is an event, how long it lasted, its grade. Pure; what the
/// policy does not ask costs nothing. The figures are not touched.
/// </summary>
internal static class Coder
{
    /// <summary>The coding of each incident that has a figure, in order; empty when the policy codes nothing.</summary>
    public static ImmutableArray<Coding> Code(IReadOnlyList<Dossier> dossiers, Policy policy, int threads)
    {
        if (policy.Codes.Count == 0 && policy.Grade is null)
            return [];
        var codings = ImmutableArray.CreateBuilder<Coding>(dossiers.Count);
        foreach (var coding in Each.Of(dossiers, threads, dossier => dossier.Figures.IsEmpty ? null : Code(dossier, policy)))
            if (coding is not null)
                codings.Add(coding);
        return Sharing.Add(Together.Add(codings, dossiers, policy), dossiers, policy);
    }

    private static Coding Code(Dossier dossier, Policy policy)
    {
        var because = ImmutableArray.CreateBuilder<string>();
        var coding = new Coding { Incident = dossier.Incident.Id, Policy = policy.Version };
        coding = Precision.Day(coding, dossier, policy, because);
        coding = Precision.Place(coding, dossier, policy, because);
        coding = Standing(coding, dossier, policy, because);
        coding = Captivity.Code(coding, dossier, policy, because);
        coding = Grading.Grade(coding, dossier, policy, because);
        coding = Grading.Gate(coding, dossier, policy, because);
        return coding with { Because = because.DrainToImmutable() };
    }

    private static Coding Standing(Coding coding, Dossier dossier, Policy policy, ImmutableArray<string>.Builder because)
    {
        foreach (var line in Lines(policy, "event"))
        {
            if (!Words.TryMeasure(line.Name, out var measure))
                continue;
            var figure = dossier.Total(measure);
            var isEvent = Math.Max(figure?.High ?? 0, Math.Max(figure?.Best ?? 0, figure?.Low ?? 0)) >= Number(line);
            coding = coding with { IsEvent = isEvent };
            because.Add(isEvent ? line.Rule.Text : $"{line.Rule.Text}: not met");
        }
        if (Lines(policy, "clarity") is [_, ..] clarity)
        {
            var many = dossier.Foremost is { } figure && Spans.Of(dossier, figure) is not null;
            foreach (var line in clarity)
                if (line.Name == (many ? "many" : "one"))
                {
                    coding = coding with { Clarity = Number(line) };
                    because.Add(line.Rule.Text);
                }
        }
        if (Lines(policy, "state") is [var state, ..])
        {
            coding = coding with { State = state.Name };
            because.Add(state.Rule.Text);
        }
        if (Lines(policy, "sources") is [var sources, ..])
        {
            coding = coding with { Sources = Sources(dossier) };
            because.Add(sources.Rule.Text);
        }
        return coding;
    }

    // who only repeats what somebody else said adds nothing
    private static ImmutableArray<string> Sources(Dossier dossier)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var figure in dossier.Figures)
            used.UnionWith(figure.Used);
        var reports = new List<Report>();
        foreach (var claim in dossier.Claims)
            if (used.Contains(claim.Id) && dossier.ReportOf(claim) is { Outlet: not null } report && !reports.Contains(report))
                reports.Add(report);
        return
        [
            .. reports.OrderBy(report => report.Published ?? DateTimeOffset.MaxValue).ThenBy(report => report.Id, StringComparer.Ordinal)
                .Select(report => report.Outlet!).Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The policy's lines for a key, in the order of the file.</summary>
    public static ImmutableArray<CodeLine> Lines(Policy policy, string key) => policy.Codes.TryGetValue(key, out var lines) ? lines : [];

    /// <summary>The code of a line; null for "-".</summary>
    public static int? Number(CodeLine line) =>
        int.TryParse(line.Code, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var code) ? code : null;
}
