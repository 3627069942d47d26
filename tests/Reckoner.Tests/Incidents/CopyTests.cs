using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Reckoner.Incidents;
using Reckoner.Reckoning;

namespace Reckoner.Tests.Incidents;

/// <summary>Forty copies of a wire story, made in every way that newspapers make them, and two stories that are none. All facts are invented.</summary>
public class CopyTests
{
    private static readonly string[] Wire =
    [
        "At least nine dock workers were killed when a crane fell onto a freight shed in Karsk early on Friday.",
        "The harbour master said the search for three missing people would go on through the night under floodlights.",
        "Families waited behind a rope at the gate of the yard, where two ambulances stood with their doors open.",
        "Seven people were injured, two of them by glass, and were taken to the infirmary on Tanner Hill.",
        "The crane, bought second-hand four years ago, had been closed for repairs until the spring, its owner said.",
    ];

    private static Report Of(string id, string outlet, int minute, string text, string? title = "Crane falls in Karsk") => new()
    {
        Id = id,
        Outlet = outlet,
        Title = title,
        Published = new DateTimeOffset(2031, 5, 2, 8, 0, 0, TimeSpan.Zero).AddMinutes(minute),
        Text = text,
        Incident = "crane",
    };

    private static Report Original => Of("wire", "Harbour Wire", 0, string.Join(' ', Wire));

    /// <summary>One way to copy, by number: exact, cut, reworded, under a dateline, with a first sentence of its own, or several of these.</summary>
    private static Report Copy(int i)
    {
        var sentences = Wire.ToList();
        if (i % 2 == 1)
            sentences.RemoveRange(2 + (i / 2 % 3), 3 - (i / 2 % 3));
        if (i % 3 == 1)
            sentences[0] = sentences[0].Replace("early on Friday", "before dawn on Friday", StringComparison.Ordinal);
        if (i % 3 == 2)
            sentences[1] = sentences[1].Replace("would go on through the night", "would continue overnight", StringComparison.Ordinal);
        if (i % 5 == 1)
            sentences[0] = $"KARSK, May 2 (Harbour Wire) - {sentences[0]}";
        if (i % 5 == 2)
            sentences.Insert(0, "Our readers on the lower quays heard it before the sirens began, and many came out to look.");
        var text = string.Create(CultureInfo.InvariantCulture, $"{i}");
        return Of($"copy{text}", $"Paper {text}", i + 1, string.Join(' ', sentences), $"Dock disaster, edition {text}");
    }

    private static Figure Killed(Picture picture) => picture.Figures.Single(figure => figure.Measure == Measure.Killed && figure.Group.ToString() is "all");

    [Fact]
    public void Forty_copies_and_the_original_are_one_origin_and_change_no_number()
    {
        var alone = Reckon.Picture([Original], new PictureOptions());
        var all = Reckon.Picture([Original, .. Enumerable.Range(0, 40).Select(Copy)], new PictureOptions());
        Assert.Single(all.Incidents);
        Assert.Equal(1, Killed(all).Origins);
        Assert.Equal(Numbers(alone), Numbers(all));
    }

    [Fact]
    public void A_quoted_agency_is_one_origin_in_however_many_outlets()
    {
        Report[] reports =
        [
            Of("a", "Karsk Post", 1, "The crane in Karsk killed nine dock workers on Friday, Harbour Wire reported."),
            Of("b", "Vale Herald", 2, "According to Harbour Wire, nine dock workers were killed by the crane that fell in Karsk on Friday."),
            Of("c", "Tolmin Courier", 3, "Nine dock workers died under a crane in Karsk on Friday, the Harbour Wire news agency said."),
            Of("d", "Harbour Wire", 0, "Nine dock workers were killed on Friday when a crane fell in Karsk."),
        ];
        Assert.Equal(1, Killed(Reckon.Picture(reports, new PictureOptions())).Origins);
    }

    [Fact]
    public void One_speaker_is_one_origin_in_however_many_outlets()
    {
        Report[] reports =
        [
            Of("a", "Karsk Post", 1, "Nine dock workers were killed by a crane in Karsk on Friday, harbour master Orla Fenwick told Harbour Wire."),
            Of("b", "Vale Herald", 2, "Harbour master Orla Fenwick said that the crane that fell in Karsk on Friday had killed nine dock workers."),
            Of("c", "Tolmin Courier", 3, "\"Nine dock workers were killed in Karsk,\" Fenwick told reporters at the foot of the crane on Friday."),
        ];
        Assert.Equal(1, Killed(Reckon.Picture(reports, new PictureOptions())).Origins);
    }

    [Fact]
    public void Two_reporters_who_write_of_the_same_facts_are_two_origins()
    {
        Report[] reports =
        [
            Of("a", "Karsk Post", 1, "At least nine dock workers were killed when a crane fell onto a freight shed in Karsk early on Friday. Our reporter saw rescuers lift beams from the roof of the shed, and the yard was closed to lorries for the day."),
            Of("b", "Vale Herald", 2, "A falling crane in the port of Karsk killed nine dock workers before sunrise on Friday. From the sea wall this newspaper watched as firemen cut their way into the shed; the ferry to Tolmin did not sail."),
        ];
        var picture = Reckon.Picture(reports, new PictureOptions());
        Assert.Single(picture.Incidents);
        Assert.Equal(2, Killed(picture).Origins);
    }

    [Fact]
    public void Stock_words_do_not_make_two_reports_one()
    {
        Report[] reports =
        [
            Of("a", "Karsk Post", 1, "At least nine people were killed on Friday when a bomb exploded at a market in Karsk. Shutters were blown in along the lane, and a bakery burned until noon."),
            Of("b", "Vale Herald", 2, "At least nine people were killed in a bomb attack on a market in Karsk on Friday. Traders carried neighbours out on doors, as this newspaper saw from the roof of the corn exchange."),
        ];
        Assert.Equal(2, Killed(Reckon.Picture(reports, new PictureOptions())).Origins);
    }

    // ---- whatever the reports are

    private static readonly string[] Policies = [.. Policy.Names];

    [Fact]
    public void A_copy_never_changes_a_figure_nor_the_count_of_origins() =>
        Gen.Select(GroupingProperties.SomeReports, Gen.Int[0, 99], Gen.Int[0, 3], Gen.Int[0, Policies.Length - 1]).Sample((reports, which, how, policy) =>
        {
            var original = reports[which % reports.Length];
            var grouping = Grouper.Group(reports);
            var copied = With(grouping, original, how);
            var before = Reckoned([.. reports.Select(one => one.Report)], grouping, Policies[policy]);
            var after = Reckoned([.. reports.Select(one => one.Report), CopyOf(original.Report, how)], copied, Policies[policy]);
            Assert.Equal(before, after);
        }, iter: 10_000);

    // a copy in the same incidents as what it copies: whether it gets there is the grouper's affair
    private static Grouping With(Grouping grouping, ReadReport original, int how)
    {
        var report = CopyOf(original.Report, how);
        var shift = report.Text.Length - original.Report.Text.Length;
        var claims = grouping.Claims.Where(claim => claim.Report == original.Report.Id)
            .Select(claim => claim with { Id = $"zz-{claim.Id}", Report = report.Id, Quotes = [.. claim.Quotes.Select(quote => quote with { Report = report.Id, Start = quote.Start + shift, End = quote.End + shift })] });
        var joins = grouping.Joins.Where(join => join.Report == original.Report.Id).Select(join => join with { Report = report.Id });
        return grouping with { Claims = [.. grouping.Claims, .. claims], Joins = [.. grouping.Joins, .. joins] };
    }

    private static Report CopyOf(Report original, int how) => original with
    {
        Id = "zz",
        Outlet = "Copying Daily",
        Title = how > 1 ? "Seen elsewhere" : original.Title,
        Published = original.Published!.Value.AddHours(1 + how * 7),
        Incident = null,
        Text = how % 2 == 1 ? $"KARSK, May 2 (Copying Daily) - {original.Text}" : original.Text,
    };

    private static string Reckoned(ImmutableArray<Report> reports, Grouping grouping, string policy)
    {
        var lineage = Lineage.Of(reports, grouping);
        var byId = reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        var reckoner = new FigureReckoner(Policy.Load(policy));
        return string.Join('\n', grouping.Incidents.Select(incident => Reckoning.Incidents.Numbers(reckoner.Reckon(
            new FigureInput(incident.Id, [.. grouping.Claims.Where(claim => claim.Incident == incident.Id)], lineage.Origins, byId) { Retired = lineage.Retired }))));
    }

    private static string Numbers(Picture picture) => string.Join('\n', picture.Figures.Select(figure =>
        string.Create(CultureInfo.InvariantCulture, $"{figure.Measure} {figure.Group} {figure.Low}/{figure.Best}/{figure.High}")));
}
