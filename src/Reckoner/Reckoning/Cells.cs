using System.Runtime.InteropServices;

namespace Reckoner.Reckoning;

/// <summary>The cells of one incident: one for each measure and group that somebody speaks of, and the totals.</summary>
internal sealed class Cells
{
    private static readonly int Measures = Enum.GetValues<Measure>().Length;

    private readonly List<Cell>?[] _byMeasure = new List<Cell>?[Measures];

    /// <summary>All cells, in the order in which figures are given, once <see cref="Arrange"/> has been called.</summary>
    public List<Cell> All { get; } = [];

    /// <summary>The cells of one measure; empty when nobody speaks of it.</summary>
    public ReadOnlySpan<Cell> Of(Measure measure) => CollectionsMarshal.AsSpan(_byMeasure[(int)measure]);

    /// <summary>The cell of a measure and group, made when it is not there.</summary>
    public Cell Of(Measure measure, Group group)
    {
        var canonical = Groups.Canonical(measure, group);
        if (Find(measure, canonical) is { } found)
            return found;
        var cell = new Cell(measure, canonical.Label == "all" && canonical.Attributes.IsEmpty ? Group.All : canonical);
        (_byMeasure[(int)measure] ??= []).Add(cell);
        All.Add(cell);
        return cell;
    }

    /// <summary>The cell of a measure and group; null when nobody speaks of it.</summary>
    public Cell? Find(Measure measure, Group group)
    {
        foreach (var cell in Of(measure))
            if (cell.Group.Equals(group) || (cell.Group.IsAll && group.IsAll))
                return cell;
        return null;
    }

    /// <summary>The cell of a measure and group for what is only shown beside it: a group whose side was left open, or is said here alone, is its namesake.</summary>
    public Cell Beside(Measure measure, Group group)
    {
        var canonical = Groups.Canonical(measure, group);
        if (Find(measure, canonical) is { } found)
            return found;
        foreach (var cell in Of(measure))
            if (!cell.Group.IsAll && (cell.Group with { Side = canonical.Side }).Equals(canonical) && (cell.Group.Side == Side.Unknown || canonical.Side == Side.Unknown))
                return cell;
        return Of(measure, group);
    }

    /// <summary>The total of a measure; null when nobody speaks of the measure.</summary>
    public Cell? Total(Measure measure) => _byMeasure[(int)measure] is null ? null : Find(measure, Group.All);

    /// <summary>A group whose side was left open is the same as its only namesake with a side.</summary>
    public void MergeUnknownSides(List<Counted> counted)
    {
        Dictionary<Cell, Cell>? into = null;
        foreach (var cell in All)
        {
            if (cell.Group.Side != Side.Unknown || cell.Group.IsAll)
                continue;
            Cell? namesake = null;
            var several = false;
            foreach (var other in Of(cell.Measure))
            {
                if (other.Group.Side == Side.Unknown || other.Group.Label != cell.Group.Label || !(other.Group with { Side = Side.Unknown }).Equals(cell.Group))
                    continue;
                several |= namesake is not null;
                namesake = other;
            }
            if (namesake is not null && !several)
                (into ??= [])[cell] = namesake;
        }
        if (into is null)
            return;
        foreach (var one in counted)
            if (into.TryGetValue(one.Cell, out var cell))
                one.Cell = cell;
        foreach (var gone in into.Keys)
        {
            All.Remove(gone);
            _byMeasure[(int)gone.Measure]!.Remove(gone);
        }
    }

    /// <summary>Adds the totals that follow, and puts all in order: by measure, the total first, then by label, side and attributes.</summary>
    public void Arrange(Constraints constraints)
    {
        for (var i = All.Count - 1; i >= 0; i--)
            Of(All[i].Measure, Group.All);
        foreach (var subset in constraints.Subsets)
            if (subset.Implies && _byMeasure[(int)subset.Part] is { Count: > 0 })
                Of(subset.Whole, Group.All);
        foreach (var sum in constraints.Sums)
            if (_byMeasure[(int)sum.Whole] is { Count: > 0 })
                Of(sum.WorkedOut, Group.All);
        // "shot five, killing two and then himself": three of those whom he shot live
        foreach (var sum in constraints.Sums)
            if (_byMeasure[(int)sum.Part] is { } dead && dead.Exists(cell => cell.Group.Side == Side.Attacker))
                for (var i = (_byMeasure[(int)sum.Whole]?.Count ?? 0) - 1; i >= 0; i--)
                    if (_byMeasure[(int)sum.Whole]![i].Group is { IsAll: false, Side: Side.Victim } group && dead.Exists(cell => cell.Group == group))
                        Of(sum.WorkedOut, group);
        foreach (var hint in constraints.Hints)
            if (_byMeasure[(int)hint.Part] is { Count: > 0 })
                Of(hint.Whole, Group.All);
        Order();
    }

    /// <summary>Puts all cells in order.</summary>
    public void Order()
    {
        All.Sort(InOrder);
        foreach (var cells in _byMeasure)
            cells?.Sort(InOrder);
        for (var i = 0; i < All.Count; i++)
            All[i].Index = i;
    }

    private static int InOrder(Cell a, Cell b)
    {
        var order = a.Measure.CompareTo(b.Measure);
        if (order == 0)
            order = b.Group.IsAll.CompareTo(a.Group.IsAll);
        if (order == 0)
            order = string.CompareOrdinal(a.Group.Label, b.Group.Label);
        if (order == 0)
            order = a.Group.Side.CompareTo(b.Group.Side);
        for (var i = 0; order == 0 && i < Math.Min(a.Group.Attributes.Length, b.Group.Attributes.Length); i++)
            order = string.CompareOrdinal(a.Group.Attributes[i], b.Group.Attributes[i]);
        return order != 0 ? order : a.Group.Attributes.Length.CompareTo(b.Group.Attributes.Length);
    }
}
