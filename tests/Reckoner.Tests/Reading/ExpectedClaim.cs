using System.Collections.Immutable;

namespace Reckoner.Tests.Reading;

/// <summary>One claim as a sentence table asks for it. What is null here is not compared, unless its comment says otherwise.</summary>
public sealed record ExpectedClaim
{
    /// <summary>What kind of claim.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>What is counted, or what a forecast, denial or unknown is about.</summary>
    public Measure? Measure { get; init; }

    /// <summary>The strict interval; null stands for "some of an unknown whole" and is compared.</summary>
    public Interval? Interval { get; init; }

    /// <summary>How the number was put.</summary>
    public QuantityForm Form { get; init; }

    /// <summary>The group's label.</summary>
    public string Label { get; init; } = "all";

    /// <summary>The group's attributes without ages; compared as a set.</summary>
    public ImmutableArray<string> Attributes { get; init; } = [];

    /// <summary>The stance; null stands for any stance that asserts.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Words that stand in the first voice; "none" for no voice at all.</summary>
    public string? Voice { get; init; }

    /// <summary>Words that stand in a later voice of the chain.</summary>
    public string? Via { get; init; }

    /// <summary>The group's side.</summary>
    public string? Side { get; init; }

    /// <summary>An age that stands among the attributes.</summary>
    public string? Age { get; init; }

    /// <summary>Whether it is a part of another claim; always compared.</summary>
    public bool IsPart { get; init; }

    /// <summary>Of which claim of the row it is a part, counted from 1.</summary>
    public int? PartOf { get; init; }

    /// <summary>Claims of a row with equal numbers share an event of the report; always compared.</summary>
    public int Scene { get; init; } = 1;

    /// <summary>A day, or two days with a slash between, or "none".</summary>
    public string? When { get; init; }

    /// <summary>The place's name, or "none".</summary>
    public string? Where { get; init; }

    /// <summary>Words that stand in one of the quotes.</summary>
    public string? Quote { get; init; }

    /// <summary>Whether its words stand in the title; always compared.</summary>
    public bool Headline { get; init; }

    /// <summary>The event type.</summary>
    public string? Type { get; init; }

    /// <summary>Whether the number adds to an earlier one; always compared.</summary>
    public bool Additional { get; init; }
}
