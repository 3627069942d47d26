using System.Collections.Immutable;
using System.Globalization;

namespace Reckoner.Tests.Incidents;

/// <summary>Some reports, and the incidents that must come of them, as <c>SeveralAttacks.md</c> writes them.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Reports">The reports.</param>
/// <param name="Incidents">The incidents, each as "a b: killed 9, injured 30": its reports, then its best figures; an absent figure may be anything.</param>
internal sealed record Scenario(string Name, ImmutableArray<Report> Reports, ImmutableArray<string> Incidents)
{
    private const string Year = "2025-";

    /// <summary>All scenarios of a file.</summary>
    public static ImmutableArray<Scenario> Read(IEnumerable<string> lines)
    {
        var all = ImmutableArray.CreateBuilder<Scenario>();
        foreach (var line in lines)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) all.Add(new Scenario(line[3..].Trim(), [], []));
            else if (all.Count == 0 || line.Length == 0 || line[0] == '#') continue;
            else if (line[0] == '=') all[^1] = all[^1] with { Incidents = all[^1].Incidents.Add(line[1..].Trim()) };
            else if (line.Split('|', 2) is [var head, var text]) all[^1] = all[^1] with { Reports = all[^1].Reports.Add(Told(head, text.Trim())) };
        }
        return all.ToImmutable();
    }

    private static Report Told(string head, string text)
    {
        var parts = head.Split(' ', 2, StringSplitOptions.TrimEntries);
        return new Report
        {
            Id = parts[0],
            Outlet = $"Outlet {parts[0].ToUpperInvariant()}",
            Published = DateTimeOffset.ParseExact(Year + parts[1], "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            Text = text,
        };
    }

    /// <summary>What comes of the reports, in the form of <see cref="Incidents"/>, the figures that these name alone.</summary>
    public IReadOnlyList<string> Found()
    {
        var picture = Reckon.Picture(Reports, new PictureOptions());
        var asked = Incidents.SelectMany(line => line.Split([':', ','], StringSplitOptions.TrimEntries).Skip(1)).Select(figure => figure.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        // what asks for most figures is met first
        var wanted = Incidents.OrderByDescending(line => line.Count(c => c == ',') + (line.Contains(':', StringComparison.Ordinal) ? 1 : 0)).ToList();
        var found = new List<string>();
        foreach (var incident in picture.Incidents)
        {
            var figures = picture.Figures.Where(figure => figure.Incident == incident.Id && figure.Group.IsAll && asked.Contains(figure.Measure.Word()))
                .Select(figure => $"{figure.Measure.Word()} {figure.Best?.ToString(CultureInfo.InvariantCulture) ?? "?"}").Order(StringComparer.Ordinal).ToList();
            found.Add(Line(string.Join(' ', incident.Reports.Order(StringComparer.Ordinal)), figures, wanted));
        }
        return [.. found.Order(StringComparer.Ordinal)];
    }

    // where the scenario asks for fewer figures of an incident than there are, those are enough
    private static string Line(string reports, List<string> figures, List<string> wanted)
    {
        foreach (var line in wanted)
        {
            var parts = line.Split(':', 2, StringSplitOptions.TrimEntries);
            var its = parts.Length < 2 ? [] : parts[1].Split(',', StringSplitOptions.TrimEntries);
            if (parts[0] != reports || !its.All(figures.Contains)) continue;
            wanted.Remove(line);
            return line;
        }
        return figures.Count == 0 ? reports : $"{reports}: {string.Join(", ", figures)}";
    }
}
