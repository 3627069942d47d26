using System.Collections.Immutable;
using Reckoner.Explaining;
using Reckoner.Tests.Reckoning;

namespace Reckoner.Tests.Explaining;

/// <summary>Where two policies differ: the figures, the rules that make them differ, and the words.</summary>
public class CompareTests
{
    [Fact]
    public void The_closest_authority_of_one_and_the_lowest_of_the_other()
    {
        var one = Assert.Single(Compare(
            new Say().Report("r1", "Wire").Count("14", Measure.Killed, voice: "hospital doctor", id: "doctor").Report("r2", "Post", "09-01 09:00").Count("9", Measure.Killed, voice: "witness", id: "witness"), "wire", "acled"));
        Assert.Equal((14, 9), (one.A!.Best, one.B!.Best));
        Assert.Contains(one.Rules, rule => rule.StartsWith("wire.2 the closest authority is preferred", StringComparison.Ordinal));
        Assert.Contains(one.Rules, rule => rule.StartsWith("acled.2", StringComparison.Ordinal));
        Assert.Contains("doctor", one.Claims);
        Assert.Contains("witness", one.Claims);
        Assert.StartsWith("wire gives 14 (9 to 14), from “14” (hospital doctor); by rule wire.2, the closest authority is preferred: 14 goes before 9", one.Sentences[0], StringComparison.Ordinal);
        Assert.StartsWith("acled gives 9 (9 to 14), from “9” (witness); by rule acled.2, sources differ: the lowest number: 9 goes before 14", one.Sentences[1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_codes_and_the_other_quotes()
    {
        var one = Assert.Single(Compare(new Say().Report("r1").Count("dozens", Measure.Killed), "wire", "acled"));
        Assert.Equal((null, 12), (one.A!.Best, one.B!.Best));
        Assert.Contains("acled.4 vague numbers by the codebook's list", one.Rules);
    }

    [Fact]
    public void What_only_one_has()
    {
        var one = Assert.Single(Compare(new Say().Report("r1").Count("dozens", Measure.Killed, id: "c"), "wire", "gtd"));
        Assert.NotNull(one.A);
        Assert.Null(one.B);
        Assert.Equal("The other gives no figure.", one.Sentences[1]);
        Assert.Equal(["c"], one.Claims);
    }

    [Fact]
    public void What_both_give_alike_is_no_difference() =>
        Assert.Empty(Compare(new Say().Report("r1").Count("9", Measure.Killed, voice: "police").Count("12", Measure.Injured, voice: "police"), "wire", "acled"));

    [Fact]
    public void A_policy_never_differs_from_itself() =>
        Assert.All(["siege.jsonl", "ferry.jsonl", "earthquake.jsonl"], sample =>
        {
            var reports = SampleTests.Reports(sample);
            ImmutableArray<Claim>[] claims = [.. reports.Select(Reckon.Read)];
            Assert.All(Policy.Names, policy => Assert.Empty(Reckon.Compare(reports, claims, new PictureOptions { Policy = policy }, policy).Differences));
        });

    [Fact]
    public void Every_difference_names_a_rule_and_a_quote() =>
        Assert.All(["siege.jsonl", "ferry.jsonl", "earthquake.jsonl"], sample =>
        {
            var reports = SampleTests.Reports(sample);
            ImmutableArray<Claim>[] claims = [.. reports.Select(Reckon.Read)];
            foreach (var other in Policy.Names)
                Assert.All(Reckon.Compare(reports, claims, new PictureOptions(), other).Differences, one =>
                {
                    Assert.NotEmpty(one.Claims);
                    Assert.True(!one.Rules.IsEmpty || one.A is null || one.B is null, $"{other}: {one.Measure} {one.Group}: {one.Explanation}");
                });
        });

    private static ImmutableArray<Difference> Compare(Say say, string policy, string other)
    {
        var reports = say.Input().Reports.Values.Select(report => report with { Incident = "i" }).ToList();
        return Reckon.Compare(reports, [.. reports.Select(report => say.Claims.Where(claim => claim.Report == report.Id).ToImmutableArray())], new PictureOptions { Policy = policy }, other).Differences;
    }
}
