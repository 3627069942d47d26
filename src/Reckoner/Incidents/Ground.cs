using System.Collections.Immutable;

namespace Reckoner.Incidents;

/// <summary>Where an event happened, by how much ground each name covers. Names most often said come first.</summary>
internal sealed record Ground
{
    /// <summary>Nothing is known.</summary>
    public static readonly Ground Unknown = new();

    /// <summary>Named spots within a town.</summary>
    public ImmutableArray<Place> Sites { get; init; } = [];

    /// <summary>Spots by their kind, as the words say them.</summary>
    public ImmutableArray<Spot> Spots { get; init; } = [];

    /// <summary>Cities, towns and villages.</summary>
    public ImmutableArray<Place> Towns { get; init; } = [];

    /// <summary>First-level divisions, from places of that kind and from the towns.</summary>
    public ImmutableArray<string> Provinces { get; init; } = [];

    /// <summary>Countries, ISO 3166-1 alpha-2, from all places.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>The provinces and countries as places, for naming an incident that has no town.</summary>
    public ImmutableArray<Place> Wider { get; init; } = [];

    /// <summary>Whether no place is known at all.</summary>
    public bool IsUnknown => Sites.IsEmpty && Spots.IsEmpty && Towns.IsEmpty && Provinces.IsEmpty && Countries.IsEmpty;

    /// <summary>The best single name: a town, else a province, else a country, else a site; null when none.</summary>
    public Place? Best => !Towns.IsEmpty ? Towns[0] : !Wider.IsEmpty ? Wider[0] : !Sites.IsEmpty ? Sites[0] : null;

    /// <summary>From the places of some claims.</summary>
    public static Ground Of(IReadOnlyList<Place> said)
    {
        var places = ByFrequency(said);
        if (places.IsEmpty) return Unknown;
        if (places.Length == 1) return Of(places);
        return new()
        {
            Sites = [.. places.Where(p => p.Kind == PlaceKind.Site)],
            Towns = [.. places.Where(p => p.Kind == PlaceKind.Town)],
            Wider = [.. places.Where(p => p.Kind is PlaceKind.Province or PlaceKind.Country).OrderBy(p => p.Kind)],
            Provinces = [.. places.Select(ProvinceOf).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            Countries = [.. places.Select(p => p.Country).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }

    // most reports name one place
    private static Ground Of(ImmutableArray<Place> one) => new()
    {
        Sites = one[0].Kind == PlaceKind.Site ? one : [],
        Towns = one[0].Kind == PlaceKind.Town ? one : [],
        Wider = one[0].Kind is PlaceKind.Province or PlaceKind.Country ? one : [],
        Provinces = ProvinceOf(one[0]) is { } province ? [province] : [],
        Countries = one[0].Country is { } country ? [country] : [],
    };

    private static string? ProvinceOf(Place place) => place.Kind == PlaceKind.Province ? place.Province ?? place.Name : place.Province;

    /// <summary>This ground with the main places of another, up to a number of each kind.</summary>
    public Ground With(Ground other, int most)
    {
        if (other.IsUnknown) return this;
        if (IsUnknown) return other.Towns.Length < 2 ? other : other with { Towns = [other.Towns[0]] };
        return new()
        {
            Sites = Union(Sites, other.Sites, most),
            Spots = Union(Spots, other.Spots, most),
            Towns = Union(Towns, [.. other.Towns.Take(1)], most),
            Wider = Union(Wider, other.Wider, most),
            Provinces = Union(Provinces, other.Provinces, most),
            Countries = Union(Countries, other.Countries, most),
        };
    }

    private static ImmutableArray<T> Union<T>(ImmutableArray<T> a, ImmutableArray<T> b, int most) =>
        b.All(a.Contains) ? a : [.. a.Concat(b).Distinct().Take(most)];

    /// <summary>Values, most frequent first, among equals in the order first said.</summary>
    public static ImmutableArray<T> ByFrequency<T>(IReadOnlyList<T> values) where T : notnull
    {
        // one report says few different ones, which are counted faster without a table
        const int few = 12;
        if (values.Count == 0) return [];
        var order = new List<(T Value, int Count)>();
        Dictionary<T, int>? places = null;
        for (var i = 0; i < values.Count; i++)
        {
            var value = values[i];
            var place = places is null ? order.Count - 1 : places.GetValueOrDefault(value, -1);
            while (places is null && place >= 0 && !order[place].Value.Equals(value)) place--;
            if (place >= 0)
            {
                order[place] = (order[place].Value, order[place].Count + 1);
                continue;
            }
            places?.Add(value, order.Count);
            order.Add((value, 1));
            if (order.Count == few) places = order.Select((one, at) => (one.Value, at)).ToDictionary(one => one.Value, one => one.at);
        }
        return order.Count == 1 ? [order[0].Value] : [.. order.OrderByDescending(one => one.Count).Select(one => one.Value)];
    }
}
