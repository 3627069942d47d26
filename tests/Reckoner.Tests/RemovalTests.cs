using System.Collections.Immutable;
using CsCheck;
using Reckoner.Reckoning;
using Made = Reckoner.Tests.Reckoning.Incidents;

namespace Reckoner.Tests;

/// <summary>What becomes of a picture when a report is taken out: its influence goes, all of it and nothing else. Ten thousand pairs of incidents each.</summary>
[Trait("speed", "slow")]
public class RemovalTests
{
    private static readonly Gen<(List<(Report Report, ImmutableArray<Claim> Claims)> Reports, int Which)> Pairs =
        TwoClocksTests.Streams.Select(TwoClocksTests.Streams).SelectMany(both => Gen.Int[0, both.Item1.Count - 1].Select(which => (Both(both.Item1, both.Item2), which)));

    [Fact]
    public void Another_incident_stays_the_same_to_the_byte() => Pairs.Sample(pair =>
        Assert.Equal(Drawn(Picture(pair.Reports), "other"), Drawn(Picture(Without(pair)), "other")), iter: 10_000);

    [Fact]
    public void No_figure_of_its_own_incident_rests_on_it_or_sets_it_aside() => Pairs.Sample(pair =>
    {
        var gone = pair.Reports[pair.Which].Claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        var picture = Picture(Without(pair));
        Assert.DoesNotContain(picture.Figures, figure => figure.Used.Any(gone.Contains) || figure.SetAside.Any(aside => gone.Contains(aside.Claim) || (aside.By is { } by && gone.Contains(by)))
            || (figure.Implied?.From.Any(gone.Contains) ?? false));
        Assert.DoesNotContain(picture.Disagreements, one => one.Claims.Any(gone.Contains));
    }, iter: 10_000);

    [Fact]
    public void A_report_that_is_put_back_brings_back_the_same_bytes() => Pairs.Sample(pair =>
        Assert.Equal(Drawn(Picture(pair.Reports), null), Drawn(Picture([.. Without(pair), pair.Reports[pair.Which]]), null)), iter: 10_000);

    // both stay what their senders say, so that figures alone are looked at
    private static List<(Report Report, ImmutableArray<Claim> Claims)> Both(List<(Report Report, ImmutableArray<Claim> Claims)> one, List<(Report Report, ImmutableArray<Claim> Claims)> other) =>
        [.. one.Select(its => (its.Report with { Incident = "one" }, its.Claims)), .. other.Select(its => Renamed(its.Report, its.Claims))];

    private static (Report Report, ImmutableArray<Claim> Claims) Renamed(Report report, ImmutableArray<Claim> claims)
    {
        var id = $"other-{report.Id}";
        return (report with { Id = id, Incident = "other", Text = report.Text.Replace("many died", "few came ", StringComparison.Ordinal), Outlet = report.Outlet is null ? null : $"Other {report.Outlet}" },
            [.. claims.Select(claim => claim with { Id = $"other-{claim.Id}", Report = id, PartOf = claim.PartOf is null ? null : $"other-{claim.PartOf}", Quotes = [.. claim.Quotes.Select(quote => quote with { Report = id })] })]);
    }

    private static List<(Report Report, ImmutableArray<Claim> Claims)> Without((List<(Report Report, ImmutableArray<Claim> Claims)> Reports, int Which) pair) =>
        [.. pair.Reports.Where((_, i) => i != pair.Which)];

    private static Picture Picture(List<(Report Report, ImmutableArray<Claim> Claims)> reports) =>
        Reckon.Picture(reports.ConvertAll(one => one.Report), reports.ConvertAll(one => one.Claims), new PictureOptions());

    private static string Drawn(Picture picture, string? incident) => Made.Dump(new Reckoned(
        [.. picture.Figures.Where(figure => incident is null || figure.Incident == incident)],
        [.. picture.Disagreements.Where(one => incident is null || one.Incident == incident)]));
}
