namespace Reckoner.Tests.Reckoning;

/// <summary>
/// Every policy with a number of incidents to be tried: ten thousand under wire and two thousand under each other at once, ten thousand under
/// each of those too among the slow tests.
/// </summary>
internal static class EveryPolicy
{
    private const int Whole = 10_000;
    private const int Quick = 2_000;

    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var policy in Policy.Names)
        {
            if (policy == "wire")
            {
                cases.Add(policy, Whole);
                continue;
            }
            cases.Add(policy, Quick);
            cases.Add(new TheoryDataRow<string, int>(policy, Whole).WithTrait("speed", "slow"));
        }
        return cases;
    }
}
