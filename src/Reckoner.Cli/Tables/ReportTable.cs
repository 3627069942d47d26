using System.Collections.Immutable;

namespace Reckoner.Cli.Tables;

/// <summary>One report and its claims, for a person.</summary>
internal static class ReportTable
{
    /// <summary>Which report it is.</summary>
    public static void Heading(Page page, Report report)
    {
        page.Blank();
        page.Rule();
        page.Paragraph(0, 0, new Piece(report.Title ?? report.Id, Tone.Strong));
        var parts = new[] { report.Outlet, report.Published is { } published ? Phrases.Moment(published) : "no publication time", report.Title is null ? null : report.Id };
        page.Paragraph(0, 0, new Piece(string.Join(page.Dot, parts.Where(part => !string.IsNullOrWhiteSpace(part))), Tone.Faint));
    }

    /// <summary>The report and what it says, in the order in which it says it.</summary>
    public static void Write(Page page, Report report, ImmutableArray<Claim> claims)
    {
        Heading(page, report);
        page.Blank();
        if (claims.IsEmpty) page.Paragraph(0, 0, new Piece("No claims were read in this report."));
        Claim? before = null;
        foreach (var claim in claims)
        {
            page.Paragraph(0, 4, new Piece(What(claim), Tone.Strong), new Piece(Meaning(page, claim, claims)));
            page.Paragraph(4, 4, Excerpt.Of(claim, page));
            page.Paragraph(4, 4, new Piece(Source(page, claim, report, before), Tone.Faint));
            before = claim;
        }
    }

    private static string What(Claim claim) => claim.Kind switch
    {
        ClaimKind.Count when claim.Measure is { } measure => Phrases.Heading(measure.Word()) + (claim.Group.IsAll ? "" : $", {claim.Group}"),
        ClaimKind.Event => "Event" + (claim.EventType is null ? "" : $", {claim.EventType}"),
        ClaimKind.Unknown => "Not known" + Of(claim),
        _ => Phrases.Heading(claim.Kind.Word()) + Of(claim),
    };

    private static string Of(Claim claim) => claim.Measure is { } measure ? $", {measure.Word()}" : "";

    private static string Meaning(Page page, Claim claim, ImmutableArray<Claim> claims)
    {
        if (claim.Quantity is not { } quantity) return "";
        var number = quantity.Interval is { } interval ? Phrases.Range(interval) : "a number that is not said";
        var whole = claim.PartOf is null ? null : claims.FirstOrDefault(other => other.Id == claim.PartOf);
        var part = whole is null ? "" : $"{page.Dot}part of {Excerpt.Quoted(whole, page)}";
        return $": {number}{(claim.Additional ? " more" : "")}{part}";
    }

    // day and place are said again only where they change
    private static string Source(Page page, Claim claim, Report report, Claim? before)
    {
        var parts = new[]
        {
            claim.Voices.IsEmpty ? "the report itself" : Phrases.Says(claim, report),
            claim.Stance == Stance.Stated ? null : claim.Stance.Word(),
            claim.When is { } when && when != before?.When ? Phrases.Days(when) : null,
            claim.Where is { } where && where != before?.Where ? Phrases.Where(where) : null,
            claim.Quotes.Length > 1 ? $"said {Phrases.Count(claim.Quotes.Length, "time")}" : null,
        };
        return string.Join(page.Dot, parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }
}
