namespace Reckoner;

/// <summary>Whether its sender still stands behind a report: the <c>pubStatus</c> of NewsML-G2 and <c>pubstatus</c> of ninjs.</summary>
public enum ReportStatus
{
    /// <summary>For use.</summary>
    Usable,
    /// <summary>Not for use until its sender says so.</summary>
    Withheld,
    /// <summary>Withdrawn ("killed"): neither it nor the versions before it may be used.</summary>
    Canceled,
}
