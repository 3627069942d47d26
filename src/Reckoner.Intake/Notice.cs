namespace Reckoner.Intake;

/// <summary>Something a person should know about an input that was read all the same, or of a report that was given twice.</summary>
/// <param name="Source"><inheritdoc cref="Arrival" path="/param[@name='Source']"/></param>
/// <param name="Line"><inheritdoc cref="Arrival" path="/param[@name='Line']"/></param>
/// <param name="What">What happened: "only the first 1,000,000 characters are read".</param>
public sealed record Notice(string Source, long? Line, string What) : Arrival(Source, Line)
{
    /// <summary>One line for a person: where and what.</summary>
    public override string ToString() => $"{Place}: {Printable(What)}";
}
