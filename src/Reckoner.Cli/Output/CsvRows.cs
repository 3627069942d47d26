using Reckoner.Explaining;

namespace Reckoner.Cli.Output;

/// <summary>One row a claim, one row a figure. Columns are never moved, only added at the end.</summary>
internal static class CsvRows
{
    private static readonly string[] ClaimColumns =
    [
        "claim", "report", "outlet", "published", "kind", "measure", "group", "side", "attributes", "low", "high", "form", "text", "partOf",
        "stance", "voice", "from", "to", "place", "country", "lat", "lon", "incident", "start", "end", "quote", "quotes", "type",
    ];

    private static readonly string[] FigureColumns =
    [
        "incident", "title", "type", "began", "place", "country", "measure", "group", "side", "attributes", "low", "best", "high", "asOf",
        "policy", "status", "origins", "basis", "used", "setAside", "voice", "quoteReport", "start", "end", "quote",
    ];

    private static readonly string[] DifferenceColumns =
    [
        "incident", "title", "measure", "group", "side", "attributes", "policyA", "lowA", "bestA", "highA", "policyB", "lowB", "bestB", "highB", "rules", "claims", "explanation",
    ];

    /// <summary>The heading over claims.</summary>
    public static void ClaimHeading(CsvWriter csv) => Heading(csv, ClaimColumns);

    /// <summary>The heading over figures; with <paramref name="each"/> the report comes first.</summary>
    public static void FigureHeading(CsvWriter csv, bool each) => Heading(csv, each ? ["report", .. FigureColumns] : FigureColumns);

    /// <summary>One claim; its first quote stands for all of them.</summary>
    public static void Claim(CsvWriter csv, Report report, Claim claim)
    {
        csv.Text(claim.Id);
        csv.Text(claim.Report);
        csv.Text(report.Outlet);
        csv.Moment(report.Published);
        csv.Word(claim.Kind.Word());
        csv.Word(claim.Measure?.Word());
        Group(csv, claim.Group);
        csv.Number(claim.Quantity?.Interval?.Low);
        csv.Number(claim.Quantity?.Interval?.High);
        csv.Word(claim.Quantity?.Form.Word());
        csv.Text(claim.Quantity?.Text);
        csv.Text(claim.PartOf);
        csv.Word(claim.Stance.Word());
        csv.Text(Phrases.Chain(claim.Voices, " > "));
        csv.Day(claim.When?.From, claim.When?.At);
        csv.Day(claim.When?.To, claim.When?.At);
        csv.Text(claim.Where?.Name);
        csv.Text(claim.Where?.Country);
        csv.Number(claim.Where?.Latitude);
        csv.Number(claim.Where?.Longitude);
        csv.Text(claim.Incident);
        csv.Number(InText(claim)?.Start);
        csv.Number(InText(claim)?.End);
        csv.Text(claim.Quotes[0].Text);
        csv.Number(claim.Quotes.Length);
        csv.Text(claim.EventType);
        csv.EndRow();
    }

    /// <summary>The figures of a picture, each with the quote that it rests on; <paramref name="report"/> is set when each report is alone.</summary>
    public static void Figures(CsvWriter csv, Picture picture, string? report)
    {
        var incidents = picture.Incidents.ToDictionary(incident => incident.Id, StringComparer.Ordinal);
        var claims = new ClaimIndex(picture);
        foreach (var figure in picture.Figures)
        {
            if (report is not null) csv.Text(report);
            var incident = incidents.GetValueOrDefault(figure.Incident);
            var claim = claims.Foremost(figure);
            csv.Text(figure.Incident);
            csv.Text(incident?.Title);
            csv.Text(incident?.Type);
            csv.Day(incident?.Began?.From, incident?.Began?.At);
            csv.Text(incident?.Where?.Name);
            csv.Text(incident?.Where?.Country);
            csv.Word(figure.Measure.Word());
            Group(csv, figure.Group);
            csv.Number(figure.Low);
            csv.Number(figure.Best);
            csv.Number(figure.High);
            csv.Moment(figure.AsOf);
            csv.Text(figure.Policy);
            csv.Word(figure.Status.Word());
            csv.Number(figure.Origins);
            csv.Text(figure.Basis);
            csv.Texts(figure.Used);
            csv.Texts(figure.SetAside.Select(setAside => setAside.Claim));
            csv.Text(claim is null ? null : Phrases.Chain(claim.Voices, " > "));
            csv.Text(claim?.Quotes[0].Report);
            csv.Number(InText(claim)?.Start);
            csv.Number(InText(claim)?.End);
            csv.Text(claim?.Quotes[0].Text);
            csv.EndRow();
        }
    }

    /// <summary>The figures that two policies give otherwise, under their heading; <paramref name="a"/> and <paramref name="b"/> are the policies' names.</summary>
    public static void Differences(CsvWriter csv, Comparison comparison, string a, string b)
    {
        Heading(csv, DifferenceColumns);
        var titles = comparison.A.Incidents.ToDictionary(incident => incident.Id, incident => incident.Title, StringComparer.Ordinal);
        foreach (var one in comparison.Differences)
        {
            csv.Text(one.Incident);
            csv.Text(titles.GetValueOrDefault(one.Incident));
            csv.Word(one.Measure.Word());
            Group(csv, one.Group);
            foreach (var (policy, figure) in new[] { (a, one.A), (b, one.B) })
            {
                csv.Text(policy);
                csv.Number(figure?.Low);
                csv.Number(figure?.Best);
                csv.Number(figure?.High);
            }
            csv.Texts(one.Rules);
            csv.Texts(one.Claims);
            csv.Text(one.Explanation);
            csv.EndRow();
        }
    }

    // words of the title have no offsets into the text
    private static Quote? InText(Claim? claim) => claim is null || claim.Quotes[0].InTitle ? null : claim.Quotes[0];

    private static void Group(CsvWriter csv, Group group)
    {
        csv.Text(group.Label);
        csv.Word(group.Side.Word());
        csv.Texts(group.Attributes);
    }

    private static void Heading(CsvWriter csv, IEnumerable<string> columns)
    {
        foreach (var column in columns) csv.Word(column);
        csv.EndRow();
    }
}
