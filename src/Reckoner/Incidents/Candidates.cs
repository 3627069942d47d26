using System.Runtime.InteropServices;

namespace Reckoner.Incidents;

/// <summary>
/// Finds the few incidents that an account may belong to without looking at all of them: by telling words, by town and day, by type and
/// week, by number and week. A key that leads to too many incidents tells none apart and is passed over, so the search stays short
/// however many incidents there are.
/// </summary>
internal sealed class Candidates
{
    private const int TooCommon = 64;
    private const int BestByWords = 16;
    private const int LatestByKey = 24;
    private const int LongestSpan = 10;

    private readonly Dictionary<ulong, List<int>> byWord = [];
    private readonly Dictionary<ulong, List<int>> byKey = [];

    /// <summary>Makes an incident findable by an account of it.</summary>
    public void Add(int draft, Account account, Weights words)
    {
        foreach (var word in words.Words)
        {
            if (word.Weight > 0) Add(byWord, word.Word, draft, TooCommon + 1);
        }
        foreach (var key in Keys(account)) Add(byKey, key, draft, int.MaxValue);
    }

    /// <summary>Numbers of the incidents that an account may belong to, in order of making.</summary>
    public IReadOnlyList<int> For(Account account, Weights words)
    {
        var found = new SortedSet<int>();
        foreach (var key in Keys(account))
        {
            if (byKey.TryGetValue(key, out var drafts)) found.UnionWith(drafts.Skip(drafts.Count - LatestByKey));
        }
        var votes = new Dictionary<int, long>();
        foreach (var word in words.Words)
        {
            if (!byWord.TryGetValue(word.Word, out var drafts) || drafts.Count > TooCommon) continue;
            foreach (var draft in drafts) CollectionsMarshal.GetValueRefOrAddDefault(votes, draft, out _) += (long)word.Weight * word.Weight;
        }
        found.UnionWith(votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key).Take(BestByWords).Select(vote => vote.Key));
        return [.. found];
    }

    private static void Add(Dictionary<ulong, List<int>> index, ulong key, int draft, int most)
    {
        ref var drafts = ref CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _);
        drafts ??= [];
        if (drafts.Count < most && !drafts.Contains(draft)) drafts.Add(draft);
    }

    private static IEnumerable<ulong> Keys(Account account)
    {
        var days = account.Days.Where(span => span.To.DayNumber - span.From.DayNumber <= LongestSpan).ToList();
        var town = account.Ground.Towns.FirstOrDefault();
        foreach (var span in days)
        {
            if (town is not null)
            {
                // one day more on either side: time zones, and reports that say "on Tuesday" of the night to Wednesday
                for (var day = span.From.DayNumber - 1; day <= span.To.DayNumber + 1; day++) yield return Key(1, TownKey(town), (ulong)day);
            }
            for (var week = span.From.DayNumber / 7; week <= span.To.DayNumber / 7; week++)
            {
                if (account.Type is { } type && account.Ground.Countries.FirstOrDefault() is var country)
                    yield return Key(2, Fingerprint.Of(type) ^ Fingerprint.Of(country ?? ""), (ulong)week);
                foreach (var number in account.Numbers)
                {
                    if (number.Value >= 10) yield return Key(3, Fingerprint.Add((ulong)number.Measure, (ulong)number.Value), (ulong)week);
                }
            }
        }
        if (town is not null && days.Count == 0) yield return Key(4, TownKey(town), 0);
    }

    private static ulong TownKey(Place town) => town.GeoNames is { } id ? (ulong)id : Fingerprint.Of(town.Name);

    private static ulong Key(ulong kind, ulong what, ulong when) => Fingerprint.Add(Fingerprint.Add(kind, what), when);
}
