using System.Globalization;

namespace Reckoner.Compile.Gazetteer;

/// <summary>One line of <c>places.tsv</c>.</summary>
internal readonly record struct PlaceRow(
    string Country, string Province, string District, string Name, int Id, long Population, double Latitude, double Longitude, string Feature)
{
    public static PlaceRow Of(string[] row) => new(
        row[0], row[1], row[2], row[3], int.Parse(row[4], CultureInfo.InvariantCulture), long.Parse(row[5], CultureInfo.InvariantCulture),
        double.Parse(row[6], CultureInfo.InvariantCulture), double.Parse(row[7], CultureInfo.InvariantCulture), row[8]);
}
