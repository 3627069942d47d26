using System.Globalization;

namespace Reckoner;

/// <summary>The small phrases in which people are told of figures: in tables, rows and explanations. In English and in no culture.</summary>
public static class Phrases
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>"1,200".</summary>
    public static string Number(long number) => number.ToString("N0", Invariant);

    /// <summary>"1 report", "7 reports".</summary>
    public static string Count(long number, string noun) => number == 1 ? $"1 {noun}" : $"{Number(number)} {noun}s";

    /// <summary>"Imra Sol, director, Port Hospital".</summary>
    public static string Who(Voice voice)
    {
        // "Dr. Lenka Moravec"
        var isTitle = voice is { Name: not null, Role: [.., '.'] role } && !role.Contains(' ', StringComparison.Ordinal);
        var said = "";
        foreach (var part in new[] { isTitle ? $"{voice.Role} {voice.Name}" : voice.Name, isTitle ? null : voice.Role, voice.Organization, voice.Outlet })
        {
            // "head of the crisis centre" needs no "crisis centre" after it
            if (string.IsNullOrWhiteSpace(part) || said.Contains(part, StringComparison.OrdinalIgnoreCase)) continue;
            said = said.Length == 0 ? part : $"{said}, {part}";
        }
        return said;
    }

    /// <summary>Every voice from the first speaker to the outlet.</summary>
    public static string Chain(IEnumerable<Voice> voices, string arrow) => string.Join(arrow, voices.Select(Who));

    /// <summary>"the harbour police, via Coast Wire": the first speaker, and the last of those who pass it on.</summary>
    public static string Says(Claim claim, Report? report)
    {
        if (claim.Voices.IsEmpty) return report?.Outlet ?? report?.Title ?? claim.Report;
        var first = Who(claim.Voices[0]);
        var last = Who(claim.Voices[^1]);
        // "Ministry" in a statement of the Interior Ministry is that ministry
        if (last.EndsWith(first, StringComparison.OrdinalIgnoreCase)) return last;
        return claim.Voices.Length == 1 || string.Equals(first, last, StringComparison.Ordinal) ? first : $"{first}, via {last}";
    }

    /// <summary>Who says it, how firmly, and when it was published.</summary>
    public static string Source(Claim claim, Report? report)
    {
        var stance = claim.Kind != ClaimKind.Count || claim.Stance == Stance.Stated ? "" : $" ({claim.Stance.Word()})";
        return Says(claim, report) + stance + (report?.Published is { } published ? $", {Moment(published)}" : "");
    }

    /// <summary>The same text with a capital at its beginning.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"12 March 2031, 14:20 UTC+3".</summary>
    public static string Moment(DateTimeOffset moment)
    {
        var offset = moment.Offset == TimeSpan.Zero
            ? "UTC"
            : moment.ToString(moment.Offset.Minutes == 0 ? "'UTC'z" : "'UTC'zzz", Invariant);
        return moment.TimeOfDay == TimeSpan.Zero && moment.Offset == TimeSpan.Zero
            ? moment.ToString("d MMMM yyyy", Invariant)
            : moment.ToString("d MMMM yyyy, HH:mm ", Invariant) + offset;
    }

    /// <summary>"14 March, 08:10": a moment told after another, without what the two share.</summary>
    public static string MomentAfter(DateTimeOffset moment, DateTimeOffset? before) =>
        before is not { } told || told.Year != moment.Year || told.Offset != moment.Offset || moment.TimeOfDay == TimeSpan.Zero ? Moment(moment)
        : told.Date == moment.Date ? moment.ToString("HH:mm", Invariant) : moment.ToString("d MMMM, HH:mm", Invariant);

    /// <summary>"1 September 2004", "23-29 August 2004", "1 September 2004, 09:30".</summary>
    public static string Days(When when)
    {
        var at = when.At?.ToString("', 'HH:mm", Invariant);
        if (when.From == when.To) return when.From.ToString("d MMMM yyyy", Invariant) + at;
        // a whole year or month is said as one
        if (when.From.Day == 1 && when.From.Month == 1 && when.To == when.From.AddYears(1).AddDays(-1)) return when.From.ToString("yyyy", Invariant);
        if (when.From.Day == 1 && when.To == when.From.AddMonths(1).AddDays(-1)) return when.From.ToString("MMMM yyyy", Invariant);
        var from = when.From.Year != when.To.Year ? "d MMMM yyyy" : when.From.Month != when.To.Month ? "d MMMM" : "%d";
        var dash = when.From.Month == when.To.Month && when.From.Year == when.To.Year ? "-" : " to ";
        return when.From.ToString(from, Invariant) + dash + when.To.ToString("d MMMM yyyy", Invariant) + at;
    }

    /// <summary>"Beslan, North Ossetia, RU".</summary>
    public static string Where(Place place)
    {
        var parts = new[] { place.Name, place.Province, place.Country }.Where(part => !string.IsNullOrWhiteSpace(part)).Distinct(StringComparer.Ordinal);
        return string.Join(", ", parts);
    }

    /// <summary>A group as a person reads it: "women and children", "attackers (foreign)".</summary>
    public static string Group(Group group) => group.ToString().Replace('-', ' ');

    /// <summary>"killed" as a heading: "Killed".</summary>
    public static string Heading(string word) => Sentence(word.Replace('-', ' '));

    /// <summary>"12", "10 to 15", "101 or more".</summary>
    public static string Range(Interval interval) =>
        interval.IsPoint ? Number(interval.Low)
        : interval.High is { } high ? $"{Number(interval.Low)} to {Number(high)}"
        : $"{Number(interval.Low)} or more";

    /// <summary>Low, best and high in as few words as say it: "48", "22 or more", "90 (79 to 101)", "at most 30".</summary>
    public static string Span(long? low, long? best, long? high)
    {
        var range = (low, high) switch
        {
            (null, null) => null,
            ({ } least, { } most) => Range(new Interval(least, most)),
            ({ } least, null) => Range(Interval.AtLeast(least)),
            (null, { } most) => $"at most {Number(most)}",
        };
        return best is not { } number ? range ?? "no number"
            : low == number && high == number ? Number(number)
            : low is null && high == number ? $"at most {Number(number)}"
            : low == number && high is null ? $"{Number(number)} or more"
            : range is null ? Number(number) : $"{Number(number)} ({range})";
    }

    /// <summary>One step of a figure's evolution: "first 14", "rose to 22", "withdrawn".</summary>
    public static string Step(FigureStep step)
    {
        var span = Span(step.Low, step.Best, step.High);
        return step.Change switch
        {
            FigureChange.First => $"first {span}",
            FigureChange.Rose => $"rose to {span}",
            FigureChange.Fell => $"fell to {span}",
            FigureChange.Corrected => $"corrected to {span}",
            FigureChange.Narrowed => $"narrowed to {span}",
            FigureChange.Widened => $"widened to {span}",
            FigureChange.Confirmed => $"{span} confirmed, {Count(step.Origins, "origin")}",
            FigureChange.Weakened => $"{span} on {Count(step.Origins, "origin")} only",
            FigureChange.Disputed => $"{span} disputed",
            _ => "withdrawn",
        };
    }

    /// <summary>Why claims disagree, in two or three words.</summary>
    public static string Reason(ReasonClass reason) => reason switch
    {
        ReasonClass.Time => "different moments",
        ReasonClass.Scope => "part and whole",
        ReasonClass.Group => "different people",
        ReasonClass.Place => "different places",
        ReasonClass.Bound => "a bound or a round number",
        ReasonClass.Definition => "different meanings",
        ReasonClass.NumberCollision => "a number of something else",
        _ => "conflict",
    };

    /// <summary>What an incident is to another.</summary>
    public static string Relation(Relation relation) => relation switch
    {
        Reckoner.Relation.PartOf => "part of:",
        Reckoner.Relation.Follows => "follows:",
        Reckoner.Relation.BackgroundOf => "background of:",
        _ => "same series:",
    };
}
