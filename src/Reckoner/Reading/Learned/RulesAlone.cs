namespace Reckoner.Reading.Learned;

/// <summary>Leaves every doubt to the rules.</summary>
internal sealed class RulesAlone : IArbiter
{
    public bool Settle(Doubt doubt, ReadOnlySpan<uint> seen, bool rule) => rule;
}
