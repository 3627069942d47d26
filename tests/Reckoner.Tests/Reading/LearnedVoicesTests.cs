using System.Collections.Immutable;
using Reckoner.Reading;
using Reckoner.Reading.Learned;

namespace Reckoner.Tests.Reading;

/// <summary>Voices found by what was learned from marked articles: one row a way of attributing.</summary>
public class LearnedVoicesTests
{
    [Theory]
    [InlineData("Rescuers told reporters that the search would go on through the night.", "Rescuers | told | that the search would go on through the night")]
    [InlineData("The road, the ministry said, would stay closed until Friday.", "the ministry | said | The road ... would stay closed until Friday")]
    [InlineData("The ship had left without a licence, according to the port authority.", "the port authority | according to | The ship had left without a licence")]
    [InlineData("According to the port authority, the ship had left without a licence.", "the port authority | According to | the ship had left without a licence")]
    public void Indirect_speech_with_the_source_before_inside_and_after(string text, string expected) => Holds(text, expected);

    [Theory]
    [InlineData("“It was dark,” she said.", "she | said | “It was dark,”")]
    [InlineData("“I saw smoke,” Holm recalled, “and then the roof fell.”", "Holm | recalled | “I saw smoke,” ... “and then the roof fell.”")]
    [InlineData("“We heard a blast. Then two people were hurt,” a witness said.", "a witness | said | “We heard a blast. Then two people were hurt,”")]
    public void Direct_speech(string text, string expected) => Holds(text, expected);

    [Fact]
    public void Mixed_speech_and_two_cues_of_one_speaker() =>
        Holds("The ministry called the report “a collection of rumours” and said it would answer next week.",
            "The ministry | called | the report “a collection of rumours”", "The ministry | said | it would answer next week");

    [Theory]
    [InlineData("The engineer believes the wall will hold.", "The engineer | believes | the wall will hold")]
    [InlineData("Many residents hope that the school will reopen.", "Many residents | hope | that the school will reopen")]
    public void What_people_believe_and_hope(string text, string expected) => Holds(text, expected);

    [Theory]
    [InlineData("A report by the inspectors found that the pump had failed twice.", "A report by the inspectors | found | that the pump had failed twice")]
    [InlineData("The poll shows that most voters oppose the plan.", "The poll | shows | that most voters oppose the plan")]
    [InlineData("The letter warned that the dam was unsafe.", "The letter | warned | that the dam was unsafe")]
    public void Documents_and_polls_speak(string text, string expected) => Holds(text, expected);

    [Theory]
    [InlineData("The judge ordered the company to pay.", "The judge | ordered | the company to pay")]
    [InlineData("The company denied that it had known of the leak.", "The company | denied | that it had known of the leak")]
    public void Orders_and_denials(string text, string expected) => Holds(text, expected);

    [Theory]
    [InlineData("The train left at nine.")]
    [InlineData("Two trucks collided near the bridge on Sunday.")]
    public void What_nobody_says_has_no_voice(string text) => Holds(text);

    [Fact]
    public void Without_what_was_learned_the_grammar_speaks_alone() =>
        Assert.Empty(new Reader(isLearned: false).Attributions(new Report { Id = "r", Text = "Many residents hope that the school will reopen." }));

    [Fact]
    public void The_weights_say_of_which_format_they_are_and_are_small()
    {
        using var stream = typeof(Reader).Assembly.GetManifestResourceStream("Reckoner.Knowledge.voices.bin")!;
        Assert.InRange(stream.Length, 1, 20_000_000);
        Span<byte> head = stackalloc byte[12];
        stream.ReadExactly(head);
        Assert.Equal(LearnedKnowledge.Format, BitConverter.ToInt32(head[8..]));
    }

    private static void Holds(string text, params string[] expected) =>
        Assert.Equal(expected, new Reader().Attributions(new Report { Id = "r", Text = text }).Select(one => $"{Words(one.Source)} | {Words(one.Cue)} | {Words(one.Content)}"));

    private static string Words(ImmutableArray<Quote> quotes) => string.Join(" ... ", quotes.Select(quote => quote.Text));
}
