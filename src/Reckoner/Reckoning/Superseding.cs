namespace Reckoner.Reckoning;

/// <summary>
/// A later number of the same voice or outlet takes the place of its earlier one. A lower later number is a correction and says so. Only the
/// last word of a voice is looked at, and its last closed one, so that the cost does not grow with its length.
/// </summary>
internal static class Superseding
{
    public static void Supersede(Cell cell)
    {
        var tallies = cell.Tallies;
        if (tallies.Count < 2 || tallies[0].First.ReportIndex == tallies[^1].First.ReportIndex)
            return;
        var last = new Dictionary<string, LastWord>(StringComparer.OrdinalIgnoreCase);
        for (var i = tallies.Count - 1; i >= 0; i--)
        {
            var tally = tallies[i];
            if (tally.Aside is not null || tally.Time < 0)
                continue;
            var outlet = tally.First.Report?.Outlet;
            var voice = tally.First.Authority.Key;
            var byOutlet = outlet is null ? null : Last(last, outlet);
            var byVoice = voice is null ? null : Last(last, $"\n{voice}");
            var later = byVoice?.Replacing(tally) ?? byOutlet?.Replacing(tally);
            if (later is not null)
                tally.Aside = Reason(tally, later);
            byVoice?.Note(tally);
            byOutlet?.Note(tally);
        }
    }

    private static LastWord Last(Dictionary<string, LastWord> last, string key)
    {
        if (!last.TryGetValue(key, out var word))
            last[key] = word = new LastWord();
        return word;
    }

    private static string Reason(Tally earlier, Tally later) =>
        later.Coded.Low < earlier.Coded.Low
            ? $"corrected to a lower number by {later.First.Claim.Id}"
            : $"superseded by the later {later.First.Claim.Id}";

    /// <summary>The latest that a voice or an outlet says of a cell.</summary>
    private sealed class LastWord
    {
        private Tally? _any;
        private Tally? _closed;
        private Tally? _composed;

        public void Note(Tally tally)
        {
            if (tally.Composed)
            {
                _composed ??= tally;
                return;
            }
            _any ??= tally;
            if (tally.Coded.Strict.High is not null && tally.Coded.Best is not null)
                _closed ??= tally;
        }

        public Tally? Replacing(Tally earlier) =>
            Replaces(_any, earlier) ? _any : Replaces(_closed, earlier) ? _closed : Replaces(_composed, earlier) ? _composed : null;

        private static bool Replaces(Tally? later, Tally earlier)
        {
            if (later is null || later.Time <= earlier.Time)
                return false;
            // what nobody stated cannot lower what somebody did
            if (later.Composed)
                return earlier.Coded.Strict.High is { } most ? later.Coded.Low > most : earlier.Composed && later.Coded.Low > earlier.Coded.Low;
            if (earlier.Coded.Strict.Intersect(later.Coded.Strict) is null)
                return true;
            // two floors of one voice: the later holds
            return earlier.Coded.Strict.High is null && later.Coded.Strict.High is null && earlier.Coded.Low != later.Coded.Low && !earlier.Composed;
        }
    }
}
