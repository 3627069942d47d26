namespace Reckoner.Incidents;

/// <summary>
/// Sentences of one incident that were told before: word for word, or in most of their three-word runs. A sentence that was cut short, got another
/// dateline or a clause more is still the same one; two reporters who write of the same facts share far fewer runs. Used for incident after incident; not for several
/// threads at once.
/// </summary>
internal sealed class Retold
{
    private const int ShortestSentence = 8;
    private const int FewestRuns = 8;
    private const int MostRuns = 48;

    // what one long incident made large is not kept for the many small ones
    private const int MostKept = 4096;

    private Dictionary<ulong, string> same = [];
    private Dictionary<ulong, int> first = [];
    private readonly List<(int Runs, string Origin)> told = [];
    private readonly List<ulong> runs = [];
    private readonly Dictionary<int, int> shared = [];
    private readonly HashSet<ulong> met = [];

    // a sentence is looked at only where another claim of the incident counts the same
    private readonly HashSet<ulong> repeated = [];
    private ulong mark;
    private int words;

    /// <summary>Begins an incident of which nothing has been told yet.</summary>
    /// <param name="claims">All its claims that will be asked for.</param>
    public void Begin(ReadOnlySpan<Claim> claims)
    {
        if (first.Count > MostKept) (same, first) = ([], []);
        same.Clear();
        first.Clear();
        told.Clear();
        met.Clear();
        repeated.Clear();
        if (claims.Length < 2) return;
        foreach (var claim in claims)
            if (!met.Add(What(claim))) repeated.Add(What(claim));
    }

    /// <summary>The origin of the claim that first told what this one tells in the same sentence; null when none did. Call <see cref="Tell"/> next.</summary>
    public string? Origin(Report report, Claim claim)
    {
        var what = What(claim);
        words = 0;
        if (!repeated.Contains(what)) return null;
        Take(report, claim, what);
        if (words < ShortestSentence) return null;
        if (same.TryGetValue(mark, out var origin)) return origin;
        if (runs.Count < FewestRuns) return null;
        shared.Clear();
        foreach (var run in runs)
            if (first.TryGetValue(run, out var sentence)) shared[sentence] = shared.GetValueOrDefault(sentence) + 1;
        var (best, most) = (-1, 0);
        foreach (var (sentence, count) in shared)
        {
            // two of three runs of the shorter sentence
            if (count * 3 < Math.Min(runs.Count, told[sentence].Runs) * 2) continue;
            if (count > most || (count == most && sentence < best)) (best, most) = (sentence, count);
        }
        return best < 0 ? null : told[best].Origin;
    }

    /// <summary>Keeps the sentence that <see cref="Origin"/> was last asked for, with its origin.</summary>
    public void Tell(string origin)
    {
        if (words < ShortestSentence) return;
        same.TryAdd(mark, origin);
        if (runs.Count < FewestRuns) return;
        foreach (var run in runs) first.TryAdd(run, told.Count);
        told.Add((runs.Count, origin));
    }

    private static ulong What(Claim claim)
    {
        var low = claim.Quantity?.Interval?.Low ?? -1;
        return Fingerprint.Add(Fingerprint.Add(Fingerprint.Start, (ulong)((int)claim.Kind * 100) + (ulong)(1 + (int?)claim.Measure ?? 0)), (ulong)(low + 1));
    }

    // the words of the sentence with what it counts: two claims of one sentence may have two speakers
    private void Take(Report report, Claim claim, ulong what)
    {
        var quote = claim.Quotes[0];
        var text = quote.Of(report);
        var (from, to) = Passage.Around(text, quote.Start, quote.End);
        if (from == 0 && !quote.InTitle) from = Math.Min(Dateline.End(text), quote.Start);
        runs.Clear();
        (mark, words) = (what, 0);
        ulong before = 0, last = 0;
        var sentence = text.AsSpan(0, to);
        for (var i = from; i < to;)
        {
            if (Fingerprint.WordChar(sentence[i]) == 0) { i++; continue; }
            var word = Fingerprint.Word(sentence, ref i);
            mark = Fingerprint.Add(mark, word);
            if (++words >= 3 && runs.Count < MostRuns) runs.Add(Fingerprint.Mix((before * 3) ^ (last * 5) ^ (word * 7) ^ what));
            (before, last) = (last, word);
        }
    }
}
