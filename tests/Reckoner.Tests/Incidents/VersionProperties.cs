using System.Collections.Immutable;
using CsCheck;
using Reckoner.Incidents;
using Reckoner.Reckoning;

namespace Reckoner.Tests.Incidents;

/// <summary>Revised and withdrawn reports, whatever they revise: themselves, each other in circles, reports of others, reports that never came.</summary>
[Trait("speed", "slow")]
public class VersionProperties
{
    private const int Cases = 10_000;

    private static readonly Gen<ReadReport[]> Revising =
        Gen.Select(GroupingProperties.SomeReports, Gen.Select(Gen.Int[-2, 9], Gen.Int[0, 7]).Array[9]).Select((reports, how) =>
            reports.Select((one, i) => one with
            {
                Report = one.Report with
                {
                    Revises = how[i].Item1 switch { -2 or 9 => "never came", -1 => null, var other => $"r{other}" },
                    Status = how[i].Item2 switch { 0 => ReportStatus.Canceled, 1 => ReportStatus.Withheld, _ => ReportStatus.Usable },
                    Incident = null,
                },
            }).ToArray());

    [Fact]
    public void The_order_of_arrival_changes_nothing() =>
        Revising.SelectMany(reports => Gen.Shuffle(reports.ToArray()).Select(shuffled => (reports, shuffled))).Sample(both =>
            Assert.Equal(Told(both.reports), Told(both.shuffled)), iter: Cases);

    [Fact]
    public void What_no_longer_counts_changes_no_number_of_what_does() =>
        Revising.Sample(reports =>
        {
            var (grouping, lineage, byId) = Of(reports);
            var reckoner = new FigureReckoner(Policy.Load("wire"));
            foreach (var incident in grouping.Incidents)
            {
                var claims = grouping.Claims.Where(claim => claim.Incident == incident.Id).ToImmutableArray();
                var input = new FigureInput(incident.Id, claims, lineage.Origins, byId) { Retired = lineage.Retired };
                var standing = claims.Where(claim => lineage.Retired?.ContainsKey(claim.Id) != true).ToImmutableArray();
                var all = reckoner.Reckon(input);
                var only = reckoner.Reckon(input with { Claims = standing, Retired = null });
                Assert.Equal(Reckoning.Incidents.Numbers(only), Reckoning.Incidents.Numbers(all with { Figures = [.. all.Figures.Where(figure => figure.Status != FigureStatus.Withdrawn)] }));
                Assert.Equal(only.Disagreements.Select(one => one.Explanation), all.Disagreements.Select(one => one.Explanation));
            }
        }, iter: Cases);

    [Fact]
    public void Every_claim_of_a_report_that_does_not_stand_is_set_aside_and_says_why() =>
        Revising.Sample(reports =>
        {
            var (grouping, lineage, _) = Of(reports);
            foreach (var claim in grouping.Claims)
            {
                var report = reports.Single(one => one.Report.Id == claim.Report).Report;
                if (report.Status != ReportStatus.Usable && !reports.Any(other => other.Report.Revises == report.Id && other.Report.Id != report.Id))
                    Assert.True(lineage.Retired!.ContainsKey(claim.Id), $"{claim.Id} {report.Status}");
            }
        }, iter: Cases);

    [Fact]
    public void Of_one_family_one_version_stands_at_most_unless_the_others_repeat_its_words() =>
        Revising.Sample(reports =>
        {
            var inOrder = Origins.InOrder([.. reports.Select(one => one.Report)]);
            var copies = Copies.Of(inOrder, 1);
            if (Versions.Of(inOrder, new string?[inOrder.Count], copies) is not { } versions) return;
            for (var i = 0; i < inOrder.Count; i++)
                for (var j = 0; j < i; j++)
                    if (versions.Family(i) == versions.Family(j) && versions.Standing(i) == i && versions.Standing(j) == j)
                        Assert.Equal(inOrder[i].Text, inOrder[j].Text);
        }, iter: Cases);

    private static (Grouping Grouping, Lineage Lineage, Dictionary<string, Report> ById) Of(IReadOnlyList<ReadReport> reports)
    {
        var inOrder = Grouper.InOrder(reports);
        var grouping = Grouper.Group(inOrder);
        return (grouping, Lineage.Of([.. inOrder.Select(one => one.Report)], grouping), reports.ToDictionary(one => one.Report.Id, one => one.Report, StringComparer.Ordinal));
    }

    private static string Told(IReadOnlyList<ReadReport> reports)
    {
        var (grouping, lineage, byId) = Of(reports);
        var reckoner = new FigureReckoner(Policy.Load("wire"));
        return string.Join('\n', grouping.Incidents.Select(incident => Reckoning.Incidents.Dump(reckoner.Reckon(
            new FigureInput(incident.Id, [.. grouping.Claims.Where(claim => claim.Incident == incident.Id)], lineage.Origins, byId) { Retired = lineage.Retired }))));
    }
}
