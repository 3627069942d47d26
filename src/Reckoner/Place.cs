namespace Reckoner;

/// <summary>Where something happened.</summary>
/// <param name="Name">As written, or the gazetteer's name: "Moscow", "the gymnasium".</param>
/// <param name="Country">ISO 3166-1 alpha-2; null when not known.</param>
/// <param name="Latitude">Degrees north; null when not in the gazetteer.</param>
/// <param name="Longitude">Degrees east; null when not in the gazetteer.</param>
public sealed record Place(string Name, string? Country, double? Latitude, double? Longitude)
{
    /// <summary>First-level administrative division by name ("Ohio", "North Ossetia"); null when not known.</summary>
    public string? Province { get; init; }

    /// <summary>GeoNames id; null when the place is not in the gazetteer.</summary>
    public int? GeoNames { get; init; }

    /// <summary>How much ground the name covers.</summary>
    public PlaceKind Kind { get; init; }
}

/// <summary>How much ground a place name covers, from small to large.</summary>
public enum PlaceKind
{
    /// <summary>A building or spot within a town: "the gymnasium". Not in the gazetteer.</summary>
    Site,
    /// <summary>A city, town or village.</summary>
    Town,
    /// <summary>A first-level division of a country.</summary>
    Province,
    /// <summary>A country.</summary>
    Country,
}
