using System.Text.Json;

namespace Reckoner.Intake.Json;

/// <summary>One report out of one JSON object; fields that it does not know are passed over.</summary>
internal static class ReportJson
{
    private const int LongestId = 256;

    /// <param name="json">One JSON value in UTF-8, with white space around it at most.</param>
    /// <param name="options">Limits, and what fills the fields that the report leaves out.</param>
    public static Draft Read(ReadOnlySpan<byte> json, IntakeOptions options)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = options.Limits.JsonDepth });
        try
        {
            return Read(ref reader, options);
        }
        catch (JsonException trouble)
        {
            return TooDeep(json, in reader, options.Limits) ?? NotJson(json, trouble);
        }
        catch (InvalidOperationException)
        {
            // the reader's word for a string that is not UTF-8, or holds half a surrogate pair
            return Draft.Broken("a string in it is not text (bytes that are not UTF-8, or half a surrogate pair)", "write the report again as UTF-8");
        }
    }

    private static Draft Read(ref Utf8JsonReader reader, IntakeOptions options)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return Draft.Broken("not a JSON object", "write each report as one object with a \"text\" field");
        }
        string? id = null, title = null, published = null, arrived = null, outlet = null, url = null, language = null, text = null, incident = null, revises = null, status = null;
        string? notice = null, wrong = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("text"u8)) text = Field(ref reader, "text", ref wrong);
            else if (reader.ValueTextEquals("id"u8)) id = Field(ref reader, "id", ref notice, orNumber: true);
            else if (reader.ValueTextEquals("title"u8)) title = Field(ref reader, "title", ref notice);
            else if (reader.ValueTextEquals("published"u8)) published = Field(ref reader, "published", ref notice);
            else if (reader.ValueTextEquals("arrived"u8)) arrived = Field(ref reader, "arrived", ref notice);
            else if (reader.ValueTextEquals("outlet"u8)) outlet = Field(ref reader, "outlet", ref notice);
            else if (reader.ValueTextEquals("url"u8)) url = Field(ref reader, "url", ref notice);
            else if (reader.ValueTextEquals("language"u8)) language = Field(ref reader, "language", ref notice);
            else if (reader.ValueTextEquals("incident"u8)) incident = Field(ref reader, "incident", ref notice, orNumber: true);
            else if (reader.ValueTextEquals("revises"u8)) revises = Field(ref reader, "revises", ref notice, orNumber: true);
            else if (reader.ValueTextEquals("status"u8)) status = Field(ref reader, "status", ref notice);
            else reader.Skip();
        }
        // a second value after the object is an error of the line, and Read says so by throwing
        reader.Read();
        if (wrong is not null) return Draft.Broken(wrong, "give the report's words as one string");
        var standing = StatusOf(status, ref notice);
        // who withdraws a report need not say a word more
        if (string.IsNullOrWhiteSpace(text) && standing == ReportStatus.Canceled && (id ?? revises) is not null) text ??= "";
        else if (string.IsNullOrWhiteSpace(text)) return Draft.Broken(text is null ? "no \"text\" field" : "an empty \"text\" field", "give the report's words in \"text\"");
        if (id?.Length > LongestId)
        {
            notice = Draft.Join(notice, $"its \"id\" is longer than {LongestId} characters and was replaced");
            id = null;
        }
        if (revises?.Length > LongestId)
        {
            notice = Draft.Join(notice, $"its \"revises\" is longer than {LongestId} characters and was left out");
            revises = null;
        }
        var time = Time(published, "published", ref notice);
        var (kept, cut) = TextLimit.Keep(text, options.Limits);
        return Draft.Of(
            new Report
            {
                Id = id ?? "",
                Outlet = outlet ?? options.Outlet,
                Title = title ?? options.Title,
                Published = time ?? options.Published,
                Arrived = Time(arrived, "arrived", ref notice),
                Url = url,
                Language = language,
                Text = kept,
                Incident = incident,
                Revises = revises,
                Status = standing,
            },
            Draft.Join(notice, cut));
    }

    /// <summary>The status by the words of NewsML-G2, with or without its "stat:"; what is not known is for use, with a notice.</summary>
    private static ReportStatus StatusOf(string? said, ref string? notice)
    {
        if (said is null) return ReportStatus.Usable;
        var word = said.AsSpan(said.StartsWith("stat:", StringComparison.OrdinalIgnoreCase) ? 5 : 0);
        if (word.Equals("usable", StringComparison.OrdinalIgnoreCase)) return ReportStatus.Usable;
        if (word.Equals("withheld", StringComparison.OrdinalIgnoreCase)) return ReportStatus.Withheld;
        if (word.Equals("canceled", StringComparison.OrdinalIgnoreCase) || word.Equals("cancelled", StringComparison.OrdinalIgnoreCase)) return ReportStatus.Canceled;
        notice = Draft.Join(notice, $"\"status\" is none of usable, withheld, canceled (\"{Shown(said)}\")");
        return ReportStatus.Usable;
    }

    /// <summary>The moment that a field tells; null when it tells none that can be read without guessing.</summary>
    private static DateTimeOffset? Time(string? text, string name, ref string? notice)
    {
        if (text is null) return null;
        if (PublishedTime.TryRead(text, out var time)) return time;
        notice = Draft.Join(notice, $"\"{name}\" is not a date that can be read without guessing (\"{Shown(text)}\"), write it as 2004-09-03T14:30:00Z");
        return null;
    }

    /// <summary>The string of a field, trimmed, null when empty; <c>text</c> alone is kept as it is.</summary>
    private static string? Field(ref Utf8JsonReader reader, string name, ref string? complaint, bool orNumber = false)
    {
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                var value = reader.GetString()!;
                if (string.Equals(name, "text", StringComparison.Ordinal)) return value;
                value = value.Trim();
                return value.Length == 0 ? null : value;
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number when orNumber:
                return System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                reader.Skip();
                complaint = Draft.Join(complaint, $"\"{name}\" is not a string");
                return null;
        }
    }

    /// <summary>Whether the reader stopped at its greatest depth before one level more; null when it stopped for another reason.</summary>
    private static Draft? TooDeep(ReadOnlySpan<byte> json, in Utf8JsonReader reader, IntakeLimits limits) =>
        reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0) >= limits.JsonDepth
        && json[(int)reader.BytesConsumed..].TrimStart(" \t\r\n,:"u8) is [(byte)'{' or (byte)'[', ..]
            ? Draft.Broken($"nested deeper than {limits.JsonDepth} levels", "write the report as one flat object")
            : null;

    private static Draft NotJson(ReadOnlySpan<byte> json, JsonException trouble)
    {
        var whole = json.TrimEnd(" \t\r\n"u8);
        var lines = trouble.LineNumber ?? 0;
        var at = trouble.BytePositionInLine ?? 0;
        if (lines == whole.Count((byte)'\n') && at >= whole.Length - (whole.LastIndexOf((byte)'\n') + 1))
        {
            return Draft.Broken("the JSON ends too early", "the file may be cut short: fetch or write it again");
        }
        var where = lines > 0 ? $"byte {at + 1} of its line {lines + 1}" : $"byte {at + 1}";
        return Draft.Broken($"not valid JSON at {where}", "mend it or leave it out");
    }

    private static string Shown(string text) => text.Length <= 40 ? text : $"{text[..40]}...";
}
