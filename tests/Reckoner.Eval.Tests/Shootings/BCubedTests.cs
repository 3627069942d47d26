using Reckoner.Eval.Measuring;
using Reckoner.Eval.Shootings;

namespace Reckoner.Eval.Tests.Shootings;

public class BCubedTests
{
    [Fact]
    public void Each_article_where_it_belongs_is_perfect() => Holds([("a", "1"), ("a", "1"), ("b", "2")], precision: 1, recall: 1);

    // of three together two belong together: 2/3, 2/3 and 1/3 are right
    [Fact]
    public void Two_incidents_in_one_cost_precision() => Holds([("a", "1"), ("a", "1"), ("b", "1")], precision: 5.0 / 9, recall: 1);

    // the incident of three is split 2 and 1: 2/3, 2/3 and 1/3 are found
    [Fact]
    public void One_incident_in_two_costs_recall() => Holds([("a", "1"), ("a", "1"), ("a", "2")], precision: 1, recall: 5.0 / 9);

    [Fact]
    public void Everything_alone_is_precise_and_finds_a_share() => Holds([("a", "1"), ("a", "2"), ("b", "3"), ("b", "4")], precision: 1, recall: 0.5);

    private static void Holds((string, string)[] articles, double precision, double recall)
    {
        var sum = BCubed.Of(articles).Aggregate(default(Counts), (all, one) => all + one);
        Assert.Equal(precision, sum.Precision, 9);
        Assert.Equal(recall, sum.Recall, 9);
        Assert.Equal(2 * precision * recall / (precision + recall), sum.F1, 9);
    }
}
