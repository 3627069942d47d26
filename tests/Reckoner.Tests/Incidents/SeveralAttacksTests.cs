using System.Collections.Immutable;

namespace Reckoner.Tests.Incidents;

/// <summary>From texts to incidents: which reports tell of one attack and which of several (<c>SeveralAttacks.md</c>).</summary>
public class SeveralAttacksTests
{
    private static readonly ImmutableArray<Scenario> All = Scenario.Read(File.ReadLines(Path.Combine(Repository.Root, "tests", "Reckoner.Tests", "Incidents", "SeveralAttacks.md")));

    public static TheoryData<string> Names => [.. All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reports_become_the_incidents_they_tell_of(string name)
    {
        var scenario = All.Single(scenario => scenario.Name == name);
        Assert.Equal(scenario.Incidents.Order(StringComparer.Ordinal), scenario.Found());
    }
}
