using Reckoner.Reading.Learned;

namespace Reckoner.Train;

/// <summary>One row of labels with all that is seen at each place and between places.</summary>
internal sealed class ChainExample
{
    public required byte[] Labels;
    public required uint[][] At;
    public required uint[][] Steps;
    /// <summary>How much it counts.</summary>
    public float Weight = 1;

    public static ChainExample Of(ChainFinder finder, Parsed s, byte[] labels)
    {
        var (at, steps) = (new uint[s.Count][], new uint[s.Count][]);
        for (var i = 0; i < s.Count; i++)
        {
            finder.SeeAt(s, i);
            at[i] = finder.Seen.ToArray();
            steps[i] = [];
            if (i == 0) continue;
            finder.SeeStep(s, i);
            steps[i] = finder.Seen.ToArray();
        }
        return new ChainExample { Labels = labels, At = at, Steps = steps };
    }
}
