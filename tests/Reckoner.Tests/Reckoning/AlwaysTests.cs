using CsCheck;
using Reckoner.Reckoning;

namespace Reckoner.Tests.Reckoning;

/// <summary>What holds for every incident under every policy, whatever was said.</summary>
public class AlwaysTests
{
    public static TheoryData<string, int> Policies => EveryPolicy.Cases();

    [Theory]
    [MemberData(nameof(Policies))]
    public void Low_is_never_more_than_best_nor_best_than_high(string policy, int cases)
    {
        var reckoner = new FigureReckoner(Policy.Load(policy));
        Incidents.Any.Sample(input =>
        {
            foreach (var figure in reckoner.Reckon(input).Figures)
            {
                Assert.True((figure.Low ?? 0) <= (figure.Best ?? long.MaxValue), $"{figure.Measure} {figure.Group}: low {figure.Low} best {figure.Best}");
                Assert.True((figure.Best ?? 0) <= (figure.High ?? long.MaxValue), $"{figure.Measure} {figure.Group}: best {figure.Best} high {figure.High}");
                Assert.True((figure.Low ?? 0) <= (figure.High ?? long.MaxValue), $"{figure.Measure} {figure.Group}: low {figure.Low} high {figure.High}");
            }
        }, iter: cases);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_part_is_never_more_than_its_whole(string policy, int cases)
    {
        var reckoner = new FigureReckoner(Policy.Load(policy));
        Incidents.Any.Sample(input =>
        {
            var figures = reckoner.Reckon(input).Figures;
            foreach (var part in figures)
                foreach (var whole in figures)
                    if (!ReferenceEquals(part, whole) && Groups.Within(part.Group, whole.Group)
                        && (part.Measure == whole.Measure || Constraints.House.Subsets.Exists(one => one.Whole == whole.Measure && one.Part == part.Measure)))
                    {
                        var what = $"{part.Measure} {part.Group} within {whole.Measure} {whole.Group}: {part.Low}/{part.Best}/{part.High} {whole.Low}/{whole.Best}/{whole.High}";
                        Assert.True((part.Low ?? 0) <= (whole.Low ?? 0), what);
                        Assert.True(part.Best is null || whole.Best is null || part.Best <= whole.Best, what);
                        Assert.True((part.High ?? long.MaxValue) <= (whole.High ?? long.MaxValue), what);
                    }
        }, iter: cases);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void The_order_of_arrival_changes_nothing(string policy, int cases)
    {
        var reckoner = new FigureReckoner(Policy.Load(policy));
        Incidents.Any.SelectMany(input => Gen.Shuffle(input.Claims.ToArray()).Select(claims => (input, claims))).Sample(both =>
            Assert.Equal(Incidents.Dump(reckoner.Reckon(both.input)), Incidents.Dump(reckoner.Reckon(both.input with { Claims = both.claims }))), iter: cases);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_copied_report_changes_no_number_and_no_count_of_origins(string policy, int cases)
    {
        var reckoner = new FigureReckoner(Policy.Load(policy));
        Incidents.Any.Sample(input =>
        {
            var copied = Incidents.WithCopy(input, input.Claims[^1].Report, null);
            Assert.Equal(Incidents.Numbers(reckoner.Reckon(input)), Incidents.Numbers(reckoner.Reckon(copied)));
        }, iter: cases);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void One_copied_claim_changes_no_number(string policy, int cases)
    {
        var reckoner = new FigureReckoner(Policy.Load(policy));
        Incidents.Any.Where(input => input.Claims[^1] is { PartOf: null, Quantity.PerMille: null }).Sample(input =>
        {
            var last = input.Claims[^1];
            var copied = Incidents.WithCopy(input, last.Report, last.Id);
            Assert.Equal(Incidents.Numbers(reckoner.Reckon(input)), Incidents.Numbers(reckoner.Reckon(copied)));
        }, iter: cases);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Every_claim_is_used_or_set_aside_with_a_reason(string policy, int cases)
    {
        var reckoner = new FigureReckoner(Policy.Load(policy));
        Incidents.Any.Sample(input =>
        {
            var reckoned = reckoner.Reckon(input);
            foreach (var claim in input.Claims)
                if (reckoned.Figures.Any(figure => figure.Measure == claim.Measure && figure.Group.Equals(Groups.Canonical(claim.Group))) && claim.PartOf is null)
                    Assert.Contains(reckoned.Figures, figure => figure.Used.Contains(claim.Id, StringComparer.Ordinal) || figure.SetAside.Any(one => one.Claim == claim.Id && one.Reason.Length > 0));
        }, iter: cases);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void What_had_been_said_by_a_moment_does_not_depend_on_what_came_later(string policy, int cases)
    {
        var reckoner = new FigureReckoner(Policy.Load(policy));
        Incidents.Any.Sample(input =>
        {
            var moment = new DateTimeOffset(2031, 5, 1, 15, 0, 0, TimeSpan.Zero);
            var early = input.Claims.Where(claim => !(input.Reports[claim.Report].Published > moment)).ToList();
            Assert.Equal(Incidents.Dump(reckoner.Reckon(input with { Claims = early })), Incidents.Dump(reckoner.Reckon(input with { AsOf = moment })));
        }, iter: cases);
    }
}
