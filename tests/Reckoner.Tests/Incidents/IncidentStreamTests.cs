using Reckoner.Incidents;
using static Reckoner.Tests.Incidents.Hand;

namespace Reckoner.Tests.Incidents;

/// <summary>Reports that arrive one by one: what each does to the incidents, and why.</summary>
public class IncidentStreamTests
{
    private static readonly Hand Siege = Report("a", "Gunmen seized a school in Karsk on Friday and held 40 pupils.").Says("40 pupils", Measure.Held, 40, Karsk, Day(2), "hostage-taking");
    private static readonly Hand SiegeLater = Report("b", "About 38 children were held in the Karsk school.", 4).Says("38 children", Measure.Held, 38, Karsk, Day(2), "hostage-taking");
    private static readonly Hand Ferry = Report("c", "A ferry sank off Tolmin Bay on Tuesday and 31 people drowned.", 1).Says("31 people drowned", Measure.Killed, 31, Tolmin, Day(1), "sinking");

    private static IncidentChange[] Arrive(IncidentStream stream, Hand report) => [.. stream.Add(report.Read())];

    [Fact]
    public void The_first_report_of_an_event_begins_an_incident()
    {
        var change = Assert.Single(Arrive(new IncidentStream(), Siege));
        Assert.Equal(ChangeKind.Began, change.Kind);
        Assert.Equal(["a"], change.Reports);
        Assert.Empty(change.From);
    }

    [Fact]
    public void A_report_of_the_same_event_joins_it_and_says_why()
    {
        var stream = new IncidentStream();
        var began = Arrive(stream, Siege)[0];
        var joined = Assert.Single(Arrive(stream, SiegeLater));
        Assert.Equal((ChangeKind.Joined, began.Incident), (joined.Kind, joined.Incident));
        Assert.Equal(["a", "b"], joined.Reports);
        Assert.Contains("both in Karsk", joined.Reasons);
    }

    [Fact]
    public void A_report_that_comes_late_takes_its_place_before_the_others()
    {
        var stream = new IncidentStream();
        Arrive(stream, SiegeLater);
        Assert.Equal(["a", "b"], Assert.Single(Arrive(stream, Siege)).Reports);
    }

    [Fact]
    public void Another_event_leaves_it_alone()
    {
        var stream = new IncidentStream();
        Arrive(stream, Siege);
        Assert.Equal(ChangeKind.Began, Assert.Single(Arrive(stream, Ferry)).Kind);
    }

    [Fact]
    public void What_a_report_mentions_is_said_to_be_mentioned()
    {
        var stream = new IncidentStream();
        var sinking = Arrive(stream, Ferry)[0];
        var changes = Arrive(stream, Report("b", "Gunmen held 40 in Karsk. On Tuesday 31 people drowned off Tolmin Bay.", 4)
            .Says("held 40", Measure.Held, 40, Karsk, Day(3), "hostage-taking")
            .Says("31 people drowned", Measure.Killed, 31, Tolmin, Day(1), "sinking", scene: 1));
        Assert.Equal([ChangeKind.Began, ChangeKind.Mentioned], changes.Select(change => change.Kind));
        Assert.Equal(sinking.Incident, changes[1].Incident);
    }

    [Fact]
    public void Reports_that_tell_what_both_tell_merge_two_incidents()
    {
        // one says where it was, the other who was hurt; the third says both
        var stream = new IncidentStream();
        Arrive(stream, Report("a", "Shots were fired near the Pardoe warehouse by the Hollins canal, and a van burned out.", 3, title: "Shots near the Pardoe warehouse").Says("Shots", Measure.Casualties, 2, when: Day(2), type: "shooting"));
        var other = Arrive(stream, Report("b", "Odalric Venn and Ilse Marrack lie in hospital. Venn bakes bread; Marrack sings in the choir.", 5, title: "Venn and Marrack in hospital").Says("Odalric Venn", Measure.Injured, 2));
        Assert.Equal(ChangeKind.Began, Assert.Single(other).Kind);
        const string both = "Odalric Venn and Ilse Marrack were hurt when shots were fired near the Pardoe warehouse by the Hollins canal.";
        // one report that says both may be mistaken; two are believed
        Arrive(stream, Report("c", both, 4, title: "Venn and Marrack hurt in shots near the Pardoe warehouse").Says("hurt", Measure.Injured, 2, when: Day(2)));
        var merged = Arrive(stream, Report("d", $"Police named them on Monday. {both}", 5, title: "Venn and Marrack were hurt near the Pardoe warehouse").Says("hurt", Measure.Injured, 2, when: Day(2)));
        Assert.Contains(merged, change => change.Kind is ChangeKind.Merged && change.Reports.Length == 4 && change.From.Length == 2);
    }

    [Fact]
    public void The_same_report_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
        {
            var stream = new IncidentStream();
            stream.Add(Siege.Read());
            stream.Add(Siege.Read());
        });

    [Fact]
    public void A_person_may_merge_and_split()
    {
        ReadReport[] reports = [Siege.Read(), SiegeLater.Read(), Ferry.Read()];
        Assert.Equal(2, Grouper.Group(reports).Incidents.Length);
        Assert.Single(Grouper.Group(reports, [new Decision(DecisionKind.Merge, ["a", "c"])]).Incidents);
        Assert.Equal(3, Grouper.Group(reports, [new Decision(DecisionKind.Split, ["b"])]).Incidents.Length);
    }

    [Fact]
    public void A_decision_about_an_unknown_report_changes_nothing() =>
        Assert.Equal(2, Grouper.Group([Siege.Read(), SiegeLater.Read(), Ferry.Read()], [new Decision(DecisionKind.Split, ["zz"])]).Incidents.Length);
}
