using System.Collections.Immutable;

namespace Reckoner;

/// <summary>How well a figure stands.</summary>
public enum FigureStatus
{
    /// <summary>One origin only, or origins that only bound it.</summary>
    SingleOrigin,
    /// <summary>Two or more independent origins say what can both be so.</summary>
    Corroborated,
    /// <summary>Claims that nothing explains away contradict each other.</summary>
    Disputed,
    /// <summary>No source states it: it follows from other figures.</summary>
    Implied,
    /// <summary>Nothing that stands says anything of it: the reports that did were revised or withdrawn. Low, best and high are null.</summary>
    Withdrawn,
}

/// <summary>What the claims of one incident add up to for one measure and group. Low &lt;= Best &lt;= High wherever they are known.</summary>
public sealed record Figure
{
    /// <summary>Id of the incident.</summary>
    public required string Incident { get; init; }

    /// <summary>What is counted.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Of whom; <see cref="Group.All"/> is the total over every side.</summary>
    public required Group Group { get; init; }

    /// <summary>At least so many; null when not stated by any source.</summary>
    public long? Low { get; init; }

    /// <summary>The figure that the policy would print; null when the policy prints none.</summary>
    public long? Best { get; init; }

    /// <summary>At most so many; null when no source bounds it.</summary>
    public long? High { get; init; }

    /// <summary>Publication time of the latest report used; null when none has one.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Policy id and version, "wire/1".</summary>
    public required string Policy { get; init; }

    /// <summary>How well it stands.</summary>
    public FigureStatus Status { get; init; }

    /// <summary>How many independent origins stand behind it.</summary>
    public int Origins { get; init; }

    /// <summary>One plain line: on what it rests.</summary>
    public required string Basis { get; init; }

    /// <summary>Ids of the claims that made it.</summary>
    public ImmutableArray<string> Used { get; init; } = [];

    /// <summary>Claims that spoke of the same and were not used, each with the reason.</summary>
    public ImmutableArray<SetAside> SetAside { get; init; } = [];

    /// <summary>Bounds that follow from other figures although nobody stated them; null when there are none.</summary>
    public Implied? Implied { get; init; }

    /// <summary>The rules that decided, in order, in plain words that begin with the rule's name.</summary>
    public ImmutableArray<string> Because { get; init; } = [];

    /// <summary>How it came to be so, first step first; empty unless <see cref="PictureOptions.Series"/> asks for it.</summary>
    public ImmutableArray<FigureStep> Series { get; init; } = [];
}

/// <summary>A claim that was not used.</summary>
/// <param name="Claim">Its id.</param>
/// <param name="Reason">Why, in plain words; other claims are named by their ids.</param>
public sealed record SetAside(string Claim, string Reason)
{
    /// <summary>Id of the claim that overtakes, corrects, holds or repeats it; null when none does.</summary>
    public string? By { get; init; }
}

/// <summary>Bounds that nobody stated.</summary>
/// <param name="Low">Least possible value.</param>
/// <param name="High">Greatest possible value; null when open.</param>
/// <param name="From">Ids of the claims it follows from.</param>
public sealed record Implied(long Low, long? High, ImmutableArray<string> From)
{
    /// <summary>How they follow, step by step: every step rests on claims or on steps before it.</summary>
    public ImmutableArray<Derivation> By { get; init; } = [];
}
