using Reckoner.Eval.Polnear;

namespace Reckoner.Eval.Tests.Polnear;

public class AttributionScorerTests
{
    private const string Text = "The mayor said that the bridge was safe. “It holds,” Ada Holm, an engineer, added.";

    private static readonly Attributed Mayor = Of("The mayor", "said", "that the bridge was safe");
    private static readonly Attributed Engineer = Of("Ada Holm, an engineer", "added", "“It holds,”");

    [Fact]
    public void The_gold_itself_is_perfect()
    {
        var counts = AttributionScorer.Score(new TokenText(Text), [Mayor, Engineer], [Mayor, Engineer]);
        Assert.All(AttributionScorer.Rows, row => Assert.Equal(1, counts[row].F1));
    }

    [Fact]
    public void Half_of_the_longer_is_enough_and_less_is_not()
    {
        // five tokens of gold content: three of them are half, two are not
        Assert.Equal(1, Row("content >=50%", Mayor with { Content = Spans("the bridge was") }));
        Assert.Equal(0, Row("content >=50%", Mayor with { Content = Spans("the bridge") }));
        Assert.Equal(0, Row("content exact", Mayor with { Content = Spans("the bridge was") }));
        // too much is as wrong as too little: five of eleven
        Assert.Equal(0, Row("content >=50%", Mayor with { Content = Spans("that the bridge was safe. “It holds,” Ada") }));
    }

    [Fact]
    public void A_triple_needs_all_three()
    {
        Assert.Equal(1, Row("triple >=50%", Mayor with { Source = Spans("mayor") }));
        Assert.Equal(0, Row("triple >=50%", Mayor with { Source = [] }));
        Assert.Equal(1, Row("content >=50%", Mayor with { Source = [] }));
    }

    [Fact]
    public void One_prediction_meets_one_attribution_only()
    {
        var counts = AttributionScorer.Score(new TokenText(Text), [Mayor, Engineer], [Mayor, Mayor])["triple >=50%"];
        Assert.Equal((0.5, 0.5), (counts.Precision, counts.Recall));
    }

    [Fact]
    public void Nothing_given_and_nothing_wanted_is_right()
    {
        var counts = AttributionScorer.Score(new TokenText(Text), [], []);
        Assert.All(AttributionScorer.Rows, row => Assert.Equal(1, counts[row].F1));
    }

    [Fact]
    public void As_many_are_matched_as_can_be()
    {
        // the first takes the only partner of the second unless it is moved on
        Assert.Equal(2, Matching.Size([[0, 1], [0]], 2));
        Assert.Equal(1, Matching.Size([[0], [0]], 2));
        Assert.Equal(3, Matching.Size([[0, 1], [0, 2], [0]], 3));
        Assert.Equal(0, Matching.Size([[]], 1));
    }

    [Fact]
    public void Offsets_count_code_points()
    {
        // the siren is two UTF-16 units and one code point
        Assert.Equal([0, 1, 1, 2], PolnearDocument.CodePoints("a\U0001F6A8")[..4]);
        Assert.Equal(["a", "\U0001F6A8", "b"], new TokenText("a\U0001F6A8b").Runes.Select(rune => rune.ToString()));
    }

    [Fact]
    public void Words_are_runs_and_marks_stand_alone()
    {
        var text = new TokenText("don't stop_it, 3½ été");
        // don ' t stop_it , 3½ été
        Assert.Equal(7, text.Tokens([new Span(0, text.Runes.Length)]).Count);
        // any character of a token is the whole token
        Assert.Equal(text.Tokens([new Span(6, 13)]), text.Tokens([new Span(8, 9)]));
    }

    private static double Row(string row, Attributed given) => AttributionScorer.Score(new TokenText(Text), [Mayor], [given])[row].F1;

    private static Attributed Of(string source, string cue, string content) => new(Spans(source), Spans(cue), Spans(content));

    private static System.Collections.Immutable.ImmutableArray<Span> Spans(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return [new Span(start, start + words.Length)];
    }
}
