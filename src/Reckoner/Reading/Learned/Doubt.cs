namespace Reckoner.Reading.Learned;

/// <summary>What the rules leave in doubt, and an arbiter settles.</summary>
internal enum Doubt
{
    /// <summary>Whether a count is of another event than the report's own.</summary>
    Aside,
    /// <summary>Whether a person told is one of whom the report has spoken.</summary>
    Same,
    /// <summary>Whether two people told apart are one after all.</summary>
    Unite,
}
