using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Reckoner.Cli.Output;

/// <summary>What claims and figures are made of: groups, quantities, voices, quotes, times, places.</summary>
internal static partial class ElementWriter
{
    private static void Write(Utf8JsonWriter json, Group group)
    {
        json.WriteStartObject(Names.Group);
        json.WriteString(Names.Label, group.Label);
        json.WriteString(Names.Side, EnumWords.Sides[(int)group.Side]);
        Write(json, Names.Attributes, group.Attributes);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Quantity? quantity)
    {
        if (quantity is null)
        {
            json.WriteNull(Names.Quantity);
            return;
        }
        json.WriteStartObject(Names.Quantity);
        Write(json, Names.Low, quantity.Interval?.Low);
        Write(json, Names.High, quantity.Interval?.High);
        json.WriteString(Names.Form, EnumWords.Forms[(int)quantity.Form]);
        json.WriteString(Names.Text, quantity.Text);
        Write(json, Names.Said, quantity.Said);
        json.WriteString(Names.Lexeme, quantity.Lexeme);
        Write(json, Names.PerMille, quantity.PerMille);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Voice voice)
    {
        json.WriteStartObject();
        json.WriteString(Names.Name, voice.Name);
        json.WriteString(Names.Role, voice.Role);
        json.WriteString(Names.Organization, voice.Organization);
        json.WriteString(Names.Outlet, voice.Outlet);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Quote quote)
    {
        json.WriteStartObject();
        json.WriteString(Names.Report, quote.Report);
        json.WriteNumber(Names.Start, quote.Start);
        json.WriteNumber(Names.End, quote.End);
        json.WriteString(Names.Text, quote.Text);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, When? when)
    {
        if (when is null)
        {
            json.WriteNull(Names.When);
            return;
        }
        json.WriteStartObject(Names.When);
        Write(json, Names.From, when.From, when.At);
        Write(json, Names.To, when.To, when.At);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Place? place)
    {
        if (place is null)
        {
            json.WriteNull(Names.Where);
            return;
        }
        json.WriteStartObject(Names.Where);
        json.WriteString(Names.Name, place.Name);
        json.WriteString(Names.Country, place.Country);
        Write(json, Names.Lat, place.Latitude);
        Write(json, Names.Lon, place.Longitude);
        json.WriteString(Names.Province, place.Province);
        json.WriteString(Names.Kind, EnumWords.PlaceKinds[(int)place.Kind]);
        Write(json, Names.Geonames, place.GeoNames);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, JsonEncodedText name, DateOnly? day, TimeOnly? at)
    {
        if (day is null)
        {
            json.WriteNull(name);
            return;
        }
        Span<char> text = stackalloc char[16];
        day.Value.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        if (at is not null)
        {
            at.Value.TryFormat(text[length..], out var more, "'T'HH:mm", CultureInfo.InvariantCulture);
            length += more;
        }
        json.WriteString(name, text[..length]);
    }

    private static void Write(Utf8JsonWriter json, JsonEncodedText name, DateTimeOffset? moment)
    {
        if (moment is null) json.WriteNull(name);
        else json.WriteString(name, moment.Value);
    }

    private static void Write(Utf8JsonWriter json, JsonEncodedText name, Measure? measure)
    {
        if (measure is null) json.WriteNull(name);
        else json.WriteString(name, EnumWords.Measures[(int)measure.Value]);
    }

    private static void Write(Utf8JsonWriter json, JsonEncodedText name, long? number)
    {
        if (number is null) json.WriteNull(name);
        else json.WriteNumber(name, number.Value);
    }

    private static void Write(Utf8JsonWriter json, JsonEncodedText name, double? number)
    {
        if (number is null || !double.IsFinite(number.Value)) json.WriteNull(name);
        else json.WriteNumber(name, number.Value);
    }

    private static void Write(Utf8JsonWriter json, JsonEncodedText name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
