using System.Collections.Immutable;

namespace Reckoner.Explaining;

/// <summary>What follows from what: bounds that nobody stated, and the words they follow from.</summary>
internal static class Derivation
{
    public static ImmutableArray<Sentence> Of(Figure figure, Witnesses witnesses)
    {
        if (figure.Implied is not { } implied) return [];
        var from = witnesses.Find(implied.From);
        if (from.Count == 0) return [];
        var rule = figure.Because.FirstOrDefault(rule => rule.StartsWith("house.whole ", StringComparison.Ordinal))?["house.whole ".Length..];
        var since = rule is null ? "" : $", since {rule.TrimEnd('.')}";
        // a low that somebody states follows from nothing else
        var isStated = figure.Status != FigureStatus.Implied && witnesses.Used.Any(claim => claim.Quantity?.Interval?.Low == implied.Low);
        var bounds = Phrases.Span(implied.Low > 0 && !isStated ? implied.Low : null, null, implied.High);
        var lead = $"From {witnesses.Mentions(from)} follows {bounds} {People.Counted(figure)}{since}.";
        return
        [
            new Sentence(lead) { Claims = [.. from.Select(claim => claim.Id)] },
            .. from.Where(claim => figure.Status == FigureStatus.Implied || !figure.Used.Contains(claim.Id, StringComparer.Ordinal)).Select(claim => Testimony.Said(claim, figure, witnesses)),
        ];
    }
}
