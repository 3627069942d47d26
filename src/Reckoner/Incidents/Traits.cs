using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Reckoner.Language;

namespace Reckoner.Incidents;

/// <summary>What two accounts have in common and what parts them. One object may be used again for pair after pair.</summary>
internal sealed class Traits
{
    /// <summary>How many traits there are.</summary>
    public const int Count = (int)Trait.Length + 1;

    private const int PreciseDays = 3;
    private const int MostAges = 3;
    private const int Near = 25;
    private const int Far = 60;
    private const int FewWords = 12;
    private const int UnknownApart = 10;
    private const int MostApart = 400;
    private const int MostDifference = 5;
    private const long MostCounted = 1_000_000_000;
    private const int RareWord = 7 * Background.Bit;

    private readonly int[] values = new int[Count];
    private readonly Dictionary<Trait, string>? subjects;
    private readonly int[] rarest = new int[8];

    /// <summary>An empty one.</summary>
    /// <param name="explains">Whether the subjects are wanted too: the town, the number.</param>
    public Traits(bool explains = false) => subjects = explains ? [] : null;

    /// <summary>The value of a trait by its number.</summary>
    public int this[int trait] => values[trait];

    /// <summary>The values of all traits by their numbers.</summary>
    public ReadOnlySpan<int> Values => values;

    /// <summary>What a trait is about, for its reason: the town's name, the number of days; empty where there is nothing to say.</summary>
    public string Subject(Trait trait) => subjects?.GetValueOrDefault(trait) ?? "";

    /// <summary>Compares two accounts.</summary>
    public Traits Of(Account a, Account b)
    {
        Array.Clear(values);
        subjects?.Clear();
        Set(Trait.Chance, 1);
        PlacesOf(a.Ground, b.Ground);
        SpotsOf(a, b);
        Types(a.Type, b.Type);
        Days(a, b);
        if (a.IsAbout && b.IsAbout) Publication(a, b);
        WordsOf(a, b);
        Figures(a.Numbers, b.Numbers);
        People(a.Ages, b.Ages);
        return this;
    }

    private void Set(Trait trait, int value) => values[(int)trait] = value;

    private void Set(Trait trait, int value, string? subject)
    {
        values[(int)trait] = value;
        if (subjects is not null && subject is not null) subjects[trait] = subject;
    }

    private void PlacesOf(Ground a, Ground b)
    {
        if (Places.SharedTown(a, b) is { } town)
        {
            Set(Trait.AnyTown, 1, town.Name);
            if (Places.SameTown(a.Towns[0], b.Towns[0])) Set(Trait.Town, 1, town.Name);
        }
        else if (a.Towns.IsEmpty || b.Towns.IsEmpty) Set(Trait.NoTown, 1);
        else Distance(a.Towns[0], b.Towns[0]);

        if (Places.Shared(a.Provinces, b.Provinces) is { } province) Set(Trait.Province, 1, province);
        else if (!a.Provinces.IsEmpty && !b.Provinces.IsEmpty) Set(Trait.OtherProvince, 1, $"{a.Provinces[0]} and {b.Provinces[0]}");
        if (Places.Shared(a.Countries, b.Countries) is { } country) Set(Trait.Country, 1, country);
        else if (!a.Countries.IsEmpty && !b.Countries.IsEmpty) Set(Trait.OtherCountry, 1, $"{a.Countries[0]} and {b.Countries[0]}");

        if (a.Sites.IsEmpty || b.Sites.IsEmpty) return;
        if (Places.SharedNamedSite(a, b) is { } site) Set(Trait.Site, 1, site);
        else if (Places.DifferentSites(a, b)) Set(Trait.OtherSite, 1, $"{a.Sites.First(Places.IsNamed).Name} and {b.Sites.First(Places.IsNamed).Name}");
    }

    // a siege moves and a gunman runs: only what happens at one spot is parted by it
    private void SpotsOf(Account a, Account b)
    {
        if (!a.Told.IsEmpty || !b.Told.IsEmpty)
        {
            if (a.IsOfSeveral != b.IsOfSeveral && !(a.IsOfSeveral ? b : a).Ground.Spots.IsEmpty) Set(Trait.Several, 1);
            if (TellsApart(a, b) || TellsApart(b, a)) Set(Trait.ToldApart, 1);
        }
        var (one, other) = (a.Ground.Spots, b.Ground.Spots);
        if (one.IsEmpty || other.IsEmpty) return;
        var still = (IsAtOneSpot(a) && (b.Type is null || IsAtOneSpot(b))) || (a.Type is null && IsAtOneSpot(b));
        if (!still)
        {
            if ((IsLong(a) || IsLong(b)) && a.Day is { } day && b.Day is { } next && Math.Abs(day - next) <= PreciseDays && Spots.Shared(one, other) is { } held) Set(Trait.LongAtSpot, 1, held.Name);
        }
        else if (Spots.Differ(one, other)) Set(Trait.OtherSpot, 1, subjects is null ? null : $"{one[0].Name} and {other[0].Name}");
        else if (Spots.Shared(one, other) is { } spot) Set(Trait.Spot, 1, spot.Name);
    }

    private static bool IsLong(Account account) => account.Type is { } type && TypeFamilies.IsLong(type);

    private static bool IsAtOneSpot(Account account) => account.Type is { } type && EventTypes.IsAtOneSpot(type);

    // "a day after a bomb killed 22 people": who tells that tells of another day's event
    private static bool TellsApart(Account teller, Account other)
    {
        if (teller.Told.IsEmpty || AnyDay(teller.Times, other.Times)) return false;
        foreach (var told in teller.Told)
        {
            // days are told too loosely to tell a shooting from what follows it
            if (!IsAtOneSpot(told) || !IsAtOneSpot(other) || !TypeFamilies.GoTogether(told.Type!, other.Type!) || !AnyDay(told.Times, other.Times)) continue;
            if (SharesKilled(told.Numbers, other.Numbers) || Spots.Shared(told.Ground.Spots, other.Ground.Spots) is not null) return true;
        }
        return false;
    }

    private static bool AnyDay(ImmutableArray<When> a, ImmutableArray<When> b)
    {
        foreach (var one in a)
            foreach (var other in b)
                if (IsPrecise(one) && IsPrecise(other) && one.Overlaps(other)) return true;
        return false;
    }

    private static bool SharesKilled(ImmutableArray<Number> a, ImmutableArray<Number> b)
    {
        foreach (var one in a)
            foreach (var other in b)
                if (one.Measure == Measure.Killed && other.Measure == Measure.Killed && one.Value == other.Value && one.Value > 0) return true;
        return false;
    }

    private void Distance(Place a, Place b)
    {
        if (Places.Kilometres(a, b) is not { } distance || distance > Far) Set(Trait.FarTown, 1, $"{a.Name} and {b.Name}");
        else if (distance <= Near) Set(Trait.NearTown, 1, $"{a.Name} and {b.Name}");
    }

    private void Types(string? a, string? b)
    {
        if (a is null || b is null) return;
        if (string.Equals(a, b, StringComparison.Ordinal)) Set(Trait.Type, 1, a);
        else if (!TypeFamilies.GoTogether(a, b)) Set(Trait.OtherType, 1, $"{a} and {b}");
    }

    private void Days(Account a, Account b)
    {
        var gap = int.MaxValue;
        When? day = null;
        foreach (var one in a.Times)
        {
            if (!IsPrecise(one)) continue;
            foreach (var other in b.Times)
            {
                if (!IsPrecise(other) || Gap(one, other) is var between && between >= gap) continue;
                gap = between;
                day = one.From > other.From ? one : other;
            }
        }
        if (day is not null)
        {
            var trait = gap switch { 0 => Trait.Day, 1 => Trait.NextDay, <= 3 => Trait.NearDay, <= 10 => Trait.OtherDay, _ => Trait.FarDay };
            Set(trait, 1, subjects is null ? null : trait == Trait.Day ? day.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Number(gap));
        }
        else if ((!a.IsAbout || !b.IsAbout) && ShareWeek(a, b)) Set(Trait.SameWeek, 1);
        else if (a.IsAbout != b.IsAbout) Set(Trait.NoDay, 1);
        if (IsLater(a, b) || IsLater(b, a)) Set(Trait.Later, 1);
    }

    // "two weeks ago"
    private static bool ShareWeek(Account a, Account b)
    {
        foreach (var one in a.Times)
            foreach (var other in b.Times)
                if (one.To.DayNumber - one.From.DayNumber < 7 && other.To.DayNumber - other.From.DayNumber < 7 && one.Overlaps(other)) return true;
        return false;
    }

    // nobody reports what has not happened yet
    private static bool IsLater(Account told, Account published) =>
        published.Day is { } day && !told.Times.IsEmpty && AllLater(told.Times, day + 1);

    private static bool AllLater(ImmutableArray<When> times, int day)
    {
        foreach (var time in times)
            if (!IsPrecise(time) || time.From.DayNumber <= day) return false;
        return true;
    }

    // nothing is known of the time between: as if it were a good week, which speaks for neither
    private void Publication(Account a, Account b)
    {
        if (a.Day is not { } one || b.Day is not { } other)
        {
            values[(int)Trait.Apart] = UnknownApart;
            return;
        }
        var gap = Math.Min(MostApart, Math.Abs(one - other));
        Set(Trait.Apart, gap, subjects is null ? null : gap switch { 0 => "on the same day", 1 => "one day apart", MostApart => "more than a year apart", _ => $"{Number(gap)} days apart" });
    }

    // days between two spans
    private static int Gap(When a, When b) => a.Overlaps(b) ? 0 : a.To < b.From ? b.From.DayNumber - a.To.DayNumber : a.From.DayNumber - b.To.DayNumber;

    private static bool IsPrecise(When when) => when.To.DayNumber - when.From.DayNumber <= PreciseDays;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

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
