using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace Reckoner.Incidents;

/// <summary>The words, numbers and ages that two accounts share.</summary>
internal sealed partial class Traits
{
    private const int FewWords = 12;
    private const int RareWord = 7 * Background.Bit;
    private const int MostAges = 3;
    private const int MostDifference = 5;
    private const long MostCounted = 1_000_000_000;

    private readonly int[] rarest = new int[8];

    private void WordsOf(Account a, Account b)
    {
        var one = a.Words.All;
        var other = b.Words.All;
        long names = 0, others = 0, shared = 0;
        rarest.AsSpan().Clear();
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            var (left, right) = (one[i] >> 1, other[j] >> 1);
            if (left != right)
            {
                // most words are not shared, and which comes first nobody can foresee: no branch
                var isLess = left < right ? 1 : 0;
                i += isLess;
                j += 1 - isLess;
                continue;
            }
            var rarity = Background.Rarity(one[i]);
            var square = (long)rarity * rarity;
            var (isName, isNameToo) = (TellingWords.IsName(one[i++]), TellingWords.IsName(other[j++]));
            shared += square;
            if (isName && isNameToo) names += square;
            else if (!isName && !isNameToo) others += square;
            Keep(rarity);
        }
        if (values[(int)Trait.FarTown] != 0 && rarest[0] < RareWord) Set(Trait.FarTownAlone, 1);
        Set(Trait.Names, Cosine(names, a.Words.NameSquares, b.Words.NameSquares));
        // a few words are soon alike
        if (Math.Min(one.Length, other.Length) >= FewWords) Set(Trait.Words, Cosine(others, a.Words.OtherSquares, b.Words.OtherSquares));
        if (!a.IsAbout || !b.IsAbout)
        {
            var mention = a.IsAbout ? b.Words : a.IsAbout == b.IsAbout && b.Words.All.Length < a.Words.All.Length ? b.Words : a.Words;
            var squares = mention.NameSquares + mention.OtherSquares;
            Set(Trait.Contained, squares == 0 ? 0 : (int)(1000 * shared / squares));
        }
        Set(Trait.Rarest, rarest[0]);
        Set(Trait.RarestThree, rarest[0] + rarest[1] + rarest[2]);
        var sum = 0;
        foreach (var one8 in rarest) sum += one8;
        Set(Trait.RarestEight, sum);
        Set(Trait.Lead, LeadOf(a.Words.Lead, b.Words.Lead));
        Set(Trait.Titles, CosineOfSets(a.Words.Title, b.Words.Title));
        Set(Trait.Length, Background.Log2(1 + Math.Min(one.Length, other.Length)));
    }

    private void Keep(int rarity)
    {
        if (rarity <= rarest[^1]) return;
        var at = rarest.Length - 1;
        for (; at > 0 && rarest[at - 1] < rarity; at--) rarest[at] = rarest[at - 1];
        rarest[at] = rarity;
    }

    private static int LeadOf(ImmutableArray<ulong> a, ImmutableArray<ulong> b)
    {
        var most = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] < b[j]) i++;
            else if (a[i] > b[j]) j++;
            else
            {
                most = Math.Max(most, Background.Rarity(a[i]));
                i++;
                j++;
            }
        }
        return most;
    }

    private static int CosineOfSets(ImmutableArray<ulong> a, ImmutableArray<ulong> b)
    {
        if (a.IsEmpty || b.IsEmpty) return 0;
        var shared = 0L;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] < b[j]) i++;
            else if (a[i] > b[j]) j++;
            else
            {
                shared++;
                i++;
                j++;
            }
        }
        return Cosine(shared, a.Length, b.Length);
    }

    // a square root is rounded alike on every machine (IEEE 754)
    private static int Cosine(long shared, long a, long b) => shared == 0 ? 0 : (int)(1000 * shared / Math.Sqrt((double)a * b));

    private void Figures(ImmutableArray<Number> a, ImmutableArray<Number> b)
    {
        var points = 0;
        Number? rare = null;
        bool killed = false, ofA = false, ofB = false;
        foreach (var number in a)
        {
            var isKilled = number.Measure == Measure.Killed && number.Value > 0;
            ofA |= isKilled;
            foreach (var other in b)
            {
                if (other.Measure != number.Measure || other.Value != number.Value) continue;
                killed |= isKilled;
                if (other.Group != number.Group) continue;
                points += RareNumbers.Points(number.Value);
                if (rare is null || number.Value > rare.Value.Value) rare = number;
            }
        }
        Differences(a, b);
        foreach (var other in b) ofB |= other.Measure == Measure.Killed && other.Value > 0;
        if (killed) Set(Trait.Killed, 1);
        else if (ofA && ofB) Set(Trait.OtherKilled, 1);
        if (points > 0) Set(Trait.Numbers, Math.Min(points, RareNumbers.Most), subjects is null ? null : $"{rare!.Value.Measure.Word()}, {rare.Value.Value.ToString(CultureInfo.InvariantCulture)}");
    }

    private void Differences(ImmutableArray<Number> a, ImmutableArray<Number> b)
    {
        var (injured, otherInjured) = (Largest(a, Measure.Injured), Largest(b, Measure.Injured));
        if (injured > 0 && otherInjured > 0) Set(injured == otherInjured ? Trait.Injured : Trait.OtherInjured, 1);
        Set(Trait.Difference, (int)Math.Min(MostDifference, Math.Abs(Largest(a, Measure.Killed) + injured - Largest(b, Measure.Killed) - otherInjured)));
    }

    private static long Largest(ImmutableArray<Number> numbers, Measure measure)
    {
        var largest = 0L;
        foreach (var number in numbers)
            if (number.Measure == measure) largest = Math.Max(largest, Math.Min(number.Value, MostCounted));
        return largest;
    }

    private void People(UInt128 a, UInt128 b)
    {
        if (a == 0 || b == 0) return;
        var shared = a & b;
        if (shared == 0) Set(Trait.OtherAges, 1);
        else Set(Trait.Ages, Math.Min(MostAges, BitOperations.PopCount((ulong)shared) + BitOperations.PopCount((ulong)(shared >> 64))));
    }
}
