using System.Collections.Immutable;

namespace Reckoner.SecondReader;

/// <summary>
/// What a second reader made of one report. Its claims are a voice beside the built-in reader's: they are kept in a type of their own so
/// that they cannot slip into incidents or figures.
/// </summary>
public sealed record SecondReading
{
    /// <summary>Id of the report.</summary>
    public required string Report { get; init; }

    /// <summary>Who read it: "second:" and the name of the model.</summary>
    public required string Reader { get; init; }

    /// <summary>The proposed claims that hold against the text, in order of their quotes. Their ids are no ids of built-in claims.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>How many proposed claims were dropped, and why; in order of the reasons, those that happened alone.</summary>
    public ImmutableArray<Dropped> Dropped { get; init; } = [];

    /// <summary>Why the report, or some of it, has no second reading, in plain words; null when all of it was read.</summary>
    public string? Failure { get; init; }
}

/// <summary>How many proposed claims were dropped for one reason.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Count">How many, at least 1.</param>
public sealed record Dropped(DropReason Reason, int Count);
