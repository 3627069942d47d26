using System.Collections.Immutable;

namespace Reckoner.Explaining;

/// <summary>Who says it, in which words: the claims that made the figure, origin by origin.</summary>
internal static class Testimony
{
    public static ImmutableArray<Sentence> Of(Figure figure, Witnesses witnesses)
    {
        if (figure.Status == FigureStatus.Implied && figure.Implied is not null) return [];
        var told = ImmutableArray.CreateBuilder<Sentence>();
        var origins = witnesses.Used.GroupBy(witnesses.Origin, StringComparer.Ordinal).ToList();
        foreach (var origin in origins)
        {
            foreach (var claim in origin)
            {
                var said = Said(claim, figure, witnesses);
                // of what follows the first of an origin, nothing adds to the count of origins
                told.Add(origins.Count > 1 && !ReferenceEquals(claim, origin.First()) ? said with { Text = $"{said.Text[..^1]}, the same origin as [{Witnesses.Text(witnesses.Number(origin.First()))}]:" } : said);
            }
        }
        return told.DrainToImmutable();
    }

    /// <summary>One claim with its words.</summary>
    public static Sentence Said(Claim claim, Figure figure, Witnesses witnesses)
    {
        var other = claim.Measure != figure.Measure || !claim.Group.Equals(figure.Group) ? $", counting {People.Counted(claim)}" : "";
        return new Sentence($"{witnesses.Source(claim)}{other}:") { Claims = [claim.Id], Evidence = witnesses.Evidence(claim) };
    }
}
