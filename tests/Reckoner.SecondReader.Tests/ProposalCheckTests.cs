using static Reckoner.SecondReader.Tests.Answers;

namespace Reckoner.SecondReader.Tests;

public class ProposalCheckTests
{
    private const string Ferry = "At least 18 people were killed when a ferry capsized, the harbour police said. Dozens were injured. "
        + "No one was arrested. A policeman drowned. About 40 passengers were rescued, 12 of them children.";

    [Theory]
    [InlineData("At least 18 people were killed", "At least 18", 18L, null, "at least", "18 or more", "At least 18")]
    [InlineData("At least 18 people were killed", "At least 18", 18L, 18L, "at least", "18 or more", "At least 18")]
    [InlineData("At least 18 people were killed", "18", 18L, 18L, "exact", "18 or more", "At least 18")]
    [InlineData("Dozens were injured", "Dozens", null, null, "vague", "24-99", "Dozens")]
    [InlineData("About 40 passengers were rescued", "About 40", 40L, 40L, "about", "35-45", "About 40")]
    [InlineData("About 40 passengers were rescued", "About 40", 35L, 45L, "about", "35-45", "About 40")]
    [InlineData("12 of them children", "12", 12L, 12L, "exact", "12", "12")]
    [InlineData("No one was arrested", "No one", 0L, 0L, "exact", "0", "No one")]
    [InlineData("A policeman drowned", null, 1L, 1L, "exact", "1", "A policeman")]
    public async Task A_number_that_the_words_say_is_kept_as_the_library_reads_it(string quote, string? number, long? low, long? high, string form, string interval, string said)
    {
        var claim = (await Asking.Read(Ferry, Claim(quote, number, low, high, form))).Only();
        Assert.Equal(interval, claim.Quantity!.Interval.ToString());
        Assert.Equal(said, claim.Quantity.Text);
    }

    [Theory]
    [InlineData("Five hundred people were killed", "Five hundred", 500L, 500L, "exact", DropReason.QuoteNotInText)]
    [InlineData("at least 18 people were killed", "at least 18", 18L, null, "at least", DropReason.QuoteNotInText)]
    [InlineData("", "18", 18L, 18L, "exact", DropReason.QuoteNotInText)]
    [InlineData("people were killed", "18", 18L, null, "at least", DropReason.NumberNotInQuote)]
    [InlineData("18 people were killed", "At least 18", 18L, null, "at least", DropReason.NumberNotInQuote)]
    [InlineData("At least 18 people were killed", "8", 8L, 8L, "exact", DropReason.NumberNotInQuote)]
    [InlineData("18 people were killed", "18", 18L, 18L, "exact", DropReason.NumberReadsOtherwise)]
    [InlineData("At least 18 people were killed", "At least 18", 180L, null, "at least", DropReason.NumberReadsOtherwise)]
    [InlineData("At least 18 people were killed", "At least 18", 18L, 18L, "exact", DropReason.NumberReadsOtherwise)]
    [InlineData("At least 18 people were killed", "At least 18", null, null, "vague", DropReason.NumberReadsOtherwise)]
    [InlineData("Dozens were injured", "Dozens", 500L, 500L, "exact", DropReason.NumberReadsOtherwise)]
    [InlineData("About 40 passengers were rescued, 12 of them children", "About 40 passengers were rescued, 12", 40L, 40L, "about", DropReason.NumberReadsOtherwise)]
    [InlineData("the harbour police said", null, 18L, 18L, "exact", DropReason.NotOnePerson)]
    [InlineData("a ferry capsized", null, 1L, 1L, "exact", DropReason.NotOnePerson)]
    [InlineData("A policeman drowned", null, 2L, 2L, "exact", DropReason.NotOnePerson)]
    public async Task What_does_not_hold_is_dropped_with_its_reason(string quote, string? number, long? low, long? high, string form, DropReason reason) =>
        Assert.Equal(reason, (await Asking.Read(Ferry, Claim(quote, number, low, high, form))).Why());

    [Theory]
    [InlineData("A man, 22, was shot dead", "22", 22)]
    [InlineData("On 14 March a man was shot dead", "14", 14)]
    public async Task An_age_or_a_date_counts_nobody(string text, string number, long value) =>
        Assert.Equal(DropReason.NumberReadsOtherwise, (await Asking.Read(text + ".", Claim(text, number, value, value))).Why());

    [Fact]
    public async Task Words_that_the_house_does_not_know_are_dropped()
    {
        const string quote = "At least 18 people were killed";
        var reading = await Asking.Read(
            Ferry,
            Claim(quote, "18", 18, 18, measure: "martyred"),
            Claim(quote, "18", 18, 18, measure: "3"),
            Claim(quote, "18", 18, 18, group: "the guilty"),
            Claim(quote, "18", 18, 18, side: "theirs"),
            Claim(quote, "18", 18, 18, stance: "proven"),
            Claim(quote, "18", 18, 18, form: "precisely"));
        Assert.Equal([new Dropped(DropReason.UnknownWord, 6)], reading.Dropped);
    }

    [Fact]
    public async Task A_speaker_is_kept_in_the_reports_own_letters_and_one_it_does_not_name_is_dropped_with_the_claim()
    {
        var reading = await Asking.Read(
            Ferry,
            Claim("At least 18 people were killed", "18", 18, 18, speaker: "The Harbour Police"),
            Claim("12 of them children", "12", 12, 12, speaker: "the Ministry of Truth"),
            Claim("Dozens were injured", "Dozens", null, null, "vague", speaker: "arbour police"));
        Assert.Equal("the harbour police", Assert.Single(Assert.Single(reading.Claims).Voices).Role);
        Assert.Equal([new Dropped(DropReason.SpeakerNotInText, 2)], reading.Dropped);
    }

    [Theory]
    [InlineData("in Orlany", 10)]
    [InlineData("in Mirvale", 36)]
    [InlineData("in Nowhere", 10)]
    [InlineData(null, 10)]
    public async Task Among_several_places_the_words_before_decide_or_else_the_first_is_taken(string? before, int start) =>
        Assert.Equal(start, (await Asking.Read("in Orlany 3 people died; in Mirvale 3 people died.",
            Claim("3 people died", "3", 3, 3, before: before))).Only().Quotes[0].Start);

    [Fact]
    public async Task What_is_malformed_is_dropped_alone()
    {
        var wrongType = Claim("Dozens were injured", "Dozens");
        wrongType["low"] = "24";
        var negative = Claim("Dozens were injured", "Dozens", -1, 5);
        var reading = await Asking.Read(Ferry, null, 5, "18 dead", wrongType, negative, new System.Text.Json.Nodes.JsonObject(), Claim("12 of them children", "12", 12, 12));
        Assert.Single(reading.Claims);
        Assert.Equal([new Dropped(DropReason.Malformed, 6)], reading.Dropped);
    }

    [Fact]
    public async Task The_same_claim_twice_is_one_and_there_is_a_most()
    {
        var same = Claim("12 of them children", "12", 12, 12);
        await using var server = StandIn.Completing(Of(same, same.DeepClone(), Claim("A policeman drowned"), Claim("Dozens were injured", "Dozens", null, null, "vague")));
        var reading = await Asking.Read(server, Ferry, Asking.Quick with { MostClaims = 2 });
        Assert.Equal(["r#second-1", "r#second-2"], reading.Claims.Select(claim => claim.Id));
        Assert.Equal([new Dropped(DropReason.Repeated, 1), new Dropped(DropReason.TooMany, 1)], reading.Dropped);
    }

    [Fact]
    public async Task Claims_stand_in_the_order_of_the_text_whatever_the_order_of_the_answer()
    {
        var a = Claim("A policeman drowned");
        var b = Claim("12 of them children", "12", 12, 12);
        Assert.Equal((await Asking.Read(Ferry, a, b)).Claims.Select(c => c.Quotes[0].Text), (await Asking.Read(Ferry, b.DeepClone(), a.DeepClone())).Claims.Select(c => c.Quotes[0].Text));
    }
}
