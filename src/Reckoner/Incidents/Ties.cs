using System.Runtime.InteropServices;

namespace Reckoner.Incidents;

/// <summary>Which accounts are alike, and how much: a handful for each.</summary>
internal sealed class Ties
{
    private readonly List<List<Tie>?> ties = [];

    /// <summary>Those that an account is like; holds until the next change.</summary>
    public ReadOnlySpan<Tie> Of(int number) => number < ties.Count ? CollectionsMarshal.AsSpan(ties[number]) : [];

    /// <summary>Ties two accounts that are not tied yet.</summary>
    public void Add(int a, int b, int chance, int rows)
    {
        var counted = (short)Math.Min(rows, short.MaxValue);
        ListOf(a).Add(new Tie(b, (short)chance, counted));
        ListOf(b).Add(new Tie(a, (short)chance, counted));
    }

    /// <summary>Counts some rows fewer in which two accounts stand side by side.</summary>
    /// <param name="a">The one.</param>
    /// <param name="b">The other.</param>
    /// <param name="rows">How many fewer.</param>
    /// <param name="least">With fewer rows than these they are tied no more.</param>
    /// <returns>Whether they were tied and are no more.</returns>
    public bool Loosen(int a, int b, int rows, int least)
    {
        if (a >= ties.Count || ties[a] is not { } ofA || ofA.FindIndex(tie => tie.Other == b) is not (>= 0 and var atA)) return false;
        var ofB = ties[b]!;
        var atB = ofB.FindIndex(tie => tie.Other == a);
        var left = ofA[atA].Rows - rows;
        if (left >= least)
        {
            ofA[atA] = ofA[atA] with { Rows = (short)left };
            ofB[atB] = ofB[atB] with { Rows = (short)left };
            return false;
        }
        ofA.RemoveAt(atA);
        ofB.RemoveAt(atB);
        return true;
    }

    private List<Tie> ListOf(int number)
    {
        while (ties.Count <= number) ties.Add(null);
        return ties[number] ??= new(2);
    }
}

/// <summary>That an account is like another.</summary>
/// <param name="Other">Number of the other.</param>
/// <param name="Chance">How likely they tell of one event, thousandths.</param>
/// <param name="Rows">In how many rows they stand side by side.</param>
internal readonly record struct Tie(int Other, short Chance, short Rows);
