namespace Reckoner.Compile.Grammar;

/// <summary>
/// What a rule cannot match without: tests that some node of every match passes. A row where one of them holds nowhere need not be tried,
/// which is most rows for most rules.
/// </summary>
internal static class Needs
{
    /// <summary>The tests that every match of a pattern needs; an empty set when there is none.</summary>
    public static IReadOnlySet<int> Of(Pattern pattern, TestTable tests) => pattern switch
    {
        Pattern.Atom atom => new HashSet<int> { tests.Of(atom) },
        Pattern.Sequence sequence => sequence.Parts.SelectMany(p => Of(p, tests)).ToHashSet(),
        Pattern.Choice choice => OfChoice(choice, tests),
        Pattern.Repeat repeat => repeat.Min == 0 ? new HashSet<int>() : Of(repeat.Part, tests),
        Pattern.Capture capture => Of(capture.Part, tests),
        Pattern.Core core => Of(core.Part, tests),
        _ => new HashSet<int>(),
    };

    // every way through a choice needs something of its own: what tells most of each, any of them; and what all have in common
    private static HashSet<int> OfChoice(Pattern.Choice choice, TestTable tests)
    {
        var ways = choice.Parts.Select(p => Of(p, tests)).ToArray();
        if (Array.Exists(ways, way => way.Count == 0)) return [];
        var common = ways[0].Where(test => ways.All(way => way.Contains(test))).ToHashSet();
        common.Add(tests.Any(ways.Select(way => way.OrderByDescending(tests.Telling).ThenBy(test => test).First())));
        return common;
    }
}
