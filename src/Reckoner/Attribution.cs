using System.Collections.Immutable;

namespace Reckoner;

/// <summary>
/// One place where a report says who says something: the words of the source, of the cue and of what is said. It comes from the same voices
/// that claims carry, and covers everything a report attributes, whether it counts or not.
/// </summary>
public sealed record Attribution
{
    /// <summary>Id of the report.</summary>
    public required string Report { get; init; }

    /// <summary>Who says it, as the report puts it there ("the mayor", "she"), in pieces where it is broken; empty when nobody is named.</summary>
    public ImmutableArray<Quote> Source { get; init; } = [];

    /// <summary>The words that attribute: "said", "according to". Never empty.</summary>
    public required ImmutableArray<Quote> Cue { get; init; }

    /// <summary>What is said, in pieces where source and cue stand within it or where a quotation goes on after them. Never empty.</summary>
    public required ImmutableArray<Quote> Content { get; init; }

    /// <summary>How the first voice stands behind it.</summary>
    public Stance Stance { get; init; }

    /// <summary>From the first speaker to whoever passes the words on, pronouns resolved; empty when the report does not say.</summary>
    public ImmutableArray<Voice> Voices { get; init; } = [];
}
