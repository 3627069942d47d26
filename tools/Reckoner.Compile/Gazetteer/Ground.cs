namespace Reckoner.Compile.Gazetteer;

/// <summary>Population and centre of countries and divisions, worked out from their places since the sources hold neither.</summary>
internal sealed class Ground
{
    private readonly Dictionary<string, (long Population, double Weight, double Latitude, double Longitude)> sums = new(StringComparer.Ordinal);

    private Ground()
    {
    }

    /// <summary>Adds up all places by country, province and district.</summary>
    public static Ground Of(IEnumerable<PlaceRow> places)
    {
        var ground = new Ground();
        foreach (var place in places.DistinctBy(x => x.Id))
        {
            ground.Add(place.Country, place);
            ground.Add($"{place.Country}.{place.Province}", place);
            ground.Add($"{place.Country}.{place.Province}.{place.District}", place);
        }

        return ground;
    }

    /// <summary>People in its places; 0 when it has none.</summary>
    public long PopulationOf(string code) => sums.TryGetValue(code, out var sum) ? sum.Population : 0;

    /// <summary>Where most of its people live; null when it has no places.</summary>
    public (double Latitude, double Longitude)? CentreOf(string code) =>
        sums.TryGetValue(code, out var sum) ? (sum.Latitude / sum.Weight, sum.Longitude / sum.Weight) : null;

    private void Add(string code, PlaceRow place)
    {
        var weight = place.Population + 1.0;
        var sum = sums.GetValueOrDefault(code);
        sums[code] = (sum.Population + place.Population, sum.Weight + weight, sum.Latitude + (weight * place.Latitude), sum.Longitude + (weight * place.Longitude));
    }
}
