namespace Reckoner.Cli.Tables;

/// <summary>Which figures are rows of the table. JSON and CSV hold them all; a person wants totals, sides, and real breakdowns.</summary>
internal static class Rows
{
    // groups that a desk names whenever somebody counts them; others must be a stated part of something
    private static readonly string[] Named =
        ["attackers", "children", "civilians", "crew", "foreigners", "guards", "hostages", "men", "passengers", "police", "rescuers", "soldiers", "victims", "women", "men-and-boys", "women-and-children", "women-and-girls"];

    /// <summary>Whether a figure is a row.</summary>
    public static bool Shows(Figure figure, Figure[] all, ClaimIndex claims)
    {
        if (figure.Group.IsAll) return true;
        var side = figure.Group.Side is Side.Attacker or Side.Responder;
        var foreign = figure.Group.Attributes.Contains("foreign", StringComparer.Ordinal);
        if (side || foreign) return true;
        // one man, one official: a person within the total
        if ((figure.Best ?? figure.Low ?? 0) < 2 && figure.Status != FigureStatus.Disputed) return false;
        var own = claims.Used(figure).Where(claim => claim.Group.Equals(figure.Group)).ToArray();
        if (!Named.Contains(figure.Group.Label, StringComparer.Ordinal) && !Array.Exists(own, claim => claim.PartOf is not null)) return false;
        // a group that is all there is says the total twice
        return figure.Group.Label == "hostages" || !Array.Exists(all, total => total.Group.IsAll && total.Measure == figure.Measure
            && total.Low == figure.Low && total.Best == figure.Best && !Array.Exists(own, claim => claim.PartOf is not null));
    }
}
