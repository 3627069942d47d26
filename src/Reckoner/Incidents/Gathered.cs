using System.Runtime.InteropServices;

namespace Reckoner.Incidents;

/// <summary>The accounts that have arrived so far, what ties them, and which group each is in. Not for several threads at once.</summary>
internal sealed class Gathered
{
    /// <summary>In how many rows two accounts must stand side by side to be compared: one rare word in common is chance in a long stream.</summary>
    public const int LeastRows = 2;

    /// <summary>From which chance on what is only mentioned is one event, thousandths.</summary>
    public const int LikelyOfMention = 500;

    // what is less likely than this ties no groups together
    private const int Least = 200;

    // so many reports are made accounts of and compared at once
    private const int Together = 512;

    private readonly List<ReadReport> reads = [];
    private readonly List<Account> accounts = [];
    private readonly List<Cluster?> clusterOf = [];
    private readonly Dictionary<string, List<int>> ofReport = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> stated = new(StringComparer.Ordinal);
    private readonly Dictionary<(ulong, int), List<int>> copies = [];
    private readonly Neighbours neighbours = new();
    private readonly List<(int Number, int Other, int Rows)> waiting = [];
    private readonly List<int> unsettled = [];
    private readonly (WordGathering Words, RowKeys Keys) own = Tools();
    private bool areInOrder = true;

    /// <summary>The reports, as they came.</summary>
    public IReadOnlyList<ReadReport> Reads => reads;

    /// <summary>The accounts by number.</summary>
    public IReadOnlyList<Account> Accounts => accounts;

    /// <summary>The group of each; null for what is only mentioned.</summary>
    public List<Cluster?> ClusterOf => clusterOf;

    /// <summary>What ties the accounts that reports are about.</summary>
    public Ties Alike { get; } = new();

    /// <summary>What ties those that are only mentioned, to each other and to the others.</summary>
    public Ties Mentioned { get; } = new();

    /// <summary>The accounts of a report, by its id.</summary>
    public List<int> OfReport(string report) => ofReport[report];

    /// <summary>The account that a report is about, by its id; null when it is not known.</summary>
    public int? AboutOf(string report) => ofReport.TryGetValue(report, out var its) ? its.Where(number => accounts[number].IsAbout).Cast<int?>().FirstOrDefault() : null;

    /// <summary>The order of counting of two accounts.</summary>
    public int Compare(int a, int b) => areInOrder ? a.CompareTo(b) : Account.Compare(accounts[a], accounts[b]);

    /// <summary>Whether a group tells of an event.</summary>
    public bool IsEvent(Cluster cluster)
    {
        foreach (var member in cluster.Members)
            if (accounts[member].IsEvent) return true;
        return false;
    }

    /// <summary>The incident that a sender says a group is; null when none does.</summary>
    public string? Stated(Cluster cluster)
    {
        if (stated.Count == 0) return null;
        foreach (var member in cluster.Members)
            if (accounts[member].Stated is { } id) return id;
        return null;
    }

    /// <summary>The first copy, word for word, of what an account says.</summary>
    public int FirstCopy(int number)
    {
        var some = copies[(accounts[number].Text, accounts[number].Scene)];
        var first = some[0];
        // those that arrive in order are numbered in order
        if (areInOrder) return first;
        foreach (var one in some)
            if (Compare(one, first) < 0) first = one;
        return first;
    }

    /// <summary>The accounts whose groups may have changed since this was last asked, in order of arrival.</summary>
    public int[] TakeUnsettled()
    {
        int[] touched = [.. unsettled.Distinct().Order()];
        unsettled.Clear();
        return touched;
    }

    /// <summary>What is tied to an account: by likeness, as a copy, by what senders state.</summary>
    /// <param name="start">The account.</param>
    /// <param name="ties">Which likeness counts.</param>
    /// <param name="isNew">Whether an account has not been reached before, in any search.</param>
    public List<int> Reach(int start, Ties ties, Func<int, bool> isNew)
    {
        List<int> reached = [start];
        // a thousand copies are gone through once, not a thousand times
        HashSet<List<int>>? taken = null;
        for (var at = 0; at < reached.Count; at++)
        {
            var account = accounts[reached[at]];
            foreach (var tie in ties.Of(reached[at]))
                if (isNew(tie.Other)) reached.Add(tie.Other);
            Take(copies[(account.Text, account.Scene)]);
            if (account.Stated is { } id) Take(stated[id]);
        }
        return reached;

        void Take(List<int> others)
        {
            if (others.Count < 2 || !(taken ??= []).Add(others)) return;
            foreach (var other in others)
                if (isNew(other)) reached.Add(other);
        }
    }

    /// <summary>Takes reports in, without looking at what becomes of their groups.</summary>
    /// <param name="some">The reports.</param>
    /// <param name="threads">How many threads may work.</param>
    /// <exception cref="ArgumentException">A report with the id of one of them has come already.</exception>
    public void Take(IReadOnlyList<ReadReport> some, int threads)
    {
        for (var from = 0; from < some.Count; from += Together)
        {
            var count = Math.Min(Together, some.Count - from);
            var made = new (Account Account, ulong[] Keys)[count][];
            Each.Do<(WordGathering Words, RowKeys Keys)>(count, threads, threads < 2 ? () => own : Tools, (i, tools) =>
                made[i] = [.. Incidents.Accounts.Of(some[from + i], tools.Words).Select(account => (account, tools.Keys.Of(account)))]);
            for (var i = 0; i < count; i++) Take(some[from + i], made[i]);
            CompareWaiting(threads);
        }
    }

    private void Take(ReadReport read, (Account Account, ulong[] Keys)[] its)
    {
        var numbers = new List<int>(its.Length);
        if (!ofReport.TryAdd(read.Report.Id, numbers)) throw new ArgumentException($"The report \"{read.Report.Id}\" has come already.", nameof(read));
        reads.Add(read);
        foreach (var (account, keys) in its)
        {
            var number = accounts.Count;
            areInOrder &= number == 0 || Account.Compare(accounts[number - 1], account) < 0;
            accounts.Add(account);
            clusterOf.Add(null);
            numbers.Add(number);
            if (account.Stated is { } id) (CollectionsMarshal.GetValueRefOrAddDefault(stated, id, out _) ??= []).Add(number);
            (CollectionsMarshal.GetValueRefOrAddDefault(copies, (account.Text, account.Scene), out _) ??= new(1)).Add(number);
            if (account.IsAbout) unsettled.Add(number);
            foreach (var (other, rows) in neighbours.Add(number, keys, Compare, Part))
                if (rows >= LeastRows && MayBeOne(account, accounts[other])) waiting.Add((number, other, rows));
        }
    }

    private static (WordGathering Words, RowKeys Keys) Tools() => (new WordGathering(), new RowKeys());

    private static bool MayBeOne(Account a, Account b) => (a.Stated is null || b.Stated is null) && !string.Equals(a.Report.Id, b.Report.Id, StringComparison.Ordinal);

    private void CompareWaiting(int threads)
    {
        if (waiting.Count == 0) return;
        var chances = new short[waiting.Count];
        Each.Do(waiting.Count, threads, static () => new Traits(), (i, traits) =>
        {
            var (a, b) = (accounts[waiting[i].Number], accounts[waiting[i].Other]);
            if (Account.Compare(a, b) > 0) (a, b) = (b, a);
            chances[i] = (short)Likeness.Chance(Likeness.Shared.Odds(traits.Of(a, b), a.IsAbout && b.IsAbout));
        });
        for (var i = 0; i < chances.Length; i++)
        {
            var (number, other, rows) = waiting[i];
            var areAbout = AreAbout(number, other);
            if (chances[i] >= (areAbout ? Least : LikelyOfMention)) (areAbout ? Alike : Mentioned).Add(number, other, chances[i], rows);
        }
        waiting.Clear();
    }

    private void Part(int a, int b, int rows)
    {
        // what stood side by side is tied before it is parted
        CompareWaiting(1);
        if (!(AreAbout(a, b) ? Alike : Mentioned).Loosen(a, b, rows, LeastRows)) return;
        if (accounts[a].IsAbout) unsettled.Add(a);
        if (accounts[b].IsAbout) unsettled.Add(b);
    }

    private bool AreAbout(int a, int b) => accounts[a].IsAbout && accounts[b].IsAbout;
}
