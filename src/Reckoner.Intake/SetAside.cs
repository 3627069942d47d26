namespace Reckoner.Intake;

/// <summary>An input, or one line of it, that could not be read as a report. The rest is read all the same.</summary>
/// <param name="Source"><inheritdoc cref="Arrival" path="/param[@name='Source']"/></param>
/// <param name="Line"><inheritdoc cref="Arrival" path="/param[@name='Line']"/></param>
/// <param name="What">What it is or what is wrong with it: "a PDF file".</param>
/// <param name="ToDo">What its owner can do about it: "save it as plain text".</param>
public sealed record SetAside(string Source, long? Line, string What, string ToDo) : Arrival(Source, Line)
{
    /// <summary>One line for a person: where, what, what to do.</summary>
    public override string ToString() => $"{Place}: {Printable(What)}; {Printable(ToDo)}";
}
