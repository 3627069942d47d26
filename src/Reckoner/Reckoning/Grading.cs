using System.Collections.Immutable;
using System.Globalization;

namespace Reckoner.Reckoning;

/// <summary>How well an incident stands as a whole: the grade of an allegation, and the gate of the standards for casualty recorders.</summary>
internal static class Grading
{
    // letters before the words of admission in which its subject stands
    private const int Near = 40;

    /// <summary>Grades the allegation, where the policy does.</summary>
    public static Coding Grade(Coding coding, Dossier dossier, Policy policy, ImmutableArray<string>.Builder because)
    {
        if (policy.Grade is not { } rule || dossier.Foremost is not { } figure)
            return coding;
        var words = Coder.Lines(policy, "admission") is [var line, ..] ? line.Parts : [];
        var grade = Admitted(dossier, policy, words) ? "confirmed"
            : OnlyFighters(dossier) ? "discounted"
            : figure.Status == FigureStatus.Disputed || Denied(dossier, policy) ? "contested"
            : figure.Origins > 1 ? "fair" : "weak";
        because.Add($"{rule.Text}: {grade}");
        return coding with { Grade = grade };
    }

    /// <summary>Passes the gate, where the policy has one.</summary>
    public static Coding Gate(Coding coding, Dossier dossier, Policy policy, ImmutableArray<string>.Builder because)
    {
        if (Coder.Lines(policy, "gate") is not [var line, ..] || dossier.Foremost is not { } figure)
            return coding;
        var needed = int.TryParse(line.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var origins) ? origins : 3;
        var conflict = dossier.Disagreements.Any(static one => one.Reason == ReasonClass.TrueConflict);
        var (gate, why) = dossier.Figures.All(static one => one.Status == FigureStatus.Withdrawn) ? ("rejected", "nothing that stands says it")
            : conflict ? ("undetermined", "its reports contradict each other")
            : figure.Origins >= needed ? ("confirmed", $"{Reasons.Number(figure.Origins)} primary sources")
            : ("undetermined", $"{Reasons.Number(figure.Origins)} of {Reasons.Number(needed)} primary sources");
        because.Add($"{line.Rule.Text}: {gate}, {why}");
        return coding with { Gate = gate };
    }

    // one side says in words of admission what befell people who are not fighting on another
    private static bool Admitted(Dossier dossier, Policy policy, ImmutableArray<string> words)
    {
        foreach (var claim in dossier.Claims)
            if (claim is { Kind: ClaimKind.Count, Measure: Measure.Killed or Measure.Injured or Measure.Casualties } && claim.Group.Side is Side.Unknown or Side.Victim
                && claim.Stance is not (Stance.Denied or Stance.Disputed or Stance.Expected)
                && Admits(claim, dossier, policy, words))
                return true;
        return false;
    }

    // the voice is a party's, or a party stands before the words of admission: "an army spokesman admitted that"
    private static bool Admits(Claim claim, Dossier dossier, Policy policy, ImmutableArray<string> words)
    {
        var sentence = Wording.Sentence(claim, dossier.ReportOf(claim));
        foreach (var word in words)
        {
            if (!Wording.Any(sentence, [word]))
                continue;
            if (Party(claim, dossier, policy) != Side.Unknown)
                return true;
            var before = sentence[..sentence.IndexOf(word, StringComparison.OrdinalIgnoreCase)];
            if (NamesParty(before[Math.Max(0, before.Length - Near)..], policy))
                return true;
        }
        return false;
    }

    private static bool NamesParty(ReadOnlySpan<char> text, Policy policy)
    {
        var roles = policy.Roles.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var (start, i) = (0, 0); i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
                continue;
            if (i > start && roles.TryGetValue(text[start..i], out var role) && role.Side != Side.Unknown)
                return true;
            start = i + 1;
        }
        return false;
    }

    private static bool Denied(Dossier dossier, Policy policy)
    {
        foreach (var claim in dossier.Claims)
            if ((claim.Kind == ClaimKind.Denial || claim.Stance == Stance.Denied) && Party(claim, dossier, policy) != Side.Unknown)
                return true;
        return false;
    }

    private static bool OnlyFighters(Dossier dossier)
    {
        var any = false;
        foreach (var claim in dossier.Claims)
        {
            if (claim is not { Kind: ClaimKind.Count, Measure: Measure.Killed or Measure.Injured or Measure.Casualties } || claim.Stance is Stance.Denied or Stance.Expected)
                continue;
            if (claim.Group.Side is not (Side.Attacker or Side.Responder) && !Groups.IsFighting(claim.Group))
                return false;
            any = true;
        }
        return any;
    }

    private static Side Party(Claim claim, Dossier dossier, Policy policy) => Authority.Of(claim, dossier.ReportOf(claim), policy).Side;
}
