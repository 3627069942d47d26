using Reckoner.Eval.Measuring;

namespace Reckoner.Eval.Shootings;

/// <summary>What the archive has on record of one incident.</summary>
/// <param name="Incident">Its id.</param>
/// <param name="Killed">Everybody who died, attackers too.</param>
/// <param name="Injured">Everybody who was hurt and lived.</param>
internal sealed record Recorded(string Incident, long Killed, long Injured)
{
    /// <summary>All records of the corpus by incident.</summary>
    public static Dictionary<string, Recorded> Read(string folder) => JsonLinesFile
        .Read(Path.Combine(folder, "shootings.incidents.jsonl"), one => new Recorded(one.Text("incident"), one.GetProperty("killed").GetInt64(), one.GetProperty("injured").GetInt64()))
        .ToDictionary(one => one.Incident, StringComparer.Ordinal);

    /// <summary>All articles of the corpus, each with the incident it is labelled with.</summary>
    public static List<Report> Reports(string folder) => ReportFile.Read(Path.Combine(folder, "shootings.reports.jsonl"));
}
