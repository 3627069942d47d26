namespace Reckoner.Incidents;

/// <summary>
/// The rows in which an account stands: one for each rare word, each town and fortnight, each word of the lead and week, each number and week. Reused for account after
/// account; not for several threads at once.
/// </summary>
internal sealed class RowKeys
{
    private const int RareWords = 64;
    private const int LeadWords = 6;
    private const int Days = 3;
    private const long LeastNumber = 10;
    private const ulong TownAndDays = 1;

    private static readonly int Rare = Background.RarityOf(30);
    private static readonly int Telling = Background.RarityOf(200);

    private readonly HashSet<ulong> keys = [];

    /// <summary>What a row counts: the same town in the same days is more than a word.</summary>
    public static int Weight(ulong key) => 1 + (int)(key & 1);

    /// <summary>The keys of the rows of an account, each once.</summary>
    public ulong[] Of(Account account)
    {
        keys.Clear();
        GatherWords(account);
        var left = Days;
        if (account.Day is { } published) GatherTime(account, published, ref left);
        foreach (var time in account.Times)
            if (left > 0 && time.To.DayNumber - time.From.DayNumber <= 3) GatherTime(account, time.From.DayNumber, ref left);
        foreach (var town in account.Ground.Towns)
            if (left == Days) keys.Add(Key(4, TownKey(town), 0));
        return [.. keys];
    }

    // a fortnight and a week overlap the next by half, so that no two days close to each other fall apart
    private void GatherTime(Account account, int day, ref int left)
    {
        left--;
        foreach (var town in account.Ground.Towns)
        {
            keys.Add(Key(TownAndDays, TownKey(town), (ulong)(day / 14)));
            keys.Add(Key(TownAndDays, TownKey(town), (ulong)((day / 14) + 1)));
        }
        foreach (var number in account.Numbers)
        {
            if (number.Value < LeastNumber) continue;
            var what = Fingerprint.Add((ulong)number.Measure, (ulong)number.Value);
            keys.Add(Key(3, what, (ulong)(day / 7)));
            keys.Add(Key(3, what, (ulong)((day / 7) + 1)));
        }
    }

    private void GatherWords(Account account)
    {
        Span<(int Rarity, ulong Mark)> rare = stackalloc (int, ulong)[RareWords];
        Span<(int Rarity, ulong Mark)> telling = stackalloc (int, ulong)[LeadWords];
        var found = 0;
        foreach (var word in account.Words.All)
        {
            var (rarity, mark) = (Background.Rarity(word), TellingWords.MarkOf(word));
            if (rarity >= Rare)
            {
                // while there are few none is chosen, and they need no order
                if (found < RareWords) rare[found] = (rarity, mark);
                else
                {
                    if (found == RareWords) rare.Sort(static (a, b) => a.Rarity != b.Rarity ? b.Rarity.CompareTo(a.Rarity) : a.Mark.CompareTo(b.Mark));
                    Keep(rare, rarity, mark);
                }
                found++;
            }
            else if (rarity >= Telling && (!TellingWords.IsName(word) || account.Words.Lead.AsSpan().BinarySearch(mark) >= 0)) Keep(telling, rarity, mark);
        }
        foreach (var (_, mark) in rare)
            if (mark != 0) keys.Add(Key(5, mark, 0));
        if (account.Day is not { } day) return;
        foreach (var (_, mark) in telling)
        {
            if (mark == 0) continue;
            keys.Add(Key(6, mark, (ulong)(day / 7)));
            keys.Add(Key(6, mark, (ulong)((day / 7) + 1)));
        }
    }

    // the rarest, among equals those with the smaller mark, so that the same words are chosen in every report
    private static void Keep(Span<(int Rarity, ulong Mark)> kept, int rarity, ulong mark)
    {
        var last = kept.Length - 1;
        if (!Before(rarity, mark, kept[last])) return;
        for (; last > 0 && Before(rarity, mark, kept[last - 1]); last--) kept[last] = kept[last - 1];
        kept[last] = (rarity, mark);
    }

    private static bool Before(int rarity, ulong mark, (int Rarity, ulong Mark) other) =>
        other.Mark == 0 || rarity > other.Rarity || (rarity == other.Rarity && mark < other.Mark);

    private static ulong TownKey(Place town) => town.GeoNames is { } id ? (ulong)id : Fingerprint.Of(town.Name);

    // the lowest bit says whether the row counts double
    private static ulong Key(ulong kind, ulong what, ulong when) => (Fingerprint.Add(Fingerprint.Add(kind, what), when) & ~1UL) | (kind == TownAndDays ? 1UL : 0);
}
