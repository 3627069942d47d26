namespace Reckoner.Reckoning;

internal sealed partial class ConstraintNet
{
    /// <summary>Who states a bound: one source, or one of those that it was put together from.</summary>
    /// <param name="Source">The caller's own number.</param>
    /// <param name="Part">Which of its shares; 0 when it has none.</param>
    public readonly record struct Blamed(int Source, int Part);

    /// <summary>
    /// A smallest set of statements that cannot all be right: without any one of them nothing contradicts the others. What is taken for granted
    /// stays granted. What is named later is given up first, so that the choice is the same every time.
    /// </summary>
    /// <param name="conflict">The contradiction.</param>
    public List<Blamed> Smallest(Conflict conflict)
    {
        var sources = new List<int>();
        Sources(conflict.Low, sources);
        Sources(conflict.High, sources);
        var blamed = new List<Blamed>(sources.Count);
        foreach (var source in sources)
            for (var part = 0; part < Math.Max(1, SharesOf(source).Length); part++)
                blamed.Add(new Blamed(source, part));
        if (blamed.Count <= 1)
            return blamed;
        var trial = new Trial(this);
        var kept = new HashSet<Blamed>(blamed);
        for (var i = blamed.Count - 1; i >= 0; i--)
        {
            kept.Remove(blamed[i]);
            if (!trial.Contradicts(kept))
                kept.Add(blamed[i]);
        }
        blamed.RemoveAll(one => !kept.Contains(one));
        return blamed;
    }

    private long[] SharesOf(int source) => _shares is not null && _shares.TryGetValue(source, out var shares) ? shares : [];

    // what a statement comes to with those that are left of it; null when nobody is left
    private long? Left(Statement stated, HashSet<Blamed> kept)
    {
        if (stated.Source < 0)
            return stated.Value;
        var shares = SharesOf(stated.Source);
        if (shares.Length == 0 || !stated.IsLow)
            return kept.Contains(new Blamed(stated.Source, 0)) ? stated.Value : null;
        long left = 0;
        for (var i = 0; i < shares.Length; i++)
            if (kept.Contains(new Blamed(stated.Source, i)))
                left = Plus(left, shares[i]);
        return left > 0 ? Math.Min(left, stated.Value) : null;
    }

    /// <summary>The same net with some of its statements, without the story behind each bound; only what a statement reaches is looked at.</summary>
    private sealed class Trial
    {
        private readonly ConstraintNet _net;
        private readonly long[] _low;
        private readonly long[] _high;
        private readonly List<int>[] _tiesOf;
        private readonly Queue<int> _next = new();
        private readonly HashSet<int> _waiting = [];

        public Trial(ConstraintNet net)
        {
            _net = net;
            _low = new long[net._low.Length];
            _high = new long[net._low.Length];
            _tiesOf = new List<int>[net._low.Length];
            for (var i = 0; i < _tiesOf.Length; i++)
                _tiesOf[i] = [];
            for (var i = 0; i < net._ties.Count; i++)
            {
                _tiesOf[net._ties[i].Whole].Add(i);
                foreach (var part in net._ties[i].Parts)
                    _tiesOf[part].Add(i);
            }
        }

        public bool Contradicts(HashSet<Blamed> kept)
        {
            Array.Clear(_low);
            Array.Fill(_high, Open);
            _next.Clear();
            _waiting.Clear();
            foreach (var stated in _net._stated)
                if (_net.Left(stated, kept) is { } value)
                {
                    if (stated.IsLow)
                        _low[stated.Variable] = Math.Max(_low[stated.Variable], value);
                    else
                        _high[stated.Variable] = Math.Min(_high[stated.Variable], value);
                    if (_low[stated.Variable] > _high[stated.Variable])
                        return true;
                    Wake(stated.Variable);
                }
            // the same limit as the net's own: what creeps by one is left alone
            for (var steps = (long)(_low.Length + _net._ties.Count + 8) * Math.Max(1, _net._ties.Count); _next.Count > 0 && steps > 0; steps--)
            {
                var tie = _next.Dequeue();
                _waiting.Remove(tie);
                if (Narrow(_net._ties[tie]))
                    return true;
            }
            return false;
        }

        private void Wake(int variable)
        {
            foreach (var tie in _tiesOf[variable])
                if (_waiting.Add(tie))
                    _next.Enqueue(tie);
        }

        private bool Narrow(in Tie tie)
        {
            var contradicts = Raise(tie.Whole, Together(tie, -1, _low)) || (tie.Equal && Lower(tie.Whole, Together(tie, -1, _high)));
            foreach (var part in tie.Parts)
            {
                if (contradicts)
                    return true;
                contradicts |= _high[tie.Whole] < Open && Lower(part, _high[tie.Whole] - Together(tie, part, _low));
                if (tie.Equal && part != tie.Stated && Together(tie, part, _high) is < Open and var others)
                    contradicts |= Raise(part, _low[tie.Whole] - others);
            }
            return contradicts;
        }

        private bool Raise(int variable, long value)
        {
            if (value <= _low[variable])
                return false;
            _low[variable] = value;
            Wake(variable);
            return value > _high[variable];
        }

        private bool Lower(int variable, long value)
        {
            if (value >= _high[variable])
                return false;
            _high[variable] = value;
            Wake(variable);
            return value < _low[variable];
        }

        private static long Together(in Tie tie, int without, long[] values)
        {
            long sum = 0;
            foreach (var part in tie.Parts)
                if (part != without)
                    sum = Plus(sum, values[part]);
            return sum;
        }
    }
}
