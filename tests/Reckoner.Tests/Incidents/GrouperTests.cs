using static Reckoner.Tests.Incidents.Hand;

namespace Reckoner.Tests.Incidents;

public class GrouperTests
{
    [Fact]
    public void Two_reports_of_one_attack_are_one_incident()
    {
        var grouping = Group(
            Report("a", "Gunmen seized a school in Karsk on Friday and held 40 pupils.").Says("40 pupils", Measure.Held, 40, Karsk, Day(2), "hostage-taking"),
            Report("b", "About 38 children were held in the Karsk school.", 4).Says("38 children", Measure.Held, 38, Karsk, Day(2), "hostage-taking"));
        Assert.Equal(["a", "b"], Assert.Single(grouping.Incidents).Reports);
    }

    [Fact]
    public void The_same_town_two_weeks_later_is_another_incident() =>
        Assert.Equal(2, Group(
            Report("a", "A bomb killed 4 in Karsk.", 3).Says("killed 4", Measure.Killed, 4, Karsk, Day(2), "bombing"),
            Report("b", "A bomb killed 4 in Karsk.", 17).Says("killed 4", Measure.Killed, 4, Karsk, Day(16), "bombing")).Incidents.Length);

    [Fact]
    public void The_same_day_in_another_town_is_another_incident() =>
        Assert.Equal(2, Group(
            Report("a", "A bomb killed 4 in Karsk.").Says("killed 4", Measure.Killed, 4, Karsk, Day(2), "bombing"),
            Report("b", "A bomb killed 4 in Tolmin Bay.").Says("killed 4", Measure.Killed, 4, Tolmin, Day(2), "bombing")).Incidents.Length);

    [Fact]
    public void An_earthquake_is_not_a_shooting_though_town_and_day_agree() =>
        Assert.Equal(2, Group(
            Report("a", "The quake killed 4 in Karsk.").Says("killed 4", Measure.Killed, 4, Karsk, Day(2), "earthquake"),
            Report("b", "A gunman killed 2 in Karsk.").Says("killed 2", Measure.Killed, 2, Karsk, Day(2), "shooting")).Incidents.Length);

    [Fact]
    public void Four_bombs_in_one_city_on_one_day_at_stated_places_are_four_incidents_of_one_campaign()
    {
        string[] sites = ["the Mill Lane market", "the Sallow Bridge checkpoint", "Dunmere station", "the Oak Street mosque"];
        var text = string.Join(". ", sites.Select((site, i) => $"A bomb killed {i + 2} at {site}"));
        var report = Report("a", text);
        for (var i = 0; i < sites.Length; i++)
        {
            report.Says($"killed {i + 2}", Measure.Killed, i + 2, Karsk, Day(2), "bombing", scene: i);
            report.Tells(sites[i], "bombing", Site(sites[i]), Day(2), scene: i);
        }
        var other = Report("b", "Two died when a bomb went off at the Mill Lane market in Karsk.")
            .Says("Two died", Measure.Killed, 2, Karsk, Day(2), "bombing").Tells("a bomb", "bombing", Site("Mill Lane market"), Day(2));
        var grouping = Group(report, other);
        Assert.Equal(4, grouping.Incidents.Length);
        Assert.Equal(["a", "b"], grouping.Incidents[0].Reports);
        Assert.Equal(3, grouping.Incidents[0].Related.Count(link => link.Relation == Relation.SameCampaign));
    }

    [Fact]
    public void A_spot_without_a_name_of_its_own_does_not_part_reports() =>
        Assert.Single(Group(
            Report("a", "Bodies of 12 were found in the gymnasium in Karsk.").Says("12", Measure.Killed, 12, Karsk, Day(2), "hostage-taking").Tells("found", null, Site("the gymnasium")),
            Report("b", "A siege at the school in Karsk left 12 dead.").Says("12 dead", Measure.Killed, 12, Karsk, Day(2), "hostage-taking").Tells("siege", null, Site("the school")))
            .Incidents);

    [Fact]
    public void What_one_report_mentions_joins_the_incident_that_others_are_about()
    {
        var ferry = Report("a", "A ferry sank off Tolmin Bay on Tuesday and 31 people drowned.", 1).Says("31 people drowned", Measure.Killed, 31, Tolmin, Day(1), "sinking");
        var siege = Report("b", "Gunmen held 40 in Karsk. On Tuesday 31 people drowned off Tolmin Bay.", 4)
            .Says("held 40", Measure.Held, 40, Karsk, Day(3), "hostage-taking")
            .Says("31 people drowned", Measure.Killed, 31, Tolmin, Day(1), "sinking", scene: 1);
        var grouping = Group(ferry, siege);
        Assert.Equal(2, grouping.Incidents.Length);
        var sinking = grouping.Incidents.Single(incident => incident.Type == "sinking");
        Assert.Equal(["a", "b"], sinking.Reports);
        var held = grouping.Incidents.Single(incident => incident.Type == "hostage-taking");
        Assert.Equal([new Link(held.Id, Relation.BackgroundOf)], sinking.Related);
    }

    [Fact]
    public void Events_of_one_report_stay_apart_even_when_they_look_alike() =>
        Assert.Equal(2, Group(
            Report("a", "Three were shot in Karsk on Friday. Hours later, 3 more were shot there.")
                .Says("Three", Measure.Casualties, 3, Karsk, Day(2), "shooting").Says("3 more", Measure.Casualties, 3, Karsk, Day(2), "shooting", scene: 1)).Incidents.Length);

    [Fact]
    public void A_stated_incident_is_kept_and_its_id_too()
    {
        var grouping = Group(
            Report("a", "Four were shot in Karsk.", incident: "case-7").Says("Four", Measure.Casualties, 4, Karsk, Day(2), "shooting"),
            Report("b", "One man died in Tolmin Bay.", incident: "case-7").Says("One man", Measure.Killed, 1, Tolmin, Day(9), "storm"));
        var incident = Assert.Single(grouping.Incidents);
        Assert.Equal("case-7", incident.Id);
        Assert.All(grouping.Claims, claim => Assert.Equal("case-7", claim.Incident));
    }

    [Fact]
    public void Two_stated_incidents_stay_two_though_everything_agrees() =>
        Assert.Equal(["1", "2"], Group(
            Report("a", "Four were shot in Karsk.", incident: "1").Says("Four", Measure.Casualties, 4, Karsk, Day(2), "shooting"),
            Report("b", "Four were shot in Karsk.", incident: "2").Says("Four", Measure.Casualties, 4, Karsk, Day(2), "shooting")).Incidents.Select(i => i.Id));

    [Fact]
    public void A_mention_may_join_a_stated_incident_and_never_that_of_its_own_report()
    {
        var grouping = Group(
            Report("a", "A ferry sank off Tolmin Bay; 31 drowned.", 1, incident: "ferry").Says("31 drowned", Measure.Killed, 31, Tolmin, Day(1), "sinking"),
            Report("b", "Gunmen held 40 in Karsk, days after 31 drowned off Tolmin Bay.", 4, incident: "siege")
                .Says("held 40", Measure.Held, 40, Karsk, Day(3), "hostage-taking").Says("31 drowned", Measure.Killed, 31, Tolmin, Day(1), "sinking", scene: 1),
            Report("c", "A ferry sank off Tolmin Bay; 31 drowned. Later 31 drowned again there.", 2, incident: "ferry")
                .Says("31 drowned", Measure.Killed, 31, Tolmin, Day(1), "sinking").Says("31 drowned", Measure.Killed, 31, Tolmin, Day(1), "sinking", scene: 1));
        Assert.Equal(["siege", "ferry"], IncidentsOf(grouping, "b"));
        Assert.NotEqual("ferry", IncidentsOf(grouping, "c")[1]);
    }

    [Fact]
    public void A_report_without_an_event_makes_no_incident()
    {
        var grouping = Group(Report("a", "The choir of Karsk sang for an hour and demanded better lamps.").Tells("demanded better lamps", null, Karsk, kind: ClaimKind.Demand));
        Assert.Empty(grouping.Incidents);
        Assert.All(grouping.Claims, claim => Assert.Null(claim.Incident));
    }

    [Fact]
    public void Days_after_publication_are_counted_from_the_day_of_publication_when_no_day_is_named() =>
        Assert.Equal(2, Group(
            Report("a", "A bomb killed 4 in Karsk.", 3).Says("killed 4", Measure.Killed, 4, Karsk, type: "bombing"),
            Report("b", "A bomb killed 4 in Karsk.", 5).Says("killed 4", Measure.Killed, 4, Karsk, type: "bombing"),
            Report("c", "A blast killed 9 near Karsk.", 28).Says("killed 9", Measure.Killed, 9, Karsk, type: "bombing")).Incidents.Length);

    [Fact]
    public void Rare_names_bring_reports_together_that_agree_on_little_else()
    {
        const string first = "Odalric Venn, a baker from the Hollins quarter, was shot outside the Pardoe warehouse, and the officer Ilse Marrack was hurt too.";
        const string later = "The trial over the death of Odalric Venn began; the officer Ilse Marrack spoke of the Pardoe warehouse in the Hollins quarter.";
        Assert.Single(Group(
            Report("a", first, 3).Says("Odalric Venn", Measure.Killed, 1, Karsk, Day(2), "shooting"),
            Report("b", later, 11).Says("Odalric Venn", Measure.Killed, 1, type: "shooting")).Incidents);
    }

    [Fact]
    public void An_attack_in_revenge_follows_the_one_it_answers()
    {
        var grouping = Group(Report("a", "Gunmen killed 4 in Karsk. In retaliation for it, a mob killed 2 in Tolmin Bay.", 6)
            .Says("killed 4", Measure.Killed, 4, Karsk, Day(2), "shooting").Says("killed 2", Measure.Killed, 2, Tolmin, Day(4), "riot", scene: 1));
        Assert.Equal([new Link(grouping.Incidents[0].Id, Relation.Follows)], grouping.Incidents[1].Related);
    }

    [Fact]
    public void A_mention_introduced_as_one_of_a_series_is_of_the_same_campaign()
    {
        var grouping = Group(Report("a", "Gunmen held 40 in Karsk. The raid was one of several attacks. On Thursday a bomb killed 9 in Tolmin Bay.", 6)
            .Says("held 40", Measure.Held, 40, Karsk, Day(2), "hostage-taking").Says("killed 9", Measure.Killed, 9, Tolmin, Day(1), "bombing", scene: 1));
        Assert.Equal([new Link(grouping.Incidents[0].Id, Relation.SameCampaign)], grouping.Incidents[1].Related);
        Assert.Equal([new Link(grouping.Incidents[1].Id, Relation.SameCampaign)], grouping.Incidents[0].Related);
    }

    [Fact]
    public void A_fight_during_the_siege_is_part_of_it()
    {
        var grouping = Group(Report("a", "Gunmen held 40 in Karsk. Two soldiers were shot there that day.")
            .Says("held 40", Measure.Held, 40, Karsk, Day(2), "hostage-taking").Says("Two soldiers", Measure.Casualties, 2, Karsk, Day(2), "shooting", scene: 1));
        Assert.Equal([new Link(grouping.Incidents[0].Id, Relation.PartOf)], grouping.Incidents[1].Related);
    }

    [Fact]
    public void The_title_says_what_and_where()
    {
        var grouping = Group(Report("a", "Gunmen held 40 in Karsk.", title: "Dozens held").Says("held 40", Measure.Held, 40, Karsk, Day(2), "hostage-taking"));
        Assert.Equal("hostage-taking in Karsk", grouping.Incidents[0].Title);
        Assert.Equal(Karsk, grouping.Incidents[0].Where);
        Assert.Equal(Day(2), grouping.Incidents[0].Began);
    }

    [Fact]
    public void Without_type_and_place_the_title_is_the_headline() =>
        Assert.Equal("Night of sirens", Group(Report("a", "Seven died.", title: "Night of sirens").Says("Seven", Measure.Killed, 7)).Incidents[0].Title);

    [Fact]
    public void What_reports_are_about_comes_before_what_they_mention()
    {
        var grouping = Group(
            Report("a", "Gunmen held 40 in Karsk. Last year 9 died in a storm.", 3).Says("held 40", Measure.Held, 40, Karsk, Day(2), "hostage-taking").Says("9 died", Measure.Killed, 9, type: "storm", scene: 1),
            Report("b", "A ferry sank off Tolmin Bay; 31 drowned.", 9).Says("31 drowned", Measure.Killed, 31, Tolmin, Day(9), "sinking"));
        Assert.Equal(["hostage-taking", "sinking", "storm"], grouping.Incidents.Select(incident => incident.Type));
    }

    [Fact]
    public void More_reports_do_not_rename_an_incident()
    {
        var first = Report("a", "A bomb killed 4 in Karsk.").Says("killed 4", Measure.Killed, 4, Karsk, Day(2), "bombing");
        var second = Report("b", "A bomb killed 5 in Karsk.", 4).Says("killed 5", Measure.Killed, 5, Karsk, Day(2), "bombing");
        Assert.Equal(Group(first).Incidents[0].Id, Assert.Single(Group(second, first).Incidents).Id);
    }

    [Fact]
    public void Every_join_says_why()
    {
        var grouping = Group(
            Report("a", "A bomb killed 14 in Karsk.").Says("killed 14", Measure.Killed, 14, Karsk, Day(2), "bombing"),
            Report("b", "14 died in Karsk.", 4).Says("14 died", Measure.Killed, 14, Karsk, Day(2), "bombing"));
        Assert.Equal(["both in Karsk", "both a bombing", "both on 2031-05-02", "published one day apart", "the same number killed, 14"], grouping.Joins[1].Reasons);
    }

    [Fact]
    public void Began_is_the_day_the_event_is_told_for_and_not_the_day_of_the_toll() =>
        Assert.Equal(Day(1), Group(Report("a", "Gunmen took the school in Karsk on Thursday. On Saturday 60 were dead and 12 hurt.", 3)
            .Tells("took the school", "hostage-taking", Karsk, Day(1)).Says("60", Measure.Killed, 60, Karsk, Day(3), "hostage-taking").Says("12", Measure.Injured, 12, Karsk, Day(3), "hostage-taking"))
            .Incidents[0].Began);
}
