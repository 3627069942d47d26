namespace Reckoner;

/// <summary>What a picture is made for.</summary>
public sealed record PictureOptions
{
    /// <summary>Name of the policy that chooses low, best and high: "wire", "ucdp" ...</summary>
    public string Policy { get; init; } = "wire";

    /// <summary>The moment to look back from: reports published later are as if they did not exist. Null for everything there is.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether a report had been published at that moment; one without a date is not known to have been.</summary>
    public bool Sees(Report report) => AsOf is not { } moment || report.Published <= moment;
}
