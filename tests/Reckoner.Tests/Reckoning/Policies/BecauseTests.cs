using System.Collections.Frozen;
using System.Collections.Immutable;
using Reckoner.Incidents;
using Reckoner.Reckoning;

namespace Reckoner.Tests.Reckoning.Policies;

/// <summary>
/// A figure names every rule that decided it. What decides is found out by taking the rule away: where the figure then is another one, the rule
/// must stand in its <c>because</c>, or in that of the figure that it follows from.
/// </summary>
public class BecauseTests
{
    private static readonly string[] Samples = ["siege", "ferry", "earthquake"];

    public static TheoryData<string> Policies => [.. Policy.Names];

    private static readonly ImmutableArray<FigureInput> Inputs = [.. Samples.SelectMany(Of)];

    private static IEnumerable<FigureInput> Of(string sample)
    {
        var reports = SampleTests.Reports($"{sample}.jsonl");
        var reader = new Reckoner.Reading.Reader();
        ImmutableArray<ReadReport> read = [.. Grouper.InOrder(reports.Select(report => new ReadReport(report, reader.Read(report))))];
        var grouping = Grouper.Group(read);
        var lineage = Lineage.Of([.. read.Select(one => one.Report)], grouping);
        var byId = reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        return grouping.Incidents.Select(incident => new FigureInput(incident.Id, [.. grouping.Claims.Where(claim => claim.Incident == incident.Id)], lineage.Origins, byId) { Retired = lineage.Retired });
    }

    /// <summary>The policy without one of its rules, for each rule that can be taken away.</summary>
    private static IEnumerable<(PolicyRule Rule, Policy Without)> Rules(Policy policy)
    {
        if (policy.Stale is { } stale) yield return (stale, policy with { StaleHours = null });
        if (policy.Zero is { } zero) yield return (zero, policy with { ZeroOrigins = 1 });
        if (policy.Silence is { } silence) yield return (silence, policy with { SilentReports = null });
        if (policy.Died is { } died) yield return (died, policy with { Died = null });
        if (policy.Agreed is { } agreed) yield return (agreed, policy with { Agreed = null });
        if (policy.Uncertainty is { } uncertain) yield return (uncertain, policy with { Uncertainty = null });
        if (policy.Integrative is { } integrative) yield return (integrative, policy with { Integrative = null });
        if (policy.Party != PartyRule.Attributed) yield return (policy.PartyReason, policy with { Party = PartyRule.Attributed });
        if (policy.AddsAcrossReports) yield return (policy.Add, policy with { AddsAcrossReports = false });
        if (policy.LowFirm) yield return (policy.Low, policy with { LowFirm = false });
        if (policy.HighFirm) yield return (policy.High, policy with { HighFirm = false });
        if (policy.VagueBlank) yield return (policy.Vague, policy with { VagueBlank = false });
        foreach (var name in policy.VagueCodes.Values.Select(code => code.Rule.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            yield return (policy.VagueCodes.Values.First(code => code.Rule.Name == name).Rule, policy with { VagueCodes = policy.VagueCodes.Where(pair => pair.Value.Rule.Name != name).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), LargeCodes = name == "acled.3" ? FrozenDictionary<string, VagueCode>.Empty : policy.LargeCodes });
        foreach (var step in policy.Best)
            yield return (step.Rule, policy with { Best = policy.Best.Remove(step) });
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_rule_without_which_a_figure_of_the_samples_would_be_another_is_named(string name)
    {
        var policy = Policy.Load(name);
        var missing = new List<string>();
        foreach (var (rule, without) in Rules(policy))
            foreach (var input in Inputs)
            {
                var figures = new FigureReckoner(policy).Reckon(input).Figures;
                var others = new FigureReckoner(without).Reckon(input).Figures.ToDictionary(Key, Say.Text, StringComparer.Ordinal);
                missing.AddRange(figures
                    .Where(figure => others.GetValueOrDefault(Key(figure)) != Say.Text(figure) && !Names(figure, rule) && !(Follows(figure) && figures.Any(other => Names(other, rule))))
                    .Select(figure => $"{rule.Name}: {input.Incident} {Key(figure)} {Say.Text(figure)}, without it {others.GetValueOrDefault(Key(figure))}; {string.Join(" | ", figure.Because)}"));
            }
        Assert.True(missing.Count == 0, string.Join("\n", missing));
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_rule_that_sets_a_claim_aside_is_named(string name)
    {
        var reckoner = new FigureReckoner(Policy.Load(name));
        foreach (var figure in Inputs.SelectMany(input => reckoner.Reckon(input).Figures))
            foreach (var (claim, reason) in figure.SetAside)
                if (reason.Split(' ')[0] is var first && first.Contains('.', StringComparison.Ordinal) && !first.EndsWith('.'))
                    Assert.True(figure.Because.Any(line => line.StartsWith($"{first} ", StringComparison.Ordinal)), $"{Key(figure)}: {claim} {reason}; {string.Join(" | ", figure.Because)}");
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Every_figure_names_a_rule_and_what_it_rests_on(string name)
    {
        var reckoner = new FigureReckoner(Policy.Load(name));
        foreach (var figure in Inputs.SelectMany(input => reckoner.Reckon(input).Figures))
        {
            Assert.NotEmpty(figure.Because);
            Assert.NotEmpty(figure.Basis);
            Assert.True(!figure.Used.IsEmpty || figure.Status == FigureStatus.Withdrawn, Key(figure));
            Assert.All(figure.Because, line => Assert.Matches("^[a-z]+\\.[a-z0-9]+ ", line));
        }
    }

    private static bool Names(Figure figure, PolicyRule rule) => figure.Because.Any(line => line.StartsWith($"{rule.Name} ", StringComparison.Ordinal));

    // worked out from other figures
    private static bool Follows(Figure figure) => figure.Implied is not null || figure.Because.Any(line => line.StartsWith("house.whole ", StringComparison.Ordinal));

    private static string Key(Figure figure) => $"{figure.Measure} {figure.Group}";
}
