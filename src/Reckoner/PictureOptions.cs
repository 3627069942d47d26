namespace Reckoner;

/// <summary>What a picture is made for.</summary>
public sealed record PictureOptions
{
    /// <summary>Name of the policy that chooses low, best and high: "wire", "ucdp" ...</summary>
    public string Policy { get; init; } = "wire";

    /// <summary>The moment to look back from: reports published later are as if they did not exist. Null for everything there is.</summary>
    public DateTimeOffset? AsOf { get; init; }
}
