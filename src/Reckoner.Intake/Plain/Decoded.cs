namespace Reckoner.Intake.Plain;

/// <summary>Bytes as text, perhaps with a notice; or what is wrong with them and what to do.</summary>
internal readonly record struct Decoded(string? Text, string? Notice, string? Wrong, string? ToDo);
