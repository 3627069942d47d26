using System.Collections.Immutable;
using System.Globalization;

namespace Reckoner.Incidents;

/// <summary>What two sets of days say about being the time of one event.</summary>
internal static class TimeEvidence
{
    private const int Precise = 3;
    private const int Useless = 40;

    /// <summary>The most that days can say for one event.</summary>
    public const int Most = 100;

    /// <summary>Weighs the days of two accounts: days that are named outweigh those that only follow from publication.</summary>
    public static void Weigh(Account a, Account b, Evidence evidence)
    {
        if (!a.Times.IsEmpty && !b.Times.IsEmpty)
        {
            WeighNamed(a.Times, b.Times, evidence);
            return;
        }
        if (Nearest(a.Days, b.Days) is not { } near) return;
        if (near.Gap == 0) evidence.Add(50, "published in the same days");
        else evidence.Add(near.Gap switch { <= 3 => 0, <= 10 => -80, <= 30 => -160, <= 90 => -240, _ => -320 }, $"{Days(near.Gap)} between the days they were published");
    }

    /// <summary>Days between two spans; 0 when they overlap.</summary>
    public static int Gap(When a, When b) => a.Overlaps(b) ? 0 : a.To < b.From ? b.From.DayNumber - a.To.DayNumber : a.From.DayNumber - b.To.DayNumber;

    private static void WeighNamed(ImmutableArray<When> a, ImmutableArray<When> b, Evidence evidence)
    {
        if (Nearest(a, b) is not { } near) return;
        if (near.Gap == 0)
        {
            var length = Math.Max(Length(near.A), Length(near.B));
            if (length > Useless) return;
            evidence.Add(length <= Precise ? 100 : 40, $"both on {Day(near.A.From > near.B.From ? near.A.From : near.B.From)}");
            return;
        }
        evidence.Add(near.Gap switch { 1 => 20, <= 3 => -80, <= 10 => -180, _ => -300 }, $"{Days(near.Gap)} apart");
    }

    private static (int Gap, When A, When B)? Nearest(ImmutableArray<When> a, ImmutableArray<When> b)
    {
        (int Gap, When A, When B)? best = null;
        foreach (var left in a)
        {
            foreach (var right in b)
            {
                var gap = Gap(left, right);
                // of two overlaps the narrower says more
                if (best is null || gap < best.Value.Gap
                    || (gap == best.Value.Gap && Length(left) + Length(right) < Length(best.Value.A) + Length(best.Value.B)))
                    best = (gap, left, right);
            }
        }
        return best;
    }

    private static int Length(When when) => when.To.DayNumber - when.From.DayNumber + 1;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Days(int count) => count == 1 ? "one day" : string.Create(CultureInfo.InvariantCulture, $"{count} days");
}
