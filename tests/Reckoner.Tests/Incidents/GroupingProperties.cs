using System.Text.Json;
using CsCheck;
using Reckoner.Incidents;

namespace Reckoner.Tests.Incidents;

public class GroupingProperties
{
    private static readonly Place[] Towns = [Hand.Karsk, Hand.Tolmin, Hand.Town("Brennick", "XA", "Coast", 52.4, 34.1), Hand.Town("Sorrel", "XB", "Plain", 10, 10)];
    private static readonly string[] Types = ["shooting", "bombing", "flood", "hostage-taking"];
    private static readonly string[] Names = ["Venn", "Marrack", "Pardoe", "Hollins", "Tressick", "Oban", "Quill", "Rowanby"];
    private static readonly Voice?[] Voices = [null, new(null, "police", null, null), new("Orla Fenwick", null, "Karsk hospital", null), new(null, "witnesses", null, null), new(null, null, null, "Meridian Wire")];

    private static readonly Gen<Told> OneTold =
        Gen.Select(Gen.Int[0, Towns.Length - 1], Gen.Int[0, Types.Length - 1], Gen.Int[1, 20], Gen.Int[1, 40], Gen.Int[0, Names.Length - 1], Gen.Int[0, Voices.Length - 1])
            .Select((town, type, day, number, name, voice) => new Told(town, type, day, number, name, voice));

    public static readonly Gen<ReadReport[]> SomeReports =
        Gen.Select(OneTold.Array[1, 3], Gen.Int[0, 5], Gen.Int[0, 3]).Array[1, 9]
            .Select(all => all.Select((one, i) => Make($"r{i}", one.Item1, one.Item2, one.Item3)).ToArray());

    // enough of them in one town to push each other out of the rows
    private static readonly Gen<ReadReport[]> ManyReports =
        Gen.Select(OneTold.Array[1, 2], Gen.Int[0, 5], Gen.Int[0, 3]).Array[2, 30]
            .Select(all => all.Select((one, i) => Make($"r{i}", [.. one.Item1.Select(told => told with { Town = told.Town % 2, Day = 1 + (told.Day % 3) })], one.Item2, one.Item3)).ToArray());

    // more than one thread is handed at once, of many incidents
    private static readonly Gen<ReadReport[]> LongStreams =
        Gen.Select(OneTold.Array[1, 3], Gen.Int[0, 5], Gen.Int[0, 3]).Array[70, 140]
            .Select(all => all.Select((one, i) => Make($"r{i}", one.Item1, one.Item2, one.Item3)).ToArray());

    private sealed record Told(int Town, int Type, int Day, int Number, int Name, int Voice);

    private static ReadReport Make(string id, Told[] told, int later, int outlet)
    {
        var text = string.Join(' ', told.Select(t => $"On day {t.Day} the {Types[t.Type]} in {Towns[t.Town].Name} killed {t.Number}, said {Names[t.Name]} at the gate of the mill."));
        var hand = Hand.Report(id, text, told[0].Day + later, outlet: outlet == 0 ? null : $"Outlet {outlet}", incident: outlet == 3 && later == 0 ? "stated" : null);
        for (var scene = 0; scene < told.Length; scene++)
        {
            var t = told[scene];
            hand.Says($"killed {t.Number}", Measure.Killed, t.Number, Towns[t.Town], Hand.Day(t.Day), Types[t.Type], scene, Voices[t.Voice]);
        }
        return hand.Read();
    }

    private static string Print(IEnumerable<ReadReport> reports) => Print(Grouper.Group([.. reports]));

    private static string Print(Grouping picture)
    {
        return string.Join('\n', picture.Incidents.Select(i => $"{i.Id} {i.Type} {i.Title} {i.Began} {i.Where} {string.Join(',', i.Reports)} {string.Join(',', i.Related)}")
            .Concat(picture.Claims.OrderBy(c => c.Id, StringComparer.Ordinal).Select(c => $"{c.Id} {c.Incident}"))
            .Concat(picture.Joins.Select(j => $"{j.Report} {j.Scene} {j.Incident} {j.Score} {string.Join(';', j.Reasons)}")));
    }

    private static IReadOnlyDictionary<string, string> OriginsOf(IReadOnlyList<ReadReport> reports) =>
        Origins.Of([.. reports.Select(one => one.Report)], Grouper.Group(reports).Claims);

    private const int Cases = 10_000;

    [Fact]
    [Trait("speed", "slow")]
    public void Any_order_of_arrival_gives_the_same_incidents() =>
        SomeReports.SelectMany(reports => Gen.Shuffle(reports).Select(shuffled => (reports, shuffled)))
            .Sample(pair => Print(pair.reports) == Print(pair.shuffled), iter: Cases);

    [Fact]
    [Trait("speed", "slow")]
    public void Reports_that_come_one_by_one_in_any_order_end_in_the_same_incidents() =>
        ManyReports.SelectMany(reports => Gen.Shuffle(reports).Select(shuffled => (reports, shuffled)))
            .Sample(pair => Print(pair.reports.Length == 1 ? Grouper.Group(pair.reports) : Streamed(pair.shuffled)) == Print(pair.reports), iter: Cases);

    [Fact]
    public void Any_number_of_threads_gives_the_same_bytes() =>
        LongStreams.Sample(reports =>
        {
            var (one, two, five) = (Picture(reports, 1), Picture(reports, 2), Picture(reports, 5));
            return one == two && one == five && Print(Grouper.Group(reports, null, 4)) == Print(reports);
        }, iter: 60);

    private static string Picture(ReadReport[] reports, int threads) =>
        JsonSerializer.Serialize(Reckon.Picture([.. reports.Select(one => one.Report)], [.. reports.Select(one => one.Claims)], new PictureOptions { Threads = threads }));

    [Fact]
    [Trait("speed", "slow")]
    public void What_is_merged_and_then_split_is_as_it_was() =>
        SomeReports.SelectMany(reports => Gen.Int[0, reports.Length - 1].Select(Gen.Int[0, reports.Length - 1]).Select(which => (reports, which.Item1, which.Item2)))
            .Sample(one =>
            {
                var before = Grouper.Group(one.reports);
                var (a, b) = (About(before, $"r{one.Item2}"), About(before, $"r{one.Item3}"));
                if (a is null || b is null || a == b) return true;
                var ofB = before.Joins.Where(join => join.Scene == 0 && join.Incident == b).Select(join => join.Report);
                return Print(Grouper.Group(one.reports, [new Decision(DecisionKind.Merge, [$"r{one.Item2}", $"r{one.Item3}"]), new Decision(DecisionKind.Split, [.. ofB])])) == Print(before);
            }, iter: Cases);

    [Fact]
    [Trait("speed", "slow")]
    public void An_arrival_changes_no_incident_that_it_is_not_said_to_change() =>
        ManyReports.Sample(reports =>
        {
            var stream = new IncidentStream();
            foreach (var read in reports[..^1]) stream.Add(read);
            var before = Groups(stream.Now());
            var changes = stream.Add(reports[^1]);
            var touched = changes.Where(change => change.Kind != ChangeKind.Mentioned).SelectMany(change => change.From.Append(change.Incident)).ToHashSet(StringComparer.Ordinal);
            var after = Groups(stream.Now());
            return before.Where(group => !touched.Contains(group.Key)).All(group => after.TryGetValue(group.Key, out var now) && now == group.Value)
                && after.Where(group => !touched.Contains(group.Key)).All(group => before.ContainsKey(group.Key));
        }, iter: Cases);

    // the reports that are about each incident
    private static Dictionary<string, string> Groups(Grouping grouping) => grouping.Joins.Where(join => join.Scene == 0).GroupBy(join => join.Incident, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => string.Join(',', group.Select(join => join.Report)), StringComparer.Ordinal);

    private static string? About(Grouping grouping, string report) => grouping.Joins.FirstOrDefault(join => join.Report == report && join.Scene == 0)?.Incident;

    private static Grouping Streamed(IEnumerable<ReadReport> reports)
    {
        var stream = new IncidentStream();
        foreach (var read in reports) stream.Add(read);
        return stream.Now();
    }

    [Fact]
    public void Any_order_of_arrival_gives_the_same_origins() =>
        SomeReports.SelectMany(reports => Gen.Shuffle(reports).Select(shuffled => (reports, shuffled)))
            .Sample(pair => OriginsOf(pair.reports).OrderBy(o => o.Key, StringComparer.Ordinal).SequenceEqual(OriginsOf(pair.shuffled).OrderBy(o => o.Key, StringComparer.Ordinal)));

    [Fact]
    public void Every_claim_of_an_event_has_one_incident_that_exists_and_lists_its_report() =>
        SomeReports.Sample(reports =>
        {
            var grouping = Grouper.Group(reports);
            var incidents = grouping.Incidents.ToDictionary(incident => incident.Id, StringComparer.Ordinal);
            return grouping.Claims.Length == reports.Sum(one => one.Claims.Length)
                && grouping.Claims.All(claim => claim.Incident is not null && incidents[claim.Incident].Reports.Contains(claim.Report));
        });

    [Fact]
    public void Two_events_of_one_report_are_never_one_incident() =>
        SomeReports.Sample(reports => Grouper.Group(reports).Claims.GroupBy(claim => claim.Report, StringComparer.Ordinal)
            .All(report => report.GroupBy(claim => claim.Incident, StringComparer.Ordinal).All(incident => incident.Select(claim => claim.Scene).Distinct().Count() == 1)));

    [Fact]
    public void A_later_copy_adds_no_origin() =>
        SomeReports.SelectMany(reports => Gen.Int[0, reports.Length - 1].Select(which => (reports, which)))
            .Sample(pair =>
            {
                var (original, claims) = (pair.reports[pair.which].Report, pair.reports[pair.which].Claims);
                var copy = original with { Id = "zz-copy", Outlet = "Copying Daily", Published = original.Published!.Value.AddHours(1) };
                var copied = new ReadReport(copy, [.. claims.Select(claim => claim with { Id = $"zz-{claim.Id}", Report = copy.Id, Quotes = [.. claim.Quotes.Select(quote => quote with { Report = copy.Id })] })]);
                var all = Grouper.Group([.. pair.reports, copied]).Claims;
                var origins = OriginsOf([.. pair.reports, copied]);
                // per incident: what the copy brings is there already
                return all.GroupBy(claim => claim.Incident, StringComparer.Ordinal).All(incident =>
                {
                    var before = incident.Where(claim => claim.Report != copy.Id).Select(claim => origins[claim.Id]).ToHashSet(StringComparer.Ordinal);
                    return incident.Where(claim => claim.Report == copy.Id).All(claim => before.Contains(origins[claim.Id]));
                });
            });
}
