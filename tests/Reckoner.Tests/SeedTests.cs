using System.Collections.Immutable;
using Reckoner.Tests.Reading;

namespace Reckoner.Tests;

/// <summary>The claims of the founding example: each line of the expectation is a case of its own.</summary>
public class SeedTests
{
    private static readonly Lazy<ImmutableArray<Claim>> Claims = new(() => Reckon.Read(Seed.Report()));

    public static IEnumerable<TheoryDataRow<string>> Counts() => Seed.Ids("counts");

    public static IEnumerable<TheoryDataRow<string>> Others() => Seed.Ids("others");

    [Theory]
    [MemberData(nameof(Counts), DisableDiscoveryEnumeration = true)]
    public void Every_count_is_read(string id)
    {
        Seed.SkipWhenMissing();
        var ask = Seed.Line("counts", id);
        var misfits = Claims.Value.Where(c => c.Kind == ClaimKind.Count).Select(c => (Claim: c, Misfit: Seed.CountMisfit(ask, c, Claims.Value))).ToList();
        if (misfits.Exists(m => m.Misfit is null)) return;
        var near = misfits.Where(m => Seed.Anchored(ask, m.Claim)).Select(m => $"{ClaimNotation.Show([m.Claim])} differs in {m.Misfit}").ToList();
        Assert.Fail($"expected {ask}\n{(near.Count == 0 ? "no count has this anchor" : string.Join('\n', near))}");
    }

    [Theory]
    [MemberData(nameof(Others), DisableDiscoveryEnumeration = true)]
    public void Every_other_claim_is_read(string id)
    {
        Seed.SkipWhenMissing();
        var ask = Seed.Line("others", id);
        var found = Claims.Value.Where(c => c.Kind != ClaimKind.Count).ToList();
        Assert.True(
            found.Exists(c => c.Kind.Word() == Seed.Text(ask, "kind") && (Seed.Text(ask, "type") ?? c.EventType) == c.EventType
                && Seed.Anchored(ask, c) && Seed.VoiceFits(ask, c) && Seed.WhenFits(ask, c)),
            $"expected {ask}\ngot\n{string.Join('\n', found.Select(c => ClaimNotation.Show([c])))}");
    }

    [Fact]
    public void No_population_or_sum_is_a_count()
    {
        Seed.SkipWhenMissing();
        foreach (var never in Seed.Lines("never").Select(line => Seed.Number(line, "value")))
            Assert.DoesNotContain(Claims.Value, c => c.Quantity is { } q && (q.Said == never || q.Interval?.Low == never || q.Interval?.High == never));
    }

    [Fact]
    public void Claims_of_one_incident_share_a_scene_and_others_do_not()
    {
        Seed.SkipWhenMissing();
        var scenes = Seed.Lines("counts")
            .Select(ask => (Incident: Seed.Text(ask, "incident"), Claim: Claims.Value.FirstOrDefault(c => Seed.CountMisfit(ask, c, Claims.Value) is null)))
            .Where(pair => pair.Claim is not null).Select(pair => (pair.Incident, pair.Claim!.Scene)).Distinct().ToList();
        Assert.Equal(Seed.Lines("incidents").Count, scenes.Count);
        Assert.Equal(scenes.Count, scenes.Select(s => s.Incident).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(scenes.Count, scenes.Select(s => s.Scene).Distinct().Count());
    }
}
