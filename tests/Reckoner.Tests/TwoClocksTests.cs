using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsCheck;
using Reckoner.Reckoning;
using Made = Reckoner.Tests.Reckoning.Incidents;

namespace Reckoner.Tests;

/// <summary>What had been said by a moment (--as-of), and what had reached us by it (--known-at). Claims are made up; ten thousand streams each.</summary>
public class TwoClocksTests
{
    private static readonly DateTimeOffset Moment = new(2031, 5, 1, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    [Trait("speed", "slow")]
    public void What_was_known_at_a_moment_does_not_change_when_more_arrives() => Streams.Sample(stream =>
    {
        var early = stream.FindAll(one => Arrived(one.Report) <= Moment);
        var known = Draw(stream, new PictureOptions { KnownAt = Moment });
        Assert.Equal(Draw(early, new PictureOptions { KnownAt = Moment }), known);
        // and is what had arrived, and nothing else
        Assert.Equal(Draw(early, new PictureOptions()), known);
    }, iter: 10_000);

    [Fact]
    [Trait("speed", "slow")]
    public void What_had_been_said_by_a_moment_does_not_change_when_more_is_said() => Streams.Sample(stream =>
        Assert.Equal(Draw(stream.Where(one => Said(one.Report) <= Moment), new PictureOptions { AsOf = Moment }), Draw(stream, new PictureOptions { AsOf = Moment })), iter: 10_000);

    [Fact]
    [Trait("speed", "slow")]
    public void Both_clocks_at_once_leave_what_passes_both() => Streams.Sample(stream =>
        Assert.Equal(
            Draw(stream.Where(one => Said(one.Report) <= Moment.AddHours(-6) && Arrived(one.Report) <= Moment), new PictureOptions()),
            Draw(stream, new PictureOptions { AsOf = Moment.AddHours(-6), KnownAt = Moment })), iter: 10_000);

    [Theory]
    // published, arrived, known at 15:00?
    [InlineData("10:00", "14:59", true)]
    [InlineData("10:00", "15:00", true)]
    [InlineData("10:00", "15:01", false)]
    [InlineData("16:00", "14:00", true)]
    [InlineData("14:00", null, true)]
    [InlineData("16:00", null, false)]
    [InlineData(null, "16:00", false)]
    [InlineData(null, null, true)]
    public void A_report_that_does_not_say_when_it_arrived_arrived_when_it_was_published(string? published, string? arrived, bool isKnown) =>
        Assert.Equal(isKnown, new PictureOptions { KnownAt = Moment }.Includes(new Report { Id = "r", Text = "", Published = At(published), Arrived = At(arrived) }));

    private static DateTimeOffset? At(string? time) => time is null ? null : DateTimeOffset.Parse($"2031-05-01T{time}Z", CultureInfo.InvariantCulture);

    private static DateTimeOffset Arrived(Report report) => report.Arrived ?? report.Published ?? DateTimeOffset.MinValue;

    private static DateTimeOffset Said(Report report) => report.Published ?? DateTimeOffset.MinValue;

    // the reports of a made-up incident, some of them said by their sender to be about it, each with a time of arrival or without
    internal static readonly Gen<List<(Report Report, ImmutableArray<Claim> Claims)>> Streams =
        Made.Any.SelectMany(input => Gen.Int[0, 9].Array[input.Reports.Count].Select(lags => (input, lags))).Select(made =>
        {
            var (input, lags) = made;
            var stream = new List<(Report, ImmutableArray<Claim>)>();
            foreach (var (id, report) in input.Reports.OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                var lag = lags[stream.Count];
                stream.Add((report with
                {
                    Text = string.Join(' ', Enumerable.Repeat("so many died", 10)),
                    Incident = lag % 2 == 0 ? "i" : null,
                    Arrived = lag == 9 ? null : (report.Published ?? Moment.AddHours(-10)).AddHours(lag * 3),
                }, [.. input.Claims.Where(claim => claim.Report == id).Select(claim => claim with { Incident = null })]));
            }
            return stream;
        });

    private static string Draw(IEnumerable<(Report Report, ImmutableArray<Claim> Claims)> stream, PictureOptions options)
    {
        var all = stream.ToList();
        var picture = Reckon.Picture(all.ConvertAll(one => one.Report), all.ConvertAll(one => one.Claims), options);
        var text = new StringBuilder(Made.Dump(new Reckoned(picture.Figures, picture.Disagreements)));
        foreach (var incident in picture.Incidents) text.Append(CultureInfo.InvariantCulture, $"{incident.Id} {incident.Title} {string.Join(',', incident.Reports)} {string.Join(',', incident.Related)}\n");
        foreach (var claim in picture.Claims) text.Append(CultureInfo.InvariantCulture, $"{claim.Id} {claim.Incident}\n");
        return text.ToString();
    }
}
