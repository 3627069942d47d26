using System.Runtime.InteropServices;

namespace Reckoner.Incidents;

/// <summary>How telling each word is among the accounts at hand: names more than other words, rare ones more than frequent ones.</summary>
internal sealed class Vocabulary
{
    // as if so many reports had been seen before, so that the first few are not taken for the whole world
    private const int SeenBefore = 300;
    private const int OthersSeenBefore = 20;
    private const int NamesTell = 8;

    // stands in fewer than one account of six, were there as many others as have been seen before
    private const int Rare = 330;

    private readonly Dictionary<ulong, Use> uses = [];
    private readonly HashSet<ulong> outlets = [];
    private int accounts;

    /// <summary>Counts the words of an account.</summary>
    public void Learn(TellingWords words)
    {
        accounts++;
        foreach (var name in words.Names) Count(name, asName: true);
        foreach (var other in words.Others) Count(other, asName: false);
    }

    /// <summary>In how many accounts a word stands.</summary>
    public int Accounts(ulong word) => uses.TryGetValue(word, out var use) ? use.All : 0;

    /// <summary>The words of an account with their weights, in order of word; words that stand in no other account weigh but match nothing.</summary>
    public Weights Weigh(TellingWords words)
    {
        var weighted = new Weighted[words.Names.Length + words.Others.Length];
        var at = 0;
        foreach (var name in words.Names) weighted[at++] = new(name, Weight(name));
        foreach (var other in words.Others) weighted[at++] = new(other, Weight(other));
        Array.Sort(weighted, static (a, b) => a.Word.CompareTo(b.Word));
        return new(ImmutableCollectionsMarshal.AsImmutableArray(weighted)) { Lead = [.. words.Lead.Where(name => !outlets.Contains(name) && Weight(name) >= Rare)] };
    }

    /// <summary>Takes an outlet's name, whose words tell no event from another.</summary>
    public void LearnOutlet(string outlet) => outlets.UnionWith(TellingWords.Marks(outlet));

    private void Count(ulong word, bool asName)
    {
        ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(uses, word, out _);
        use = new Use(use.All + 1, use.AsName + (asName ? 1 : 0));
    }

    private int Weight(ulong word)
    {
        var use = uses.GetValueOrDefault(word);
        var isName = use.AsName * 2 >= use.All;
        var logarithm = Log2In16ths(accounts + SeenBefore) - Log2In16ths(use.All + (isName ? 1 : OthersSeenBefore));
        return Math.Max(0, isName ? logarithm * NamesTell : logarithm);
    }

    // whole part by bit length, fraction by straight line between powers of two: same on every machine
    private static int Log2In16ths(int value)
    {
        var whole = int.Log2(value);
        return (whole * 16) + (int)((((long)value << 4) >> whole) - 16);
    }

    private readonly record struct Use(int All, int AsName);
}
