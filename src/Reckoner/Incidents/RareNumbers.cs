namespace Reckoner.Incidents;

/// <summary>What equal numbers say: a rare number under the same measure hardly comes twice by chance. Different numbers say nothing, since tolls change.</summary>
internal static class RareNumbers
{
    /// <summary>The most that equal numbers can say.</summary>
    public const int Most = 120;

    /// <summary>How many points an equal number is worth: more the rarer it is.</summary>
    public static int Points(long value) => value switch
    {
        < 3 => 0,
        < 10 => 20,
        < 50 => value % 10 == 0 ? 30 : 45,
        _ => value % 100 == 0 ? 40 : value % 10 == 0 ? 60 : 80,
    };
}
