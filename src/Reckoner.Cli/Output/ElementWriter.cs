using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Reckoner.Explaining;

namespace Reckoner.Cli.Output;

/// <summary>The words of the house as JSON: one method a word, fields in the order of the public interface, added fields last.</summary>
internal static class ElementWriter
{
    public static void Write(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject();
        json.WriteString(Names.Id, report.Id);
        json.WriteString(Names.Outlet, report.Outlet);
        json.WriteString(Names.Title, report.Title);
        Write(json, Names.Published, report.Published);
        json.WriteString(Names.Url, report.Url);
        json.WriteString(Names.Language, report.Language);
        if (report.Revises is not null) json.WriteString(Names.Revises, report.Revises);
        if (report.Status != ReportStatus.Usable) json.WriteString(Names.Status, EnumWords.ReportStatuses[(int)report.Status]);
        if (report.Arrived is not null) Write(json, Names.Arrived, report.Arrived);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Claim claim) => Write(json, claim, reader: null);

    /// <summary>A claim with the mark of the reader it is from; without one for the built-in reader's.</summary>
    public static void Write(Utf8JsonWriter json, Claim claim, string? reader)
    {
        json.WriteStartObject();
        json.WriteString(Names.Id, claim.Id);
        json.WriteString(Names.Report, claim.Report);
        json.WriteString(Names.Kind, EnumWords.Kinds[(int)claim.Kind]);
        Write(json, Names.Measure, claim.Measure);
        Write(json, claim.Group);
        Write(json, claim.Quantity);
        json.WriteString(Names.PartOf, claim.PartOf);
        json.WriteString(Names.Stance, EnumWords.Stances[(int)claim.Stance]);
        json.WriteStartArray(Names.Voices);
        foreach (var voice in claim.Voices) Write(json, voice);
        json.WriteEndArray();
        Write(json, claim.When);
        Write(json, claim.Where);
        json.WriteString(Names.Incident, claim.Incident);
        json.WriteStartArray(Names.Quotes);
        foreach (var quote in claim.Quotes)
            if (!quote.InTitle) Write(json, quote);
        json.WriteEndArray();
        json.WriteString(Names.Type, claim.EventType);
        json.WriteNumber(Names.Scene, claim.Scene);
        json.WriteString(Names.People, claim.People);
        json.WriteBoolean(Names.Additional, claim.Additional);
        if (reader is not null) json.WriteString("reader"u8, reader);
        WriteTitleQuotes(json, claim);
        if (!claim.Sites.IsEmpty) WriteSites(json, claim);
        json.WriteEndObject();
    }

    private static void WriteSites(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartArray("sites"u8);
        foreach (var site in claim.Sites)
        {
            json.WriteStartObject();
            json.WriteString(Names.Name, site.Name);
            json.WriteString(Names.Kind, site.Kind);
            json.WriteString("proper"u8, site.Proper);
            json.WriteStartArray(Names.Quotes);
            Write(json, site.Quote);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // offsets into the title would be taken for offsets into the text
    private static void WriteTitleQuotes(Utf8JsonWriter json, Claim claim)
    {
        var any = false;
        foreach (var quote in claim.Quotes)
        {
            if (!quote.InTitle) continue;
            if (!any) json.WriteStartArray(Names.TitleQuotes);
            any = true;
            Write(json, quote);
        }
        if (any) json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, Incident incident)
    {
        json.WriteStartObject();
        json.WriteString(Names.Id, incident.Id);
        json.WriteString(Names.Type, incident.Type);
        json.WriteString(Names.Title, incident.Title);
        Write(json, Names.Began, incident.Began?.From, incident.Began?.At);
        Write(json, incident.Where);
        Write(json, Names.Reports, incident.Reports);
        json.WriteStartArray(Names.Related);
        foreach (var link in incident.Related)
        {
            json.WriteStartObject();
            json.WriteString(Names.Incident, link.Incident);
            json.WriteString(Names.Relation, EnumWords.Relations[(int)link.Relation]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (!incident.Joined.IsEmpty) WriteJoined(json, incident);
        Write(json, Names.BeganTo, incident.Began is { } began && began.To != began.From ? began.To : null, incident.Began?.At);
        json.WriteEndObject();
    }

    private static void WriteJoined(Utf8JsonWriter json, Incident incident)
    {
        json.WriteStartArray(Names.Joined);
        foreach (var one in incident.Joined)
        {
            json.WriteStartObject();
            json.WriteString(Names.Report, one.Report);
            json.WriteNumber(Names.Scene, one.Scene);
            Write(json, Names.Reasons, one.Reasons);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartObject();
        json.WriteString(Names.Incident, figure.Incident);
        Write(json, Names.Measure, figure.Measure);
        Write(json, figure.Group);
        Write(json, Names.Low, figure.Low);
        Write(json, Names.Best, figure.Best);
        Write(json, Names.High, figure.High);
        Write(json, Names.AsOf, figure.AsOf);
        json.WriteString(Names.Policy, figure.Policy);
        json.WriteString(Names.Status, EnumWords.Statuses[(int)figure.Status]);
        json.WriteNumber(Names.Origins, figure.Origins);
        json.WriteString(Names.Basis, figure.Basis);
        Write(json, Names.Used, figure.Used);
        json.WriteStartArray(Names.SetAside);
        foreach (var setAside in figure.SetAside)
        {
            json.WriteStartObject();
            json.WriteString(Names.Claim, setAside.Claim);
            json.WriteString(Names.Reason, setAside.Reason);
            json.WriteString("by"u8, setAside.By);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (figure.Implied is { } implied)
        {
            json.WriteStartObject(Names.Implied);
            json.WriteNumber(Names.Low, implied.Low);
            Write(json, Names.High, implied.High);
            Write(json, Names.From, implied.From);
            json.WriteStartArray("by"u8);
            foreach (var step in implied.By) Write(json, step);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else json.WriteNull(Names.Implied);
        Write(json, Names.Because, figure.Because);
        if (!figure.Series.IsEmpty) Write(json, figure.Series);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<FigureStep> series)
    {
        json.WriteStartArray(Names.Series);
        foreach (var step in series)
        {
            json.WriteStartObject();
            Write(json, Names.AsOf, step.AsOf);
            Write(json, Names.Low, step.Low);
            Write(json, Names.Best, step.Best);
            Write(json, Names.High, step.High);
            json.WriteNumber(Names.Origins, step.Origins);
            json.WriteString(Names.Change, EnumWords.Changes[(int)step.Change]);
            Write(json, Names.Claims, step.Claims);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, Disagreement disagreement)
    {
        json.WriteStartObject();
        json.WriteString(Names.Incident, disagreement.Incident);
        Write(json, Names.Measure, disagreement.Measure);
        Write(json, Names.Claims, disagreement.Claims);
        json.WriteString(Names.Reason, EnumWords.Reasons[(int)disagreement.Reason]);
        json.WriteString(Names.Explanation, disagreement.Explanation);
        json.WriteStartArray("shows"u8);
        foreach (var quote in disagreement.Shows) Write(json, quote);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // how a number follows: a step names the rule and what it rests on, claims or a step before it
    private static void Write(Utf8JsonWriter json, Derivation step)
    {
        json.WriteStartObject();
        json.WriteString("of"u8, step.Of);
        Write(json, Names.Measure, step.Measure);
        Write(json, step.Group);
        Write(json, Names.At, step.At);
        json.WriteString("end"u8, EnumWords.Ends[(int)step.End]);
        json.WriteNumber("value"u8, step.Value);
        json.WriteString("rule"u8, step.Rule);
        json.WriteString("words"u8, step.Words);
        json.WriteStartArray("premises"u8);
        foreach (var premise in step.Premises)
        {
            json.WriteStartObject();
            json.WriteString("of"u8, premise.Of);
            Write(json, Names.Measure, premise.Measure);
            Write(json, premise.Group);
            Write(json, Names.At, premise.At);
            json.WriteString("end"u8, EnumWords.Ends[(int)premise.End]);
            json.WriteNumber("value"u8, premise.Value);
            Write(json, Names.Claims, premise.Claims);
            if (premise.Step is { } earlier) json.WriteNumber("step"u8, earlier);
            else json.WriteNull("step"u8);
            json.WriteString("granted"u8, premise.Granted);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Difference difference)
    {
        json.WriteStartObject();
        json.WriteString(Names.Incident, difference.Incident);
        Write(json, Names.Measure, difference.Measure);
        Write(json, difference.Group);
        WriteOrNull(json, Names.A, difference.A);
        WriteOrNull(json, Names.B, difference.B);
        Write(json, Names.Rules, difference.Rules);
        Write(json, Names.Claims, difference.Claims);
        json.WriteString(Names.Explanation, difference.Explanation);
        json.WriteEndObject();
    }

    private static void WriteOrNull(Utf8JsonWriter json, JsonEncodedText name, Figure? figure)
    {
        json.WritePropertyName(name);
        if (figure is null) json.WriteNullValue();
        else Write(json, figure);
    }

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
