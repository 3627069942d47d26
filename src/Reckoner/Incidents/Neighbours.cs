namespace Reckoner.Incidents;

/// <summary>
/// Finds the few accounts that one may be of one event with, without looking at all of them. Accounts stand in rows (<see cref="RowKeys"/>), in their
/// order of counting, and each is compared with those next to it alone: so the search stays short however many there are, and which pairs are
/// compared depends on what there is and not on the order in which it came.
/// </summary>
internal sealed class Neighbours
{
    private const int Nearest = 8;

    private readonly Rows rows = new();
    private readonly List<Neighbour> found = [];
    private int[] counts = [];

    /// <summary>
    /// Puts an account in. Gives each account now beside it with the number of rows in which it is (a town and its days count twice), and takes apart those that it has come between.
    /// </summary>
    /// <param name="number">The account's number: the next one.</param>
    /// <param name="keys">The rows in which it stands, each once.</param>
    /// <param name="compare">The order of counting of two accounts by number.</param>
    /// <param name="part">Called for each pair that stood side by side in a row and no longer does, with what the row counts.</param>
    /// <returns>Those beside it in no particular order; holds until the next is put in.</returns>
    public IReadOnlyList<Neighbour> Add(int number, ReadOnlySpan<ulong> keys, Comparison<int> compare, Action<int, int, int> part)
    {
        if (counts.Length <= number) Array.Resize(ref counts, Math.Max(64, 2 * (number + 1)));
        found.Clear();
        foreach (var key in keys)
        {
            var weight = RowKeys.Weight(key);
            ref var row = ref rows.Of(key);
            var its = rows.Members(row);
            var at = Place(its, number, compare);
            for (var i = Math.Max(0, at - Nearest); i < at && i + Nearest < its.Length; i++) part(its[i], its[i + Nearest], weight);
            foreach (var other in its[Math.Max(0, at - Nearest)..Math.Min(its.Length, at + Nearest)])
            {
                if (counts[other] == 0) found.Add(new Neighbour(other, 0));
                counts[other] += weight;
            }
            rows.Insert(ref row, at, number);
        }
        for (var i = 0; i < found.Count; i++)
        {
            var other = found[i].Number;
            found[i] = new Neighbour(other, counts[other]);
            counts[other] = 0;
        }
        return found;
    }

    private static int Place(ReadOnlySpan<int> row, int number, Comparison<int> compare)
    {
        // most arrive in order
        if (row.IsEmpty || compare(row[^1], number) < 0) return row.Length;
        var (low, high) = (0, row.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (compare(row[middle], number) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

/// <summary>One that stands beside another.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Rows">In how many rows.</param>
internal readonly record struct Neighbour(int Number, int Rows);
