using System.Collections.Immutable;
using System.Globalization;

namespace Reckoner.Incidents;

/// <summary>
/// What each trait of a pair of accounts is worth, from <c>knowledge/incidents/likeness.tsv</c>: for two reports about events as learned from
/// reports whose events are on record, for what a report only mentions as set by hand. Whole numbers only, so that every machine decides alike.
/// </summary>
internal sealed class Likeness
{
    /// <summary>The table of this build.</summary>
    public static readonly Likeness Shared = new(Table.Embedded("incidents/likeness.tsv"));

    // a reason that hardly moves the answer is not worth telling
    private const int Telling = 150;

    private readonly int[] about = new int[Traits.Count];
    private readonly int[] mention = new int[Traits.Count];
    private readonly int[] units = new int[Traits.Count];
    private readonly string[] words = new string[Traits.Count];

    /// <summary>Reads a table.</summary>
    public Likeness(string table)
    {
        Array.Fill(units, 1);
        foreach (var line in Table.Lines(table))
        {
            if (!Enum.TryParse<Trait>(line.At(0), out var trait)) throw line.Unreadable();
            (about[(int)trait], mention[(int)trait], units[(int)trait], words[(int)trait]) = (line.Signed(1), line.Signed(2), line.Number(3), line.At(4));
        }
    }

    /// <summary>What a trait is worth between what reports only mention: what is learned starts from it.</summary>
    public int ByHand(Trait trait) => mention[(int)trait];

    /// <summary>In which unit a trait is counted.</summary>
    public int Unit(Trait trait) => units[(int)trait];

    /// <summary>Evidence for one event in thousandths of the logarithm of the odds: 0 is even, 1000 nearly three to one.</summary>
    public int Odds(Traits traits, bool isAbout)
    {
        var weights = isAbout ? about : mention;
        var sum = 0L;
        for (var i = 0; i < Traits.Count; i++)
            if (traits[i] != 0) sum += (long)weights[i] * traits[i] / units[i];
        return (int)Math.Clamp(sum, -20_000, 20_000);
    }

    /// <summary>The reasons in plain words, for and against, in the order of the table: place, kind, time, words, numbers, people.</summary>
    public ImmutableArray<string> Reasons(Traits traits, bool isAbout)
    {
        var weights = isAbout ? about : mention;
        var said = new List<string>();
        for (var i = 0; i < Traits.Count; i++)
        {
            if (Math.Abs((long)weights[i] * traits[i] / units[i]) < Telling || words[i] is null or "" or "-") continue;
            // who says the town need not say the province
            if (i == (int)Trait.Province && traits[(int)Trait.AnyTown] != 0) continue;
            var reason = string.Format(CultureInfo.InvariantCulture, words[i], traits.Subject((Trait)i));
            if (!said.Contains(reason, StringComparer.Ordinal)) said.Add(reason);
        }
        return [.. said];
    }

    /// <summary>Odds as a chance in thousandths, by straight lines between the values of the logistic function at quarters.</summary>
    public static int Chance(int odds)
    {
        var x = Math.Min(Math.Abs(odds), 7_999);
        var at = x / 250;
        var chance = Logistic[at] + ((Logistic[at + 1] - Logistic[at]) * (x % 250) / 250);
        return (odds < 0 ? 100_000 - chance : chance) / 100;
    }

    // 100,000 / (1 + exp(-x)) for x = 0, 0.25 ... 8
    private static readonly int[] Logistic =
    [
        50000, 56218, 62246, 67918, 73106, 77730, 81757, 85195, 88080, 90465, 92414, 93991, 95257, 96267, 97069, 97702, 98201, 98593, 98901, 99142, 99331, 99478, 99593, 99682,
        99753, 99807, 99850, 99883, 99909, 99929, 99945, 99957, 99966,
    ];
}
