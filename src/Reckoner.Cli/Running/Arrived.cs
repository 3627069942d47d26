namespace Reckoner.Cli.Running;

/// <summary>One thing that came in: a report, or one line for a person about an input.</summary>
/// <param name="Report">The report; null for a line.</param>
/// <param name="Line">Where, what, and what to do; null for a report.</param>
/// <param name="IsSetAside">Whether the line says that an input was set aside.</param>
internal readonly record struct Arrived(Report? Report, string? Line, bool IsSetAside);
