using CsCheck;
using Reckoner.Reckoning;

namespace Reckoner.Tests.Reckoning;

/// <summary>Implied bounds hold, rest on words, and contradictions blame no more claims than they need. Ten thousand incidents and more each.</summary>
public class BoundsTests
{
    public static TheoryData<string, int> Policies => EveryPolicy.Cases();

    [Theory]
    [MemberData(nameof(Policies))]
    public void No_figure_lies_outside_what_is_implied(string policy, int cases)
    {
        var reckoner = new FigureReckoner(Policy.Load(policy));
        Gen.OneOf(Incidents.Any, Incidents.OverTime).Sample(input =>
        {
            foreach (var figure in reckoner.Reckon(input).Figures)
                if (figure.Implied is { } implied)
                {
                    var what = $"{figure.Measure} {figure.Group}: {figure.Low}/{figure.Best}/{figure.High}, implied {implied.Low}-{implied.High}";
                    Assert.True(implied.Low <= (figure.Low ?? 0), what);
                    Assert.True(implied.Low <= (figure.Best ?? long.MaxValue), what);
                    Assert.True(implied.High is null || (figure.High ?? long.MaxValue) <= implied.High, what);
                    Assert.True(implied.High is null || (figure.Best ?? 0) <= implied.High, what);
                }
        }, iter: cases);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Over_time_low_is_never_more_than_best_nor_best_than_high_nor_a_part_than_its_whole(string policy, int cases)
    {
        var reckoner = new FigureReckoner(Policy.Load(policy));
        Incidents.OverTime.Sample(input =>
        {
            var figures = reckoner.Reckon(input).Figures;
            foreach (var part in figures)
            {
                Assert.True((part.Low ?? 0) <= (part.Best ?? long.MaxValue) && (part.Best ?? 0) <= (part.High ?? long.MaxValue) && (part.Low ?? 0) <= (part.High ?? long.MaxValue), $"{part}");
                foreach (var whole in figures)
                    if (part.Measure == whole.Measure && Groups.Within(part.Group, whole.Group))
                        Assert.True((part.Low ?? 0) <= (whole.Low ?? 0) && !(part.Best > whole.Best) && (part.High ?? long.MaxValue) <= (whole.High ?? long.MaxValue), $"{part} in {whole}");
            }
        }, iter: cases);
    }

    [Fact]
    public void Every_step_of_a_derivation_rests_on_claims_on_steps_before_it_or_on_what_is_granted()
    {
        var reckoner = new FigureReckoner(Policy.Load("wire"));
        Gen.OneOf(Incidents.Any, Incidents.OverTime).Sample(input =>
        {
            foreach (var figure in reckoner.Reckon(input).Figures)
                for (var i = 0; i < (figure.Implied?.By.Length ?? 0); i++)
                {
                    Assert.NotEmpty(figure.Implied!.By[i].Premises);
                    foreach (var premise in figure.Implied.By[i].Premises)
                    {
                        Assert.True(premise.Step is { } step ? step < i : premise.Claims.Length > 0 || premise.Granted is not null, $"{figure.Measure} {figure.Group}: {figure.Implied.By[i]} from {premise}");
                        Assert.All(premise.Claims, id => Assert.Contains(id, figure.Implied.From));
                    }
                }
        }, iter: 10_000);
    }

    /// <summary>
    /// Said by nobody but those blamed it still contradicts itself, and no longer when any one of them is silent. One group and a policy
    /// that sets nothing aside, so that taking a claim away changes nothing else.
    /// </summary>
    [Fact]
    public void A_contradiction_over_time_blames_no_more_claims_than_it_needs()
    {
        var reckoner = new FigureReckoner(Policy.Load("ibc"));
        var seen = 0;
        Incidents.OverTime.Sample(any =>
        {
            var input = any with { Claims = [.. any.Claims.Where(claim => claim.Group.Label == "hostages")] };
            foreach (var one in Contradictions(input.Claims))
            {
                Interlocked.Increment(ref seen);
                var blamed = input.Claims.Where(claim => one.Claims.Contains(claim.Id, StringComparer.Ordinal)).ToList();
                // who was free before anybody was counted is not blamed, and is known all the same
                var first = blamed.Where(claim => claim.Measure == Measure.Held).Min(Published);
                var known = input.Claims.Where(claim => claim.Measure != Measure.Held && Published(claim) <= first).ToList();
                Assert.Contains(Contradictions([.. blamed, .. known]), other => other.Claims.Length == one.Claims.Length);
                foreach (var silent in blamed)
                    Assert.Empty(Contradictions([.. blamed.Where(claim => claim != silent), .. known]));
            }

            IEnumerable<Disagreement> Contradictions(IReadOnlyList<Claim> claims) =>
                reckoner.Reckon(input with { Claims = claims }).Disagreements.Where(other => other.Claims.Length > 2 && other.Reason != ReasonClass.NumberCollision);

            DateTimeOffset Published(Claim claim) => input.Reports[claim.Report].Published!.Value;
        }, iter: 20_000);
        Assert.True(seen > 500, $"only {seen} contradictions were made");
    }

    [Fact]
    public void The_smallest_contradiction_of_a_net_needs_every_one_of_its_statements() =>
        Gen.Int[0, 999].Array[40].Sample(row =>
        {
            var net = Net(row, null);
            foreach (var conflict in net.Conflicts)
            {
                var smallest = net.Smallest(conflict);
                Assert.NotEmpty(Net(row, smallest).Conflicts);
                foreach (var one in smallest)
                    Assert.Empty(Net(row, [.. smallest.Where(other => other != one)]).Conflicts);
            }
        }, iter: 10_000);

    // six variables, each stated at both ends by one source, or below by three who add up
    private static ConstraintNet Net(int[] row, List<ConstraintNet.Blamed>? only)
    {
        var net = new ConstraintNet(6);
        for (var i = 0; i < 6; i++)
        {
            long low = row[i] % 9;
            var high = low + row[i + 6] % 5;
            if (row[i + 12] % 4 == 0)
            {
                long[] shares = [low, row[i + 6] % 3, 1];
                var left = shares.Where((_, part) => only is null || only.Contains(new ConstraintNet.Blamed(i, part))).Sum();
                net.Share(i, shares);
                net.State(i, left, i, ConstraintNet.Open, -1);
            }
            else if (only is null || only.Contains(new ConstraintNet.Blamed(i, 0)))
            {
                net.State(i, low, i, high, i);
            }
        }
        for (var i = 18; i < 38; i += 4)
        {
            // wholes stand before their parts, so that nothing creeps round in a circle
            var whole = row[i] % 5;
            int[] parts = whole + 2 > 5 || row[i + 1] % 2 == 0 ? [whole + 1] : [whole + 1, whole + 2 + row[i + 2] % (4 - whole)];
            if (row[i + 3] % 2 == 0)
                net.Equal(whole, parts, new PolicyRule("house.test", "together"));
            else
                net.AtMost(whole, parts, new PolicyRule("house.test", "at most"));
        }
        net.Propagate();
        return net;
    }
}
