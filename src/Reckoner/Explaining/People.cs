namespace Reckoner.Explaining;

/// <summary>Whom a figure counts, and what became of them, in plain words: "48 people killed", "1 of the attackers injured".</summary>
internal static class People
{
    /// <summary>The number with them.</summary>
    public static string Of(long number, Figure figure) => Of(Phrases.Number(number), number == 1, figure.Measure, figure.Group);

    /// <summary>Them alone: "people killed", "attackers injured".</summary>
    public static string Counted(Figure figure) => Of("", false, figure.Measure, figure.Group).TrimStart();

    /// <summary>What a claim counts: "hostages killed".</summary>
    public static string Counted(Claim claim) => claim.Measure is { } measure ? Of("", false, measure, claim.Group).TrimStart() : "";

    private static string Of(string number, bool one, Measure measure, Group group)
    {
        if (measure == Measure.BodiesFound) return $"{number} {(one ? "body" : "bodies")} found{(group.IsAll ? "" : $" ({Phrases.Group(group)})")}";
        var who = group.IsAll ? one ? "person" : "people" : one ? $"of the {Phrases.Group(group)}" : Phrases.Group(group);
        return $"{number} {who} {Became(measure)}";
    }

    private static string Became(Measure measure) => measure switch
    {
        Measure.Critical => "in critical condition",
        Measure.Identified => "identified among the dead",
        Measure.Hospitalized => "in hospital",
        Measure.Casualties => "killed or injured",
        _ => measure.Word().Replace('-', ' '),
    };
}
