namespace Reckoner.Reckoning;

/// <summary>
/// Interval variables and what ties them together, narrowed to a fixpoint. Every bound knows from which stated bounds it follows. A
/// narrowing that would leave nothing possible is not made: it is a <see cref="Conflict"/>. Integers only; ends always.
/// </summary>
internal sealed class ConstraintNet(int variables)
{
    /// <summary>One end of an interval, and why.</summary>
    /// <param name="Value">The number; <see cref="Open"/> when nothing bounds it from above.</param>
    /// <param name="Source">Who stated it: the caller's own number; -1 when it follows from others.</param>
    /// <param name="From">The bounds that it follows from; empty when stated.</param>
    /// <param name="Rule">What ties them together, in plain words; null when stated.</param>
    public sealed record Bound(long Value, int Source, Bound[] From, string? Rule);

    /// <summary>Two bounds of one variable that cannot both hold.</summary>
    /// <param name="Variable">The variable.</param>
    /// <param name="Low">Its low bound.</param>
    /// <param name="High">Its high bound, below it.</param>
    /// <param name="Rule">The constraint that shows it.</param>
    public sealed record Conflict(int Variable, Bound Low, Bound High, string Rule);

    private readonly record struct Tie(int Whole, int[] Parts, bool Equal, int Stated, string Rule);

    /// <summary>No bound from above.</summary>
    public const long Open = long.MaxValue;

    private static readonly Bound Zero = new(0, -1, [], null);
    private static readonly Bound Unbounded = new(Open, -1, [], null);

    private readonly Bound[] _low = Filled(variables, Zero);
    private readonly Bound[] _high = Filled(variables, Unbounded);
    private readonly List<Tie> _ties = [];
    private HashSet<(int Tie, int Variable)>? _seen;

    /// <summary>What cannot hold together, in the order it was found.</summary>
    public List<Conflict> Conflicts { get; } = [];

    /// <summary>At least so many.</summary>
    public Bound Low(int variable) => _low[variable];

    /// <summary>At most so many.</summary>
    public Bound High(int variable) => _high[variable];

    /// <summary>States the interval of a variable, with who states either end.</summary>
    public void State(int variable, long low, int lowSource, long high, int highSource)
    {
        if (low > 0)
            _low[variable] = new Bound(low, lowSource, [], null);
        if (high < Open)
            _high[variable] = new Bound(high, highSource, [], null);
    }

    /// <summary>The parts together are never more than the whole.</summary>
    public void AtMost(int whole, int[] parts, string rule) => _ties.Add(new Tie(whole, parts, false, -1, rule));

    /// <summary>The parts together are the whole.</summary>
    /// <param name="whole">The whole.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="rule">What ties them together.</param>
    /// <param name="stated">The part that is never raised to what the others leave of the whole: somebody must state it. -1 when there is none.</param>
    public void Equal(int whole, int[] parts, string rule, int stated = -1) => _ties.Add(new Tie(whole, parts, true, stated, rule));

    /// <summary>Narrows until nothing changes.</summary>
    public void Propagate()
    {
        // every useful chain is as long as the net is deep; the limit only guards against loops that creep by one
        var rounds = variables + _ties.Count + 8;
        for (var changed = true; changed && rounds > 0; rounds--)
        {
            changed = false;
            for (var i = 0; i < _ties.Count; i++)
                changed |= Narrow(i, _ties[i]);
        }
    }

    /// <summary>The stated bounds that a bound rests on, each once, in the order of the derivation.</summary>
    public static void Sources(Bound bound, List<int> into)
    {
        if (bound.Source >= 0 && !into.Contains(bound.Source))
            into.Add(bound.Source);
        foreach (var from in bound.From)
            Sources(from, into);
    }

    private bool Narrow(int index, Tie tie)
    {
        var changed = false;
        long low = 0;
        long high = 0;
        foreach (var part in tie.Parts)
        {
            low = Plus(low, _low[part].Value);
            high = Plus(high, _high[part].Value);
        }
        changed |= low > _low[tie.Whole].Value && Raise(index, tie, tie.Whole, low, part => _low[part], null);
        changed |= tie.Equal && high < _high[tie.Whole].Value && Lower(index, tie, tie.Whole, high, part => _high[part], null);
        foreach (var part in tie.Parts)
        {
            var whole = _high[tie.Whole].Value;
            if (whole < Open)
            {
                var room = whole - Others(tie, part, _low);
                if (room < _high[part].Value)
                    changed |= Lower(index, tie, part, room, other => _low[other], _high[tie.Whole]);
            }
            if (tie.Equal && part != tie.Stated)
            {
                var others = Others(tie, part, _high);
                var rest = others >= Open ? 0 : _low[tie.Whole].Value - others;
                if (rest > _low[part].Value)
                    changed |= Raise(index, tie, part, rest, other => _high[other], _low[tie.Whole]);
            }
        }
        return changed;
    }

    private bool Raise(int index, Tie tie, int variable, long value, Func<int, Bound> other, Bound? whole)
    {
        var bound = new Bound(value, -1, From(tie, variable, other, whole), tie.Rule);
        if (value > _high[variable].Value)
            return Contradict(index, tie, variable, bound, _high[variable]);
        _low[variable] = bound;
        return true;
    }

    private bool Lower(int index, Tie tie, int variable, long value, Func<int, Bound> other, Bound? whole)
    {
        var bound = new Bound(value, -1, From(tie, variable, other, whole), tie.Rule);
        if (value < _low[variable].Value)
            return Contradict(index, tie, variable, _low[variable], bound);
        _high[variable] = bound;
        return true;
    }

    private bool Contradict(int index, Tie tie, int variable, Bound low, Bound high)
    {
        // the other ends of the same tie would tell the same contradiction again
        if ((_seen ??= []).Add((index, tie.Whole)))
            Conflicts.Add(new Conflict(variable, low, high, tie.Rule));
        return false;
    }

    /// <summary>What the new bound follows from: the whole, if it was used, and the other parts as far as they say something.</summary>
    private static Bound[] From(Tie tie, int variable, Func<int, Bound> other, Bound? whole)
    {
        var from = new List<Bound>(tie.Parts.Length + 1);
        if (whole is not null)
            from.Add(whole);
        foreach (var part in tie.Parts)
            if (part != variable && !ReferenceEquals(other(part), Zero))
                from.Add(other(part));
        return [.. from];
    }

    private static long Others(Tie tie, int variable, Bound[] bounds)
    {
        long sum = 0;
        foreach (var part in tie.Parts)
            if (part != variable)
                sum = Plus(sum, bounds[part].Value);
        return sum;
    }

    private static long Plus(long a, long b) => a > Open - b ? Open : a + b;

    private static Bound[] Filled(int count, Bound bound)
    {
        var bounds = new Bound[count];
        Array.Fill(bounds, bound);
        return bounds;
    }
}
