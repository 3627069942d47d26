using System.Collections.Immutable;

namespace Reckoner.Explaining;

/// <summary>
/// How a person names a figure: a measure ("killed"), a measure of a group ("killed of children", "killed/children"), or both after an incident
/// ("i-7f3k/killed", "siege/killed/children"). An incident is named by its id or by words of its title; small letters, hyphens and the order of
/// words within a name do not matter.
/// </summary>
public static class FigureAddress
{
    // as people say it who have not read our list of measures
    private static readonly (string Said, Measure Meant)[] Also =
    [
        ("dead", Measure.Killed), ("deaths", Measure.Killed), ("died", Measure.Killed), ("toll", Measure.Killed), ("wounded", Measure.Injured), ("hurt", Measure.Injured),
        ("injuries", Measure.Injured), ("captive", Measure.Held), ("released", Measure.Freed), ("saved", Measure.Rescued), ("bodies", Measure.BodiesFound),
        ("detained", Measure.Arrested), ("hospitalised", Measure.Hospitalized), ("in hospital", Measure.Hospitalized),
    ];

    /// <summary>The full address of a figure.</summary>
    public static string Of(Figure figure) =>
        figure.Group.IsAll ? $"{figure.Incident}/{figure.Measure.Word()}" : $"{figure.Incident}/{figure.Measure.Word()}/{figure.Group}";

    /// <summary>Every figure with its address, in the order of the picture.</summary>
    public static ImmutableArray<AddressedFigure> All(Picture picture)
    {
        var incidents = picture.Incidents.ToDictionary(incident => incident.Id, StringComparer.Ordinal);
        return [.. picture.Figures.Select(figure => new AddressedFigure(Of(figure), figure, incidents[figure.Incident]))];
    }

    /// <summary>The figures that an address may mean; empty when there is none.</summary>
    public static ImmutableArray<AddressedFigure> Find(Picture picture, string address)
    {
        var all = All(picture);
        var exact = all.Where(one => string.Equals(one.Address, address, StringComparison.Ordinal)).ToList();
        if (exact.Count > 0) return [.. exact];
        var parts = Parts(address);
        return parts switch
        {
            [var measure] => [.. all.Where(one => Is(one, measure) && one.Figure.Group.IsAll)],
            [var first, var second] when all.Any(one => Is(one, first)) => [.. all.Where(one => Is(one, first) && Has(one, second))],
            [var incident, var measure] => [.. all.Where(one => In(one, incident) && Is(one, measure) && one.Figure.Group.IsAll)],
            [var incident, var measure, var group] => [.. all.Where(one => In(one, incident) && Is(one, measure) && Has(one, group))],
            _ => [],
        };
    }

    // "siege/killed of children" is three parts as well
    private static string[] Parts(string address) =>
        [.. address.Split('/').SelectMany(part => part.Split(" of ", 2)).Select(part => part.Trim()).Where(part => part.Length > 0)];

    private static bool Is(AddressedFigure one, string measure) =>
        (Words.TryMeasure(string.Join('-', Tokens(measure)), out var meant) && one.Figure.Measure == meant)
        || Array.Exists(Also, also => also.Meant == one.Figure.Measure && string.Equals(also.Said, measure, StringComparison.OrdinalIgnoreCase));

    private static bool Has(AddressedFigure one, string group) => Tokens(one.Figure.Group.ToString()).Order(StringComparer.Ordinal).SequenceEqual(Tokens(group).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static bool In(AddressedFigure one, string incident) =>
        string.Equals(one.Incident.Id, incident, StringComparison.OrdinalIgnoreCase)
        || (Tokens(incident) is { Count: > 0 } said && !said.Except(Tokens(one.Incident.Title), StringComparer.Ordinal).Any());

    private static List<string> Tokens(string text) =>
        [.. text.ToLowerInvariant().Split([' ', '-', '(', ')', ',', '_'], StringSplitOptions.RemoveEmptyEntries)];
}
