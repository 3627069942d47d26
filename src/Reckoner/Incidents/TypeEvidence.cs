using System.Collections.Frozen;
using Reckoner.Language;

namespace Reckoner.Incidents;

/// <summary>What two event types say: the same, of one kind, or of kinds that do not go together.</summary>
internal static class TypeEvidence
{
    [Flags]
    private enum Kind
    {
        None = 0,
        Violence = 1,
        Blast = 2,
        Vehicle = 4,
        Fire = 8,
        Earth = 16,
        Water = 32,
        Weather = 64,
        Health = 128,
        Collapse = 256,
    }

    // a type of several kinds goes with each of them: an explosion may turn out to be a bomb, a gas leak or a factory fire
    private static readonly FrozenDictionary<string, Kind> Kinds = new Dictionary<string, Kind>(StringComparer.Ordinal)
    {
        ["shooting"] = Kind.Violence, ["hostage-taking"] = Kind.Violence, ["kidnapping"] = Kind.Violence, ["hijacking"] = Kind.Violence | Kind.Vehicle,
        ["stabbing"] = Kind.Violence, ["clash"] = Kind.Violence, ["attack"] = Kind.Violence | Kind.Blast | Kind.Fire, ["raid"] = Kind.Violence,
        ["ambush"] = Kind.Violence | Kind.Blast, ["assassination"] = Kind.Violence | Kind.Blast, ["massacre"] = Kind.Violence, ["execution"] = Kind.Violence,
        ["riot"] = Kind.Violence | Kind.Fire, ["protest"] = Kind.Violence, ["arson"] = Kind.Violence | Kind.Fire, ["robbery"] = Kind.Violence,
        ["bombing"] = Kind.Blast | Kind.Violence, ["suicide-bombing"] = Kind.Blast | Kind.Violence, ["airstrike"] = Kind.Blast | Kind.Violence,
        ["shelling"] = Kind.Blast | Kind.Violence, ["explosion"] = Kind.Blast | Kind.Fire | Kind.Collapse, ["mine-blast"] = Kind.Blast | Kind.Violence,
        ["plane-crash"] = Kind.Vehicle | Kind.Blast, ["crash"] = Kind.Vehicle, ["train-crash"] = Kind.Vehicle, ["road-crash"] = Kind.Vehicle,
        ["shipwreck"] = Kind.Vehicle | Kind.Water, ["ferry-accident"] = Kind.Vehicle | Kind.Water, ["sinking"] = Kind.Vehicle | Kind.Water,
        ["capsizing"] = Kind.Vehicle | Kind.Water, ["drowning"] = Kind.Water | Kind.Vehicle, ["accident"] = Kind.Vehicle | Kind.Fire | Kind.Collapse | Kind.Water,
        ["fire"] = Kind.Fire | Kind.Blast, ["wildfire"] = Kind.Fire, ["earthquake"] = Kind.Earth | Kind.Collapse, ["aftershock"] = Kind.Earth,
        ["tsunami"] = Kind.Earth | Kind.Water, ["volcano"] = Kind.Earth, ["landslide"] = Kind.Earth | Kind.Water | Kind.Weather | Kind.Collapse,
        ["avalanche"] = Kind.Earth | Kind.Weather, ["flood"] = Kind.Water | Kind.Weather, ["storm"] = Kind.Weather | Kind.Water,
        ["typhoon"] = Kind.Weather | Kind.Water, ["cyclone"] = Kind.Weather | Kind.Water, ["hurricane"] = Kind.Weather | Kind.Water,
        ["tornado"] = Kind.Weather, ["drought"] = Kind.Weather, ["epidemic"] = Kind.Health, ["outbreak"] = Kind.Health, ["poisoning"] = Kind.Health,
        ["building-collapse"] = Kind.Collapse | Kind.Earth, ["collapse"] = Kind.Collapse | Kind.Earth, ["stampede"] = Kind.Collapse | Kind.Violence,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // these go on for hours or days and have shots, blasts and assaults in them
    private static readonly FrozenSet<string> Wide = new[] { "hostage-taking", "siege", "hijacking", "kidnapping" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Weighs two types; null is not said and says nothing.</summary>
    public static void Weigh(string? a, string? b, Evidence evidence)
    {
        if (a is null || b is null) return;
        if (string.Equals(a, b, StringComparison.Ordinal)) evidence.Add(60, $"both a {a}");
        else if (!GoTogether(a, b)) evidence.Add(-250, $"a {a} is not a {b}");
    }

    /// <summary>The type of an event from what its accounts call it: most of them, but a siege stays a siege however often its shots are told. Null when none says.</summary>
    public static string? Widest(IReadOnlyList<string> said)
    {
        var types = Ground.ByFrequency(said);
        if (types.Length < 2) return types.IsEmpty ? null : types[0];
        // what hurts nobody names the event only where nothing else does
        if (types.Any(EventTypes.IsSlight) && types.FirstOrDefault(type => !EventTypes.IsSlight(type)) is not null) types = [.. types.Where(type => !EventTypes.IsSlight(type))];
        var most = Votes(said, types[0]);
        foreach (var type in types)
            if (Wide.Contains(type) && Votes(said, type) * 3 >= most && GoTogether(type, types[0])) return type;
        return types[0];
    }

    private static int Votes(IReadOnlyList<string> said, string type)
    {
        var votes = 0;
        foreach (var one in said)
            if (string.Equals(one, type, StringComparison.Ordinal)) votes++;
        return votes;
    }

    /// <summary>Whether one event may be called by both; a type that the table lacks goes with everything.</summary>
    public static bool GoTogether(string a, string b) =>
        string.Equals(a, b, StringComparison.Ordinal) || !Kinds.TryGetValue(a, out var kinds) || !Kinds.TryGetValue(b, out var others) || (kinds & others) != Kind.None;
}
