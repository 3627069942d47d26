using System.Collections.Immutable;
using Reckoner.Reading;

namespace Reckoner.Tests.Reading;

/// <summary>Source, cue and content, as words of the report.</summary>
public class AttributionTests
{
    [Fact]
    public void The_cue_may_come_first_or_last() =>
        Holds("The mayor said that the bridge was safe. The ferry ran aground, the coast guard said.",
            "The mayor | said | that the bridge was safe",
            "the coast guard | said | The ferry ran aground");

    [Fact]
    public void A_quotation_that_goes_on_after_its_speaker_is_one_content() =>
        Holds("“The bridge is safe,” the mayor said. “It was checked on Monday.”", "the mayor | said | “The bridge is safe,” ... “It was checked on Monday.”");

    [Fact]
    public void A_quotation_over_several_sentences_is_whole() =>
        Holds("“We heard a blast. Then two people were hurt,” a witness said.", "a witness | said | “We heard a blast. Then two people were hurt,”");

    [Fact]
    public void A_pronoun_stands_as_it_is_written_and_has_the_voice_of_whom_it_means()
    {
        var found = Read("Ada Holm, head of the crisis centre, said that nine people were missing. She said that three were found.");
        Assert.Equal("She", found[1].Source[0].Text);
        Assert.Equal(found[0].Voices, found[1].Voices.AsEnumerable());
    }

    [Fact]
    public void Every_quote_is_the_text_at_its_offsets()
    {
        const string text = "\U0001F6A8 According to police, two men died. “They had no chance,” said Ada Holm.";
        var found = Read(text);
        Assert.NotEmpty(found);
        Assert.All(found.SelectMany(one => one.Source.Concat(one.Cue).Concat(one.Content)), quote => Assert.Equal(text[quote.Start..quote.End], quote.Text));
    }

    private static void Holds(string text, params string[] expected) => Assert.Equal(expected, Read(text).Select(one => $"{Words(one.Source)} | {Words(one.Cue)} | {Words(one.Content)}"));

    private static ImmutableArray<Attribution> Read(string text) => new Reader().Attributions(new Report { Id = "r", Text = text });

    private static string Words(ImmutableArray<Quote> quotes) => string.Join(" ... ", quotes.Select(quote => quote.Text));
}
