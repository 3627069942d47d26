namespace Reckoner.Incidents;

/// <summary>
/// Which reports are versions of one story, and which version stands. A sender may say so (<see cref="Report.Revises"/>), or it shows: one outlet, one
/// incident, soon after, and nearly the same text, or a marked title. Of the versions that nobody revises the latest stands, whatever order they
/// arrived in; where they revise each other in a circle, the latest does. Versions of a withdrawn story all fall with it.
/// </summary>
internal sealed class Versions
{
    // a story is rewritten for a day or so; next week's report in the same words tells of something else
    private static readonly TimeSpan Soon = TimeSpan.FromHours(36);

    private readonly int[] family;
    private readonly int[] stands;

    private Versions(int[] family, int[] stands) => (this.family, this.stands) = (family, stands);

    /// <summary>The lowest place of a version of the same story; its own when there is no other.</summary>
    public int Family(int report) => family[report];

    /// <summary>The version that stands, or that withdrew them all: its own place for a report that stands alone.</summary>
    public int Standing(int report) => stands[report];

    /// <summary>Finds the versions; null when every report stands for itself.</summary>
    /// <param name="reports">In order of publication.</param>
    /// <param name="incidents">For each the incident that it is about; null where it is about none.</param>
    /// <param name="copies">Which texts are alike.</param>
    public static Versions? Of(IReadOnlyList<Report> reports, string?[] incidents, Copies copies)
    {
        var work = new Finding(reports, incidents, copies);
        var stated = work.Stated();
        var shown = work.Shown();
        return stated || shown ? work.Decide() : null;
    }

    private sealed class Finding(IReadOnlyList<Report> reports, string?[] incidents, Copies copies)
    {
        private readonly bool[] revised = new bool[reports.Count];
        private readonly int[] twin = new int[reports.Count];
        private int[]? parents;

        // families as senders state them: between two of one, what shows says nothing
        private int[]? told;

        private int[] Parents()
        {
            if (parents is not null) return parents;
            parents = new int[reports.Count];
            for (var i = 0; i < parents.Length; i++) parents[i] = twin[i] = i;
            return parents;
        }

        /// <summary>What senders say.</summary>
        public bool Stated()
        {
            Dictionary<string, int>? byId = null;
            Dictionary<(string Id, string Outlet), int>? absent = null;
            for (var i = 0; i < reports.Count; i++)
            {
                if (reports[i].Status != ReportStatus.Usable) Parents();
                if (reports[i].Revises is not { } older) continue;
                byId ??= ById();
                Parents();
                if (!byId.TryGetValue(older, out var place))
                {
                    // two versions of a report that is not here are versions of one another
                    var key = (older, OutletOf(i) ?? "");
                    if (!(absent ??= []).TryAdd(key, i)) Copies.Union(parents!, i, absent[key]);
                }
                else if (place != i && AreOne(OutletOf(i), OutletOf(place)))
                {
                    Copies.Union(parents!, i, place);
                    revised[place] = true;
                }
            }
            if (parents is null) return false;
            told = new int[parents.Length];
            for (var i = 0; i < told.Length; i++) told[i] = Copies.Root(parents, i);
            return true;
        }

        /// <summary>What shows.</summary>
        public bool Shown()
        {
            Dictionary<(string Outlet, string Incident), List<int>>? byStory = null;
            for (var i = 0; i < reports.Count; i++)
            {
                if (incidents[i] is not { } incident || reports[i].Published is null || OutletOf(i) is not { } outlet) continue;
                var key = (outlet, incident);
                if (!(byStory ??= []).TryGetValue(key, out var before)) byStory[key] = before = [];
                Compare(i, before);
                before.Add(i);
            }
            return parents is not null;
        }

        private void Compare(int later, List<int> before)
        {
            const int most = 24;
            if (before.Exists(earlier => IsTwin(later, earlier))) return;
            var marked = before.Count > 0 && VersionMarks.Has(reports[later]);
            for (var k = before.Count - 1; k >= Math.Max(0, before.Count - most); k--)
            {
                var earlier = before[k];
                if (reports[later].Published - reports[earlier].Published > Soon) return;
                if (AreTold(later, earlier)) continue;
                var alike = copies.AreAlike(later, earlier);
                if (!alike && !(marked && TellOneStory(later, earlier))) continue;
                Copies.Union(Parents(), later, earlier);
                revised[earlier] = true;
            }
        }

        // the same words once more are no new version, and what revised them still does
        private bool IsTwin(int later, int earlier)
        {
            if (AreTold(later, earlier) || !string.Equals(reports[later].Text, reports[earlier].Text, StringComparison.Ordinal)) return false;
            if (parents is null) return true;
            Copies.Union(parents, later, earlier);
            twin[later] = twin[earlier];
            revised[later] |= revised[earlier];
            return true;
        }

        private bool AreTold(int a, int b) => told is not null && told[a] == told[b];

        private bool TellOneStory(int later, int earlier)
        {
            // a few lines about a story are no new version of it
            if (reports[later].Text.Length * 2 < reports[earlier].Text.Length) return false;
            if (reports[later].Title is not { } title || reports[earlier].Title is not { } other) return false;
            var (a, b) = (VersionMarks.Story(title), VersionMarks.Story(other));
            if (a.Count < 3 || b.Count < 3) return false;
            var both = 0;
            foreach (var word in a)
                if (b.Contains(word)) both++;
            return both * 2 >= a.Count + b.Count - both;
        }

        public Versions Decide()
        {
            var family = Parents();
            var best = new Dictionary<int, int>();
            for (var i = 0; i < family.Length; i++)
            {
                var root = family[i] = Copies.Root(family, i);
                // a version that nobody revises goes before one that somebody does; then the later; reports are in order of publication, those without a date last
                if (!best.TryGetValue(root, out var known) || Rank(i).CompareTo(Rank(known)) > 0) best[root] = i;
            }
            var stands = new int[family.Length];
            for (var i = 0; i < stands.Length; i++)
            {
                var standing = best[family[i]];
                stands[i] = !revised[i] && twin[i] == twin[standing] ? i : standing;
                if (reports[standing].Status != ReportStatus.Usable) stands[i] = standing;
            }
            return new Versions(family, stands);
        }

        private (bool Last, bool First, bool Dated, int Place) Rank(int i) => (!revised[i], twin[i] == i, reports[i].Published is not null, i);

        private Dictionary<string, int> ById()
        {
            var byId = new Dictionary<string, int>(reports.Count, StringComparer.Ordinal);
            for (var i = 0; i < reports.Count; i++) byId.TryAdd(reports[i].Id, i);
            return byId;
        }

        private string? OutletOf(int i) => reports[i].Outlet is { } outlet ? SourceWords.Outlet(outlet) : null;

        // nobody revises another's words; who is not named may be the same
        private static bool AreOne(string? a, string? b) => a is null || b is null || string.Equals(a, b, StringComparison.Ordinal);
    }
}
