using System.Collections.Immutable;

namespace Reckoner.Eval.Measuring;

/// <summary>One adapter: a corpus on disk, and what is measured on it.</summary>
internal interface ICorpus
{
    /// <summary>Its verb on the command line.</summary>
    string Name { get; }

    /// <summary>What is measured, in the order of the table.</summary>
    ImmutableArray<Row> Rows { get; }

    /// <summary>Reads the corpus in place and measures every unit.</summary>
    IReadOnlyList<Unit> Measure(string folder, Readers readers);
}
