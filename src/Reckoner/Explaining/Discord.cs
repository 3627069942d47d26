using System.Collections.Immutable;

namespace Reckoner.Explaining;

/// <summary>What cannot all be so, and what kind of disagreement it is.</summary>
internal static class Discord
{
    public static ImmutableArray<Sentence> Of(Picture picture, Figure figure, Witnesses witnesses)
    {
        var told = ImmutableArray.CreateBuilder<Sentence>();
        var own = figure.Used.Concat(figure.SetAside.Select(aside => aside.Claim)).ToHashSet(StringComparer.Ordinal);
        foreach (var one in picture.Disagreements)
        {
            if (one.Incident != figure.Incident || one.Measure != figure.Measure || !one.Claims.Any(own.Contains)) continue;
            var claims = witnesses.Find(one.Claims);
            var kind = one.Reason == ReasonClass.TrueConflict ? ", and this is a conflict" : ", but that is no conflict";
            told.Add(new Sentence($"{witnesses.Mentions(claims)} cannot {(claims.Count == 2 ? "both" : "all")} be so as they stand{kind}: {Why(one)}{Shown(one)}.") { Claims = one.Claims });
            foreach (var claim in claims)
                if (!own.Contains(claim.Id)) told.Add(Testimony.Said(claim, figure, witnesses));
        }
        return told.DrainToImmutable();
    }

    // an explanation quotes its claims first; what follows the last quote says why
    private static string Why(Disagreement one)
    {
        var after = one.Explanation.LastIndexOf("\": ", StringComparison.Ordinal);
        var why = after < 0 ? one.Explanation : one.Explanation[(after + 3)..];
        var see = one.Shows.IsEmpty ? -1 : why.LastIndexOf(" (see ", StringComparison.Ordinal);
        return (see < 0 ? why : why[..see]).TrimEnd('.');
    }

    private static string Shown(Disagreement one) =>
        one.Shows.IsEmpty ? "" : $", as {Witnesses.Join([.. one.Shows.Select(quote => $"“{Surroundings.Shorten(quote.Text, 60)}”").Distinct(StringComparer.Ordinal)])} {(one.Shows.Length == 1 ? "shows" : "show")}";
}
