using System.Collections.Immutable;
using System.Globalization;
using Reckoner.Eval.Measuring;

namespace Reckoner.Eval.Muc;

/// <summary>
/// Type, date and province. First of the message: the incident that the picture says it is about agrees with one template at least. Then of each
/// template: one incident of the picture agrees.
/// </summary>
internal sealed class IncidentRows
{
    private readonly Kind[] kinds =
    [
        new("type", 0.75, template => template.Types.Length > 0, (template, incident) => template.Types.Any(type => Mapping.Types[type].Contains(incident.Type ?? "")),
            template => string.Join(" / ", template.Types), incident => incident.Type ?? "not said"),
        new("date", 0.60, template => template.Dates.Length > 0, (template, incident) => template.Dates.Any(date => date.Agrees(incident.Began)),
            template => string.Join(" / ", template.Dates.Select(date => string.Create(CultureInfo.InvariantCulture, $"{date.From:yyyy-MM-dd}..{date.To:yyyy-MM-dd}"))),
            incident => incident.Began is { } when ? string.Create(CultureInfo.InvariantCulture, $"{when.From:yyyy-MM-dd}..{when.To:yyyy-MM-dd}") : "not said"),
        new("location to the province", 0.70, template => template.Places.Length > 0, (template, incident) => template.Places.Any(place => place.Agrees(incident.Where)),
            template => string.Join(" / ", template.Places.Select(place => $"{place.Country}: {string.Join(": ", place.Within)}")),
            incident => incident.Where is { } place ? $"{place.Country}: {place.Province}: {place.Name}" : "not said"),
    ];

    public ImmutableArray<Row> All => [.. kinds.Select(kind => kind.Main), .. kinds.Select(kind => kind.Any)];

    public void Compare(MucMessage message, Picture picture, ImmutableArray<Tally>.Builder tallies, ImmutableArray<Miss>.Builder misses)
    {
        var main = picture.Incidents.FirstOrDefault();
        foreach (var kind in kinds)
        {
            ImmutableArray<MucTemplate> asked = [.. message.Templates.Where(kind.Asks)];
            if (asked.IsEmpty) continue;
            var right = main is not null && asked.Any(template => kind.Agrees(template, main));
            tallies.Add(new Tally(kind.Main, Counts.Of(right)));
            foreach (var template in asked) tallies.Add(new Tally(kind.Any, Counts.Of(picture.Incidents.Any(incident => kind.Agrees(template, incident)))));
            if (right) continue;
            misses.Add(new Miss(kind.Main, message.Report.Id, [.. picture.Incidents.Select(incident => $"{incident.Title}: {kind.Got(incident)}")],
                string.Join(" | ", asked.Select(kind.Expected)), main is null ? "no incident" : kind.Got(main), 1));
        }
    }

    private sealed record Kind(
        string Name, double Floor, Func<MucTemplate, bool> Asks, Func<MucTemplate, Incident, bool> Agrees, Func<MucTemplate, string> Expected, Func<Incident, string> Got)
    {
        public Row Main { get; } = new(MucCorpus.Title, $"{Name} of the main incident", Shown.Share, Floor);

        public Row Any { get; } = new(MucCorpus.Title, $"{Name}, templates met by any incident", Shown.Recall);
    }
}
