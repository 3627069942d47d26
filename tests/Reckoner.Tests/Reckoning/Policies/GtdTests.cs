using Reckoner.Tests.Incidents;

namespace Reckoner.Tests.Reckoning.Policies;

/// <summary>GTD, rule by rule (docs/codebooks/gtd.md). Figures are "low/best/high".</summary>
public class GtdTests
{
    private const string Policy = "gtd";

    /// <summary>Four bombs of one day, of which one report gives the dead together.</summary>
    internal static (Incident Incident, Say Say)[] Campaign(string number, string words)
    {
        string[] ids = ["one", "two", "three", "four"];
        return
        [
            .. ids.Select((id, i) => (
                new Incident
                {
                    Id = id,
                    Title = id,
                    Type = "bombing",
                    Reports = [],
                    Related = [.. ids.Where(other => other != id).Select(other => new Link(other, Relation.SameCampaign))],
                },
                i == 0 ? new Say().Count(number, Measure.Killed, words: words) : new Say().Count("2", Measure.Injured))),
        ];
    }

    [Fact]
    public void Gtd_1_the_most_recent_source()
    {
        var figure = Under.Two("15", "10").Killed(Policy);
        Assert.Equal(10, figure.Best);
        Under.Says("gtd.1", figure);
    }

    [Fact]
    public void Gtd_1_a_copy_is_no_more_recent_than_what_it_copies() =>
        Assert.Equal(10, new Say()
            .Report("a", time: "09-01 08:00").Count("15", Measure.Killed, origin: "wire")
            .Report("b", time: "09-01 09:00").Count("10", Measure.Killed)
            .Report("c", time: "09-01 10:00").Count("15", Measure.Killed, origin: "wire").Killed(Policy).Best);

    [Fact]
    public void Gtd_2_a_number_of_the_perpetrators_is_not_used()
    {
        var figure = Under.Two("15", "90", farVoice: "rebel spokesman").Killed(Policy);
        Assert.Equal("15/15/15", Say.Text(figure));
        Assert.StartsWith("gtd.2", figure.SetAside.Single().Reason, StringComparison.Ordinal);
        Under.Says("gtd.2", figure);
    }

    [Fact]
    public void Gtd_3_of_several_as_recent_the_majority()
    {
        var figure = new Say().Report("a").Count("10", Measure.Killed).Report("b").Count("12", Measure.Killed).Report("c").Count("12", Measure.Killed).Killed(Policy);
        Assert.Equal(12, figure.Best);
        Under.Says("gtd.3", figure);
    }

    [Fact]
    public void Gtd_3_copies_are_no_majority() =>
        Assert.Equal(10, new Say().Report("a").Count("10", Measure.Killed).Report("b").Count("12", Measure.Killed, origin: "wire").Report("c").Count("12", Measure.Killed, origin: "wire").Killed(Policy).Best);

    [Fact]
    public void Gtd_4_no_majority_the_lowest()
    {
        var figure = new Say().Report("a").Count("12", Measure.Killed).Report("b").Count("10", Measure.Killed).Killed(Policy);
        Assert.Equal(10, figure.Best);
        Under.Says("gtd.4", figure);
    }

    [Fact]
    public void Gtd_5_conflicts_are_noted()
    {
        var reckoned = new Say().Report("a").Count("12", Measure.Killed).Report("b").Count("10", Measure.Killed).Reckon(Policy);
        Under.Says("gtd.5", Say.Find(reckoned, Measure.Killed));
        Assert.NotEmpty(reckoned.Disagreements);
    }

    [Theory]
    [InlineData("11+", 11L)]
    [InlineData(">11", 12L)]
    public void Gtd_6_a_bound_is_its_lowest_number(string said, long best) =>
        Assert.Equal(best, Say.Find(new Say().Count(said, Measure.Held, "hostages").Reckon(Policy), Measure.Held, "hostages")!.Best);

    [Theory]
    [InlineData("dozens")]
    [InlineData("many")]
    [InlineData("some")]
    public void Gtd_6_no_usable_number_is_blank(string said) =>
        Assert.Null(new Say().Count(said, Measure.Killed).Figure(Measure.Killed, policy: Policy));

    [Fact]
    public void Gtd_7_the_dead_are_victims_and_attackers()
    {
        Assert.Equal(6, new Say().Report("a").Count("5", Measure.Killed, "victims").Report("b").Count("1", Measure.Killed, "attackers").Killed(Policy).Best);
        Assert.Equal(1, new Say().Report("a").Count("5", Measure.Killed, "victims").Report("b").Count("1", Measure.Killed, "attackers").Killed(Policy, "attackers").Best);
    }

    [Fact]
    public void Gtd_7_if_only_one_side_is_known_it_is_the_value() =>
        Assert.Equal(5, new Say().Count("5", Measure.Killed, "victims").Killed(Policy).Best);

    [Fact]
    public void Gtd_8_a_total_of_linked_incidents_is_distributed_in_fractions_and_noted()
    {
        var codings = Under.CodedAll(Policy, Campaign("14", "14 people killed in all"));
        Assert.Equal(["one 3 1/2", "two 3 1/2", "three 3 1/2", "four 3 1/2"], codings.SelectMany(coding => coding.Shares).Select(share => $"{share.Incident} {share.Text}"));
        Assert.All(codings, coding => Assert.Equal((7L, 2L), (coding.Shares[0].Over, coding.Shares[0].Under)));
        Assert.All(codings, coding => Assert.Equal("gtd.8 a total of linked incidents is distributed over them, in fractions where need be: 14 over 4 linked incidents", coding.Shares[0].Note));
    }

    [Fact]
    public void Gtd_8_a_total_of_bombs_told_one_by_one_is_shared_by_them_and_stays_in_none()
    {
        var picture = Under.Picture(Policy, Under.Told("a", "Harbour Wire", "05-02 18:00", "Bombs exploded at a market, a bus station and a bridge in Kirkuk on Friday, officials said. The three blasts killed 18 people in all."));
        Assert.Equal(["6", "6", "6"], picture.Codings.SelectMany(coding => coding.Shares).Select(share => share.Text));
        var whole = Assert.Single(picture.Figures, figure => figure.Measure == Measure.Killed && figure.Group.IsAll);
        Assert.Equal(18, whole.Best);
        Assert.DoesNotContain(whole.Incident, picture.Codings.Where(coding => !coding.Shares.IsEmpty).Select(coding => coding.Incident));
    }

    [Fact]
    public void Gtd_8_a_number_of_one_incident_is_not_distributed() =>
        Assert.All(Under.CodedAll(Policy, Campaign("14", "14 people killed at the bridge")), coding => Assert.Empty(coding.Shares));

    [Fact]
    public void Gtd_8_nothing_is_distributed_where_each_has_a_number_of_its_own()
    {
        var four = Campaign("14", "14 people killed in all");
        four[2].Say.Count("3", Measure.Killed);
        Assert.All(Under.CodedAll(Policy, four), coding => Assert.Empty(coding.Shares));
    }

    [Theory]
    [InlineData(Measure.Freed, 2)]
    [InlineData(Measure.Escaped, 3)]
    [InlineData(Measure.Rescued, 5)]
    public void Gtd_9_how_a_hostage_taking_ended(Measure measure, int outcome)
    {
        var coding = new Say().Count("30", Measure.Held).Report("b", time: "09-02 08:00").Count("30", measure).Coded(Policy, "hostage-taking");
        Assert.Equal((outcome, 30), (coding.Outcome, coding.Released));
        Assert.Contains(coding.Because, line => line.StartsWith("gtd.9 ", StringComparison.Ordinal));
    }

    [Fact]
    public void Gtd_9_several_outcomes_and_none()
    {
        Assert.Equal(6, new Say().Count("30", Measure.Held).Report("b", time: "09-02 08:00").Count("20", Measure.Freed).Count("4", Measure.Escaped).Coded(Policy, "hostage-taking").Outcome);
        Assert.Equal(4, new Say().Count("3", Measure.Killed, "hostages").Coded(Policy, "hostage-taking").Outcome);
        Assert.Equal(7, new Say().Count("30", Measure.Held).Coded(Policy, "hostage-taking").Outcome);
        Assert.Null(new Say().Count("3", Measure.Killed).Coded(Policy, "shooting").Outcome);
    }

    [Fact]
    public void Gtd_9_the_held_are_chosen_like_the_dead() =>
        Assert.Equal(28, Say.Find(new Say().Report("a", time: "09-01 08:00").Count("30", Measure.Held, voice: "mayor").Report("b", time: "09-01 09:00").Count("28", Measure.Held, voice: "minister").Reckon(Policy), Measure.Held)!.Best);

    // ---- gtd.10: what one incident is

    [Fact]
    public void Gtd_10_four_truck_bombs_in_one_city_are_four_incidents()
    {
        (string Site, long Dead)[] bombs = [("Mill Lane market", 9), ("Kadhim bridge", 4), ("Northern Bank", 7), ("Nahda bus station", 2)];
        var all = Hand.Report("a", string.Join(". ", bombs.Select(bomb => $"A truck bomb killed {bomb.Dead} people at the {bomb.Site}")), outlet: "Harbour Wire");
        for (var i = 0; i < bombs.Length; i++)
            all.Says($"killed {bombs[i].Dead} people", Measure.Killed, bombs[i].Dead, Hand.Karsk, Hand.Day(2), "bombing", scene: i).Tells(bombs[i].Site, "bombing", Hand.Site(bombs[i].Site), Hand.Day(2), scene: i);
        var grouping = Hand.Group(all);
        Assert.Equal(4, grouping.Incidents.Length);
        var dead = grouping.Incidents.Select(incident => new Reckoner.Reckoning.FigureReckoner(Reckoner.Policy.Load(Policy)).Reckon(new Reckoner.Reckoning.FigureInput(
            incident.Id, [.. grouping.Claims.Where(claim => claim.Incident == incident.Id)], new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, Report>(StringComparer.Ordinal))).Figures.Single(figure => figure.Measure == Measure.Killed).Best);
        Assert.Equal([9, 4, 7, 2], dead.Select(best => best!.Value));
    }

    [Fact]
    public void Gtd_10_hijackers_who_shoot_police_during_the_hijacking_are_one_incident()
    {
        var picture = Under.Picture(Policy,
            Under.Told("a", "Harbour Wire", "05-02 10:00", "Gunmen hijacked a passenger bus near Sokhumi on Friday and took 30 people hostage. During the hijacking the gunmen shot dead two policemen at a roadblock. All 30 hostages were freed on Friday evening, police said."),
            Under.Told("b", "Vale Herald", "05-02 20:00", "Two police officers were killed when hijackers of a bus fired on a roadblock near Sokhumi on Friday. The hostages, 30 in all, were later released, the interior ministry said."));
        Assert.Single(picture.Incidents);
        Assert.Equal(2, picture.Figures.Single(figure => figure.Measure == Measure.Killed && figure.Group.IsAll).Best);
        Assert.Equal((2, 30), (picture.Codings[0].Outcome, picture.Codings[0].Released));
    }

    [Fact]
    public void Gtd_10_bombs_whose_places_and_times_are_not_stated_are_one_incident() =>
        Assert.Single(Under.Picture(Policy,
            Under.Told("a", "Harbour Wire", "05-02 10:00", "Several bombs exploded in Baghdad on Friday and killed eleven people, police said."),
            Under.Told("b", "Vale Herald", "05-02 12:00", "Bombs killed eleven people in Baghdad on Friday, the interior ministry said.")).Incidents);

    [Theory]
    [InlineData("hostage-taking", 4, "09-06 10:00", true)]
    [InlineData("hostage-taking", 4, "09-04 22:00", false)]
    [InlineData("hostage-taking", 4, "09-05 06:00", null)]
    [InlineData("bombing", 4, "09-06 10:00", false)]
    public void Gtd_10_an_incident_of_more_than_a_day_is_extended(string type, int began, string told, bool? extended) =>
        Assert.Equal(extended, new Say().Report("a", time: told).Count("30", Measure.Held).Coded(Policy, type, Under.Days(began, began)).Extended);
}
