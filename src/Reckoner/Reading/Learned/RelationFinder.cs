namespace Reckoner.Reading.Learned;

/// <summary>Says of every word how it depends on its head, once all heads are known.</summary>
internal sealed class RelationFinder(IWeights weights)
{
    private readonly float[] sums = new float[Relations.Names.Length];
    private Hints hints = new(32);

    public ReadOnlySpan<uint> Seen => hints.Seen;

    public void Name(Parsed s)
    {
        for (var i = 0; i < s.Count; i++) s.Relation[i] = Best(s, i);
    }

    public byte Best(Parsed s, int i)
    {
        if (s.Head[i] == s.Count) return 0;
        See(s, i);
        weights.Sum(hints.Seen, sums);
        var best = 1;
        for (var one = 2; one < sums.Length; one++) if (sums[one] > sums[best]) best = one;
        return (byte)best;
    }

    private void See(Parsed s, int i)
    {
        hints.Count = 0;
        int head = s.Head[i], left = s.Left[i], right = s.Right[i];
        uint tag = s.Tag[i], above = s.Tag[head], side = i < head ? 0u : 1u, far = (uint)Math.Min(Math.Abs(i - head), 7) << 1 | side;
        uint first = left >= 0 ? s.Form[left] : 1, firstTag = left >= 0 ? s.Tag[left] : 30u, last = right >= 0 ? s.Tag[right] : 30u;
        uint before = i > 0 ? s.Tag[i - 1] : 31u, after = i + 1 < s.Count ? s.Tag[i + 1] : 31u;
        var grand = s.Head[head] <= s.Count && s.Head[head] >= 0 ? s.Tag[s.Head[head]] : 31u;
        // what stands on the same side of the head, nearer its edge: one subject, one object
        uint edge = side == 0 ? (uint)s.Left[head] == i ? 0u : 1u : (uint)s.Right[head] == i ? 2u : 3u;
        var headLeft = s.Left[head] >= 0 ? s.Tag[s.Left[head]] : 30u;
        hints.Add(1, tag << 8 | above, side);
        hints.Add(2, s.Form[i], above, side);
        hints.Add(3, tag, s.Form[head], side);
        hints.Add(4, s.Form[i], s.Form[head]);
        hints.Add(5, tag << 8 | above, far);
        hints.Add(6, tag << 8 | above, first, side);
        hints.Add(7, tag << 8 | above, firstTag, last);
        hints.Add(8, tag << 8 | above, before, after << 1 | side);
        hints.Add(9, tag << 8 | above, edge, headLeft);
        hints.Add(10, tag << 8 | above, grand, side);
        hints.Add(11, s.Form[i], firstTag, side);
        hints.Add(12, s.Ending[i], tag, side);
        hints.Add(13, s.Ending[head], above, tag << 1 | side);
        hints.Add(14, s.Form[head], first, side);
        hints.Add(15, i > 0 ? s.Form[i - 1] : 1, tag, side);
        hints.Add(16, i + 1 < s.Count ? s.Form[i + 1] : 1, tag, side);
        hints.Add(17, tag << 8 | above, s.Mark[Math.Max(s.From[i] - 1, 0)], (uint)s.Mark[Math.Min(s.To[i] + 1, s.Count)] << 1 | side);
        hints.Add(18, s.Stem[head], firstTag, tag << 1 | side);
        hints.Add(19, s.Known[i], tag, above << 1 | side);
    }
}
