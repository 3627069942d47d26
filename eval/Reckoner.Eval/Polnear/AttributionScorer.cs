using System.Collections.Immutable;
using Reckoner.Eval.Measuring;

namespace Reckoner.Eval.Polnear;

/// <summary>
/// The measure of the corpus's own scorer (score_attribution.py, overlap "max"), row for row: attributions are matched one to one within a
/// document, as many as can be; a role matches at half when the tokens in common are at least half of the longer.
/// </summary>
internal static class AttributionScorer
{
    /// <summary>The scorer's rows, in its order.</summary>
    public static readonly ImmutableArray<string> Rows =
    [
        "cue exact", "cue >=50%", "source exact", "source >=50%", "content exact", "content >=50%",
        "content tokens", "source+content >=50%", "triple >=50%", "triple exact",
    ];

    /// <summary>The counts of one document for every row.</summary>
    public static Dictionary<string, Counts> Score(TokenText text, ImmutableArray<Attributed> gold, ImmutableArray<Attributed> given)
    {
        Tokens[] wanted = [.. gold.Select(one => new Tokens(text, one))];
        Tokens[] got = [.. given.Select(one => new Tokens(text, one))];
        var counts = new Dictionary<string, Counts>(StringComparer.Ordinal);
        Role("source", one => one.Source);
        Role("cue", one => one.Cue);
        Role("content", one => one.Content);
        var (all, ours) = (Union(wanted), Union(got));
        counts["content tokens"] = Counts.Of(all.Count(ours.Contains), all.Count, ours.Count);
        counts["source+content >=50%"] = Matched(wanted, got, (g, p) => IsHalf(g.Content, p.Content) && IsHalf(g.Source, p.Source));
        counts["triple >=50%"] = Matched(wanted, got, IsTriple);
        counts["triple exact"] = Matched(wanted, got, (g, p) => g.Source.SetEquals(p.Source) && g.Cue.SetEquals(p.Cue) && g.Content.SetEquals(p.Content));
        return counts;

        // an attribution without the role is left out of the role's rows
        void Role(string name, Func<Tokens, HashSet<int>> role)
        {
            Tokens[] g = [.. wanted.Where(one => role(one).Count > 0)];
            Tokens[] p = [.. got.Where(one => role(one).Count > 0)];
            counts[$"{name} exact"] = Matched(g, p, (x, y) => role(x).SetEquals(role(y)));
            counts[$"{name} >=50%"] = Matched(g, p, (x, y) => IsHalf(role(x), role(y)));
        }
    }

    /// <summary>Whether every gold attribution, and every one given, has any partner that is right at half: for listing errors.</summary>
    public static (bool[] Gold, bool[] Given) Partners(TokenText text, ImmutableArray<Attributed> gold, ImmutableArray<Attributed> given)
    {
        Tokens[] wanted = [.. gold.Select(one => new Tokens(text, one))];
        Tokens[] got = [.. given.Select(one => new Tokens(text, one))];
        return ([.. wanted.Select(g => got.Any(p => IsTriple(g, p)))], [.. got.Select(p => wanted.Any(g => IsTriple(g, p)))]);
    }

    private static bool IsTriple(Tokens g, Tokens p) => IsHalf(g.Source, p.Source) && IsHalf(g.Cue, p.Cue) && IsHalf(g.Content, p.Content);

    private static bool IsHalf(HashSet<int> gold, HashSet<int> given)
    {
        if (gold.Count == 0 && given.Count == 0) return true;
        var common = gold.Count(given.Contains);
        return common > 0 && 2 * common >= Math.Max(gold.Count, given.Count);
    }

    private static HashSet<int> Union(Tokens[] all) => [.. all.SelectMany(one => one.Content)];

    private static Counts Matched(Tokens[] gold, Tokens[] given, Func<Tokens, Tokens, bool> matches)
    {
        List<int>[] edges = [.. gold.Select(g => Enumerable.Range(0, given.Length).Where(p => matches(g, given[p])).ToList())];
        return Counts.Of(Matching.Size(edges, given.Length), gold.Length, given.Length);
    }

    private sealed class Tokens(TokenText text, Attributed one)
    {
        public readonly HashSet<int> Source = text.Tokens(one.Source);
        public readonly HashSet<int> Cue = text.Tokens(one.Cue);
        public readonly HashSet<int> Content = text.Tokens(one.Content);
    }
}
