namespace Reckoner.Reckoning;

/// <summary>
/// Makes the figures of one incident hold together. First the constraint net narrows what was chosen and finds what cannot hold together;
/// then parts and wholes are levelled, so that low &lt;= best &lt;= high and part &lt;= whole hold whatever was said.
/// </summary>
internal sealed class Consistency(Cells cells, Constraints constraints, Policy policy)
{
    private readonly record struct Edge(Cell Part, Cell Whole, string Rule);

    private readonly List<Edge> _edges = [];
    private readonly List<Tally> _sources = [];
    private ConstraintNet? _net;
    private long _newest = -1;

    /// <summary>What cannot hold together across cells.</summary>
    public List<ConstraintNet.Conflict> Conflicts => _net?.Conflicts ?? [];

    /// <summary>The tallies that a bound rests on.</summary>
    public List<Tally> Behind(ConstraintNet.Bound low, ConstraintNet.Bound high)
    {
        var numbers = new List<int>();
        ConstraintNet.Sources(low, numbers);
        ConstraintNet.Sources(high, numbers);
        return numbers.ConvertAll(number => _sources[number]);
    }

    public void Enforce()
    {
        var all = cells.All;
        if (all.Count > 1)
        {
            _net = new ConstraintNet(all.Count);
            foreach (var cell in all)
                if (cell.Choice.LowFrom is { } from)
                    _newest = Math.Max(_newest, from.Latest);
            foreach (var cell in all)
                State(cell);
            Subsets();
            Parts();
            SumsOfMeasures();
            if (policy.AddsAcrossReports)
                SumsOfGroups();
            _net.Propagate();
            foreach (var cell in all)
                Take(cell, _net);
            WorkOut();
        }
        Level();
    }

    private void State(Cell cell)
    {
        var low = -1;
        var high = -1;
        if (cell.Choice.LowFrom is { } from && cell.Low > 0)
        {
            low = _sources.Count;
            _sources.Add(from.First);
        }
        // people told apart are a floor, and so are some of those that others count: there may be more
        if (cell.Choice.HighFrom is { Composed: false } to && cell.High is not null && !IsBatch(cell, to) && !IsOfOthers(to, cell))
        {
            high = _sources.Count;
            _sources.Add(to.First);
        }
        _net!.State(cell.Index, cell.Low, low, high < 0 ? ConstraintNet.Open : cell.High ?? ConstraintNet.Open, high);
    }

    // "three of those who were shot are in good condition"
    private static bool IsOfOthers(Rival rival, Cell cell) => rival.First.First.Whole is { } whole && whole.Cell.Measure != cell.Measure;

    // what is counted in batches is bounded by no batch, and not by a count that others have left behind: there may be more
    private bool IsBatch(Cell cell, Rival high) => constraints.Partial(cell.Measure) && (cell.Tallies.Count > 1 || high.Latest < _newest);

    private void Tie(Cell part, Cell whole, string rule)
    {
        _edges.Add(new Edge(part, whole, rule));
        _net!.AtMost(whole.Index, [part.Index], rule);
    }

    private void Subsets()
    {
        foreach (var whole in cells.All)
        {
            foreach (var part in cells.Of(whole.Measure))
                if (!ReferenceEquals(part, whole) && Groups.Within(part.Group, whole.Group) && !(Groups.Within(whole.Group, part.Group) && part.Index < whole.Index))
                    Tie(part, whole, "every group is part of the whole");
            foreach (var subset in constraints.Subsets)
                if (subset.Whole == whole.Measure)
                    foreach (var part in cells.Of(subset.Part))
                        if (Groups.Within(part.Group, whole.Group))
                            Tie(part, whole, subset.Words);
        }
    }

    /// <summary>A cell that only parts of one other cell's claims speak of is part of that cell.</summary>
    private void Parts()
    {
        foreach (var part in cells.All)
        {
            Cell? whole = null;
            var only = part.Tallies.Count > 0;
            foreach (var tally in part.Tallies)
            {
                var tied = tally.First.IsPart ? tally.First.Whole!.Cell : null;
                whole ??= tied;
                only &= tied is not null && ReferenceEquals(tied, whole);
            }
            if (only && whole is not null && !Groups.Within(part.Group, whole.Group) && !Reaches(whole, part))
                Tie(part, whole, "these were counted as a part of the others");
        }
    }

    private bool Reaches(Cell from, Cell to)
    {
        if (ReferenceEquals(from, to))
            return true;
        foreach (var edge in _edges)
            if (ReferenceEquals(edge.Part, from) && Reaches(edge.Whole, to))
                return true;
        return false;
    }

    private void SumsOfMeasures()
    {
        foreach (var sum in constraints.Sums)
        {
            foreach (var whole in cells.Of(sum.Whole))
                if (cells.Find(sum.Part, whole.Group) is { } part && cells.Find(sum.WorkedOut, whole.Group) is { } rest)
                    // where only some of the hurt are told, the others are not dead
                    _net!.Equal(whole.Index, [part.Index, rest.Index], sum.Words, part.Index);
        }
    }

    /// <summary>The sides and groups with nobody in common, added across reports, where the policy does so.</summary>
    private void SumsOfGroups()
    {
        foreach (var total in cells.All)
        {
            if (!total.Group.IsAll)
                continue;
            var apart = Apart(total);
            if (apart.Count > 1)
                _net!.AtMost(total.Index, [.. apart.ConvertAll(cell => cell.Index)], policy.Add.Text);
        }
    }

    private List<Cell> Apart(Cell total)
    {
        var sorted = new List<Cell>();
        foreach (var cell in cells.Of(total.Measure))
            if (!cell.Group.IsAll && cell.Low > 0)
                sorted.Add(cell);
        sorted.Sort((a, b) => b.Low != a.Low ? b.Low.CompareTo(a.Low) : a.Index.CompareTo(b.Index));
        var apart = new List<Cell>();
        foreach (var cell in sorted)
            if (apart.TrueForAll(one => Groups.Apart(one.Group, cell.Group)))
                apart.Add(cell);
        return apart;
    }

    private void Take(Cell cell, ConstraintNet net)
    {
        var low = net.Low(cell.Index);
        var high = net.High(cell.Index);
        var lower = low.From.Length > 0;
        var upper = high.From.Length > 0;
        if (!lower && !upper)
            return;
        if (cell.High < low.Value && constraints.Partial(cell.Measure))
            cell.High = null;
        cell.Low = Math.Max(cell.Low, low.Value);
        if (high.Value < ConstraintNet.Open)
            cell.High = Math.Max(Math.Min(cell.High ?? ConstraintNet.Open, high.Value), cell.Low);
        if (cell.Best is { } best)
            cell.Best = Math.Max(cell.Low, Math.Min(best, cell.High ?? long.MaxValue));
        var numbers = new List<int>();
        if (lower)
            ConstraintNet.Sources(low, numbers);
        if (upper)
            ConstraintNet.Sources(high, numbers);
        var from = new Ids(numbers.Count);
        foreach (var number in numbers)
            foreach (var claim in _sources[number].Claims)
                from.Add(claim.Claim.Id);
        cell.Implied = new Implied(low.Value, high.Value < ConstraintNet.Open ? high.Value : null, from.All());
        cell.BestRule = lower ? low.Rule : high.Rule;
    }

    /// <summary>The part that a sum leaves: casualties less the dead are the injured.</summary>
    private void WorkOut()
    {
        if (policy.Best.IsEmpty)
            return;
        foreach (var sum in constraints.Sums)
            foreach (var whole in cells.Of(sum.Whole))
                if (whole.Best is { } all && cells.Find(sum.WorkedOut, whole.Group) is { } rest)
                    WorkOut(whole, all, cells.Find(sum.Part, whole.Group), rest, sum.Words);
        foreach (var hint in constraints.Hints)
            foreach (var part in cells.Of(hint.Part))
                if (part.Best is > 0 and { } told && cells.Find(hint.Whole, part.Group) is { } whole && told > (whole.Best ?? 0)
                    && !whole.Rivals.Exists(rival => !rival.Composed && rival.Coded.Low > 0) && (Befell(whole) || !Counted(whole)))
                    WorkOut(part, told, null, whole, hint.Words);
    }

    // whether somebody was shot or stabbed: whoever then is in hospital is there for that
    private bool Befell(Cell whole) => constraints.Sums.Exists(sum => sum.WorkedOut == whole.Measure && cells.Find(sum.Whole, whole.Group) is { Best: > 0 });

    // whether a part of them is counted that makes the whole a figure of its own
    private bool Counted(Cell whole) => constraints.Subsets.Exists(subset => subset.Whole == whole.Measure && subset.Implies && cells.Find(subset.Part, whole.Group) is { Best: > 0 });

    // where nobody is said to be dead all of the casualties may be hurt, and that is the best there is; but some may have died, so low says nothing
    private static void WorkOut(Cell whole, long all, Cell? part, Cell rest, string words)
    {
        var left = all - (part?.Best ?? 0);
        if (left <= (rest.Best ?? 0))
            return;
        // people told apart are a floor below a number that is said: there may be others
        if (rest.High < left && whole.Choice.Chosen is { Kind: not TallyKind.People } && !rest.Rivals.Exists(rival => !rival.Composed && Choosing.Stands(rival) && !IsPartOf(rival, whole)))
            rest.High = left;
        if (part is { Best: not null, High: { } most } && whole.Low > most)
            rest.Low = Math.Max(rest.Low, Math.Min(whole.Low - most, rest.High ?? long.MaxValue));
        rest.Best = Math.Max(rest.Low, Math.Min(left, rest.High ?? long.MaxValue));
        rest.BestFrom = whole;
        rest.BestRule = words;
        var from = new Ids(whole.Claims.Count);
        Rests(whole, from);
        if (part is { Best: not null })
            Rests(part, from);
        rest.Implied = new Implied(rest.Low, rest.High, from.All());
    }

    // "three of those who were shot are in good condition" counts not all who were hurt
    private static bool IsPartOf(Rival rival, Cell whole) => rival.First.First.Whole is { } other && ReferenceEquals(other.Cell, whole);

    private static void Rests(Cell cell, Ids from)
    {
        if (cell.Choice.Chosen is { } chosen)
            foreach (var tally in chosen.Tallies)
                foreach (var claim in tally.Claims)
                    from.Add(claim.Claim.Id);
        else if (cell.Implied is { } implied)
            foreach (var id in implied.From)
                from.Add(id);
    }

    /// <summary>Raises wholes to their parts, then lowers the highs of parts to their wholes, until nothing changes.</summary>
    private void Level()
    {
        foreach (var cell in cells.All)
            Order(cell);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (part, whole, rule) in _edges)
            {
                // none of one group says nothing of all
                var best = part.Best is > 0 and { } b && (whole.Best is { } w ? b > w : whole.Rivals.Count == 0 || whole.Choice.Chosen is not null) ? b : whole.Best;
                if (part.Low <= whole.Low && best == whole.Best && part.Floor <= whole.Floor)
                    continue;
                if (best != whole.Best)
                    (whole.BestFrom, whole.BestRule) = (part, rule);
                whole.Low = Math.Max(whole.Low, part.Low);
                whole.Best = best;
                whole.Floor = Math.Max(whole.Floor, part.Floor);
                Order(whole);
                changed = true;
            }
        }
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (part, whole, _) in _edges)
                if (whole.High is { } most && (part.High is not { } high || high > most))
                {
                    part.High = most;
                    changed = true;
                }
        }
    }

    private void Order(Cell cell)
    {
        if (cell.Best < cell.Low)
            cell.Best = cell.Low;
        cell.Floor = Math.Max(cell.Floor, Math.Max(cell.Low, cell.Best ?? 0));
        // a vague number that others have passed no longer bounds: "scores" beside more than 100 bodies
        if (cell.High < cell.Floor)
            cell.High = cell.Choice.HighFrom?.First.First.Claim.Quantity?.Form == QuantityForm.Vague || constraints.Partial(cell.Measure) ? null : cell.Floor;
    }
}
