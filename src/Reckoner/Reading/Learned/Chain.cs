namespace Reckoner.Reading.Learned;

/// <summary>A row of places of which each has one of three labels, and the best way through it.</summary>
internal sealed class Chain
{
    public const int Labels = 3;

    private readonly byte[] from = new byte[Parsed.Most * Labels];

    /// <summary>What speaks for each label at each place, and for each pair of a label and the next.</summary>
    public readonly float[] At = new float[Parsed.Most * Labels], Step = new float[Parsed.Most * Labels * Labels];

    /// <summary>Fills <paramref name="labels"/> with those whose sum is greatest.</summary>
    public void Best(int count, Span<byte> labels)
    {
        Span<float> best = stackalloc float[Labels];
        Span<float> next = stackalloc float[Labels];
        At.AsSpan(0, Labels).CopyTo(best);
        for (var i = 1; i < count; i++)
        {
            for (var to = 0; to < Labels; to++)
            {
                var step = Step.AsSpan(i * Labels * Labels);
                var most = 0;
                for (var before = 1; before < Labels; before++)
                    if (best[before] + step[before * Labels + to] > best[most] + step[most * Labels + to])
                        most = before;
                next[to] = best[most] + step[most * Labels + to] + At[i * Labels + to];
                from[i * Labels + to] = (byte)most;
            }
            next.CopyTo(best);
        }
        var last = 0;
        for (var label = 1; label < Labels; label++) if (best[label] > best[last]) last = label;
        for (var i = count - 1; i >= 0; i--)
        {
            labels[i] = (byte)last;
            last = from[i * Labels + last];
        }
    }
}
