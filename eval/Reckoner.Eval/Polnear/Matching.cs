namespace Reckoner.Eval.Polnear;

/// <summary>The size of a greatest matching between two sides.</summary>
internal static class Matching
{
    /// <param name="edges">For each on the left, whom on the right it may be matched with.</param>
    /// <param name="rights">How many stand on the right.</param>
    public static int Size(IReadOnlyList<IReadOnlyList<int>> edges, int rights)
    {
        var partner = new int[rights];
        Array.Fill(partner, -1);
        var size = 0;
        for (var left = 0; left < edges.Count; left++)
            if (Find(left, new bool[rights]))
                size++;
        return size;

        // a free partner, or one whose partner can take another
        bool Find(int left, bool[] seen)
        {
            foreach (var right in edges[left])
            {
                if (seen[right]) continue;
                seen[right] = true;
                if (partner[right] >= 0 && !Find(partner[right], seen)) continue;
                partner[right] = left;
                return true;
            }
            return false;
        }
    }
}
