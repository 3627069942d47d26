using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>How much two accounts share of their telling words.</summary>
internal static class WordEvidence
{
    /// <summary>The most that words alone can say for one event.</summary>
    public const int Most = 730;

    private const int Nothing = 50;
    private const int Copy = 700;
    private const int MostByWords = 600;
    private const int EnoughWords = 20;
    private const int WeightOfPoint = 16;

    private const int OneLeadName = 50;
    private const int LeadNames = 130;

    /// <summary>Weighs the names of two leads: places that no gazetteer knows, a theatre, a ship.</summary>
    public static void WeighLeads(Weights account, Weights other, Evidence evidence)
    {
        var shared = 0;
        foreach (var name in account.Lead)
            if (other.Lead.BinarySearch(name) >= 0) shared++;
        if (shared > 0) evidence.Add(shared > 1 ? LeadNames : OneLeadName, "the same names in the lead");
    }

    /// <summary>Weighs the words of an account against those of another.</summary>
    public static void Weigh(Weights account, Weights other, bool about, Evidence evidence)
    {
        var (share, weight) = about ? Likeness(account, other) : Contained(account, other);
        // a few common words are soon alike: how much is shared bounds what the share can say
        var points = Math.Min(weight / WeightOfPoint, share >= Copy ? MostByWords : about ? Math.Min(share - Nothing, MostByWords) : share / 4);
        if (points > 0 && share >= Copy) evidence.Add(points, "nearly the same words");
        else if (points > 0) evidence.Add(points, $"share telling words ({share / 10} %)");
        else if (share < Nothing && about && account.Words.Length >= EnoughWords && other.Words.Length >= EnoughWords) evidence.Add(-60, "hardly a telling word in common");
    }

    /// <summary>Likeness of two accounts of reports about an event (cosine).</summary>
    public static Shared Likeness(Weights a, Weights b)
    {
        var (squares, weight) = Common(a.Words, b.Words);
        return a.Squares == 0 || b.Squares == 0 ? default : new((int)(1000 * squares / Math.Sqrt((double)a.Squares * b.Squares)), weight);
    }

    /// <summary>How much of a mention's words stand in an account.</summary>
    public static Shared Contained(Weights mention, Weights account)
    {
        var (squares, weight) = Common(mention.Words, account.Words);
        return mention.Squares == 0 ? default : new((int)(1000 * squares / mention.Squares), weight);
    }

    private static (long Squares, int Weight) Common(ImmutableArray<Weighted> a, ImmutableArray<Weighted> b)
    {
        var squares = 0L;
        var weight = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i].Word == b[j].Word)
            {
                squares += (long)a[i].Weight * a[i].Weight;
                weight += a[i].Weight;
                i++;
                j++;
            }
            else if (a[i].Word < b[j].Word) i++;
            else j++;
        }
        return (squares, weight);
    }

    /// <summary>What two accounts share.</summary>
    /// <param name="Share">Thousandths: 1000 for the same words.</param>
    /// <param name="Weight">Sum of the weights of the shared words.</param>
    internal readonly record struct Shared(int Share, int Weight);
}
