using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Reckoner.Tests.Reading;

namespace Reckoner.Tests;

/// <summary>
/// The founding example: an early report on a siege, and what must be found in it. Both lie beside the repository, not in it; tests that need
/// them are skipped where they are missing.
/// </summary>
internal static class Seed
{
    private static readonly string Folder = Repository.Shared("seed");
    private static readonly Lazy<JsonElement> Expected = new(() => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json"))).RootElement);

    /// <summary>Whether it is there.</summary>
    public static bool IsHere { get; } = File.Exists(Path.Combine(Folder, "expected.json"));

    /// <summary>Skips the test that calls it where the example is missing.</summary>
    public static void SkipWhenMissing() => Assert.SkipUnless(IsHere, "The founding example does not lie beside the repository.");

    /// <summary>The report.</summary>
    public static Report Report()
    {
        var day = DateTimeOffset.Parse(Expected.Value.GetProperty("published").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return new Report { Id = "article", Published = day, Text = File.ReadAllText(Path.Combine(Folder, "article.txt")) };
    }

    /// <summary>The expectations of one section: counts, others, never, figures.</summary>
    public static List<JsonElement> Lines(string section) => [.. Expected.Value.GetProperty(section).EnumerateArray()];

    /// <summary>A theory row for each expectation; one empty row where there is nothing, so that the test is seen to be skipped.</summary>
    public static IEnumerable<TheoryDataRow<string>> Ids(string section) =>
        IsHere ? Lines(section).Select(line => new TheoryDataRow<string>(Text(line, "id")!)) : [new TheoryDataRow<string>("none")];

    /// <summary>The expectation with an id.</summary>
    public static JsonElement Line(string section, string id) => Lines(section).Single(line => Text(line, "id") == id);

    /// <summary>The first thing in which a count is not what is expected; null when it is.</summary>
    public static string? CountMisfit(JsonElement ask, Claim claim, ImmutableArray<Claim> all)
    {
        if (!Anchored(ask, claim)) return "anchor";
        if (!ask.GetProperty("measure").EnumerateArray().Any(m => m.GetString() == claim.Measure?.Word())) return "measure";
        if (claim.Quantity is not { } quantity) return "quantity";
        if (Text(ask, "form") is { } form && quantity.Form.Word() != form) return "form";
        if (Number(ask, "low") is { } low && quantity.Interval?.Low != low) return "low";
        if (ask.TryGetProperty("high", out _) && quantity.Interval?.High != Number(ask, "high")) return "high";
        if (Number(ask, "contains") is { } value && quantity.Interval?.Contains(value) != true) return "contains";
        if (ask.TryGetProperty("stance", out var stances) && !stances.EnumerateArray().Any(s => s.GetString() == claim.Stance.Word())) return "stance";
        if (Text(ask, "group") is { } group && claim.Group.Label != group && !claim.Group.Attributes.Contains(group, StringComparer.Ordinal) && claim.Group.Label != $"{group}ers"
            && claim.Group.Label != group.Replace(' ', '-')) return "group";
        if (!VoiceFits(ask, claim)) return "voice";
        if (!WhenFits(ask, claim)) return "when";
        if (Text(ask, "where") is { } where && claim.Where?.Name.Contains(where, StringComparison.OrdinalIgnoreCase) != true) return "where";
        if (Text(ask, "partOf") is not { } whole) return null;
        var parent = Line("counts", whole);
        return all.Any(c => c.Id == claim.PartOf && CountMisfit(parent, c, all) is null) ? null : "partOf";
    }

    /// <summary>Whether a quote holds the expected words or lies within them.</summary>
    public static bool Anchored(JsonElement ask, Claim claim) =>
        claim.Quotes.Any(q => q.Text.Contains(Text(ask, "anchor")!, StringComparison.Ordinal)
            || (q.Text.Length > 2 && Text(ask, "anchor")!.Contains(q.Text, StringComparison.Ordinal)));

    /// <summary>Whether a voice holds the expected words, where some are expected.</summary>
    public static bool VoiceFits(JsonElement ask, Claim claim) =>
        Text(ask, "voice") is not { } words || claim.Voices.Any(v => ClaimNotation.Show(v).Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the days are the expected ones, where some are expected.</summary>
    public static bool WhenFits(JsonElement ask, Claim claim) =>
        Text(ask, "when") is not { } when || (claim.When is { } said && ClaimNotation.Show(said) == when);

    /// <summary>A text of an expectation; null when it has none.</summary>
    public static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A number of an expectation; null when it has none.</summary>
    public static long? Number(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;
}
