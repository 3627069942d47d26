using CsCheck;
using Reckoner.Reckoning;

namespace Reckoner.Tests.Reckoning;

public class ConstraintNetTests
{
    [Fact]
    public void A_part_pushes_its_whole_up_and_the_whole_holds_its_part_down()
    {
        var net = new ConstraintNet(2);
        net.State(0, 0, -1, 30, 7);
        net.State(1, 12, 8, ConstraintNet.Open, -1);
        net.AtMost(0, [1], Rule("part of"));
        net.Propagate();
        Assert.Equal(12, net.Low(0).Value);
        Assert.Equal(30, net.High(1).Value);
        Assert.Equal([8], Sources(net.Low(0)));
        Assert.Equal([7], Sources(net.High(1)));
    }

    [Fact]
    public void A_sum_works_out_what_is_left()
    {
        var net = new ConstraintNet(3);
        net.State(0, 6, 1, 6, 1);
        net.State(1, 1, 2, 1, 2);
        net.Equal(0, [1, 2], Rule("together"));
        net.Propagate();
        Assert.Equal((5, 5), (net.Low(2).Value, net.High(2).Value));
        Assert.Equal([1, 2], Sources(net.Low(2)));
    }

    [Fact]
    public void A_long_chain_is_followed_and_only_its_ends_are_blamed()
    {
        var net = new ConstraintNet(50);
        for (var i = 1; i < 50; i++)
            net.AtMost(i - 1, [i], Rule("part of"));
        net.State(49, 9, 3, ConstraintNet.Open, -1);
        net.State(0, 0, -1, 5, 4);
        net.State(20, 2, 6, ConstraintNet.Open, -1);
        net.Propagate();
        var conflict = Assert.Single(net.Conflicts);
        var blamed = Sources(conflict.Low);
        blamed.AddRange(Sources(conflict.High));
        Assert.Equal([3, 4], blamed);
    }

    /// <summary>Every value that some solution has stays possible, and what has no solution is found out or left alone, never invented.</summary>
    [Fact]
    public void Nothing_possible_is_ever_excluded() =>
        Gen.Int[0, 999].Array[24].Sample(row =>
        {
            var stated = new (long Low, long High)[4];
            var net = new ConstraintNet(4);
            for (var i = 0; i < 4; i++)
            {
                stated[i] = (row[i] % 3, row[i] % 3 + row[i + 4] % 4);
                net.State(i, stated[i].Low, i, stated[i].High, i);
            }
            var ties = new List<(int Whole, int[] Parts, bool Equal)>();
            for (var i = 8; i < 20; i += 4)
            {
                var whole = row[i] % 4;
                int[] parts = row[i + 1] % 2 == 0 ? [(whole + 1 + row[i + 2] % 3) % 4] : [(whole + 1) % 4, (whole + 2) % 4];
                ties.Add((whole, parts, row[i + 3] % 2 == 0));
                if (ties[^1].Equal)
                    net.Equal(whole, parts, Rule("together"));
                else
                    net.AtMost(whole, parts, Rule("at most"));
            }
            net.Propagate();
            var any = false;
            var least = new long[] { 99, 99, 99, 99 };
            var most = new long[4];
            for (var code = 0; code < 2401; code++)
            {
                long[] values = [code % 7, code / 7 % 7, code / 49 % 7, code / 343];
                var holds = true;
                for (var i = 0; i < 4; i++)
                    holds &= values[i] >= stated[i].Low && values[i] <= stated[i].High;
                foreach (var (whole, parts, equal) in ties)
                {
                    var sum = parts.Sum(part => values[part]);
                    holds &= equal ? sum == values[whole] : sum <= values[whole];
                }
                if (!holds)
                    continue;
                any = true;
                for (var i = 0; i < 4; i++)
                    (least[i], most[i]) = (Math.Min(least[i], values[i]), Math.Max(most[i], values[i]));
            }
            if (any)
                Assert.Empty(net.Conflicts);
            for (var i = 0; any && i < 4; i++)
            {
                Assert.True(net.Low(i).Value <= least[i]);
                Assert.True(net.High(i).Value >= most[i]);
            }
        }, iter: 10_000);

    private static PolicyRule Rule(string words) => new("house.test", words);

    private static List<int> Sources(ConstraintNet.Bound bound)
    {
        var sources = new List<int>();
        ConstraintNet.Sources(bound, sources);
        return sources;
    }
}
