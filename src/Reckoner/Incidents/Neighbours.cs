using System.Runtime.InteropServices;

namespace Reckoner.Incidents;

/// <summary>
/// Finds the few accounts that one may be of one event with, without looking at all of them. Accounts that share a rare word, a town and
/// fortnight, a word of the lead and week or a number and week stand in one row, in their order of counting, and each is compared with those next
/// to it alone: so the search stays short however many there are, and which pairs are compared depends on what there is and not on the order
/// in which it came.
/// </summary>
internal sealed class Neighbours
{
    private const int Beside = 8;
    private const int RareWords = 64;
    private const int LeadWords = 6;
    private const int Days = 3;
    private const long LeastNumber = 10;
    private const ulong TownAndDays = 1;

    private static readonly int Rare = Background.RarityOf(30);
    private static readonly int Telling = Background.RarityOf(200);

    private readonly Dictionary<ulong, List<int>> rows = [];
    private readonly HashSet<ulong> keys = [];
    private readonly Dictionary<int, int> found = [];

    /// <summary>
    /// Puts an account in. Gives each account now beside it with the number of rows in which it is (a town and its days count twice), and takes apart those that it has come between.
    /// </summary>
    /// <param name="number">The account's number.</param>
    /// <param name="accounts">All accounts by number, this one too.</param>
    /// <param name="part">Called for each pair that stood side by side in a row and no longer does, with what the row counts.</param>
    public IReadOnlyDictionary<int, int> Add(int number, IReadOnlyList<Account> accounts, Action<int, int, int> part)
    {
        found.Clear();
        keys.Clear();
        Gather(accounts[number]);
        foreach (var key in keys)
        {
            ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, key, out _);
            row ??= new(1);
            var weight = 1 + (int)(key & 1);
            var at = Place(row, number, accounts);
            for (var i = Math.Max(0, at - Beside); i < at && i + Beside < row.Count; i++) part(row[i], row[i + Beside], weight);
            for (var i = Math.Max(0, at - Beside); i < Math.Min(row.Count, at + Beside); i++)
                CollectionsMarshal.GetValueRefOrAddDefault(found, row[i], out _) += weight;
            row.Insert(at, number);
        }
        return found;
    }

    private static int Place(List<int> row, int number, IReadOnlyList<Account> accounts)
    {
        // most arrive in order
        if (row.Count == 0 || Account.Compare(accounts[row[^1]], accounts[number]) < 0) return row.Count;
        var (low, high) = (0, row.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Account.Compare(accounts[row[middle]], accounts[number]) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private void Gather(Account account)
    {
        GatherWords(account);
        var left = Days;
        if (account.Day is { } published) GatherTime(account, published, ref left);
        foreach (var time in account.Times)
            if (left > 0 && time.To.DayNumber - time.From.DayNumber <= 3) GatherTime(account, time.From.DayNumber, ref left);
        foreach (var town in account.Ground.Towns)
            if (left == Days) keys.Add(Key(4, TownKey(town), 0));
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
        foreach (var word in account.Words.All)
        {
            if (word.Rarity >= Rare) Keep(rare, word);
            else if (word.Rarity >= Telling && (!word.IsName || account.Words.Lead.AsSpan().BinarySearch(word.Mark) >= 0)) Keep(telling, word);
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
    private static void Keep(Span<(int Rarity, ulong Mark)> kept, Told word)
    {
        var last = kept.Length - 1;
        if (!Before(word, kept[last])) return;
        for (; last > 0 && Before(word, kept[last - 1]); last--) kept[last] = kept[last - 1];
        kept[last] = (word.Rarity, word.Mark);
    }

    private static bool Before(Told word, (int Rarity, ulong Mark) other) =>
        other.Mark == 0 || word.Rarity > other.Rarity || (word.Rarity == other.Rarity && word.Mark < other.Mark);

    private static ulong TownKey(Place town) => town.GeoNames is { } id ? (ulong)id : Fingerprint.Of(town.Name);

    // the lowest bit says whether the row counts double: the same town in the same days is more than a word
    private static ulong Key(ulong kind, ulong what, ulong when) => (Fingerprint.Add(Fingerprint.Add(kind, what), when) & ~1UL) | (kind == TownAndDays ? 1UL : 0);
}
