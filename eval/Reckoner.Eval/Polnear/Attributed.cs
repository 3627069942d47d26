using System.Collections.Immutable;
using System.Text.Json;

namespace Reckoner.Eval.Polnear;

/// <summary>One attribution as the corpus writes it: where the source, the cue and the content stand. Any may be in pieces or missing.</summary>
internal sealed record Attributed(ImmutableArray<Span> Source, ImmutableArray<Span> Cue, ImmutableArray<Span> Content)
{
    public static Attributed Read(JsonElement element) => new(Spans(element, "source"), Spans(element, "cue"), Spans(element, "content"));

    /// <summary>All attributions of one line of the corpus.</summary>
    public static ImmutableArray<Attributed> All(JsonElement document) => [.. document.GetProperty("attributions").EnumerateArray().Select(Read)];

    private static ImmutableArray<Span> Spans(JsonElement element, string role) =>
        element.TryGetProperty(role, out var spans) && spans.ValueKind == JsonValueKind.Array
            ? [.. spans.EnumerateArray().Select(span => new Span(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32()))]
            : [];
}
