using System.Collections.Immutable;
using System.Globalization;

namespace Reckoner.Reckoning;

/// <summary>How long an incident lasted, and how it ended for those who were held.</summary>
internal static class Captivity
{
    /// <summary>Codes duration and outcome, where the policy asks.</summary>
    public static Coding Code(Coding coding, Dossier dossier, Policy policy, ImmutableArray<string>.Builder because)
    {
        if (Coder.Lines(policy, "extended") is [var extended, ..])
        {
            var types = Coder.Lines(policy, "extended-types") is [var lasting, ..] ? lasting.Parts : [];
            coding = coding with { Extended = Lasted(dossier, types, int.TryParse(extended.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) ? hours : 24) };
            if (coding.Extended is not null)
                because.Add(extended.Rule.Text);
        }
        return Coder.Lines(policy, "outcome") is [_, ..] outcomes && (Dossier.IsSome(dossier.Total(Measure.Held)) || dossier.Incident.Type is "hostage-taking" or "kidnapping" or "hijacking")
            ? Outcome(coding, dossier, outcomes, because)
            : coding;
    }

    // days are compared, so that what began one day and ended the next may or may not have lasted a day
    private static bool? Lasted(Dossier dossier, ImmutableArray<string> types, int hours)
    {
        if (dossier.Incident.Type is not { } type || !types.Contains(type, StringComparer.Ordinal))
            return false;
        if (dossier.Incident.Began is not { } began || began.From != began.To)
            return null;
        var last = began.To;
        foreach (var claim in dossier.Claims)
        {
            if (claim.Measure is not (Measure.Held or Measure.Freed or Measure.Rescued or Measure.Escaped) || claim.Stance is Stance.Denied or Stance.Expected)
                continue;
            if (claim.When is { } when && when.From == when.To && when.From > last)
                last = when.From;
            // who is held is held when it is told
            if (claim is { Kind: ClaimKind.Count, Measure: Measure.Held } && dossier.ReportOf(claim)?.Published is { } told && DateOnly.FromDateTime(told.UtcDateTime) is var day && day > last)
                last = day;
        }
        var most = (last.DayNumber - began.To.DayNumber + 1) * 24;
        return most - 48 >= hours ? true : most <= hours ? false : null;
    }

    private static Coding Outcome(Coding coding, Dossier dossier, ImmutableArray<CodeLine> lines, ImmutableArray<string>.Builder because)
    {
        CodeLine? one = null;
        CodeLine? several = null;
        CodeLine? unknown = null;
        var found = 0;
        long? released = null;
        var ways = 0;
        foreach (var line in lines)
        {
            if (line.Name == "several")
                several = line;
            else if (line.Name == "unknown")
                unknown = line;
            else if (Words.TryMeasure(line.Name, out var measure) && Of(dossier, measure) is { } figure && Dossier.IsSome(figure))
            {
                (one, found) = (line, found + 1);
                if (measure != Measure.Killed)
                    (released, ways) = (figure.Best, ways + 1);
            }
        }
        var chosen = found == 0 ? unknown : found == 1 ? one : several;
        if (chosen is not null)
            because.Add(chosen.Rule.Text);
        return coding with { Outcome = chosen is null ? null : Coder.Number(chosen), Released = ways == 1 ? released : null };
    }

    // of the dead only the hostages say how it ended for them
    private static Figure? Of(Dossier dossier, Measure measure)
    {
        if (measure != Measure.Killed)
            return dossier.Total(measure);
        foreach (var figure in dossier.Figures)
            if (figure.Measure == measure && figure.Group.Label == "hostages")
                return figure;
        return null;
    }
}
