namespace Reckoner.Reading;

/// <summary>What words of a report were found to say when they were read again.</summary>
/// <param name="Quantity">The count they are.</param>
/// <param name="Start">First UTF-16 code unit of the words of that count, with their hedge.</param>
/// <param name="End">One past the last.</param>
public sealed record Reread(Quantity Quantity, int Start, int End);
