using CsCheck;
using Reckoner.Incidents;

namespace Reckoner.Tests.Incidents;

/// <summary>What two reports have in common is worth what was learned, and says what moved it.</summary>
public class ForestTests
{
    private static readonly Forest Learned = Forest.Read(Table.Embedded("incidents/trees.tsv"));
    private static readonly Gen<int[]> Values = Gen.Int[0, 1200].Array[Traits.Count];

    private const string Small = """
        # node, trait, bound, up to, above, worth
        0	Apart	2	1	2	10
        1	-	0	0	0	300
        2	Rarest	100	3	4	-50
        3	-	0	0	0	-400
        4	-	0	0	0	120
        5	-	0	0	0	7
        """;

    public static TheoryData<int, int, int> Ways => new() { { 0, 0, 307 }, { 2, 500, 307 }, { 3, 100, -393 }, { 3, 101, 127 } };

    [Theory, MemberData(nameof(Ways))]
    public void The_worths_of_the_leaves_are_added(int apart, int rarest, int worth)
    {
        var traits = new int[Traits.Count];
        (traits[(int)Trait.Apart], traits[(int)Trait.Rarest]) = (apart, rarest);
        Assert.Equal(worth, Forest.Read(Small).Odds(traits));
    }

    [Theory]
    [InlineData("0\tApart\t2\t0\t1\t10\n1\t-\t0\t0\t0\t1", "not behind")]
    [InlineData("0\tApart\t2\t1\t9\t10\n1\t-\t0\t0\t0\t1", "not behind")]
    [InlineData("0\tNonsense\t2\t1\t2\t10", "Line 1")]
    [InlineData("1\t-\t0\t0\t0\t10", "Line 1")]
    public void A_table_that_leads_nowhere_is_refused(string table, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => Forest.Read(table)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_each_trait_moved_adds_up() => Values.Sample(traits =>
    {
        var moved = new int[Traits.Count];
        Learned.Explain(traits, moved);
        Assert.Equal(Learned.Odds(traits), Learned.Base + moved.Sum());
    }, iter: 10_000);

    [Fact]
    public void What_may_only_speak_for_one_event_never_speaks_against_it()
    {
        var ways = Enumerable.Range(0, Traits.Count).Where(trait => Likeness.Shared.LearningOf((Trait)trait) is Learning.For or Learning.Against).ToArray();
        Gen.Select(Values, Gen.Int[0, ways.Length - 1].Select(i => ways[i]), Gen.Int[1, 400]).Sample((traits, trait, more) =>
        {
            var before = Learned.Odds(traits);
            traits[trait] += more;
            var after = Learned.Odds(traits);
            if (Likeness.Shared.LearningOf((Trait)trait) == Learning.For) Assert.True(after >= before, $"{(Trait)trait} + {more}: {before} to {after}");
            else Assert.True(after <= before, $"{(Trait)trait} + {more}: {before} to {after}");
        }, iter: 10_000);
    }
}
