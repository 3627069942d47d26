using System.Collections.Immutable;
using System.Text.Json;
using Reckoner.Eval.Measuring;
using Reckoner.Eval.Shootings;

namespace Reckoner.Eval.Written;

/// <summary>What a careful reader took from one report of our own: its events, the main one first.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Events">What is counted in each event; null where the text gives no number, absent where it says nothing.</param>
internal sealed record Answer(string Report, ImmutableArray<ImmutableDictionary<Measure, long?>> Events)
{
    /// <summary>Killed and injured of the main event, in the form of other records: 0 where the text gives no number.</summary>
    public Recorded Toll => new(Report, Events[0].GetValueOrDefault(Measure.Killed) ?? 0, Events[0].GetValueOrDefault(Measure.Injured) ?? 0);

    /// <summary>The answers of one file, in its order.</summary>
    public static List<Answer> Read(string path) => JsonLinesFile.Read(path, line => new Answer(line.Text("id"), [.. line.GetProperty("record").EnumerateArray().Select(Counts)]));

    private static ImmutableDictionary<Measure, long?> Counts(JsonElement one) => one.EnumerateObject()
        .Where(field => field.Value.ValueKind is JsonValueKind.Number or JsonValueKind.Null && Words.TryMeasure(field.Name, out _))
        .ToImmutableDictionary(field => Words.TryMeasure(field.Name, out var measure) ? measure : default, field => field.Value.ValueKind == JsonValueKind.Null ? null : (long?)field.Value.GetInt64());
}
