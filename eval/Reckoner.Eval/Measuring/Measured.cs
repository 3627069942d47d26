using System.Collections.Immutable;

namespace Reckoner.Eval.Measuring;

/// <summary>Which number of the counts a row shows.</summary>
internal enum Shown
{
    /// <summary>The share of questions answered rightly.</summary>
    Share,
    /// <summary>Of what was given, the share that is right.</summary>
    Precision,
    /// <summary>Of what is wanted, the share that was given.</summary>
    Recall,
    /// <summary>The harmonic mean of precision and recall.</summary>
    F1,
}

/// <summary>One row of the table: what is measured on which corpus.</summary>
/// <param name="Corpus">Name of the corpus.</param>
/// <param name="Name">What is measured, in words; unique within the corpus.</param>
/// <param name="Shown">Which number.</param>
/// <param name="Floor">What the project has promised; null where it has promised nothing.</param>
internal sealed record Row(string Corpus, string Name, Shown Shown, double? Floor = null)
{
    /// <summary>The row's number out of summed counts.</summary>
    public double Value(Counts counts) => Shown switch
    {
        Shown.Precision => counts.Precision,
        Shown.F1 => counts.F1,
        _ => counts.Recall,
    };
}

/// <summary>What one document or incident adds to one row.</summary>
internal readonly record struct Tally(Row Row, Counts Counts);

/// <summary>An error, to be shown to a person on a terminal and nowhere else.</summary>
/// <param name="Row">The row that it costs.</param>
/// <param name="Document">Id of the document or incident.</param>
/// <param name="Quotes">What the document says there, as far as it was read.</param>
/// <param name="Expected">The answer of the corpus.</param>
/// <param name="Got">The answer given.</param>
/// <param name="Weight">How far off; errors are listed by it.</param>
internal sealed record Miss(Row Row, string Document, ImmutableArray<string> Quotes, string Expected, string Got, double Weight);

/// <summary>One document or incident, measured: the unit that lies in one half, and that resampling draws.</summary>
internal sealed record Unit(string Id, CorpusHalf Half, ImmutableArray<Tally> Tallies, ImmutableArray<Miss> Misses);
