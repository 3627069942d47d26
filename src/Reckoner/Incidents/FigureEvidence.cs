using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>What equal numbers say: a rare number under the same measure hardly comes twice by chance. Different numbers say nothing, since tolls change.</summary>
internal static class FigureEvidence
{
    private const int Most = 120;

    /// <summary>Weighs the numbers of two accounts.</summary>
    public static void Weigh(ImmutableArray<Number> a, IReadOnlySet<Number> b, Evidence evidence)
    {
        var points = 0;
        Number? rarest = null;
        foreach (var number in a)
        {
            if (!b.Contains(number)) continue;
            points += Points(number.Value);
            if (rarest is null || Points(number.Value) > Points(rarest.Value.Value)) rarest = number;
        }
        if (rarest is { } shared)
            evidence.Add(Math.Min(points, Most), $"the same number {shared.Measure.Word()}, {shared.Value}");
    }

    /// <summary>How many points an equal number is worth: more the rarer it is.</summary>
    public static int Points(long value) => value switch
    {
        < 3 => 0,
        < 10 => 20,
        < 50 => value % 10 == 0 ? 30 : 45,
        _ => value % 100 == 0 ? 40 : value % 10 == 0 ? 60 : 80,
    };
}
