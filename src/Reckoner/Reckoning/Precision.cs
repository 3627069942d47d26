using System.Collections.Immutable;
using System.Globalization;

namespace Reckoner.Reckoning;

/// <summary>When and where an incident was, in a codebook's codes of how exactly that is known.</summary>
internal static class Precision
{
    /// <summary>The day under which it is coded, and how exactly it is known.</summary>
    public static Coding Day(Coding coding, Dossier dossier, Policy policy, ImmutableArray<string>.Builder because)
    {
        var lines = Coder.Lines(policy, "date");
        if (lines.IsEmpty || dossier.Incident.Began is not { } began)
            return coding;
        var days = began.To.DayNumber - began.From.DayNumber + 1;
        foreach (var line in lines)
        {
            if (!int.TryParse(line.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var most) || days > most)
                continue;
            because.Add(line.Rule.Text);
            return coding with { Day = Middle(policy) ? began.From.AddDays((days - 1) / 2) : began.From, TimePrecision = Coder.Number(line) };
        }
        because.Add($"{lines[^1].Rule.Name} the day is not known so exactly that it can be coded");
        return coding;
    }

    private static bool Middle(Policy policy) => Coder.Lines(policy, "date-at") is [{ Name: "middle" }, ..];

    /// <summary>How exactly the place is known.</summary>
    public static Coding Place(Coding coding, Dossier dossier, Policy policy, ImmutableArray<string>.Builder because)
    {
        var lines = Coder.Lines(policy, "place");
        if (lines.IsEmpty || dossier.Incident.Where is not { } where)
            return coding;
        var kind = where.Kind switch
        {
            PlaceKind.Site => "site",
            PlaceKind.Town => IsNear(dossier, where.Name, policy) ? "near" : "town",
            PlaceKind.Province => "province",
            _ => "country",
        };
        foreach (var line in lines)
        {
            if (line.Name != kind)
                continue;
            because.Add(line.Rule.Text);
            return coding with { GeoPrecision = Coder.Number(line) };
        }
        return coding;
    }

    // "near Karsk" and never "in Karsk"
    private static bool IsNear(Dossier dossier, string name, Policy policy)
    {
        if (name.Length == 0 || Coder.Lines(policy, "near") is not [var words, ..])
            return false;
        var near = false;
        foreach (var id in dossier.Incident.Reports)
        {
            if (!dossier.Reports.TryGetValue(id, out var report))
                continue;
            var text = report.Text.AsSpan(0, Math.Min(report.Text.Length, 4000));
            for (var at = 0; at < text.Length;)
            {
                var found = text[at..].IndexOf(name, StringComparison.Ordinal);
                if (found < 0)
                    break;
                var before = text[..(at + found)].TrimEnd();
                at += found + name.Length;
                if (EndsIn(before, words.Parts))
                    near = true;
                else if (EndsIn(before, ["in", "at"]))
                    return false;
            }
        }
        return near;
    }

    private static bool EndsIn(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        foreach (var word in words)
            if (text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[^(word.Length + 1)])))
                return true;
        return false;
    }
}
