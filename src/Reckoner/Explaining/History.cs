using System.Collections.Immutable;

namespace Reckoner.Explaining;

/// <summary>How the figure came to be what it is.</summary>
internal static class History
{
    public static ImmutableArray<Sentence> Of(Figure figure, Witnesses witnesses)
    {
        if (figure.Series.Length == 0) return [];
        if (figure.Series is [{ AsOf: { } only }]) return [new Sentence($"It was first told on {Phrases.Moment(only)}, and has not changed since.")];
        var told = ImmutableArray.CreateBuilder<Sentence>(figure.Series.Length);
        foreach (var step in figure.Series)
        {
            var claims = witnesses.Find(step.Claims);
            var by = claims.Count == 0 ? "" : step.Change == FigureChange.Withdrawn ? $": no longer {witnesses.Mentions(claims, 3)}" : $", by {witnesses.Mentions(claims, 3)}";
            told.Add(new Sentence($"{(step.AsOf is { } moment ? Phrases.Moment(moment) : "Without a time")}: {Phrases.Step(step)}{by}.") { Claims = step.Claims });
        }
        return told.DrainToImmutable();
    }
}
