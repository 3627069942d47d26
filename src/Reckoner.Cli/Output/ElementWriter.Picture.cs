using System.Collections.Immutable;
using System.Text.Json;
using Reckoner.Explaining;

namespace Reckoner.Cli.Output;

/// <summary>What a picture says: incidents, figures, how they follow, where they differ.</summary>
internal static partial class ElementWriter
{
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
}
