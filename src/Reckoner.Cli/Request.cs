using System.Collections.Immutable;

namespace Reckoner.Cli;

/// <summary>What the person asked for, checked.</summary>
internal sealed record Request
{
    /// <summary>Claims alone, or the whole picture.</summary>
    public required Verb Verb { get; init; }

    /// <summary>Files, folders and "-" for standard input, as given; empty means standard input.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>Publication time for reports that carry none.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Outlet for reports that carry none.</summary>
    public string? Outlet { get; init; }

    /// <summary>Title for reports that carry none.</summary>
    public string? Title { get; init; }

    /// <summary>Form of the output.</summary>
    public required Format Format { get; init; }

    /// <summary>Name of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>The moment to look back from; null for everything there is.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The moment by which reports must have arrived; null for everything there is.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>Whether figures get their evolution.</summary>
    public bool Series { get; init; }

    /// <summary>The figure to explain, as typed; null for other verbs.</summary>
    public string? Figure { get; init; }

    /// <summary>The policy to compare with; null when none was asked for.</summary>
    public string? Compare { get; init; }

    /// <summary>Every report alone, as if it were the only one.</summary>
    public bool Each { get; init; }

    /// <summary>How many reports are read at once; at least 1. The output is the same for any number.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The second reader that was asked for; null without one, and then nothing of it is loaded.</summary>
    public SecondRequest? Second { get; init; }

    /// <summary>The options of a picture.</summary>
    public PictureOptions Options => new() { Policy = Policy, AsOf = AsOf, KnownAt = KnownAt, Series = Series, Threads = Threads };

    /// <summary>Whether every report is answered alone: asked for, or because JSON Lines have one line a report.</summary>
    public bool Alone => Verb == Verb.Read || Each || Format == Format.JsonLines;

    /// <summary>Whether a report existed and was known at the moments looked back from.</summary>
    public bool Knows(Report report) => Options.Includes(report);
}

/// <summary>A second reader that was asked for, checked.</summary>
/// <param name="Address">Where the model is reached.</param>
/// <param name="Model">Its name.</param>
/// <param name="Key">The key of the server; null for servers that need none. Never shown.</param>
internal sealed record SecondRequest(Uri Address, string Model, string? Key)
{
    /// <summary>Without the key, so that no message can show it.</summary>
    public override string ToString() => $"{Model} at {Address}";
}

/// <summary>What can be asked.</summary>
internal enum Verb
{
    /// <summary>The claims of each report.</summary>
    Read,

    /// <summary>Incidents, figures, disagreements.</summary>
    Picture,

    /// <summary>One figure, from the answer to the quotes.</summary>
    Explain,
}

/// <summary>Forms of output.</summary>
internal enum Format
{
    /// <summary>For a person.</summary>
    Table,

    /// <summary>One object.</summary>
    Json,

    /// <summary>One object a report, one line each.</summary>
    JsonLines,

    /// <summary>One row a claim or a figure.</summary>
    Csv,
}
