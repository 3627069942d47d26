namespace Reckoner.Reading.Learned;

/// <summary>
/// Finds on which word each word depends, in one pass (arc-hybrid transitions): a stack of words begun, and three moves. The root stands after the last word.
/// </summary>
internal sealed class Parser(IWeights weights)
{
    public const int Shift = 0, LeftArc = 1, RightArc = 2, Moves = 3;

    private readonly float[] sums = new float[Moves];
    private readonly short[] stack = new short[Parsed.Most + 1];
    private readonly short[] leftmost = new short[Parsed.Most + 1], rightmost = new short[Parsed.Most + 1];
    private readonly byte[] lefts = new byte[Parsed.Most + 1], rights = new byte[Parsed.Most + 1];
    private Hints hints = new(48);
    private int depth, next;

    public ReadOnlySpan<uint> Seen => hints.Seen;

    /// <summary>How many words are begun, and the first that is not.</summary>
    public (int Depth, int Next) State => (depth, next);

    /// <summary>The words begun, the last one last.</summary>
    public ReadOnlySpan<short> Stack => stack.AsSpan(0, depth);

    public ReadOnlySpan<float> Sums => sums;

    public void Parse(Parsed s)
    {
        Begin(s);
        while (!IsDone(s)) Make(s, Best(s));
        s.Link();
    }

    public void Begin(Parsed s)
    {
        (depth, next) = (0, 0);
        for (var i = 0; i <= s.Count; i++)
        {
            leftmost[i] = rightmost[i] = -1;
            lefts[i] = rights[i] = 0;
        }
    }

    public bool IsDone(Parsed s) => depth == 0 && next >= s.Count;

    public bool Allows(Parsed s, int move) => move switch
    {
        Shift => next < s.Count,
        // the root takes what is left, one by one
        LeftArc => depth > 0,
        _ => depth > 1,
    };

    public int Best(Parsed s)
    {
        See(s);
        weights.Sum(hints.Seen, sums);
        var best = -1;
        for (var move = 0; move < Moves; move++) if (Allows(s, move) && (best < 0 || sums[move] > sums[best])) best = move;
        return best;
    }

    public void Make(Parsed s, int move)
    {
        if (move == Shift)
        {
            stack[depth++] = (short)next++;
            return;
        }
        var child = stack[--depth];
        var head = move == LeftArc ? (short)next : stack[depth - 1];
        s.Head[child] = head;
        if (child < head)
        {
            leftmost[head] = child;
            lefts[head]++;
        }
        else
        {
            rightmost[head] = child;
            rights[head]++;
        }
    }

    private void See(Parsed s)
    {
        hints.Count = 0;
        int s0 = depth > 0 ? stack[depth - 1] : -1, s1 = depth > 1 ? stack[depth - 2] : -1, s2 = depth > 2 ? stack[depth - 3] : -1, b0 = next, b1 = next + 1, b2 = next + 2;
        uint t0 = Tag(s, s0), t1 = Tag(s, s1), t2 = Tag(s, s2), n0 = Tag(s, b0), n1 = Tag(s, b1), n2 = Tag(s, b2);
        uint f0 = Form(s, s0), f1 = Form(s, s1), g0 = Form(s, b0), g1 = Form(s, b1);
        uint l0 = s0 >= 0 ? Tag(s, leftmost[s0]) : 0, r0 = s0 >= 0 ? Tag(s, rightmost[s0]) : 0, r1 = s1 >= 0 ? Tag(s, rightmost[s1]) : 0, l1 = s1 >= 0 ? Tag(s, leftmost[s1]) : 0, m0 = b0 <= s.Count ? Tag(s, leftmost[b0]) : 0;
        var far = s0 >= 0 ? (uint)Math.Min(b0 - s0, 6) : 7;
        var apart = s1 >= 0 ? (uint)Math.Min(s0 - s1, 6) : 7;
        uint v0 = s0 >= 0 ? (uint)(Math.Min(lefts[s0], (byte)3) * 4 + Math.Min(rights[s0], (byte)3)) : 16, v1 = s1 >= 0 ? (uint)(Math.Min(lefts[s1], (byte)3) * 4 + Math.Min(rights[s1], (byte)3)) : 16, w0 = b0 <= s.Count ? Math.Min(lefts[b0], (byte)3) : 4u;
        hints.Add(1, t0, n0);
        hints.Add(2, t0, n0, f0);
        hints.Add(3, t0, n0, g0);
        hints.Add(4, f0, g0);
        hints.Add(5, t1, t0, n0);
        hints.Add(6, t0, n0, n1);
        hints.Add(7, t1 << 8 | t0, n0 << 8 | n1);
        hints.Add(8, f1, f0);
        hints.Add(9, t1, t0, f0);
        hints.Add(10, f1, t0, n0);
        hints.Add(11, t0, n0 << 8 | n1, n2);
        hints.Add(12, t2, t1 << 8 | t0, n0);
        hints.Add(13, t0 << 8 | l0, n0, r0);
        hints.Add(14, t1 << 8 | r1, t0, n0);
        hints.Add(15, t0, n0 << 8 | m0);
        hints.Add(16, t0 << 8 | t1, r0, l0);
        hints.Add(17, t0, n0, far);
        hints.Add(18, t0 << 8 | n0, v0);
        hints.Add(19, t1 << 8 | t0, v1, n0);
        hints.Add(20, t0 << 8 | n0, w0, far);
        hints.Add(21, f0, v0);
        hints.Add(22, g0, w0);
        hints.Add(23, t1 << 8 | t0, apart, n0);
        hints.Add(24, g0, g1);
        hints.Add(25, f0, n0, n1);
        hints.Add(26, t1, g0, t0);
        hints.Add(27, f1, v1, n0);
        hints.Add(28, f0, r0, n0);
        hints.Add(29, g0, n1, t0);
        hints.Add(30, l1, t1 << 8 | t0, n0);
        hints.Add(31, g1, n0, t0);
        hints.Add(32, f1, f0, n0);
    }

    private static uint Tag(Parsed s, int i) => i < 0 ? 30u : i < s.Count ? s.Tag[i] : 31u;

    private static uint Form(Parsed s, int i) => i < 0 ? 2u : i < s.Count ? s.Form[i] : 3u;
}
