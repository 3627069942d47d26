namespace Reckoner;

/// <summary>From a figure to the claims and reports behind it, in one step.</summary>
public sealed class ClaimIndex(Picture picture)
{
    private readonly Dictionary<string, Claim> claims = ById(picture.Claims, claim => claim.Id);
    private readonly Dictionary<string, Report> reports = ById(picture.Reports, report => report.Id);

    /// <summary>The claim with this id; null when the picture does not hold it.</summary>
    public Claim? Claim(string id) => claims.GetValueOrDefault(id);

    /// <summary>The report with this id; null when the picture does not hold it.</summary>
    public Report? Report(string id) => reports.GetValueOrDefault(id);

    /// <summary>The claims that made a figure, in its order.</summary>
    public IEnumerable<Claim> Used(Figure figure) => figure.Used.Select(Claim).OfType<Claim>();

    /// <summary>
    /// The claim to show first: one that says exactly the best figure, or else allows it, or else the first; null when none was used.
    /// </summary>
    public Claim? Foremost(Figure figure)
    {
        Claim? first = null, allows = null;
        foreach (var claim in Used(figure))
        {
            first ??= claim;
            if ((figure.Best ?? figure.Low) is not { } best || claim.Quantity?.Interval is not { } interval) continue;
            if (interval == Interval.Exactly(best)) return claim;
            if (claim.Quantity.Said == best || interval.Contains(best)) allows ??= claim;
        }
        return allows ?? first;
    }

    // the first wins, should an id come twice
    private static Dictionary<string, T> ById<T>(IEnumerable<T> items, Func<T, string> id)
    {
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items) map.TryAdd(id(item), item);
        return map;
    }
}
