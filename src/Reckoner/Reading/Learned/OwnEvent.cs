namespace Reckoner.Reading.Learned;

/// <summary>What is known of the event that a report is about.</summary>
/// <param name="When">Its days.</param>
/// <param name="Type">Its type.</param>
/// <param name="Where">Its place.</param>
internal readonly record struct OwnEvent(When? When, string? Type, Place? Where);
