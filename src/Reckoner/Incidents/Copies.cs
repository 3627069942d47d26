namespace Reckoner.Incidents;

/// <summary>Finds copies and light rewrites among reports.</summary>
internal sealed class Copies
{
    // two texts that share six of ten three-word runs agree in about that share of bins; unrelated ones in hardly any
    private const int Alike = 28;
    private const int MostInBand = 32;

    private readonly int[] earliest;
    private readonly Signature?[] signatures;

    private Copies(int[] earliest, Signature?[] signatures) => (this.earliest, this.signatures) = (earliest, signatures);

    /// <summary>The place of the earliest report whose text this one repeats; its own when it repeats none.</summary>
    public int Earliest(int report) => earliest[report];

    /// <summary>How many bins of 64 the texts of two reports have in common; 0 when one of them is too short.</summary>
    public int Agreement(int a, int b) => signatures[a] is { } one && signatures[b] is { } other ? one.Agreement(other) : 0;

    /// <summary>Whether one text is a copy or a light rewrite of the other.</summary>
    public bool AreAlike(int a, int b) => Agreement(a, b) >= Alike;

    /// <summary>Compares the reports, given in order of publication.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="threads">How many threads may work.</param>
    public static Copies Of(IReadOnlyList<Report> reports, int threads)
    {
        var first = new int[reports.Count];
        for (var i = 0; i < first.Length; i++) first[i] = i;
        if (reports.Count < 2) return new Copies(first, new Signature?[reports.Count]);
        var sketches = Each.Of(reports, threads, static report => Signature.Of(report.Text));

        var bands = new Rows();
        Span<ulong> marks = stackalloc ulong[Signature.BandCount];
        var compared = new HashSet<int>();
        for (var i = 0; i < reports.Count; i++)
        {
            if (sketches[i] is not { } signature) continue;
            compared.Clear();
            var (nearest, most) = (i, Alike - 1);
            signature.Bands(marks);
            foreach (var band in marks)
            {
                ref var row = ref bands.Of(band);
                foreach (var other in bands.Members(row))
                {
                    if (!compared.Add(other)) continue;
                    var agreement = signature.Agreement(sketches[other]!);
                    if (agreement > most || (agreement == most && most >= Alike && other < nearest)) (nearest, most) = (other, agreement);
                }
                // copies of copies are found through the first ones as well
                if (row.Count < MostInBand) bands.Insert(ref row, row.Count, i);
            }
            // a text that draws on two stories is a copy of the nearer one, and does not make one of the two
            first[i] = first[nearest];
        }
        return new Copies(first, sketches);
    }

    /// <summary>Joins the sets of two places; the lower root stays.</summary>
    public static void Union(int[] parents, int a, int b)
    {
        var (left, right) = (Root(parents, a), Root(parents, b));
        parents[Math.Max(left, right)] = Math.Min(left, right);
    }

    /// <summary>The lowest place of the set.</summary>
    public static int Root(int[] parents, int at)
    {
        while (parents[at] != at) at = parents[at] = parents[parents[at]];
        return at;
    }
}
