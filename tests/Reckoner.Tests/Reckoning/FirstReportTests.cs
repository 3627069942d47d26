namespace Reckoner.Tests.Reckoning;

/// <summary>The shape of a first long report on a siege: nine sources, four groups, parts of parts, bounds on bounds.</summary>
public class FirstReportTests
{
    private static Say Siege() => new Say().Report("r1")
        .Count(">100", Measure.BodiesFound, id: "bodies", stance: Stance.Reported)
        .Count("60+", Measure.Identified, voice: "head of the crisis centre", stance: Stance.Confirmed, id: "identified")
        .Count("400+", Measure.Freed, "hostages", "regional security chief", id: "freed")
        .Count("~400", Measure.Injured, voice: "hospital authorities", id: "injured")
        .Count("half", Measure.Injured, "children", "hospital authorities", partOf: "injured", id: "half")
        .Count("many", Measure.Critical, voice: "hospital authorities", partOf: "injured", id: "critical")
        .Count("~26", Measure.Freed, "women-and-children", id: "early")
        .Count("20", Measure.Killed, "attackers", "regional security chief", id: "attackers")
        .Count("9+", Measure.Killed, "attackers (foreign)", "regional security chief", partOf: "attackers", id: "foreign")
        .Count("~12", Measure.Escaped, "attackers", "news agency", id: "escaped");

    [Theory]
    [InlineData(Measure.Killed, "all", "101/101/-")]
    [InlineData(Measure.Killed, "attackers", "20/20/20")]
    [InlineData(Measure.Killed, "attackers (foreign)", "9/9/20")]
    [InlineData(Measure.BodiesFound, "all", "101/101/-")]
    [InlineData(Measure.Identified, "all", "60/60/-")]
    [InlineData(Measure.Injured, "all", "350/400/450")]
    [InlineData(Measure.Injured, "children", "175/200/225")]
    [InlineData(Measure.Freed, "hostages", "400/400/-")]
    [InlineData(Measure.Freed, "all", "400/400/-")]
    [InlineData(Measure.Escaped, "attackers", "11/12/13")]
    public void Every_figure_is_what_a_careful_reader_would_say(Measure measure, string group, string figure) =>
        Assert.Equal(figure, Siege().Figure(measure, group));

    [Fact]
    public void Nothing_in_it_disagrees() => Assert.Empty(Siege().Reckon().Disagreements);

    [Fact]
    public void Identified_and_found_are_never_added_and_attackers_are_not_added_to_the_dead()
    {
        foreach (var policy in Policy.Names)
            foreach (var figure in Siege().Reckon(policy).Figures)
                Assert.DoesNotContain(figure.Best ?? 0, (long[])[161, 121, 181]);
    }

    [Fact]
    public void The_dead_say_from_which_claim_they_follow()
    {
        var dead = Say.Find(Siege().Reckon(), Measure.Killed)!;
        Assert.Equal(FigureStatus.Implied, dead.Status);
        Assert.Contains("bodies", dead.Used, StringComparer.Ordinal);
        Assert.Contains("bodies", dead.Implied!.From, StringComparer.Ordinal);
    }
}
