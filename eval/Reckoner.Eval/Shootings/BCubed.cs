using Reckoner.Eval.Measuring;

namespace Reckoner.Eval.Shootings;

/// <summary>
/// B-cubed (Bagga and Baldwin 1998): for every article, of those put with it the share that belongs there (precision), and of those that belong
/// with it the share that was put there (recall); averaged over articles.
/// </summary>
internal static class BCubed
{
    /// <summary>What each article adds, in the order given.</summary>
    /// <param name="articles">Where each belongs, and where it was put.</param>
    public static IReadOnlyList<Counts> Of(IReadOnlyList<(string Belongs, string Put)> articles)
    {
        var belongs = articles.CountBy(one => one.Belongs, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var put = articles.CountBy(one => one.Put, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var both = articles.CountBy(one => one).ToDictionary();
        return [.. articles.Select(one => new Counts((double)both[one] / put[one.Put], 1, (double)both[one] / belongs[one.Belongs], 1))];
    }
}
