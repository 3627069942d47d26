using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Reckoner;

public sealed partial record Policy
{
    /// <summary>The policies that ship with the library, in alphabetical order.</summary>
    public static ImmutableArray<string> Names { get; } = ["acled", "airwars", "gtd", "house", "ibc", "ucdp", "wire"];

    /// <summary>A policy that ships with the library, by its id: "wire".</summary>
    /// <exception cref="ArgumentException">There is no such policy.</exception>
    public static Policy Load(string name) => Names.Contains(name, StringComparer.Ordinal)
        ? Parse(Table.Embedded($"policies/{name}.policy"), Table.Embedded("policies/roles.tsv"))
        : throw new ArgumentException($"There is no policy \"{name}\". There are: {string.Join(", ", Names)}.", nameof(name));

    /// <summary>A policy from the text of its file, and the roles it starts from.</summary>
    /// <exception cref="FormatException">A line cannot be read; the message says which.</exception>
    public static Policy Parse(string policy, string roles)
    {
        var priors = new Dictionary<string, RolePrior>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Table.Lines(roles))
            priors[line.At(0)] = new RolePrior(line.Number(1), line.At(2) is "attacker" ? Side.Attacker : line.At(2) is "responder" ? Side.Responder : Side.Unknown);
        var version = "";
        var title = "";
        var best = ImmutableArray.CreateBuilder<BestStep>();
        var large = new Dictionary<string, VagueCode>(StringComparer.OrdinalIgnoreCase);
        var coding = new SortedDictionary<string, ImmutableArray<CodeLine>.Builder>(StringComparer.Ordinal);
        var codes = new Dictionary<string, VagueCode>(StringComparer.OrdinalIgnoreCase);
        var rules = new Dictionary<string, (string Value, PolicyRule Rule)>(StringComparer.Ordinal);
        foreach (var line in Table.Lines(policy))
        {
            var rule = new PolicyRule(line.At(2), line.At(3));
            switch (line.At(0))
            {
                case "policy":
                    version = line.At(1);
                    break;
                case "title":
                    title = line.At(1);
                    break;
                case "best" when line.At(1) is not "none":
                    best.Add(new BestStep(Enum.TryParse<BestBy>(line.At(1), ignoreCase: true, out var by) ? by : throw line.Unreadable(), rule));
                    break;
                case "vague" when line.At(1).Contains('=', StringComparison.Ordinal):
                    var (lexeme, value) = line.Pair(1);
                    codes[lexeme] = new VagueCode(value, rule);
                    rules["vague"] = (line.At(1), rule);
                    break;
                case "vague-large":
                    var (plural, number) = line.Pair(1);
                    large[plural] = new VagueCode(number, rule);
                    break;
                case "code":
                    var (key, text) = Cut(line.At(1), ' ');
                    var (name, code) = Cut(text, '=');
                    if (!coding.TryGetValue(key, out var lines))
                        coding[key] = lines = ImmutableArray.CreateBuilder<CodeLine>();
                    lines.Add(new CodeLine(name, code, rule));
                    break;
                case "role":
                    var (word, nearness) = line.Pair(1);
                    priors[word] = new RolePrior(nearness, priors.GetValueOrDefault(word).Side);
                    break;
                case "best" or "low" or "high" or "vague" or "party" or "add" or "stale-hours" or "zero" or "corroborate" or "grade" or "agree" or "silent" or "died" or "versions"
                    or "large" or "large-types" or "uncertain" or "integrative" or "jump" or "again" or "unattributed" or "collision":
                    rules[line.At(0)] = (line.At(1), rule);
                    break;
                default:
                    throw line.Unreadable();
            }
        }
        PolicyRule Needed(string key) =>
            rules.TryGetValue(key, out var found) ? found.Rule : throw new FormatException($"The policy {version} has no line \"{key}\".");
        int? Count(string key) =>
            !rules.TryGetValue(key, out var found) ? null
            : int.TryParse(found.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
            : throw new FormatException($"The policy {version}: \"{key}\" is not followed by a number.");
        ImmutableArray<string> List(string key) =>
            rules.TryGetValue(key, out var found) ? [.. found.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [];
        return new Policy
        {
            Version = version,
            Id = version.Split('/')[0],
            Title = title,
            Best = best.ToImmutable(),
            NoBest = best.Count == 0 ? Needed("best") : null,
            LowFirm = rules.GetValueOrDefault("low").Value is "lowest-firm",
            Low = Needed("low"),
            HighFirm = rules.GetValueOrDefault("high").Value is "highest-firm",
            High = Needed("high"),
            VagueBlank = rules.GetValueOrDefault("vague").Value is "blank",
            Vague = Needed("vague"),
            VagueCodes = codes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase),
            Party = rules.GetValueOrDefault("party").Value switch
            {
                "excluded" => PartyRule.Excluded,
                "enemy-losses-high" => PartyRule.EnemyLossesHigh,
                "boasts-aside" => PartyRule.BoastsAside,
                _ => PartyRule.Attributed,
            },
            PartyReason = Needed("party"),
            AddsAcrossReports = rules.GetValueOrDefault("add").Value is "incident",
            Add = Needed("add"),
            StaleHours = Count("stale-hours"),
            Stale = rules.GetValueOrDefault("stale-hours").Rule,
            SilentReports = Count("silent"),
            Silence = rules.GetValueOrDefault("silent").Rule,
            Died = rules.GetValueOrDefault("died").Rule,
            Versions = rules.TryGetValue("versions", out var versions) ? versions.Rule : new("house.versions", "of several versions of one report the last counts, and none of a withdrawn one"),
            Agreed = rules.GetValueOrDefault("agree").Rule,
            ZeroOrigins = Count("zero") ?? 1,
            Zero = rules.GetValueOrDefault("zero").Rule,
            Corroborate = Count("corroborate") ?? 1,
            Corroboration = rules.GetValueOrDefault("corroborate").Rule,
            Collision = rules.GetValueOrDefault("collision").Rule,
            LargeCodes = large.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase),
            Large = Count("large"),
            LargeTypes = List("large-types"),
            Uncertain = List("uncertain"),
            Uncertainty = rules.GetValueOrDefault("uncertain").Rule,
            IntegrativeDays = Count("integrative"),
            Integrative = rules.GetValueOrDefault("integrative").Rule,
            Jump = Count("jump"),
            Confirm = rules.GetValueOrDefault("jump").Rule,
            Again = rules.GetValueOrDefault("again").Rule,
            Unattributed = rules.GetValueOrDefault("unattributed").Rule,
            Codes = coding.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutable(), StringComparer.Ordinal),
            Grade = rules.GetValueOrDefault("grade").Rule,
            Roles = priors.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase),
        };
    }

    private static (string Before, string After) Cut(string text, char at) =>
        text.IndexOf(at, StringComparison.Ordinal) is >= 0 and var place ? (text[..place], text[(place + 1)..]) : (text, "");
}
