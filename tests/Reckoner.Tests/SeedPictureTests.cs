using System.Text.Json;

namespace Reckoner.Tests;

/// <summary>The picture of the founding example: incidents kept apart, and the figures that follow.</summary>
public class SeedPictureTests
{
    private static readonly Lazy<Picture> Picture = new(() => Reckon.Picture([Seed.Report()], new PictureOptions()));

    public static IEnumerable<TheoryDataRow<int>> Figures() =>
        Seed.IsHere ? Seed.Lines("figures").Select((line, i) => new TheoryDataRow<int>(i) { TestDisplayName = $"figure {line}" }) : [new TheoryDataRow<int>(0)];

    [Fact]
    public void Every_count_lies_in_its_incident()
    {
        Seed.SkipWhenMissing();
        var wrong = Seed.Lines("counts").Where(ask => !Picture.Value.Claims.Any(c =>
            Seed.CountMisfit(ask, c, Picture.Value.Claims) is null && c.Incident is not null && c.Incident == Incident(Seed.Text(ask, "incident")!))).ToList();
        Assert.Empty(wrong);
    }

    [Fact]
    public void Incidents_are_kept_apart_and_linked()
    {
        Seed.SkipWhenMissing();
        var ids = Seed.Lines("incidents").Select(name => Incident(name.GetString()!)).ToList();
        Assert.DoesNotContain(null, ids);
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var linked = Picture.Value.Incidents.Where(i => !i.Related.IsEmpty).SelectMany(i => i.Related.Select(r => r.Incident).Append(i.Id)).ToHashSet(StringComparer.Ordinal);
        Assert.All(ids, id => Assert.Contains(id!, linked));
    }

    [Theory]
    [MemberData(nameof(Figures), DisableDiscoveryEnumeration = true)]
    public void Every_figure_follows(int line)
    {
        Seed.SkipWhenMissing();
        var ask = Seed.Lines("figures")[line];
        var figure = Picture.Value.Figures.FirstOrDefault(f => f.Incident == Incident(Seed.Text(ask, "incident")!)
            && f.Measure.Word() == Seed.Text(ask, "measure") && f.Group.Label == Seed.Text(ask, "group") && f.Group.Attributes.IsEmpty);
        Assert.True(figure is not null, $"no figure for {ask}");
        foreach (var (name, value) in new[] { ("low", figure.Low), ("best", figure.Best), ("high", figure.High) })
            Assert.True(!ask.TryGetProperty(name, out var asked) || Seed.Number(ask, name) == value, $"{name} is {value}, not {asked}: {figure.Basis}");
    }

    [Fact]
    public void No_figure_is_a_population_or_a_sum_over_incidents()
    {
        Seed.SkipWhenMissing();
        foreach (var never in Seed.Lines("never"))
        {
            var value = Seed.Number(never, "value");
            var incident = Seed.Text(never, "incident") is { } name ? Incident(name) : null;
            Assert.DoesNotContain(Picture.Value.Figures, f => (incident is null || f.Incident == incident) && Concerns(never, f) && (f.Low == value || f.Best == value || f.High == value));
        }
    }

    private static bool Concerns(JsonElement never, Figure figure) => Seed.Text(never, "measure") is not { } measure || figure.Measure.Word() == measure;

    // an incident is known by the first count that is expected in it
    private static string? Incident(string name) =>
        Seed.Lines("counts").Where(ask => Seed.Text(ask, "incident") == name)
            .Select(ask => Picture.Value.Claims.FirstOrDefault(c => Seed.CountMisfit(ask, c, Picture.Value.Claims) is null)?.Incident)
            .FirstOrDefault(id => id is not null);
}
