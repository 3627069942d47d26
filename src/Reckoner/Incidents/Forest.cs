namespace Reckoner.Incidents;

/// <summary>
/// What the traits of two reports are worth together, learned from reports whose events are on record: many small decision trees whose worths are
/// added, from <c>knowledge/incidents/trees.tsv</c>. Sharing rare words speaks for one event more when the reports came out on the same day than a year apart;
/// a tree says so, a weight for each trait cannot.
/// </summary>
internal sealed class Forest
{
    private readonly Node[] nodes;
    private readonly int[] roots;

    /// <summary>Takes the nodes of all trees, each root before its branches.</summary>
    public Forest(IReadOnlyList<Node> nodes)
    {
        this.nodes = [.. nodes];
        var isBranch = new bool[this.nodes.Length];
        for (var i = 0; i < this.nodes.Length; i++)
        {
            var node = this.nodes[i];
            if (node.Trait < 0) continue;
            // a branch stands behind its node, so that every way ends
            if (node.Trait >= Traits.Count || node.Upto <= i || node.Above <= i || node.Upto >= isBranch.Length || node.Above >= isBranch.Length) throw new FormatException($"The branches of node {i} are not behind it.");
            isBranch[node.Upto] = isBranch[node.Above] = true;
        }
        roots = [.. Enumerable.Range(0, this.nodes.Length).Where(i => !isBranch[i])];
    }

    /// <summary>Reads a table of nodes: number, trait (- for a leaf), bound, node when the trait is at most the bound, node when it is more, worth.</summary>
    public static Forest Read(string table)
    {
        var read = new List<Node>();
        foreach (var line in Table.Lines(table))
        {
            if (line.Number(0) != read.Count) throw line.Unreadable();
            if (line.At(1) == "-") read.Add(new Node(-1, 0, 0, 0, line.Signed(5)));
            else if (Enum.TryParse<Trait>(line.At(1), out var trait)) read.Add(new Node((int)trait, line.Signed(2), line.Number(3), line.Number(4), line.Signed(5)));
            else throw line.Unreadable();
        }
        return new Forest(read);
    }

    /// <summary>The nodes of all trees.</summary>
    public IReadOnlyList<Node> Nodes => nodes;

    /// <summary>What the traits are worth together, thousandths of the logarithm of the odds.</summary>
    public int Odds(Traits traits) => Odds(traits.Values);

    /// <summary>The same for traits by their numbers.</summary>
    public int Odds(ReadOnlySpan<int> traits)
    {
        var sum = 0;
        foreach (var root in roots)
        {
            var node = nodes[root];
            while (node.Trait >= 0) node = nodes[traits[node.Trait] <= node.Bound ? node.Upto : node.Above];
            sum += node.Worth;
        }
        return sum;
    }

    /// <summary>What is known before any trait is asked: the worths of the roots.</summary>
    public int Base => roots.Sum(root => nodes[root].Worth);

    /// <summary>Adds to each trait what it moved: at every fork the difference between the worth before and after. With <see cref="Base"/> that is all of the odds.</summary>
    public void Explain(ReadOnlySpan<int> traits, Span<int> moved)
    {
        foreach (var root in roots)
        {
            var node = nodes[root];
            while (node.Trait >= 0)
            {
                var next = nodes[traits[node.Trait] <= node.Bound ? node.Upto : node.Above];
                moved[node.Trait] += next.Worth - node.Worth;
                node = next;
            }
        }
    }

    /// <summary>A fork or a leaf.</summary>
    /// <param name="Trait">Number of the trait that is asked; -1 for a leaf.</param>
    /// <param name="Bound">Up to which value of it the way goes to <paramref name="Upto"/>.</param>
    /// <param name="Upto">Node where the trait is at most the bound.</param>
    /// <param name="Above">Node where it is more.</param>
    /// <param name="Worth">What one knows when one has come so far, thousandths of the logarithm of the odds.</param>
    internal readonly record struct Node(int Trait, int Bound, int Upto, int Above, int Worth);
}
