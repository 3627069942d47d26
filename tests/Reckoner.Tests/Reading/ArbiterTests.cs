using Reckoner.Reading;
using Reckoner.Reading.Learned;

namespace Reckoner.Tests.Reading;

/// <summary>What the rules leave in doubt is put to an arbiter, and its answer stands.</summary>
public class ArbiterTests
{
    private const string Told = """
        A man was killed in a shooting on Dock Road on Monday. Officers were called at noon.

        They found the man in a yard. The victim died at the scene. Nobody has been arrested.

        Neighbours said the street is quiet. A woman was killed when a boiler burst in the mill in March.
        """;

    private static IReadOnlyList<Claim> Read(IArbiter arbiter, string text = Told) =>
        [.. new Reader(isLearned: false, arbiter).Read(new Report { Id = "r", Text = text, Published = new DateTimeOffset(2031, 9, 2, 8, 0, 0, TimeSpan.Zero) }).Where(claim => claim.Measure == Measure.Killed)];

    [Fact]
    public void Every_doubt_is_asked_with_what_the_rules_answer()
    {
        var asked = new Asked((_, rule) => rule);
        Assert.Equal(Read(new RulesAlone()).Select(claim => claim.Id), Read(asked).Select(claim => claim.Id));
        Assert.Contains(asked.Doubts, one => one.Doubt == Doubt.Aside);
        Assert.Contains(asked.Doubts, one => one.Doubt == Doubt.Same);
        Assert.All(asked.Doubts, one => Assert.True(one.Seen > 0));
    }

    [Fact]
    public void Whom_the_arbiter_takes_for_others_are_others() =>
        Assert.True(Read(new Asked((doubt, rule) => doubt == Doubt.Aside ? rule : false)).Count > Read(new RulesAlone()).Count);

    [Fact]
    public void What_the_arbiter_sets_aside_is_of_another_scene() =>
        Assert.All(Read(new Asked((doubt, rule) => doubt == Doubt.Aside || rule)), claim => Assert.NotEqual(0, claim.Scene));

    [Fact]
    public void Texts_of_few_sentences_are_left_to_the_rules()
    {
        var asked = new Asked((_, rule) => !rule);
        Read(asked, "A man was killed on Dock Road. Another man was killed on Pine Street.");
        Assert.Empty(asked.Doubts);
    }

    [Fact]
    public void The_weights_of_this_build_answer_the_same_every_time()
    {
        var (first, second) = (new Asked(new Arbiter()), new Asked(new Arbiter()));
        Assert.Equal(Read(first).Select(claim => $"{claim}"), Read(second).Select(claim => $"{claim}"));
        Assert.Equal(first.Doubts, second.Doubts);
    }

    private sealed class Asked(Func<Doubt, bool, bool> answer) : IArbiter
    {
        private readonly IArbiter? other;

        public Asked(IArbiter other) : this((_, rule) => rule) => this.other = other;

        public List<(Doubt Doubt, int Seen, bool Answer)> Doubts { get; } = [];

        public bool Settle(Doubt doubt, ReadOnlySpan<uint> seen, bool rule)
        {
            var its = other?.Settle(doubt, seen, rule) ?? answer(doubt, rule);
            Doubts.Add((doubt, seen.Length, its));
            return its;
        }
    }
}
