using System.Collections.Immutable;

namespace Reckoner.Explaining;

/// <summary>What no source states, and what sources themselves call unknown or still to come.</summary>
internal static class Silence
{
    public static ImmutableArray<Sentence> Of(Picture picture, Figure figure, Witnesses witnesses)
    {
        var told = ImmutableArray.CreateBuilder<Sentence>();
        if (figure is { Low: null, Best: null, High: null }) told.Add(new Sentence($"No source that stands gives a number of {People.Counted(figure)}."));
        else
        {
            if (figure.Low is null) told.Add(new Sentence("No source says that there are at least so many: the low is unknown."));
            if (figure.High is null) told.Add(new Sentence("No source says that there are at most so many: the high is open."));
        }
        foreach (var claim in picture.Claims)
        {
            if (claim.Incident != figure.Incident || claim.Measure != figure.Measure || claim.Kind is not (ClaimKind.Unknown or ClaimKind.Forecast)) continue;
            var lead = claim.Kind == ClaimKind.Unknown ? "said to be unknown" : "said to be expected";
            told.Add(new Sentence($"{witnesses.Source(claim)}: {lead}.") { Claims = [claim.Id], Evidence = witnesses.Evidence(claim) });
        }
        return told.DrainToImmutable();
    }
}
