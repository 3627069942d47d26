using System.Collections.Immutable;
using Reckoner.Reckoning;

namespace Reckoner.Tests.Reckoning.Policies;

/// <summary>What the tests of all codebooks share: two rivals, the rules of a figure, the coding of one incident, the figures of reports told in words.</summary>
internal static class Under
{
    /// <summary>Two reports of the killed: one by a near voice, one by a distant one, an hour later.</summary>
    public static Say Two(string near, string far, string nearVoice = "hospital director", string farVoice = "government spokesman", string later = "09-01 09:00") => new Say()
        .Report("a").Count(near, Measure.Killed, voice: nearVoice, id: "near")
        .Report("b", time: later).Count(far, Measure.Killed, voice: farVoice, id: "far");

    public static void Says(string rule, Figure? figure) =>
        Assert.Contains(figure!.Because, line => line.StartsWith($"{rule} ", StringComparison.Ordinal));

    public static void SaysNot(string rule, Figure? figure) =>
        Assert.DoesNotContain(figure!.Because, line => line.StartsWith($"{rule} ", StringComparison.Ordinal));

    public static Figure Killed(this Say say, string policy, string group = "all") => Say.Find(say.Reckon(policy), Measure.Killed, group)!;

    /// <summary>The coding of an incident that is known as a whole: its type, days and place.</summary>
    public static Coding Coded(this Say say, string policy, string? type = null, When? began = null, Place? where = null)
    {
        var incident = new Incident { Id = "i", Title = "i", Type = type, Began = began, Where = where, Reports = [.. say.Input().Reports.Keys] };
        return CodedAll(policy, (incident, say)).Single();
    }

    /// <summary>The codings of several incidents, each with its own claims.</summary>
    public static ImmutableArray<Coding> CodedAll(string policy, params (Incident Incident, Say Say)[] all)
    {
        var reckoner = new FigureReckoner(Policy.Load(policy));
        var byIncident = all.ToDictionary(one => one.Incident.Id, one => one.Say.Input(), StringComparer.Ordinal);
        var reports = all.SelectMany(one => one.Say.Input().Reports).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return reckoner.Code(
            [.. all.Select(one => one.Incident)], [.. all.Select(one => byIncident[one.Incident.Id] with { Reports = reports })],
            [.. all.Select(one => reckoner.Reckon(byIncident[one.Incident.Id] with { Incident = one.Incident.Id }))]);
    }

    public static Place Town(string name = "Karsk") => new(name, "XA", 50, 30) { Kind = PlaceKind.Town };

    public static Place Of(PlaceKind kind) => new("Upper Vale", "XA", null, null) { Kind = kind };

    public static When Days(int first, int last) => new(new DateOnly(2031, 9, first), new DateOnly(2031, 9, last));

    public static Report Told(string id, string outlet, string published, string text) => new()
    {
        Id = id,
        Outlet = outlet,
        Published = DateTimeOffset.Parse($"2031-{published}Z", System.Globalization.CultureInfo.InvariantCulture),
        Text = text,
    };

    public static Picture Picture(string policy, params Report[] reports) => Reckon.Picture(reports, new PictureOptions { Policy = policy });
}
