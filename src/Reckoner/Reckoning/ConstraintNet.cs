namespace Reckoner.Reckoning;

/// <summary>
/// Interval variables and what ties them together, narrowed to a fixpoint. Every bound knows from which stated bounds it follows. A
/// narrowing that would leave nothing possible is not made: it is a <see cref="Conflict"/>. Integers only; ends always.
/// </summary>
internal sealed partial class ConstraintNet(int variables)
{
    /// <summary>One end of an interval, and why.</summary>
    /// <param name="Variable">What it bounds; -1 for the ends that nobody states.</param>
    /// <param name="IsLow">Whether it bounds from below.</param>
    /// <param name="Value">The number; <see cref="Open"/> when nothing bounds it from above.</param>
    /// <param name="Source">Who stated it: the caller's own number; -1 when it follows from others, or is taken for granted.</param>
    /// <param name="From">The bounds that it follows from; empty when stated.</param>
    /// <param name="Rule">What ties them together, or why it is taken for granted; null when stated.</param>
    public sealed record Bound(int Variable, bool IsLow, long Value, int Source, Bound[] From, PolicyRule? Rule);

    /// <summary>Two bounds of one variable that cannot both hold.</summary>
    /// <param name="Variable">The variable.</param>
    /// <param name="Low">Its low bound.</param>
    /// <param name="High">Its high bound, below it.</param>
    /// <param name="Rule">The constraint that shows it.</param>
    public sealed record Conflict(int Variable, Bound Low, Bound High, PolicyRule Rule);

    private readonly record struct Tie(int Whole, int[] Parts, bool Equal, int Stated, PolicyRule Rule);

    private readonly record struct Statement(int Variable, bool IsLow, long Value, int Source);

    /// <summary>No bound from above.</summary>
    public const long Open = long.MaxValue;

    private static readonly Bound Zero = new(-1, true, 0, -1, [], null);
    private static readonly Bound Unbounded = new(-1, false, Open, -1, [], null);

    private readonly Bound[] _low = Filled(variables, Zero);
    private readonly Bound[] _high = Filled(variables, Unbounded);
    private readonly List<Statement> _stated = new(2 * variables);
    private readonly List<Tie> _ties = [];

    // when a variable was last narrowed, so that a tie is looked at again only where something has changed
    private readonly int[] _changed = new int[variables];
    private int _clock;
    private HashSet<(int Tie, int Variable)>? _seen;
    private Dictionary<int, long[]>? _shares;

    /// <summary>What cannot hold together, in the order it was found.</summary>
    public List<Conflict> Conflicts { get; } = [];

    /// <summary>At least so many.</summary>
    public Bound Low(int variable) => _low[variable];

    /// <summary>At most so many.</summary>
    public Bound High(int variable) => _high[variable];

    /// <summary>States the interval of a variable, with who states either end; -1 for what is taken for granted.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="low">At least so many.</param>
    /// <param name="lowSource">Who says so.</param>
    /// <param name="high">At most so many.</param>
    /// <param name="highSource">Who says so.</param>
    /// <param name="granted">Why it is taken for granted; null when somebody states it.</param>
    public void State(int variable, long low, int lowSource, long high, int highSource, PolicyRule? granted = null)
    {
        if (low > 0)
        {
            _low[variable] = new Bound(variable, true, low, lowSource, [], granted);
            _stated.Add(new Statement(variable, true, low, lowSource));
        }
        if (high < Open)
        {
            _high[variable] = new Bound(variable, false, high, highSource, [], granted);
            _stated.Add(new Statement(variable, false, high, highSource));
        }
    }

    /// <summary>Says of how many each a stated number was put together: any of them may be what contradicts others.</summary>
    public void Share(int source, long[] shares) => (_shares ??= [])[source] = shares;

    /// <summary>The parts together are never more than the whole.</summary>
    public void AtMost(int whole, int[] parts, PolicyRule rule) => _ties.Add(new Tie(whole, parts, false, -1, rule));

    /// <summary>The parts together are the whole.</summary>
    /// <param name="whole">The whole.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="rule">What ties them together.</param>
    /// <param name="stated">The part that is never raised to what the others leave of the whole: somebody must state it. -1 when there is none.</param>
    public void Equal(int whole, int[] parts, PolicyRule rule, int stated = -1) => _ties.Add(new Tie(whole, parts, true, stated, rule));

    /// <summary>Narrows until nothing changes.</summary>
    public void Propagate()
    {
        // every useful chain is as long as the net is deep; the limit only guards against loops that creep by one
        var rounds = variables + _ties.Count + 8;
        var looked = new int[_ties.Count];
        Array.Fill(looked, -1);
        for (var changed = true; changed && rounds > 0; rounds--)
        {
            changed = false;
            for (var i = 0; i < _ties.Count; i++)
            {
                var tie = _ties[i];
                if (!IsNews(tie, looked[i]))
                    continue;
                looked[i] = _clock;
                changed |= Narrow(i, tie);
            }
        }
    }

    /// <summary>The stated bounds that a bound rests on, each once, in the order of the derivation.</summary>
    public static void Sources(Bound bound, List<int> into)
    {
        if (bound.From.Length == 0)
        {
            if (bound.Source >= 0 && !into.Contains(bound.Source))
                into.Add(bound.Source);
            return;
        }
        // bounds share what they follow from: each is looked at once, however long the way was
        var looked = new HashSet<Bound>(ReferenceEqualityComparer.Instance);
        var next = new Stack<Bound>();
        next.Push(bound);
        while (next.TryPop(out var one))
        {
            if (one.Source >= 0 && !into.Contains(one.Source))
                into.Add(one.Source);
            for (var i = one.From.Length - 1; i >= 0; i--)
                if (one.From[i].From.Length == 0 || looked.Add(one.From[i]))
                    next.Push(one.From[i]);
        }
    }

    private bool IsNews(in Tie tie, int looked)
    {
        if (looked < 0 || _changed[tie.Whole] > looked)
            return true;
        foreach (var part in tie.Parts)
            if (_changed[part] > looked)
                return true;
        return false;
    }

    private bool Narrow(int index, in Tie tie)
    {
        var changed = false;
        var low = Together(tie, -1, _low);
        var high = Together(tie, -1, _high);
        changed |= low > _low[tie.Whole].Value && Raise(index, tie, tie.Whole, low, _low, null);
        changed |= tie.Equal && high < _high[tie.Whole].Value && Lower(index, tie, tie.Whole, high, _high, null);
        foreach (var part in tie.Parts)
        {
            var whole = _high[tie.Whole].Value;
            if (whole < Open)
            {
                var room = whole - Together(tie, part, _low);
                if (room < _high[part].Value)
                    changed |= Lower(index, tie, part, room, _low, _high[tie.Whole]);
            }
            if (tie.Equal && part != tie.Stated)
            {
                var others = Together(tie, part, _high);
                var rest = others >= Open ? 0 : _low[tie.Whole].Value - others;
                if (rest > _low[part].Value)
                    changed |= Raise(index, tie, part, rest, _high, _low[tie.Whole]);
            }
        }
        return changed;
    }

    private bool Raise(int index, in Tie tie, int variable, long value, Bound[] others, Bound? whole)
    {
        var bound = new Bound(variable, true, value, -1, From(tie, variable, others, whole), tie.Rule);
        if (value > _high[variable].Value)
            return Contradict(index, tie, variable, bound, _high[variable]);
        _low[variable] = bound;
        _changed[variable] = ++_clock;
        return true;
    }

    private bool Lower(int index, in Tie tie, int variable, long value, Bound[] others, Bound? whole)
    {
        var bound = new Bound(variable, false, value, -1, From(tie, variable, others, whole), tie.Rule);
        if (value < _low[variable].Value)
            return Contradict(index, tie, variable, _low[variable], bound);
        _high[variable] = bound;
        _changed[variable] = ++_clock;
        return true;
    }

    private bool Contradict(int index, in Tie tie, int variable, Bound low, Bound high)
    {
        // the other ends of the same tie would tell the same contradiction again
        if ((_seen ??= []).Add((index, tie.Whole)))
            Conflicts.Add(new Conflict(variable, low, high, tie.Rule));
        return false;
    }

    /// <summary>What the new bound follows from: the whole, if it was used, and the other parts as far as they say something.</summary>
    private static Bound[] From(in Tie tie, int variable, Bound[] others, Bound? whole)
    {
        var from = new List<Bound>(tie.Parts.Length + 1);
        if (whole is not null)
            from.Add(whole);
        foreach (var part in tie.Parts)
            if (part != variable && !ReferenceEquals(others[part], Zero))
                from.Add(others[part]);
        return [.. from];
    }

    private static long Together(in Tie tie, int without, Bound[] bounds)
    {
        long sum = 0;
        foreach (var part in tie.Parts)
            if (part != without)
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
