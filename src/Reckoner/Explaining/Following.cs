using System.Collections.Immutable;
using Reckoner.Reckoning;

namespace Reckoner.Explaining;

/// <summary>What follows from what: bounds that nobody stated, step by step, and the words they follow from.</summary>
internal static class Following
{
    public static ImmutableArray<Sentence> Of(Picture picture, Figure figure, Witnesses witnesses)
    {
        var told = ImmutableArray.CreateBuilder<Sentence>();
        Steps(figure, witnesses, told);
        Raised(picture, figure, witnesses, told);
        return told.DrainToImmutable();
    }

    private static void Steps(Figure figure, Witnesses witnesses, ImmutableArray<Sentence>.Builder told)
    {
        if (figure.Implied is not { } implied) return;
        foreach (var step in implied.By) told.Add(Step(step, witnesses));
        var from = witnesses.Find(implied.From);
        if (implied.By.IsEmpty && from.Count > 0)
            told.Add(new Sentence($"From {witnesses.Mentions(from)} follows {Phrases.Span(implied.Low > 0 ? implied.Low : null, null, implied.High)} {People.Counted(figure)}.") { Claims = implied.From });
        foreach (var claim in from)
            if (figure.Status == FigureStatus.Implied || !figure.Used.Contains(claim.Id, StringComparer.Ordinal)) told.Add(Testimony.Said(claim, figure, witnesses));
    }

    // a low that neither its own words nor a derivation give has been raised to that of a part
    private static void Raised(Picture picture, Figure figure, Witnesses witnesses, ImmutableArray<Sentence>.Builder told)
    {
        if (figure.Low is not { } low || Reasoning.IsAdded(figure) || witnesses.Used.Any(claim => claim.Quantity?.Interval?.Low == low || claim.Quantity?.Said == low)
            || figure.Implied?.By.Any(step => step.Value == low) == true) return;
        foreach (var part in picture.Figures)
        {
            if (part.Incident != figure.Incident || ReferenceEquals(part, figure) || part.Low != low || Constraints.House.Within(part.Measure, part.Group, figure.Measure, figure.Group) is not { } words) continue;
            var claims = witnesses.Find(part.Used);
            if (claims.FirstOrDefault(claim => claim.Quantity?.Interval?.Low == low) is not { } first) continue;
            told.Add(new Sentence($"{Phrases.Heading(figure.Measure.Word())}: at least {Phrases.Number(low)}, since {words}: {witnesses.Mention(first)} {People.Counted(first)}.") { Claims = [first.Id] });
            if (!figure.Used.Contains(first.Id, StringComparer.Ordinal)) told.Add(Testimony.Said(first, figure, witnesses));
            return;
        }
    }

    // "Bodies found: at least 29, since the identified are among the bodies found (house.whole): identified at least 29 by “Twenty-nine” [1]."
    private static Sentence Step(Derivation step, Witnesses witnesses) =>
        new($"{Phrases.Heading(step.Of)}: {End(step.End)} {Phrases.Number(step.Value)}, since {step.Words.TrimEnd('.')} (rule {step.Rule}): {string.Join("; ", step.Premises.Select(premise => Premise(premise, witnesses)))}.")
        {
            Claims = [.. step.Premises.SelectMany(premise => premise.Claims).Distinct(StringComparer.Ordinal)],
        };

    private static string Premise(Premise premise, Witnesses witnesses)
    {
        var number = $"{premise.Of.Replace('-', ' ')} {End(premise.End)} {Phrases.Number(premise.Value)}";
        var claims = witnesses.Find(premise.Claims);
        var why = claims.Count > 0 ? $" by {witnesses.Mentions(claims)}" : premise.Step is not null ? ", as just told" : "";
        return premise.Granted is { } granted ? $"{number}{why} ({granted})" : number + why;
    }

    private static string End(BoundEnd end) => end switch
    {
        BoundEnd.Low => "at least",
        BoundEnd.High => "at most",
        _ => "best",
    };
}
