using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Reckoner.Tests.Reading;

namespace Reckoner.Tests;

/// <summary>
/// The founding example: an early report on a siege, and every line that must be found in it. Both lie beside the repository, not in it;
/// where they are missing the tests are skipped. Each line of the expectation is a case of its own.
/// </summary>
public class SeedTests
{
    private static readonly string Folder = Repository.Shared("seed");
    private static readonly bool Here = File.Exists(Path.Combine(Folder, "expected.json"));
    private static readonly Lazy<JsonElement> Expected = new(() => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json"))).RootElement);
    private static readonly Lazy<ImmutableArray<Claim>> Claims = new(Read);

    public static IEnumerable<TheoryDataRow<string>> Counts() => Ids("counts");

    public static IEnumerable<TheoryDataRow<string>> Others() => Ids("others");

    [Theory]
    [MemberData(nameof(Counts), DisableDiscoveryEnumeration = true)]
    public void Every_count_is_read(string id)
    {
        SkipWhenMissing();
        var ask = Lines("counts").Single(line => Text(line, "id") == id);
        var misfits = Claims.Value.Where(c => c.Kind == ClaimKind.Count).Select(c => (Claim: c, Misfit: CountMisfit(ask, c))).ToList();
        if (misfits.Exists(m => m.Misfit is null)) return;
        var near = misfits.Where(m => Anchored(ask, m.Claim)).Select(m => $"{ClaimNotation.Show([m.Claim])} differs in {m.Misfit}").ToList();
        Assert.Fail($"expected {ask}\n{(near.Count == 0 ? "no count has this anchor" : string.Join('\n', near))}");
    }

    [Theory]
    [MemberData(nameof(Others), DisableDiscoveryEnumeration = true)]
    public void Every_other_claim_is_read(string id)
    {
        SkipWhenMissing();
        var ask = Lines("others").Single(line => Text(line, "id") == id);
        var found = Claims.Value.Where(c => c.Kind != ClaimKind.Count).ToList();
        Assert.True(
            found.Exists(c => c.Kind.Word() == Text(ask, "kind") && Anchored(ask, c) && VoiceFits(ask, c) && WhenFits(ask, c) && (Text(ask, "type") ?? c.EventType) == c.EventType),
            $"expected {ask}\ngot {string.Join('\n', found.Select(c => ClaimNotation.Show([c])))}");
    }

    [Fact]
    public void No_population_or_sum_is_a_count()
    {
        SkipWhenMissing();
        foreach (var never in Lines("never"))
        {
            var value = never.GetProperty("value").GetInt64();
            Assert.DoesNotContain(Claims.Value, c => c.Quantity is { } q && (q.Said == value || q.Interval?.Low == value || q.Interval?.High == value));
        }
    }

    [Fact]
    public void Claims_of_one_incident_share_a_scene_and_others_do_not()
    {
        SkipWhenMissing();
        var scenes = Lines("counts").Select(ask => (Incident: Text(ask, "incident")!, Claim: Claims.Value.FirstOrDefault(c => CountMisfit(ask, c) is null)))
            .Where(pair => pair.Claim is not null).Select(pair => (pair.Incident, pair.Claim!.Scene)).Distinct().ToList();
        Assert.Equal(Lines("incidents").Count, scenes.Count);
        Assert.Equal(scenes.Count, scenes.Select(s => s.Incident).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(scenes.Count, scenes.Select(s => s.Scene).Distinct().Count());
    }

    private static string? CountMisfit(JsonElement ask, Claim claim)
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
        var parent = Lines("counts").Single(line => Text(line, "id") == whole);
        return Claims.Value.Any(c => c.Id == claim.PartOf && CountMisfit(parent, c) is null) ? null : "partOf";
    }

    private static bool Anchored(JsonElement ask, Claim claim) =>
        claim.Quotes.Any(q => q.Text.Contains(Text(ask, "anchor")!, StringComparison.Ordinal)
            || (q.Text.Length > 2 && Text(ask, "anchor")!.Contains(q.Text, StringComparison.Ordinal)));

    private static bool VoiceFits(JsonElement ask, Claim claim) =>
        Text(ask, "voice") is not { } words || claim.Voices.Any(v => ClaimNotation.Show(v).Contains(words, StringComparison.OrdinalIgnoreCase));

    private static bool WhenFits(JsonElement ask, Claim claim) =>
        Text(ask, "when") is not { } when || (claim.When is { } said && ClaimNotation.Show(said) == when);

    private static ImmutableArray<Claim> Read()
    {
        var day = DateTimeOffset.Parse(Expected.Value.GetProperty("published").GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return Reckon.Read(new Report { Id = "article", Published = day, Text = File.ReadAllText(Path.Combine(Folder, "article.txt")) });
    }

    private static void SkipWhenMissing() => Assert.SkipUnless(Here, "The founding example does not lie beside the repository.");

    private static List<JsonElement> Lines(string name) => [.. Expected.Value.GetProperty(name).EnumerateArray()];

    // a theory needs a row even where there is nothing to read, so that it is seen to be skipped
    private static IEnumerable<TheoryDataRow<string>> Ids(string name) =>
        Here ? Lines(name).Select(line => new TheoryDataRow<string>(Text(line, "id")!)) : [new TheoryDataRow<string>("none")];

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Number(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;
}
