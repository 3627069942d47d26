namespace Reckoner.Reading.Learned;

/// <summary>Gives every word its part of speech, from left to right.</summary>
internal sealed class Tagger(IWeights weights)
{
    private readonly float[] sums = new float[Tags.Names.Length];
    private Hints hints = new(24);

    /// <summary>What was seen at the last place asked for.</summary>
    public ReadOnlySpan<uint> Seen => hints.Seen;

    public void Tag(Parsed s)
    {
        for (var i = 0; i < s.Count; i++) s.Tag[i] = Best(s, i);
    }

    /// <summary>The likeliest part of speech, those before it being known.</summary>
    public byte Best(Parsed s, int i)
    {
        See(s, i);
        weights.Sum(hints.Seen, sums);
        var best = 1;
        for (var tag = 2; tag < sums.Length; tag++) if (sums[tag] > sums[best]) best = tag;
        return (byte)best;
    }

    private void See(Parsed s, int i)
    {
        hints.Count = 0;
        uint before = i > 0 ? s.Tag[i - 1] : 0u, second = i > 1 ? s.Tag[i - 2] : 0u;
        uint next = i + 1 < s.Count ? s.Form[i + 1] : 1, last = i > 0 ? s.Form[i - 1] : 1;
        hints.Add(1, s.Form[i]);
        hints.Add(2, s.Form[i], before);
        hints.Add(3, s.Ending[i], s.Shape[i]);
        hints.Add(4, s.Last[i], before);
        hints.Add(5, s.Shape[i], before);
        hints.Add(6, s.Begin[i], s.Last[i]);
        hints.Add(7, before, second);
        hints.Add(8, next);
        hints.Add(9, last);
        hints.Add(10, s.Form[i], next);
        hints.Add(11, before, i + 1 < s.Count ? s.Ending[i + 1] : 1);
        hints.Add(12, s.Ending[i], i + 1 < s.Count ? s.Last[i + 1] : 1);
        hints.Add(13, i + 2 < s.Count ? s.Form[i + 2] : 1);
        hints.Add(14, s.Stem[i], s.Shape[i]);
        hints.Add(15, i + 1 < s.Count ? s.Shape[i + 1] : 0u, s.Shape[i], before);
        hints.Add(16, last, s.Last[i]);
        hints.Add(17, s.Known[i]);
    }
}
