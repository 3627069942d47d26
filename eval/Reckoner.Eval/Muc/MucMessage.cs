using System.Collections.Immutable;
using System.Text.Json;
using Reckoner.Eval.Measuring;

namespace Reckoner.Eval.Muc;

/// <summary>One incident of the keys. Alternatives of a slot all count as right.</summary>
internal sealed record MucTemplate(ImmutableArray<string> Types, ImmutableArray<MucDate> Dates, ImmutableArray<MucPlace> Places);

/// <summary>A figure of the keys.</summary>
/// <param name="Status">killed, injured or kidnapped.</param>
/// <param name="Number">How many.</param>
/// <param name="Who">Who, in the keys' words.</param>
internal sealed record MucFigure(string Status, long Number, string Who);

/// <summary>A message with its keys: templates that are not optional, and figures that the corpus calls good gold.</summary>
internal sealed record MucMessage(Report Report, ImmutableArray<MucTemplate> Templates, ImmutableArray<MucFigure> Figures)
{
    /// <summary>All messages of the three sets.</summary>
    public static List<MucMessage> Read(string folder) =>
        [.. new[] { "muc.dev.jsonl", "muc.tst1.jsonl", "muc.tst2.jsonl" }.SelectMany(file => JsonLinesFile.Read(Path.Combine(folder, file), Of))];

    private static MucMessage Of(JsonElement message) => new(
        new Report
        {
            Id = message.Text("id"),
            // the message as it came, with the dateline that tells town and day
            Text = message.Text("text"),
            Outlet = message.GetProperty("outlet").GetString(),
            Published = DateTimeOffset.TryParse(message.GetProperty("dateline_date_iso").GetString(), System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.AssumeUniversal, out var day) ? day : null,
            Language = "en",
        },
        [.. message.GetProperty("templates").EnumerateArray().Where(template => !template.GetProperty("optional").GetBoolean()).Select(template => TemplateOf(template.GetProperty("slots")))],
        [.. message.GetProperty("figures").EnumerateArray().SelectMany(FigureOf)]);

    private static MucTemplate TemplateOf(JsonElement slots) => new(
        [.. Alternatives(slots, "4").Select(value => value.Text("value"))],
        [.. Alternatives(slots, "2").Select(MucDate.Read).OfType<MucDate>()],
        [.. Alternatives(slots, "3").Where(value => value.TryGetProperty("path", out _)).Select(PlaceOf)]);

    private static MucPlace PlaceOf(JsonElement value) =>
        MucPlace.Of(value.GetProperty("path").EnumerateArray().Select(step => step.Text("name")), Mapping.Countries);

    private static IEnumerable<JsonElement> Alternatives(JsonElement slots, string slot) =>
        slots.TryGetProperty(slot, out var entries)
            ? entries.EnumerateArray().Where(entry => entry.TryGetProperty("alternatives", out _)).SelectMany(entry => entry.GetProperty("alternatives").EnumerateArray())
            : [];

    // gold, says the corpus, are figures without flags and with a plain number
    private static IEnumerable<MucFigure> FigureOf(JsonElement figure) =>
        figure.GetProperty("flags").GetArrayLength() == 0 && MucNumber.Parse(figure.GetProperty("number").GetString()).Exact is { } number
            ? [new MucFigure(figure.Text("status"), number, figure.Text("who"))]
            : [];
}
