using System.Collections.Immutable;

namespace Reckoner;

/// <summary>What a picture is made for.</summary>
public sealed record PictureOptions
{
    /// <summary>Name of the policy that chooses low, best and high: "wire", "ucdp" ...</summary>
    public string Policy { get; init; } = "wire";

    /// <summary>What had been said by this moment: reports published later are as if they did not exist. Null for everything there is.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>
    /// What we had learned by this moment: reports that arrived later are as if they did not exist; one that does not say when it arrived is
    /// taken to have arrived when it was published. Null for everything there is.
    /// </summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>Whether every figure also gets its evolution, <see cref="Figure.Series"/>. It costs as many reckonings as there were moments of publication.</summary>
    public bool Series { get; init; }

    /// <summary>What people have decided about incidents, in order: merges and splits.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];

    /// <summary>How many threads may work at one picture at once. The picture is the same for any number; a report by itself never needs a second.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Whether a report existed and was known at the moments looked back from. One without any time is never left out.</summary>
    public bool Includes(Report report) =>
        !(AsOf is { } said && report.Published > said) && !(KnownAt is { } known && (report.Arrived ?? report.Published) > known);
}
