namespace Reckoner.Reckoning;

/// <summary>
/// Makes the figures of one incident hold together. First the constraint net narrows what was chosen and finds what cannot hold together;
/// then parts and wholes are levelled, so that low &lt;= best &lt;= high and part &lt;= whole hold whatever was said.
/// </summary>
internal sealed partial class Consistency(Cells cells, Constraints constraints, Policy policy)
{
    private static readonly PolicyRule EveryGroup = new("house.whole", "every group is part of the whole");
    private static readonly PolicyRule PartOfOthers = new("house.whole", "these were counted as a part of the others");

    private readonly record struct Edge(Cell Part, Cell Whole, PolicyRule Rule);

    private readonly List<Edge> _edges = [];
    private readonly List<Tally> _sources = [];
    private ConstraintNet? _net;
    private List<Chain>? _chains;
    private long _newest = -1;

    /// <summary>What cannot hold together across cells.</summary>
    public List<ConstraintNet.Conflict> Conflicts => _net?.Conflicts ?? [];

    /// <summary>A smallest set of claims that cannot all hold, each with the tally that it is counted in.</summary>
    public List<(Tally Tally, Counted Claim)> Smallest(ConstraintNet.Conflict conflict) =>
        _net!.Smallest(conflict).ConvertAll(one => (_sources[one.Source], _sources[one.Source].Claims[one.Part]));

    /// <summary>The tallies that a bound rests on, in the order of its derivation.</summary>
    public List<Tally> Behind(ConstraintNet.Bound bound)
    {
        var numbers = new List<int>();
        ConstraintNet.Sources(bound, numbers);
        return numbers.ConvertAll(number => _sources[number]);
    }

    /// <summary>What a variable of the net is: its cell; the moment at which it is so in UTC ticks, null for now; the moment since when it is counted, null for always.</summary>
    public (Cell Cell, long? Moment, long? Since) What(int variable)
    {
        if (variable < cells.All.Count)
            return (cells.All[variable], null, null);
        var chain = _chains!.FindLast(one => one.First <= variable)!;
        var first = Chain.Moment(chain.Counts[0]);
        if (variable == chain.First)
            return (chain.Cell, first, null);
        var at = variable - chain.First - 1;
        var part = at % (1 + chain.Parts.Count);
        var count = 1 + at / (1 + chain.Parts.Count);
        long? moment = count < chain.Counts.Count ? Chain.Moment(chain.Counts[count]) : null;
        return part == 0 ? (chain.Cell, moment, null) : (chain.Parts[part - 1], moment, first);
    }

    public void Enforce()
    {
        var all = cells.All;
        if (all.Count > 1)
        {
            _chains = Chains.Find(cells, constraints);
            _net = new ConstraintNet(_chains is null ? all.Count : _chains[^1].First + _chains[^1].Variables);
            foreach (var cell in all)
                if (cell.Choice.LowFrom is { } from)
                    _newest = Math.Max(_newest, from.Latest);
            foreach (var cell in all)
                if (cell.Since is null)
                    State(cell);
            Subsets();
            Parts();
            SumsOfMeasures();
            Partitions();
            if (policy.AddsAcrossReports)
                SumsOfGroups();
            if (_chains is not null)
                foreach (var chain in _chains)
                    Chains.Tie(chain, _net, constraints, Source);
            _net.Propagate();
            if (_chains is not null)
                Pass(_chains, _net);
            foreach (var cell in all)
                Take(cell, _net);
            WorkingOut.Best(cells, constraints, policy);
        }
        Level();
        if (_net is not null)
            Hold();
    }

    private int Source(Tally tally)
    {
        _sources.Add(tally);
        if (tally.Claims.Length > 1)
            _net!.Share(_sources.Count - 1, Array.ConvertAll(tally.Claims, claim => claim.Coded.Low));
        return _sources.Count - 1;
    }

    /// <summary>What was counted before others left is of the past, unless the counts contradict each other: then it is left as it was said.</summary>
    private void Pass(List<Chain> chains, ConstraintNet net)
    {
        foreach (var chain in chains)
        {
            if (!chain.IsOutdated)
                continue;
            var cell = chain.Cell;
            if (net.High(cell.Index).Value == ConstraintNet.Open || net.Conflicts.Exists(conflict => ReferenceEquals(conflict.Rule, chain.Rule.Rule) && Concerns(conflict, chain)))
            {
                cell.Since = null;
                continue;
            }
            var most = net.High(cell.Index).Value;
            cell.Choice = cell.Choice with { Chosen = null, Runner = null, Step = null, LowFrom = null, HighFrom = null };
            (cell.Low, cell.Floor, cell.High) = (0, 0, most);
            // at most so many are left; that they all are, nobody says, unless none went since the last count
            cell.Best = !policy.Best.IsEmpty && chain.Counts[^1].Coded.Best == most ? most : null;
            cell.BestRule = chain.Rule.Rule;
        }
        foreach (var cell in cells.All)
            if (cell.Since is null && cell.Rivals.Count > 0 && chains.Find(chain => chain.IsOutdated && chain.Cell.Since is not null && chain.Cell.Measure == cell.Measure && Rests(cell, chain)) is { } rests)
            {
                // a total that only adds up what is of the past is of the past too
                cell.Choice = cell.Choice with { Chosen = null, Runner = null, Step = null, LowFrom = null, HighFrom = null };
                (cell.Low, cell.Floor, cell.Best, cell.High) = (0, 0, null, null);
                cell.Since = rests.Newest;
            }
    }

    private static bool Rests(Cell cell, Chain chain) =>
        cell.Rivals.TrueForAll(rival => !Choosing.Stands(rival) || rival.Tallies.TrueForAll(tally => Array.TrueForAll(tally.Claims, claim => ReferenceEquals(claim.Cell, chain.Cell))));

    private static bool Concerns(ConstraintNet.Conflict conflict, Chain chain) =>
        conflict.Variable == chain.Cell.Index || (conflict.Variable >= chain.First && conflict.Variable < chain.First + chain.Variables);

    private void State(Cell cell)
    {
        var low = -1;
        var high = -1;
        if (cell.Choice.LowFrom is { } from && cell.Low > 0)
        {
            low = Source(from.First);
        }
        // people told apart are a floor, and so are some of those that others count: there may be more
        if (cell.Choice.HighFrom is { Composed: false } to && cell.High is not null && !IsBatch(cell, to) && !IsOfOthers(to, cell))
        {
            high = low >= 0 && ReferenceEquals(_sources[low], to.First) ? low : Source(to.First);
        }
        _net!.State(cell.Index, cell.Low, low, high < 0 ? ConstraintNet.Open : cell.High ?? ConstraintNet.Open, high);
    }

    // "three of those who were shot are in good condition"
    private static bool IsOfOthers(Rival rival, Cell cell) => rival.First.First.Whole is { } whole && whole.Cell.Measure != cell.Measure;

    // what is counted in batches is bounded by no batch, and not by a count that others have left behind: there may be more
    private bool IsBatch(Cell cell, Rival high) => constraints.Partial(cell.Measure) && (cell.Tallies.Count > 1 || high.Latest < _newest);

    private void Tie(Cell part, Cell whole, PolicyRule rule)
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
                    Tie(part, whole, EveryGroup);
            foreach (var subset in constraints.Subsets)
                if (subset.Whole == whole.Measure)
                    foreach (var part in cells.Of(subset.Part))
                        if (Groups.Within(part.Group, whole.Group))
                            Tie(part, whole, subset.Rule);
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
                Tie(part, whole, PartOfOthers);
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
                    _net!.Equal(whole.Index, [part.Index, rest.Index], sum.Rule, part.Index);
        }
    }

    /// <summary>A group that others divide without rest is what they come to together.</summary>
    private void Partitions()
    {
        foreach (var partition in constraints.Partitions)
            foreach (var whole in cells.All)
            {
                if (whole.Group.Label != partition.Whole || whole.Rivals.Count == 0)
                    continue;
                var parts = new List<int>(partition.Parts.Length);
                foreach (var label in partition.Parts)
                    if (cells.Find(whole.Measure, whole.Group with { Label = label }) is { Rivals.Count: > 0 } part)
                        parts.Add(part.Index);
                if (parts.Count == partition.Parts.Length)
                    _net!.Equal(whole.Index, [.. parts], partition.Rule);
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
                _net!.AtMost(total.Index, [.. apart.ConvertAll(cell => cell.Index)], policy.Add);
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
        cell.Implied = new Deriving(this).Of(low, high);
        cell.BestRule ??= lower ? low.Rule : high.Rule;
    }
}
