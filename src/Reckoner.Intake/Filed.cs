namespace Reckoner.Intake;

/// <summary>A report that was read.</summary>
/// <param name="Source"><inheritdoc cref="Arrival" path="/param[@name='Source']"/></param>
/// <param name="Line"><inheritdoc cref="Arrival" path="/param[@name='Line']"/></param>
/// <param name="Report">The report; its id is unique among all reports of one run.</param>
public sealed record Filed(string Source, long? Line, Report Report) : Arrival(Source, Line);
