using System.Collections.Immutable;
using Reckoner.SecondReader;

namespace Reckoner.Cli.Tables;

/// <summary>What a second reader made of the reports, for a person: a section of its own under what the built-in reader says.</summary>
internal static class SecondTable
{
    /// <summary>Writes the section; nothing without a reading.</summary>
    public static void Write(Page page, IReadOnlyList<(SecondReading Reading, ImmutableArray<Claim> BuiltIn)> readings)
    {
        if (readings.Count == 0) return;
        var model = Clean.Line(readings[0].Reading.Reader)["second:".Length..];
        page.Blank();
        page.Paragraph(0, 0, new Piece($"Second reader {page.Dash} {model}", Tone.Strong));
        page.Paragraph(0, 0, new Piece("A second voice, machine-made: each quote and number was checked against its report, what they mean was not. In no figure.", Tone.Faint));
        var agreements = readings.SelectMany(one => Agreement.Of(one.BuiltIn, one.Reading)).ToArray();
        Part(page, $"Also read so by {model}", AgreementKind.Same, agreements);
        Part(page, $"Read otherwise by {model}", AgreementKind.Otherwise, agreements);
        Part(page, $"Read only by {model}", AgreementKind.SecondOnly, agreements);
        Part(page, $"Not read by {model}", AgreementKind.BuiltInOnly, agreements);
        var failed = readings.Where(one => one.Reading.Failure is not null).Select(one => one.Reading).ToArray();
        if (agreements.Length == 0 && failed.Length == 0) page.Paragraph(2, 2, new Piece("Neither reader read a count."));
        Dropped(page, readings);
        foreach (var reading in failed) page.Paragraph(2, 4, new Piece($"Not read: {reading.Report} {page.Dash} {reading.Failure}"));
    }

    private static void Part(Page page, string heading, AgreementKind kind, Agreement[] agreements)
    {
        var part = Array.FindAll(agreements, agreement => agreement.Kind == kind);
        if (part.Length == 0) return;
        page.Paragraph(2, 2, new Piece(heading));
        foreach (var agreement in part)
        {
            var claim = agreement.Second ?? agreement.BuiltIn!;
            var instead = kind == AgreementKind.Otherwise ? $", and not as {What(agreement.BuiltIn!)}" : "";
            page.Paragraph(
                4, 6, [new Piece(Phrases.Heading(What(claim)) + instead + ": ", Tone.Strong), .. Excerpt.Of(claim, page), new Piece($" {page.Dash} {claim.Report}", Tone.Faint)]);
        }
    }

    private static string What(Claim claim)
    {
        var number = claim.Quantity?.Interval is { } interval ? Phrases.Range(interval) : "a number that is not said";
        return $"{claim.Measure?.Word()}{(claim.Group.IsAll ? "" : $", {claim.Group}")}, {number}";
    }

    private static void Dropped(Page page, IReadOnlyList<(SecondReading Reading, ImmutableArray<Claim> BuiltIn)> readings)
    {
        var dropped = readings.SelectMany(one => one.Reading.Dropped).GroupBy(one => one.Reason).OrderBy(group => group.Key)
            .Select(group => (group.Key, Count: group.Sum(one => (long)one.Count))).ToArray();
        if (dropped.Length == 0) return;
        var reasons = string.Join(", ", dropped.Select(one => $"{one.Key.Word()} ({Phrases.Number(one.Count)})"));
        page.Paragraph(2, 4, new Piece($"Proposed and dropped: {Phrases.Number(dropped.Sum(one => one.Count))} {page.Dash} {reasons}", Tone.Faint));
    }
}
