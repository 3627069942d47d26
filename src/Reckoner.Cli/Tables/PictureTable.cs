namespace Reckoner.Cli.Tables;

/// <summary>A picture for a person: each incident with its figures, what disagrees, what else was said, and related incidents.</summary>
internal static class PictureTable
{
    private const int MostOfAKind = 6;
    private static readonly string[] Pointers = [" that", " this", " it", " them"];
    private static readonly TimeSpan OneHour = TimeSpan.FromMinutes(90);

    private static readonly Measure[] Asked = [Measure.Killed, Measure.Injured, Measure.Missing];

    /// <summary>Writes the whole picture.</summary>
    public static void Write(Page page, Picture picture)
    {
        var claims = new ClaimIndex(picture);
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var incident in picture.Incidents) titles.TryAdd(incident.Id, incident.Title);
        if (picture.Incidents.IsEmpty)
        {
            page.Blank();
            page.Paragraph(0, 0, new Piece($"No incident was found in {Phrases.Count(picture.Reports.Length, "report")}."));
        }
        foreach (var incident in picture.Incidents.Where(incident => IsTold(picture, incident)))
        {
            page.Blank();
            page.Rule();
            Heading(page, incident);
            var figures = picture.Figures.Where(figure => figure.Incident == incident.Id).ToArray();
            FigureTable.Write(page, figures, claims);
            NotStated(page, incident, figures, picture);
            Disagreements(page, picture, incident, claims);
            AlsoSaid(page, [.. picture.Claims.Where(claim => claim.Incident == incident.Id)], claims);
            Related(page, incident, picture, titles);
        }
        AlsoSaid(page, [.. picture.Claims.Where(claim => claim.Incident is null)], claims);
        Footer(page, picture);
    }

    private static void Heading(Page page, Incident incident)
    {
        page.Paragraph(0, 0, new Piece(Phrases.Sentence(incident.Title), Tone.Strong));
        var parts = new[]
        {
            incident.Type?.Replace('-', ' '),
            incident.Where is { } where ? Phrases.Where(where) : "place not known",
            incident.Began is { } began ? Phrases.Days(began) : "time not known",
            Phrases.Count(incident.Reports.Length, "report"),
        };
        page.Paragraph(0, 0, new Piece(string.Join(page.Dot, parts.Where(part => !string.IsNullOrWhiteSpace(part))), Tone.Faint));
    }

    private static void NotStated(Page page, Incident incident, Figure[] figures, Picture picture)
    {
        // a measure that somebody counted has been stated, even where no figure came of it
        var stated = picture.Claims.Where(claim => claim.Kind == ClaimKind.Count && claim.Incident == incident.Id).Select(claim => claim.Measure)
            .Concat(figures.Select(figure => (Measure?)figure.Measure)).ToHashSet();
        var missing = Asked.Where(measure => !stated.Contains(measure)).Select(measure => measure.Word()).ToArray();
        if (missing.Length == 0) return;
        page.Blank();
        page.Paragraph(0, 2, new Piece($"{Phrases.Heading(string.Join(", ", missing))}: not stated by any source."));
    }

    private static void Disagreements(Page page, Picture picture, Incident incident, ClaimIndex claims)
    {
        var disagreements = picture.Disagreements.Where(disagreement => disagreement.Incident == incident.Id && IsNews(disagreement, claims)).ToArray();
        if (disagreements.Length == 0) return;
        page.Blank();
        page.Paragraph(0, 0, new Piece("What disagrees", Tone.Strong));
        foreach (var disagreement in disagreements)
        {
            page.Paragraph(2, 4, new Piece($"{Phrases.Heading(disagreement.Measure.Word())} ({Phrases.Reason(disagreement.Reason)}): {disagreement.Explanation}"));
            foreach (var claim in disagreement.Claims.Select(claims.Claim).OfType<Claim>())
            {
                page.Paragraph(4, 6, [.. Excerpt.Of(claim, page), new Piece($" {page.Dash} {Source(claim, claims)}", Tone.Faint)]);
            }
        }
    }

    // that a later number differs from an earlier one is how tolls go; that two sources of one hour differ is news
    private static bool IsNews(Disagreement disagreement, ClaimIndex claims)
    {
        if (disagreement.Reason != ReasonClass.Time) return true;
        var times = disagreement.Claims.Select(claims.Claim).OfType<Claim>().Select(claim => claims.Report(claim.Report)?.Published).OfType<DateTimeOffset>().ToArray();
        return times.Length > 1 && times.Max() - times.Min() <= OneHour;
    }

    private static void AlsoSaid(Page page, Claim[] said, ClaimIndex claims)
    {
        var first = true;
        foreach (var (kind, heading) in new[]
        {
            (ClaimKind.Unknown, "Not known"), (ClaimKind.Forecast, "Expected"), (ClaimKind.Denial, "Denied"), (ClaimKind.Demand, "Demanded"),
        })
        {
            // "Dahl rejected that" tells nobody what
            var told = said.Where(claim => claim.Kind == kind && !(kind == ClaimKind.Denial && Pointers.Any(word => claim.Quotes[0].Text.EndsWith(word, StringComparison.Ordinal)))).DistinctBy(claim => claim.Quotes[0].Text, StringComparer.Ordinal).ToArray();
            foreach (var claim in told.Take(MostOfAKind))
            {
                if (first) page.Blank();
                first = false;
                page.Paragraph(
                    0, 4, [new Piece(heading + ": ", Tone.Strong), .. Excerpt.Of(claim, page), new Piece($" {page.Dash} {Source(claim, claims)}", Tone.Faint)]);
            }
            if (told.Length > MostOfAKind) page.Paragraph(4, 4, new Piece($"and {Phrases.Number(told.Length - MostOfAKind)} more", Tone.Faint));
        }
    }

    // a storm of long ago, mentioned without a number, is a line under what the report is about and no table of its own
    private static bool IsTold(Picture picture, Incident incident) =>
        picture.Figures.Any(figure => figure.Incident == incident.Id)
        || picture.Claims.Any(claim => claim.Incident == incident.Id && claim.Scene == 0)
        || picture.Reports.Any(report => report.Incident == incident.Id)
        || incident.Related.IsEmpty;

    private static void Related(Page page, Incident incident, Picture picture, Dictionary<string, string> titles)
    {
        var mentions = picture.Incidents.Where(other => !IsTold(picture, other) && other.Related.Any(link => link.Incident == incident.Id)).ToArray();
        if (incident.Related.IsEmpty && mentions.Length == 0) return;
        page.Blank();
        page.Paragraph(0, 0, new Piece("Related", Tone.Strong));
        foreach (var link in incident.Related)
        {
            page.Paragraph(2, 4, new Piece($"{Phrases.Relation(link.Relation)} {titles.GetValueOrDefault(link.Incident, link.Incident)}"));
        }
        foreach (var mention in mentions) page.Paragraph(2, 4, new Piece($"mentioned, with no figures: {mention.Title}"));
    }

    private static void Footer(Page page, Picture picture)
    {
        page.Blank();
        page.Rule();
        var asOf = picture.Figures.Select(figure => figure.AsOf).Max();
        var parts = new[]
        {
            Phrases.Count(picture.Reports.Length, "report"),
            asOf is { } moment ? $"as of {Phrases.Moment(moment)}" : null,
            picture.Figures.IsEmpty ? null : $"policy {picture.Figures[0].Policy}",
        };
        page.Paragraph(0, 0, new Piece(string.Join(page.Dot, parts.Where(part => part is not null)), Tone.Faint));
        page.Paragraph(0, 0, new Piece("Figures are reported claims, not a verified count; they will change.", Tone.Faint));
    }

    private static string Source(Claim claim, ClaimIndex claims) => Phrases.Source(claim, claims.Report(claim.Report));
}
