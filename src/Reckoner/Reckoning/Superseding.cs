namespace Reckoner.Reckoning;

/// <summary>
/// A later number of the same voice or outlet takes the place of its earlier one. What only rises is lowered by words of correction, or by
/// the same voice coming to a number close by; a later number far below is a part ("brought five people alive out of the hull"). Only the
/// last word of a voice is looked at, and its last closed one, so that the cost does not grow with its length.
/// </summary>
internal static class Superseding
{
    public static void Supersede(Cell cell, Constraints constraints)
    {
        var tallies = cell.Tallies;
        if (tallies.Count < 2 || tallies[0].First.ReportIndex == tallies[^1].First.ReportIndex)
            return;
        var falls = constraints.Falls(cell.Measure);
        if (!falls)
            Parts(cell, constraints.Partial(cell.Measure));
        var both = Repeated(cell);
        var last = new Dictionary<string, LastWord>(StringComparer.OrdinalIgnoreCase);
        for (var i = tallies.Count - 1; i >= 0; i--)
        {
            var tally = tallies[i];
            // what looks like the number of something else overtakes nobody as long as it waits
            if (tally.Aside is not null || tally.Time < 0 || tally is { Collides: true, HighOnly: true })
                continue;
            var outlet = tally.First.Report?.Outlet;
            var voice = tally.First.Authority.Key;
            var byOutlet = outlet is null ? null : Last(last, outlet);
            var byVoice = voice is null ? null : Last(last, $"\n{voice}");
            var later = byVoice?.Replacing(tally, falls, sameVoice: true) ?? byOutlet?.Replacing(tally, falls, sameVoice: false);
            // an outlet that gives both numbers side by side takes neither back
            if (later is not null && (voice is not null && voice == later.First.Authority.Key || !both.Contains((later.First.ReportIndex, tally.Coded))))
                tally.Aside = Reason(tally, later, falls);
            byVoice?.Note(tally);
            byOutlet?.Note(tally);
        }
    }

    /// <summary>A number far below what the same voice or outlet counted before is a part of it, or a batch.</summary>
    private static void Parts(Cell cell, bool batches)
    {
        var most = new Dictionary<string, Tally>(StringComparer.OrdinalIgnoreCase);
        foreach (var tally in cell.Tallies)
        {
            if (tally.Aside is not null || tally.Time < 0 || tally.Composed || tally.Coded.Strict.High is not { } high || high == 0)
                continue;
            var outlet = tally.First.Report?.Outlet;
            var voice = tally.First.Authority.Key is { } key ? $"\n{key}" : null;
            foreach (var who in new[] { voice, outlet })
                if (who is not null && most.TryGetValue(who, out var before) && before.Time < tally.Time
                    && (batches ? high < before.Coded.Strict.Low : high <= before.Coded.Strict.Low / 2) && !Correction.Lowers(tally.First))
                {
                    tally.Aside = Aside.Because("a part, or what was counted since:", before.First, " counted more before");
                    break;
                }
            if (tally.Aside is not null)
                continue;
            foreach (var who in new[] { voice, outlet })
                if (who is not null && (!most.TryGetValue(who, out var before) || before.Coded.Strict.Low < tally.Coded.Strict.Low || Correction.Lowers(tally.First)))
                    most[who] = tally;
        }
    }

    /// <summary>Every number of the cell with the report that says it, copies as well.</summary>
    private static HashSet<(int Report, Coded Coded)> Repeated(Cell cell)
    {
        var said = new HashSet<(int, Coded)>();
        foreach (var claim in cell.Claims)
            if (claim.Aside is null || claim.Copied)
                said.Add((claim.ReportIndex, claim.Coded));
        return said;
    }

    private static LastWord Last(Dictionary<string, LastWord> last, string key)
    {
        if (!last.TryGetValue(key, out var word))
            last[key] = word = new LastWord();
        return word;
    }

    // a number that is lowered was never so; one that rose, or fell with those still held or missing, was so when it was said
    private static Aside Reason(Tally earlier, Tally later, bool falls) =>
        later.Coded.Low < earlier.Coded.Low && !falls
            ? Aside.Because(Correction.Lowers(later.First) ? "corrected to a lower number by" : "lowered by the later", later.First)
            : Aside.Because("superseded by the later", later.First) with { IsOvertaken = true };

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

        public Tally? Replacing(Tally earlier, bool falls, bool sameVoice) =>
            Replaces(_any, earlier, falls, sameVoice) ? _any
            : Replaces(_closed, earlier, falls, sameVoice) ? _closed
            : Replaces(_composed, earlier, falls, sameVoice) ? _composed : null;

        private static bool Replaces(Tally? later, Tally earlier, bool falls, bool sameVoice)
        {
            if (later is null || later.Time <= earlier.Time)
                return false;
            // what nobody stated cannot lower what somebody did
            if (later.Composed)
                return earlier.Coded.Strict.High is { } most ? later.Coded.Low > most : earlier.Composed && later.Coded.Low > earlier.Coded.Low;
            if (earlier.Coded.Strict.Intersect(later.Coded.Strict) is null)
                return falls || later.Coded.Strict.Low > earlier.Coded.Strict.Low || sameVoice
                    || later.First.Authority.Key is null || Correction.Lowers(later.First);
            // two floors of one voice: the later holds
            return earlier.Coded.Strict.High is null && later.Coded.Strict.High is null && earlier.Coded.Low != later.Coded.Low && !earlier.Composed;
        }
    }
}
