using static Reckoner.Tests.Incidents.Hand;

namespace Reckoner.Tests.Incidents;

public class OriginsTests
{
    private const string Wire =
        "At least nine dock workers were killed when a crane fell onto a freight shed in Karsk early on Friday, and the harbour master said that the search " +
        "for three others would go on through the night under floodlights while families waited behind a rope at the gate of the yard for any word.";

    private static Hand Toll(string id, string text, string words, long number, Voice? voice = null, int day = 3, string? outlet = null) =>
        Report(id, text, day, outlet: outlet).Says(words, Measure.Killed, number, Karsk, Day(2), "accident", voice: voice);

    private static int Count(params Hand[] hands)
    {
        Assert.Single(Group(hands).Incidents);
        return OriginsOf(hands).Values.Distinct().Count();
    }

    [Fact]
    public void Forty_one_copies_are_one_origin() =>
        Assert.Equal(1, Count([.. Enumerable.Range(0, 41).Select(i => Toll($"r{i}", Wire, "nine dock workers", 9, outlet: $"Paper {i}"))]));

    [Fact]
    public void A_light_rewrite_is_no_new_origin()
    {
        var rewrite = Wire.Replace("early on Friday", "before dawn on Friday", StringComparison.Ordinal).Replace("go on through the night", "continue overnight", StringComparison.Ordinal);
        Assert.Equal(1, Count(Toll("a", Wire, "nine dock workers", 9, outlet: "Karsk Post"), Toll("b", rewrite, "nine dock workers", 9, outlet: "Vale Herald")));
    }

    [Fact]
    public void Two_outlets_that_each_speak_for_themselves_are_two_origins() =>
        Assert.Equal(2, Count(
            Toll("a", "Nine died when a crane fell in Karsk, our reporter saw.", "Nine", 9, outlet: "Karsk Post"),
            Toll("b", "A falling crane has cost nine lives in the port of Karsk.", "nine", 9, outlet: "Vale Herald")));

    [Fact]
    public void One_outlet_is_one_origin_however_often_it_writes() =>
        Assert.Equal(1, Count(
            Toll("a", "Nine died when a crane fell in Karsk, our reporter saw.", "Nine", 9, outlet: "Karsk Post"),
            Toll("b", "A falling crane has cost ten lives in the port of Karsk.", "ten", 10, day: 4, outlet: "The Karsk Post")));

    [Fact]
    public void One_speaker_in_two_outlets_is_one_origin() =>
        Assert.Equal(1, Count(
            Toll("a", "Nine died, said Orla Fenwick.", "Nine", 9, new Voice("Orla Fenwick", null, null, null), outlet: "Karsk Post"),
            Toll("b", "Fenwick put the dead at nine.", "nine", 9, new Voice("Fenwick", null, null, null), outlet: "Vale Herald")));

    [Fact]
    public void Two_people_of_one_family_name_are_two_speakers() =>
        Assert.Equal(2, Count(
            Toll("a", "Nine died, said Orla Fenwick.", "Nine", 9, new Voice("Orla Fenwick", null, null, null)),
            Toll("b", "Tobias Fenwick counted nine dead.", "nine", 9, new Voice("Tobias Fenwick", null, null, null))));

    [Fact]
    public void A_person_who_speaks_for_an_office_is_that_office() =>
        Assert.Equal(1, Count(
            Toll("a", "Nine died, said Captain Orla Fenwick of the Karsk police.", "Nine", 9, new Voice("Orla Fenwick", "captain", "Karsk police", null)),
            Toll("b", "Police said nine died.", "nine", 9, new Voice(null, null, "police", null)),
            Toll("c", "Fenwick said nine died.", "nine", 9, new Voice("Fenwick", null, null, null))));

    [Fact]
    public void A_family_name_that_was_taken_for_a_role_is_still_the_person() =>
        Assert.Equal(1, Count(
            Toll("a", "Nine died, said Orla Fenwick.", "Nine", 9, new Voice("Orla Fenwick", null, null, null)),
            Toll("b", "Fenwick put the dead at nine.", "nine", 9, new Voice(null, "Fenwick", null, null))));

    [Fact]
    public void Police_and_hospital_are_two_origins_in_one_report() =>
        Assert.Equal(2, OriginsOf(Report("a", "Police said nine died. The hospital said 11 died.")
            .Says("nine", Measure.Killed, 9, Karsk, Day(2), "accident", voice: new Voice(null, "police spokesman", null, null))
            .Says("11", Measure.Killed, 11, Karsk, Day(2), "accident", voice: new Voice(null, "officials", "the local hospital", null))).Values.Distinct().Count());

    [Fact]
    public void Words_of_an_agency_are_the_agencys_wherever_they_are_quoted() =>
        Assert.Equal(1, Count(
            Toll("a", "Nine died, according to Meridian Wire.", "Nine", 9, new Voice(null, null, null, "Meridian Wire"), outlet: "Karsk Post"),
            Toll("b", "Meridian Wire says that nine have died.", "nine", 9, new Voice(null, null, null, "Meridian Wire"), outlet: "Vale Herald"),
            Toll("c", "Nine dock workers died in Karsk this morning.", "Nine", 9, outlet: "Meridian Wire")));

    [Fact]
    public void The_outlet_at_the_end_of_its_own_chain_speaks_for_itself() =>
        Assert.Equal(1, Count(
            Toll("a", "Nine died when a crane fell.", "Nine", 9, new Voice(null, null, null, "Karsk Post"), outlet: "Karsk Post"),
            Toll("b", "The crane took nine lives in all, it is now known.", "nine", 9, outlet: "Karsk Post")));

    [Fact]
    public void Witnesses_of_two_reports_are_different_people() =>
        Assert.Equal(2, Count(
            Toll("a", "Witnesses spoke of nine dead.", "nine", 9, new Voice(null, "witnesses", null, null), outlet: "Karsk Post"),
            Toll("b", "Some nine lay dead, a witness told us.", "nine", 9, new Voice(null, "a witness", null, null), outlet: "Vale Herald")));

    [Fact]
    public void The_same_sentence_in_two_reports_is_one_origin()
    {
        const string sentence = "\"I counted nine people under the boards and nobody moved at all,\" one witness said.";
        Assert.Equal(1, Count(
            Toll("a", $"The yard was still dark in Karsk. {sentence}", "nine people", 9, new Voice(null, "one witness", null, null), outlet: "Karsk Post"),
            Toll("b", $"{sentence} Trams stood still all over the lower town for hours, and schools were closed.", "nine people", 9, new Voice(null, "one witness", null, null), outlet: "Vale Herald")));
    }

    [Fact]
    public void The_same_office_in_another_incident_is_another_matter()
    {
        var origins = OriginsOf(
            Toll("a", "Police said nine died in Karsk.", "nine", 9, new Voice(null, "police", null, null)),
            Report("b", "Police said two drowned off Tolmin Bay.").Says("two", Measure.Killed, 2, Tolmin, Day(2), "sinking", voice: new Voice(null, "police", null, null)));
        Assert.Equal(["police", "police"], origins.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => o.Value));
    }
}
