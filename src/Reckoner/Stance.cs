namespace Reckoner;

/// <summary>How a voice stands behind what it says.</summary>
public enum Stance
{
    /// <summary>Said as a fact.</summary>
    Stated,
    /// <summary>Said to be confirmed.</summary>
    Confirmed,
    /// <summary>Passed on: "reportedly", "according to reports".</summary>
    Reported,
    /// <summary>Said as an estimate.</summary>
    Estimated,
    /// <summary>Said of the future or as feared.</summary>
    Expected,
    /// <summary>Said not to be so.</summary>
    Denied,
    /// <summary>Questioned.</summary>
    Disputed,
}
