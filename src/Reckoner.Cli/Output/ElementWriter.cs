using System.Text.Json;

namespace Reckoner.Cli.Output;

/// <summary>The words of the house as JSON: one method a word, fields in the order of the public interface, added fields last.</summary>
internal static partial class ElementWriter
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
}
