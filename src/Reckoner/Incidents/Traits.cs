using System.Collections.Immutable;
using System.Globalization;

namespace Reckoner.Incidents;

/// <summary>What two accounts have in common and what parts them. One object may be used again for pair after pair.</summary>
internal sealed partial class Traits
{
    /// <summary>How many traits there are.</summary>
    public const int Count = (int)Trait.Length + 1;

    private const int PreciseDays = 3;
    private const int UnknownApart = 10;
    private const int MostApart = 400;

    private readonly int[] values = new int[Count];
    private readonly Dictionary<Trait, string>? subjects;

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
}
