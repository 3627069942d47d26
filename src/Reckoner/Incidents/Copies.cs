namespace Reckoner.Incidents;

/// <summary>Finds copies and light rewrites among reports.</summary>
internal static class Copies
{
    // two texts that share six of ten three-word runs agree in about that share of bins; unrelated ones in hardly any
    private const int Alike = 28;
    private const int MostInBand = 32;

    /// <summary>For each report, the place of the earliest report whose text it repeats; its own when it repeats none.</summary>
    public static int[] Earliest(IReadOnlyList<Report> reports)
    {
        var earliest = new int[reports.Count];
        for (var i = 0; i < earliest.Length; i++) earliest[i] = i;
        if (reports.Count < 2) return earliest;

        var signatures = new Signature?[reports.Count];
        var bands = new Dictionary<ulong, List<int>>();
        var compared = new HashSet<int>();
        for (var i = 0; i < reports.Count; i++)
        {
            if (Signature.Of(reports[i].Text) is not { } signature) continue;
            signatures[i] = signature;
            compared.Clear();
            foreach (var band in signature.Bands())
            {
                if (!bands.TryGetValue(band, out var others)) bands.Add(band, others = []);
                foreach (var other in others)
                {
                    if (compared.Add(other) && signature.Agreement(signatures[other]!) >= Alike) Union(earliest, i, other);
                }
                // copies of copies are found through the first ones as well
                if (others.Count < MostInBand) others.Add(i);
            }
        }
        for (var i = 0; i < earliest.Length; i++) earliest[i] = Root(earliest, i);
        return earliest;
    }

    private static void Union(int[] parents, int a, int b)
    {
        var (left, right) = (Root(parents, a), Root(parents, b));
        parents[Math.Max(left, right)] = Math.Min(left, right);
    }

    private static int Root(int[] parents, int at)
    {
        while (parents[at] != at) at = parents[at] = parents[parents[at]];
        return at;
    }
}
