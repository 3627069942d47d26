using System.Globalization;
using Reckoner.Reckoning;

namespace Reckoner.Tests.Reckoning;

/// <summary>The watch over numbers that were taken from another count.</summary>
public class CollisionTests
{
    private static readonly Place Mill = new("Millbrook", "US", null, null) { Kind = PlaceKind.Town };
    private static readonly Place Ash = new("Ashby", "US", null, null) { Kind = PlaceKind.Town };
    private static readonly string[] Holding = ["acled", "gtd", "house", "ucdp", "wire"];

    public static TheoryData<string> Waiting => [.. Holding];

    // a typhoon: the civil defence counts the dead; a news agency gives, as the dead, what it elsewhere gives as the shelters
    private static Say Typhoon(bool sheltersFirst)
    {
        var say = new Say().Report("toll", "Island Times", "11-13 06:00").Count("2357", Measure.Killed, voice: "civil defence", id: "toll", words: "2,357 people are confirmed dead");
        if (sheltersFirst)
            Shelters(say, "11-12 20:00");
        say.Report("agency", "Ocean Press", "11-14 09:00").Count("4460", Measure.Killed, voice: "united nations official", id: "agency", words: "the death toll has reached 4,460");
        if (!sheltersFirst)
            Shelters(say, "11-15 10:00");
        return say;

        static void Shelters(Say say, string time) =>
            say.Report("shelters", "Ocean Press", time, "Families slept on classroom floors. They are spread over 4,460 evacuation centres along the coast.").Count("12", Measure.Missing, id: "missing");
    }

    private static Disagreement Warning(Say say, string policy = "wire") =>
        Assert.Single(say.Reckon(policy).Disagreements, one => one.Reason == ReasonClass.NumberCollision);

    private static void Silent(Say say) => Assert.DoesNotContain(say.Reckon().Disagreements, one => one.Reason == ReasonClass.NumberCollision);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_number_of_shelters_does_not_become_the_toll(bool sheltersFirst)
    {
        var reckoned = Typhoon(sheltersFirst).Reckon();
        var figure = Say.Find(reckoned, Measure.Killed)!;
        Assert.Equal(2357, figure.Best);
        Assert.Equal(4460, figure.High);
        var warning = Warning(Typhoon(sheltersFirst));
        Assert.Equal(["toll", "agency"], warning.Claims);
        Assert.Equal("4,460 evacuation centres", Assert.Single(warning.Shows).Text);
        Assert.Equal("shelters", warning.Shows[0].Report);
        Assert.Contains("nobody else says it", warning.Explanation, StringComparison.Ordinal);
        Assert.Contains(figure.Because, line => line.StartsWith("house.collision ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Waiting))]
    public void Under_every_policy_that_gives_a_best_figure_it_waits(string policy) =>
        Assert.Equal(2357, Say.Find(Typhoon(true).Reckon(policy), Measure.Killed)!.Best);

    [Fact]
    public void A_second_origin_lets_it_become_the_toll_and_the_warning_stays()
    {
        var say = Typhoon(true).Report("governor", "Bay Herald", "11-15 18:00").Count("4460", Measure.Killed, voice: "civil defence", id: "governor", words: "4,460 are dead");
        Assert.Equal(4460, Say.Find(say.Reckon(), Measure.Killed)!.Best);
        var warning = Warning(say);
        Assert.Contains("has said the same since", warning.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_is_no_second_origin()
    {
        var say = new Say().Report("toll", "Island Times", "11-13 06:00").Count("2357", Measure.Killed, voice: "civil defence")
            .Report("shelters", "Ocean Press", "11-12 20:00", "They sleep in 4,460 evacuation centres now.")
            .Count("12", Measure.Missing, start: 900)
            .Report("agency", "Ocean Press", "11-14 09:00").Count("4460", Measure.Killed, voice: "united nations official", origin: "o")
            .Report("copy", "Bay Herald", "11-14 12:00").Count("4460", Measure.Killed, voice: "united nations official", origin: "o");
        Assert.Equal(2357, Say.Find(say.Reckon(), Measure.Killed)!.Best);
    }

    [Fact]
    public void An_outlet_that_says_it_twice_is_no_second_origin()
    {
        var say = Typhoon(true).Count("4460+", Measure.Killed, voice: "united nations official").Report("again", "Ocean Press", "11-14 21:00").Count("4460", Measure.Killed);
        Assert.Equal(2357, Say.Find(say.Reckon(), Measure.Killed)!.Best);
    }

    [Fact]
    public void Before_the_agency_is_heard_nothing_is_warned_of() => Assert.Empty(Typhoon(true).Reckon(asOf: "11-13 12:00").Disagreements);

    [Fact]
    public void What_was_printed_later_is_not_known_yet() => Assert.Equal(4460, Say.Find(Typhoon(false).Reckon("gtd", asOf: "11-14 12:00"), Measure.Killed)!.Best);

    [Fact]
    public void The_number_of_the_hurt_is_not_that_of_the_dead()
    {
        var say = new Say().Report("a").Count("31", Measure.Killed, id: "dead").Count("87", Measure.Injured, id: "hurt").Report("b", time: "09-01 10:00").Count("87", Measure.Killed, id: "wrong");
        Assert.Equal(["dead", "wrong", "hurt"], Warning(say).Claims);
        Assert.Equal(31, Say.Find(say.Reckon(), Measure.Killed)!.Best);
    }

    [Fact]
    public void The_number_of_another_incident_is_warned_of_with_the_claims_of_both()
    {
        var say = new Say().Report("a", "Post", "09-01 08:00").Count("31", Measure.Killed, voice: "mayor", id: "dead")
            .Report("b", "Courier", "09-01 20:00").Count("118", Measure.Killed, voice: "governor", id: "wrong", where: Mill);
        var other = new Say().Report("c", "Courier", "09-01 12:00").Count("118", Measure.Killed, id: "ferry", where: Ash);
        var claims = say.Claims.Concat(other.Claims.Select(claim => claim with { Incident = "ferry" })).ToList();
        var input = say.Input();
        var reports = input.Reports.Values.Concat(other.Input().Reports.Values).ToList();
        var reckoned = new FigureReckoner(Policy.Load("wire")).Reckon(input with { Watch = new NumberWatch(reports, claims) });
        var warning = Assert.Single(reckoned.Disagreements);
        Assert.Equal(["dead", "wrong", "ferry"], warning.Claims);
        Assert.Equal(31, Say.Find(reckoned, Measure.Killed)!.Best);
    }

    [Theory]
    [InlineData("Post", "09-02 07:00", true)]
    [InlineData("Courier", "09-02 07:00", false)]
    [InlineData("Post", "09-09 07:00", false)]
    public void Yesterdays_toll_under_a_new_dateline_is_warned_of_and_stays_the_figure(string outlet, string time, bool warns)
    {
        var say = new Say().Report("b", outlet, time).Count("64", Measure.Killed, id: "again", where: Mill);
        var before = new Say().Report("a", "Post", "09-01 08:00").Count("64", Measure.Killed, id: "first", where: Ash);
        var watch = new NumberWatch([.. say.Input().Reports.Values, .. before.Input().Reports.Values], [.. say.Claims, .. before.Claims.Select(claim => claim with { Incident = "bus" })]);
        var reckoned = new FigureReckoner(Policy.Load("wire")).Reckon(say.Input() with { Watch = watch });
        Assert.Equal(warns ? ["again,first"] : [], reckoned.Disagreements.Select(one => string.Join(',', one.Claims)));
        Assert.Equal(64, Assert.Single(reckoned.Figures).Best);
    }

    [Theory]
    [InlineData("1245", "1254")]
    [InlineData("347", "374")]
    public void Two_digits_side_by_side_are_swapped(string told, string swapped)
    {
        var say = new Say().Report("a").Count(told, Measure.Killed).Report("b", time: "09-01 10:00").Count(swapped, Measure.Killed);
        Warning(say);
        Assert.Equal(long.Parse(told, CultureInfo.InvariantCulture), Say.Find(say.Reckon(), Measure.Killed)!.Best);
    }

    [Fact]
    public void Thousands_are_taken_for_millions()
    {
        var say = new Say().Report("a").Count("12000", Measure.Displaced).Report("b", time: "09-01 10:00").Count("12000000", Measure.Displaced);
        Warning(say);
        Assert.Equal(12000, Say.Find(say.Reckon(), Measure.Displaced)!.Best);
    }

    [Fact]
    public void A_total_told_as_if_it_were_new_does_not_double_the_toll()
    {
        var say = new Say().Report("a", "Post", "09-01 08:00").Count("57", Measure.Killed, id: "total").Report("b", "Post", "09-02 08:00").Count("57", Measure.Killed, more: true, id: "new");
        Assert.Equal(["total", "new"], Warning(say).Claims);
        Assert.Equal(57, Say.Find(say.Reckon(), Measure.Killed)!.Best);
    }

    [Fact]
    public void Some_more_are_some_more() =>
        Assert.Equal(68, Say.Find(new Say().Report("a", "Post", "09-01 08:00").Count("57", Measure.Killed).Report("b", "Post", "09-02 08:00").Count("11", Measure.Killed, more: true).Reckon(), Measure.Killed)!.Best);

    [Theory]
    [InlineData("He was 45 years old.")]
    [InlineData("It is 45 kilometres from the coast.")]
    [InlineData("The fire burned for 45 minutes.")]
    [InlineData("A 45-year-old mechanic saw it.")]
    [InlineData("Damage is put at $45 million.")]
    [InlineData("The bus left Highway 45 at noon.")]
    [InlineData("By evening 45 villagers had died.")]
    public void A_toll_may_rise_to_a_number_that_stands_there_for_something_harmless(string text) =>
        Silent(new Say().Report("a", "Post", "09-01 08:00", text).Count("31", Measure.Killed, start: 900).Report("b", "Post", "09-01 20:00", text).Count("45", Measure.Killed, start: 900));

    [Fact]
    public void A_toll_that_rises_little_by_little_is_a_toll_that_rises() =>
        Silent(new Say().Report("a", "Post", "09-01 08:00", "They sleep in 137 tents.").Count("118", Measure.Killed, start: 900).Report("b", "Post", "09-01 20:00").Count("137", Measure.Killed));

    [Theory]
    [InlineData("5", "12", "12 houses")]
    [InlineData("31", "60", "60 houses")]
    [InlineData("310", "1500", "1,500 houses")]
    public void Small_and_round_numbers_never_collide(string told, string risen, string things) =>
        Silent(new Say().Report("a", "Post", "09-01 08:00", $"It tore down {things} by the river.").Count(told, Measure.Killed, start: 900).Report("b", "Post", "09-01 20:00").Count(risen, Measure.Killed));

    [Fact]
    public void The_missing_who_are_found_dead_are_as_many() =>
        Silent(new Say().Report("a").Count("31", Measure.Killed).Count("87", Measure.Missing).Report("b", time: "09-02 10:00").Count("87", Measure.Killed));

    [Fact]
    public void What_another_outlet_prints_of_another_place_is_none_of_its_business() =>
        Silent(new Say().Report("a", "Post", "09-01 08:00").Count("2357", Measure.Killed).Report("b", "Post", "09-01 20:00").Count("4460", Measure.Killed)
            .Report("c", "Courier", "09-09 08:00", "The city counts 4,460 schools again.").Count("1", Measure.Missing));
}
