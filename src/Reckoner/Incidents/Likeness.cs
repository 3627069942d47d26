using System.Collections.Immutable;
using System.Globalization;

namespace Reckoner.Incidents;

/// <summary>
/// What the traits of a pair of accounts are worth. For what a report only mentions each trait has its worth, set by hand in
/// <c>knowledge/incidents/likeness.tsv</c>; between two reports about events a forest is asked, learned from reports whose events are on record, with the worths
/// set by hand for what it could not learn there. Whole numbers only, so that every machine decides alike.
/// </summary>
internal sealed class Likeness
{
    /// <summary>The tables of this build.</summary>
    public static readonly Likeness Shared = new(Table.Embedded("incidents/likeness.tsv"), Forest.Read(Table.Embedded("incidents/trees.tsv")));

    // a reason that hardly moves the answer is not worth telling
    private const int Telling = 150;

    private const int Most = 20_000;

    private readonly int[] worths = new int[Traits.Count];
    private readonly int[] units = new int[Traits.Count];
    private readonly Learning[] learnings = new Learning[Traits.Count];
    private readonly string[] words = new string[Traits.Count];
    private readonly Forest forest;
    private readonly int[] byHand;

    /// <summary>Takes a table and a forest.</summary>
    public Likeness(string table, Forest forest)
    {
        this.forest = forest;
        Array.Fill(units, 1);
        foreach (var line in Table.Lines(table))
        {
            if (!Enum.TryParse<Trait>(line.At(0), out var trait)) throw line.Unreadable();
            var learning = line.At(2) switch { "=" => Learning.ByHand, "+" => Learning.For, "-" => Learning.Against, "0" => Learning.Either, _ => throw line.Unreadable() };
            (worths[(int)trait], learnings[(int)trait], units[(int)trait], words[(int)trait]) = (line.Signed(1), learning, line.Number(3), line.At(4));
        }
        byHand = [.. Enumerable.Range(0, Traits.Count).Where(i => learnings[i] == Learning.ByHand)];
    }

    /// <summary>What may be learned of a trait.</summary>
    public Learning LearningOf(Trait trait) => learnings[(int)trait];

    /// <summary>Evidence for one event in thousandths of the logarithm of the odds: 0 is even, 1000 nearly three to one.</summary>
    public int Odds(Traits traits, bool isAbout)
    {
        if (isAbout) return (int)Math.Clamp(ByHand(traits) + forest.Odds(traits), -Most, Most);
        var sum = 0L;
        for (var i = 0; i < Traits.Count; i++)
            if (traits[i] != 0) sum += ByHand(traits, i);
        return (int)Math.Clamp(sum, -Most, Most);
    }

    /// <summary>The part of the evidence between two reports that is not learned: learning starts from it.</summary>
    public long ByHand(Traits traits)
    {
        var sum = 0L;
        foreach (var i in byHand)
            if (traits[i] != 0) sum += ByHand(traits, i);
        return sum;
    }

    private long ByHand(Traits traits, int trait) => (long)worths[trait] * traits[trait] / units[trait];

    /// <summary>The reasons in plain words, for and against, in the order of the table: place, kind, time, words, numbers, people.</summary>
    public ImmutableArray<string> Reasons(Traits traits, bool isAbout)
    {
        var moved = new int[Traits.Count];
        if (isAbout) forest.Explain(traits.Values, moved);
        var said = new List<string>();
        for (var i = 0; i < Traits.Count; i++)
        {
            if (words[i] is null or "" or "-" || (i != (int)Trait.Apart && traits[i] == 0)) continue;
            var worth = !isAbout || learnings[i] == Learning.ByHand ? ByHand(traits, i) : moved[i];
            // few rare words in common are no reason that there are any
            if (Math.Abs(worth) < Telling || (learnings[i] == Learning.For && worth < 0) || (learnings[i] == Learning.Against && worth > 0 && i != (int)Trait.Apart)) continue;
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

/// <summary>What may be learned of a trait from reports on record.</summary>
internal enum Learning
{
    /// <summary>Nothing: the corpus cannot tell, and its worth is set by hand.</summary>
    ByHand,
    /// <summary>The more of it, the more speaks for one event.</summary>
    For,
    /// <summary>The more of it, the less.</summary>
    Against,
    /// <summary>Whatever the record shows.</summary>
    Either,
}
