namespace Reckoner.Reckoning;

/// <summary>What follows from what between measures. From <c>knowledge/policies/constraints.tsv</c>.</summary>
internal sealed class Constraints
{
    /// <summary>Everyone counted as the part is counted as the whole.</summary>
    /// <param name="Whole">The wider measure.</param>
    /// <param name="Part">The narrower one.</param>
    /// <param name="Implies">Whether the whole is a figure even when nobody states it.</param>
    /// <param name="Words">The same in plain words.</param>
    public readonly record struct Subset(Measure Whole, Measure Part, bool Implies, string Words);

    /// <summary>The whole is two parts together.</summary>
    /// <param name="Whole">The whole.</param>
    /// <param name="Part">The part that must be known.</param>
    /// <param name="WorkedOut">The part that may be worked out from the others.</param>
    /// <param name="Words">The same in plain words.</param>
    public readonly record struct Sum(Measure Whole, Measure Part, Measure WorkedOut, string Words);

    /// <summary>Best for the whole where nobody gives one: as many as are counted as the part, who may be others.</summary>
    /// <param name="Whole">The measure that lacks a figure.</param>
    /// <param name="Part">The measure that has one.</param>
    /// <param name="Words">The same in plain words.</param>
    public readonly record struct Hint(Measure Whole, Measure Part, string Words);

    /// <summary>Those that ship with the library.</summary>
    public static readonly Constraints House = Parse(Table.Embedded("policies/constraints.tsv"));

    private readonly bool[] _partial = new bool[Enum.GetValues<Measure>().Length];
    private readonly HashSet<(Measure Part, Measure Whole)> _among = [];
    private readonly bool[] _falls = new bool[Enum.GetValues<Measure>().Length];

    /// <summary>In the order of the file.</summary>
    public List<Subset> Subsets { get; } = [];

    /// <summary>In the order of the file.</summary>
    public List<Sum> Sums { get; } = [];

    /// <summary>In the order of the file.</summary>
    public List<Hint> Hints { get; } = [];

    /// <summary>Whether counts of one report may be successive parts of one another.</summary>
    public bool Partial(Measure measure) => _partial[(int)measure];

    /// <summary>Whether the number falls as things go well; others only rise, unless somebody corrects them.</summary>
    public bool Falls(Measure measure) => _falls[(int)measure];

    /// <summary>Whether a part of the one measure that belongs to the other is a count of everyone in it: the critically hurt among those in hospital are all of them.</summary>
    public bool Counts(Measure part, Measure whole) =>
        Subsets.Exists(subset => subset.Part == part && subset.Whole == whole) || _among.Contains((part, whole));

    /// <summary>Whether a person counted as the one is counted as the other too: the dead and the hurt are among the casualties.</summary>
    public bool Holds(Measure whole, Measure part) => Subsets.Exists(subset => subset.Part == part && subset.Whole == whole);

    /// <summary>Reads a table of constraints.</summary>
    /// <exception cref="FormatException">A line cannot be read.</exception>
    public static Constraints Parse(string text)
    {
        var constraints = new Constraints();
        foreach (var line in Table.Lines(text))
        {
            var whole = Of(line, line.At(1));
            switch (line.At(0))
            {
                case "subset" or "implies":
                    constraints.Subsets.Add(new Subset(whole, Of(line, line.At(2)), line.At(0) == "implies", line.At(3)));
                    break;
                case "suggests":
                    constraints.Hints.Add(new Hint(whole, Of(line, line.At(2)), line.At(3)));
                    break;
                case "sum":
                    var parts = line.At(2).Split(" + ");
                    var workedOut = Of(line, line.At(3));
                    if (parts.Length != 2 || !parts.Contains(line.At(3), StringComparer.Ordinal))
                        throw line.Unreadable();
                    constraints.Sums.Add(new Sum(whole, Of(line, parts[0] == line.At(3) ? parts[1] : parts[0]), workedOut, line.At(4)));
                    break;
                case "partial":
                    constraints._partial[(int)whole] = true;
                    break;
                case "among":
                    constraints._among.Add((Of(line, line.At(2)), whole));
                    break;
                case "falls":
                    constraints._falls[(int)whole] = true;
                    break;
                default:
                    throw line.Unreadable();
            }
        }
        return constraints;
    }

    private static Measure Of(Table.Line line, string word) => Words.TryMeasure(word, out var measure) ? measure : throw line.Unreadable();
}
