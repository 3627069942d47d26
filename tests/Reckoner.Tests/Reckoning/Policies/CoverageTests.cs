using System.Text.RegularExpressions;

namespace Reckoner.Tests.Reckoning.Policies;

/// <summary>The table of <c>docs/codebooks/coverage.md</c> is what the tests and the policy files are.</summary>
public partial class CoverageTests
{
    private static readonly string Table = File.ReadAllText(Path.Combine(Repository.Root, "docs", "codebooks", "coverage.md"));

    private static readonly HashSet<string> Tests = [.. typeof(CoverageTests).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(CoverageTests).Namespace).SelectMany(type => type.GetMethods()).Select(method => method.Name)];

    [Fact]
    public void Every_test_that_the_table_names_is_there() =>
        Assert.All(Names().Matches(Table), name => Assert.Contains(name.Groups["name"].Value, Tests));

    [Fact]
    public void Every_test_of_a_numbered_rule_is_in_the_table() =>
        Assert.All(Tests.Where(test => Numbered().IsMatch(test)), test => Assert.Contains($"`{test}`", Table, StringComparison.Ordinal));

    [Fact]
    public void Every_rule_of_a_policy_file_is_in_the_table()
    {
        var rules = Policy.Names.SelectMany(name => File.ReadLines(Path.Combine(Repository.Root, "knowledge", "policies", $"{name}.policy")))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Where(columns => columns.Length > 2).Select(columns => columns[2]).ToHashSet(StringComparer.Ordinal);
        // rules of the house in every policy have their page in house.md
        Assert.All(rules.Where(rule => !rule.StartsWith("house.", StringComparison.Ordinal) || char.IsAsciiDigit(rule[^1])), rule => Assert.Contains($"| {rule} |", Table, StringComparison.Ordinal));
    }

    [GeneratedRegex("`(?<name>[A-Z][a-z]+_\\w+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();

    [GeneratedRegex("^(Acled|Ucdp|Gtd|Ibc|Airwars|Wire|Ecs)_[0-9]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();
}
