namespace Reckoner.Reading.Learned;

/// <summary>Settles what the rules leave in doubt. The trainer has one of its own, which tries both answers.</summary>
internal interface IArbiter
{
    /// <summary>The answer.</summary>
    /// <param name="doubt">What is asked.</param>
    /// <param name="seen">What is seen there.</param>
    /// <param name="rule">What the rules answer.</param>
    bool Settle(Doubt doubt, ReadOnlySpan<uint> seen, bool rule);
}
