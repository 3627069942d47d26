using System.Collections.Frozen;

namespace Reckoner.Reckoning;

/// <summary>Which groups lie within another, and which have nobody in common. From <c>knowledge/policies/groups.tsv</c>.</summary>
internal static class Groups
{
    private sealed record Entry(string Kind, string[] Within, string[] Plain);

    private static readonly FrozenDictionary<string, Entry> Entries = Read();
    private static readonly Entry Unlisted = new("-", [], []);

    /// <summary>The group as cells are told apart by: everyone of one side has that side's own label.</summary>
    public static Group Canonical(Group group) => group switch
    {
        { Label: "all", Side: Side.Victim } => group with { Label = "victims" },
        { Label: "all", Side: Side.Attacker } => group with { Label = "attackers" },
        { Label: "all", Side: Side.Responder } => group with { Label = "responders" },
        { Label: "attackers", Side: Side.Unknown } => group with { Side = Side.Attacker },
        _ => group,
    };

    /// <summary>The group as one measure tells cells apart: a label that says no more than the measure (those in hospital are patients) is everyone.</summary>
    public static Group Canonical(Measure measure, Group group) =>
        Array.IndexOf(Of(group.Label).Plain, measure.Word()) < 0 ? Canonical(group) : group.Attributes.IsEmpty ? Group.All : new Group("all", Side.Unknown, group.Attributes);

    /// <summary>Whether they are of a fighting side by their label alone: soldiers, police, rebels.</summary>
    public static bool IsFighting(Group group) => LabelWithin(group.Label, "attackers") || LabelWithin(group.Label, "security-forces");

    /// <summary>Whether everyone in the part is in the whole. A group lies within itself.</summary>
    public static bool Within(Group part, Group whole)
    {
        foreach (var attribute in whole.Attributes)
            if (!part.Attributes.Contains(attribute, StringComparer.Ordinal))
                return false;
        if (whole.Label == "all")
            return true;
        if (whole.Label == SideLabel(part.Side))
            return true;
        return (whole.Side == Side.Unknown || whole.Side == part.Side) && LabelWithin(part.Label, whole.Label);
    }

    /// <summary>Whether nobody can be in both.</summary>
    public static bool Apart(Group a, Group b)
    {
        if (a.Side != b.Side && a.Side != Side.Unknown && b.Side != Side.Unknown)
            return true;
        if (a.Label == b.Label)
            return a.Attributes.Length == 1 && b.Attributes.Length == 1 && a.Attributes[0] != b.Attributes[0]
                && !Shared(a.Attributes[0]) && !Shared(b.Attributes[0]);
        return LabelsApart(a.Label, b.Label);
    }

    private static bool Shared(string attribute) => Entries.TryGetValue(attribute, out var entry) && entry.Kind == "shared";

    private static string SideLabel(Side side) => side switch
    {
        Side.Victim => "victims",
        Side.Attacker => "attackers",
        Side.Responder => "responders",
        _ => "",
    };

    private static Entry Of(string label) => Entries.TryGetValue(label, out var entry) ? entry : Unlisted;

    private static bool LabelWithin(string part, string whole)
    {
        if (part == whole)
            return true;
        foreach (var next in Of(part).Within)
            if (LabelWithin(next, whole))
                return true;
        return false;
    }

    private static bool LabelsApart(string a, string b)
    {
        var one = Of(a);
        var other = Of(b);
        if (one.Kind != "-" && one.Kind == other.Kind && !LabelWithin(a, b) && !LabelWithin(b, a))
            return true;
        foreach (var next in one.Within)
            if (LabelsApart(next, b))
                return true;
        foreach (var next in other.Within)
            if (LabelsApart(a, next))
                return true;
        return false;
    }

    private static FrozenDictionary<string, Entry> Read()
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var line in Table.Lines(Table.Embedded("policies/groups.tsv")))
            entries[line.At(0)] = new Entry(line.At(1), line.At(2) is "-" or "" ? [] : line.At(2).Split(' '), line.At(3).Length == 0 ? [] : line.At(3).Split(' '));
        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
