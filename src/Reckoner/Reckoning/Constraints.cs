using System.Collections.Immutable;

namespace Reckoner.Reckoning;

/// <summary>What follows from what between measures. From <c>knowledge/policies/constraints.tsv</c>.</summary>
internal sealed class Constraints
{
    /// <summary>Everyone counted as the part is counted as the whole.</summary>
    /// <param name="Whole">The wider measure.</param>
    /// <param name="Part">The narrower one.</param>
    /// <param name="Implies">Whether the whole is a figure even when nobody states it.</param>
    /// <param name="Rule">The same in plain words.</param>
    public readonly record struct Subset(Measure Whole, Measure Part, bool Implies, PolicyRule Rule);

    /// <summary>The whole is two parts together.</summary>
    /// <param name="Whole">The whole.</param>
    /// <param name="Part">The part that must be known.</param>
    /// <param name="WorkedOut">The part that may be worked out from the others.</param>
    /// <param name="Rule">The same in plain words.</param>
    public readonly record struct Sum(Measure Whole, Measure Part, Measure WorkedOut, PolicyRule Rule);

    /// <summary>Best for the whole where nobody gives one: as many as are counted as the part, who may be others.</summary>
    /// <param name="Whole">The measure that lacks a figure.</param>
    /// <param name="Part">The measure that has one.</param>
    /// <param name="Rule">The same in plain words.</param>
    public readonly record struct Hint(Measure Whole, Measure Part, PolicyRule Rule);

    /// <summary>Those counted as the whole at one moment are, at any later one, still counted so or counted as one of the parts since.</summary>
    /// <param name="Whole">What there is of at a moment: those held.</param>
    /// <param name="Parts">Where they go, each with the group that is meant; null for the group of the whole.</param>
    /// <param name="Rule">The rule in plain words.</param>
    public sealed record Conservation(Measure Whole, ImmutableArray<(Measure Measure, string? Label)> Parts, PolicyRule Rule);

    /// <summary>One group is divided into others without rest.</summary>
    /// <param name="Whole">Label of the whole.</param>
    /// <param name="Parts">Labels of its parts.</param>
    /// <param name="Rule">The rule in plain words.</param>
    public sealed record Partition(string Whole, ImmutableArray<string> Parts, PolicyRule Rule);

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

    /// <summary>In the order of the file.</summary>
    public List<Conservation> Conservations { get; } = [];

    /// <summary>In the order of the file.</summary>
    public List<Partition> Partitions { get; } = [];

    /// <summary>By which a later count holds all that an earlier one held, for what does not fall.</summary>
    public PolicyRule Cumulative { get; private set; } = new("house.cumulative", "");

    /// <summary>Whether counts of one report may be successive parts of one another.</summary>
    public bool Partial(Measure measure) => _partial[(int)measure];

    /// <summary>Whether the number falls as things go well; others only rise, unless somebody corrects them.</summary>
    public bool Falls(Measure measure) => _falls[(int)measure];

    /// <summary>Whether a part of the one measure that belongs to the other is a count of everyone in it: the critically hurt among those in hospital are all of them.</summary>
    public bool Counts(Measure part, Measure whole) =>
        Subsets.Exists(subset => subset.Part == part && subset.Whole == whole) || _among.Contains((part, whole));

    /// <summary>Whether two measures may well count the same people, so that equal numbers are no surprise: the missing who are then found dead.</summary>
    public bool AreKin(Measure a, Measure b) =>
        Counts(a, b) || Counts(b, a) || Hints.Exists(hint => (hint.Whole, hint.Part) == (a, b) || (hint.Whole, hint.Part) == (b, a))
        || Conservations.Exists(one => (one.Whole == a && one.Parts.Any(part => part.Measure == b)) || (one.Whole == b && one.Parts.Any(part => part.Measure == a)));

    /// <summary>Whether a person counted as the one is counted as the other too: the dead and the hurt are among the casualties.</summary>
    public bool Holds(Measure whole, Measure part) => Subsets.Exists(subset => subset.Part == part && subset.Whole == whole);

    /// <summary>Why all whom one figure counts are counted in another, in plain words; null where they need not be.</summary>
    public string? Within(Measure part, Group of, Measure whole, Group all)
    {
        if (!Groups.Within(of, all))
            return null;
        if (part == whole)
            return "every group is part of the whole";
        foreach (var subset in Subsets)
            if (subset.Part == part && subset.Whole == whole)
                return subset.Rule.Words;
        return null;
    }

    /// <summary>Reads a table of constraints.</summary>
    /// <exception cref="FormatException">A line cannot be read.</exception>
    public static Constraints Parse(string text)
    {
        var constraints = new Constraints();
        foreach (var line in Table.Lines(text))
        {
            if (line.At(0) is "cumulative")
            {
                constraints.Cumulative = new PolicyRule("house.cumulative", line.At(3));
                continue;
            }
            if (line.At(0) is "partition")
            {
                constraints.Partitions.Add(new Partition(line.At(1), [.. line.At(2).Split(" + ")], new PolicyRule("house.partition", line.At(3))));
                continue;
            }
            var whole = Of(line, line.At(1));
            switch (line.At(0))
            {
                case "conserve":
                    constraints.Conservations.Add(new Conservation(whole, [.. line.At(2).Split(" + ").Select(part => Part(line, part))], new PolicyRule("house.conserve", line.At(3))));
                    break;
                case "subset" or "implies":
                    constraints.Subsets.Add(new Subset(whole, Of(line, line.At(2)), line.At(0) == "implies", Whole(line.At(3))));
                    break;
                case "suggests":
                    constraints.Hints.Add(new Hint(whole, Of(line, line.At(2)), Whole(line.At(3))));
                    break;
                case "sum":
                    var parts = line.At(2).Split(" + ");
                    var workedOut = Of(line, line.At(3));
                    if (parts.Length != 2 || !parts.Contains(line.At(3), StringComparer.Ordinal))
                        throw line.Unreadable();
                    constraints.Sums.Add(new Sum(whole, Of(line, parts[0] == line.At(3) ? parts[1] : parts[0]), workedOut, Whole(line.At(4))));
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

    private static PolicyRule Whole(string words) => new("house.whole", words);

    // "killed of hostages"
    private static (Measure Measure, string? Label) Part(Table.Line line, string text) =>
        text.Split(" of ") is [var measure, var label] ? (Of(line, measure), label) : (Of(line, text), null);

    private static Measure Of(Table.Line line, string word) => Words.TryMeasure(word, out var measure) ? measure : throw line.Unreadable();
}
