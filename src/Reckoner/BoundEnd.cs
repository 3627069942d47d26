namespace Reckoner;

/// <summary>Which number of a figure is meant.</summary>
public enum BoundEnd
{
    /// <summary>At least so many.</summary>
    Low,
    /// <summary>The figure that would be printed.</summary>
    Best,
    /// <summary>At most so many.</summary>
    High,
}
