using System.Collections.Immutable;

namespace Reckoner.Reckoning;

/// <summary>
/// The reports and claims of a whole stream, asked where else a number stands. Nothing is looked up before the first question, and a question
/// is asked only about a number that does not fit: it costs nothing otherwise. Pure; may be asked by many threads at once.
/// </summary>
public sealed class NumberWatch
{
    private readonly Lazy<Dictionary<string, List<Report>>> _byOutlet;
    private readonly Lazy<Dictionary<string, List<Claim>>> _byReport;
    private readonly Lazy<Dictionary<long, List<Claim>>> _byNumber;
    private readonly Lazy<Dictionary<string, Report>> _byId;

    /// <summary>A watch over reports and their claims.</summary>
    /// <param name="reports">All reports of the stream, in any order.</param>
    /// <param name="claims">All their claims, with their incidents, in any order.</param>
    public NumberWatch(IReadOnlyCollection<Report> reports, IReadOnlyCollection<Claim> claims)
    {
        _byId = new(() => reports.ToDictionary(report => report.Id, StringComparer.Ordinal));
        _byOutlet = new(() => Gathered(reports.Where(report => report.Outlet is not null), report => report.Outlet!, report => report.Id, StringComparer.OrdinalIgnoreCase));
        _byReport = new(() => Gathered(claims, claim => claim.Report, claim => claim.Id, StringComparer.Ordinal));
        _byNumber = new(() => Gathered(claims.Where(claim => claim.Quantity is { Interval.IsPoint: true } && Telling.IsTelling(claim.Quantity.Interval.Value.Low)), claim => claim.Quantity!.Interval!.Value.Low, claim => claim.Id, EqualityComparer<long>.Default));
    }

    /// <summary>The reports of one outlet, by id.</summary>
    internal IReadOnlyList<Report> Of(string outlet) => _byOutlet.Value.GetValueOrDefault(outlet) ?? [];

    /// <summary>The claims of one report, by id.</summary>
    internal IReadOnlyList<Claim> ClaimsOf(string report) => _byReport.Value.GetValueOrDefault(report) ?? [];

    /// <summary>The claims that state exactly this number, by id; none for a number that tells nothing.</summary>
    internal IReadOnlyList<Claim> Saying(long number) => _byNumber.Value.GetValueOrDefault(number) ?? [];

    /// <summary>A report by its id; null when it is not of the stream.</summary>
    internal Report? Find(string id) => _byId.Value.GetValueOrDefault(id);

    private static Dictionary<TKey, List<T>> Gathered<TKey, T>(IEnumerable<T> all, Func<T, TKey> key, Func<T, string> id, IEqualityComparer<TKey> comparer)
        where TKey : notnull
    {
        var gathered = new Dictionary<TKey, List<T>>(comparer);
        foreach (var one in all)
        {
            if (!gathered.TryGetValue(key(one), out var list))
                gathered[key(one)] = list = [];
            list.Add(one);
        }
        foreach (var list in gathered.Values)
            list.Sort((a, b) => string.CompareOrdinal(id(a), id(b)));
        return gathered;
    }
}
