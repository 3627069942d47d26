using System.Globalization;
using Reckoner.Language;

namespace Reckoner.Compile.Gazetteer;

/// <summary>Compiles <c>knowledge/gazetteer/*.tsv</c> into the tables that the library uses where they lie.</summary>
public static class GazetteerCompiler
{
    // words that make a division's name; what is left without them is a short form, unless it is only a direction
    private static readonly string[] Divisions =
        ["Province", "Oblast", "oblast", "Oblast'", "Department", "Governorate", "Region", "State", "Republic", "Krai", "Kray", "District", "County", "Municipality",
         "Prefecture", "Territory", "Parish", "Division", "Canton", "Voivodeship", "Emirate", "City", "Autonomous", "Capital", "Judet", "Special", "Administrative", "Metropolitan", "Council", "Borough", "Census", "Area", "and"];

    private static readonly HashSet<string> Directions = new(StringComparer.OrdinalIgnoreCase)
    {
        "North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central", "Centre", "Center", "Upper", "Lower", "Capital", "National", "Federal",
        "North Western", "North Eastern", "South Western", "South Eastern", "Northwestern", "Northeastern", "Southwestern", "Southeastern", "Metropolitan", "Autonomous",
        "Inner", "Outer", "City", "New", "Northwest", "Northeast", "Southwest", "Southeast", "North Central", "Red Sea", "Lakes", "Unity", "Coast", "Lake", "River",
    };

    private static readonly HashSet<string> ArabicSpeaking = new(StringComparer.Ordinal)
    {
        "AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SY", "TN", "YE",
    };

    private static readonly Dictionary<string, WordClass> Classes = Enum.GetValues<WordClass>().Where(x => x != WordClass.None)
        .ToDictionary(x => string.Concat(x.ToString().Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}")), StringComparer.Ordinal);

    /// <summary>The hash of what <see cref="Compile"/> reads.</summary>
    public static byte[] StampOf(string knowledge) => Stamp.Of(Directory.GetFiles(Path.Combine(knowledge, "gazetteer"), "*.tsv"));

    /// <summary>The compiled gazetteer. Same files, same bytes.</summary>
    public static byte[] Compile(string knowledge)
    {
        var folder = Path.Combine(knowledge, "gazetteer");
        var builder = new GazetteerBuilder();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var places = Tsv.Rows(Path.Combine(folder, "places.tsv"), 9).Select(PlaceRow.Of).ToList();
        var ground = Ground.Of(places);

        var countries = Tsv.Rows(Path.Combine(folder, "countries.tsv"), 7).ToList();
        foreach (var row in countries)
        {
            var (code, name) = (row[0], row[2]);
            index[code] = builder.Entry(((uint)code[0] << 8) | code[1], name, index.Count + 1, 0, (int)PlaceKind.Country, Number(row[5]), Number(row[6]), ground.PopulationOf(code));
            builder.Name(name, index[code]);
            foreach (var other in Tsv.List(row[3]))
            {
                builder.Name(other, index[code], CandidateTerms.Other);
            }

            foreach (var demonym in Tsv.List(row[4]).SelectMany(WithPlural))
            {
                builder.Demonym(demonym, index[code]);
            }
        }

        builder.Provinces = index.Count;
        Provinces(folder, builder, index, ground);
        Districts(folder, builder, index, ground);
        var largest = new Dictionary<string, (int Entry, long Population)>(StringComparer.Ordinal);
        foreach (var row in places)
        {
            var id = row.Id.ToString(CultureInfo.InvariantCulture);
            if (!index.TryGetValue(id, out var entry))
            {
                var province = index.TryGetValue($"{row.Country}.{row.Province}", out var found) ? found - builder.Provinces : 0;
                entry = index[id] = builder.Entry(row.Feature == "PPLX" ? GazetteerEntry.Section(row.Id) : (uint)row.Id, row.Name, index[row.Country], province, (int)PlaceKind.Town, row.Latitude, row.Longitude, row.Population);
            }

            builder.Name(row.Name, entry, row.Feature == "PPLC" ? CandidateTerms.Prominent : CandidateTerms.None);
            if (ArabicSpeaking.Contains(row.Country) && WithoutArticle(row.Name) is { } bare)
            {
                builder.Name(bare, entry, CandidateTerms.Other);
            }

            var spoken = $"{row.Country}:{row.Name}";
            if (!largest.TryGetValue(spoken, out var other) || other.Population < row.Population)
            {
                largest[spoken] = (entry, row.Population);
            }
        }

        foreach (var (spoken, place) in largest)
        {
            index[spoken] = place.Entry;
        }

        Aliases(folder, builder, index);
        foreach (var file in new[] { "ambiguous.tsv", "cues.tsv" })
        {
            foreach (var row in Tsv.Rows(Path.Combine(folder, file), 2))
            {
                var classes = Classes.TryGetValue(row[0], out var known) ? known : throw new InvalidDataException($"{file}: the class {row[0]} is unknown");
                foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    builder.Word(word, classes);
                }
            }
        }

        return builder.Build(StampOf(knowledge));
    }

    private static void Provinces(string folder, GazetteerBuilder builder, Dictionary<string, int> index, Ground ground)
    {
        var first = index.Count;
        var rows = Tsv.Rows(Path.Combine(folder, "provinces.tsv"), 2).Select(x => (Code: x[0], Name: x[1], At: ground.CentreOf(x[0]), Others: Array.Empty<string>()))
            .Concat(Tsv.Rows(Path.Combine(folder, "regions.tsv"), 5)
                .Select(x => (Code: x[0], Name: x[1], At: ((double, double)?)(Number(x[2]), Number(x[3])), Others: Tsv.List(x[4]))));
        foreach (var (code, name, at, others) in rows)
        {
            var country = index[code[..2]];
            var (latitude, longitude) = at ?? ground.CentreOf(code[..2]) ?? (0, 0);
            var entry = index[code] = builder.Entry(0, Plain(name), country, index.Count + 1 - first, (int)PlaceKind.Province, latitude, longitude, ground.PopulationOf(code));
            builder.Name(name, entry);
            builder.Name(Plain(name), entry);
            foreach (var other in others.Concat(ShortForms(name)))
            {
                builder.Name(other, entry, CandidateTerms.Other);
            }
        }
    }

    private static void Districts(string folder, GazetteerBuilder builder, Dictionary<string, int> index, Ground ground)
    {
        foreach (var row in Tsv.Rows(Path.Combine(folder, "districts.tsv"), 2))
        {
            var code = row[0];
            var province = code[..code.LastIndexOf('.')];
            if (index.TryGetValue(province, out var parent) && ground.CentreOf(code) is var (latitude, longitude))
            {
                builder.Name(row[1], builder.Entry(0, row[1], index[code[..2]], parent - builder.Provinces, GazetteerEntry.District, latitude, longitude, ground.PopulationOf(code)));
                index[code] = -1;
            }
        }
    }

    // the kinds are explained at the head of aliases.tsv
    private static void Aliases(string folder, GazetteerBuilder builder, Dictionary<string, int> index)
    {
        foreach (var row in Tsv.Rows(Path.Combine(folder, "aliases.tsv"), 3))
        {
            var entry = index.TryGetValue(row[1], out var found) && found > 0 ? found : throw new InvalidDataException($"aliases.tsv: {row[1]} ({row[2]}) is not in the gazetteer");
            foreach (var name in Tsv.List(row[2]))
            {
                switch (row[0])
                {
                    case "name": builder.Name(name, entry, CandidateTerms.Other); break;
                    case "main": builder.Name(name, entry, CandidateTerms.Prominent); break;
                    case "capitals": builder.Name(name, entry, CandidateTerms.Other | CandidateTerms.CapitalsOnly); break;
                    case "after": builder.Name(name, entry, CandidateTerms.Other | CandidateTerms.ContainerOnly); break;
                    case "demonym":
                        foreach (var form in WithPlural(name))
                        {
                            builder.Demonym(form, entry);
                        }

                        break;
                    case "hint": builder.Demonym(name, entry, CandidateTerms.Hint); break;
                    default: throw new InvalidDataException($"aliases.tsv: the kind {row[0]} is unknown");
                }
            }
        }
    }

    // "Al Fallūjah" is called Fallujah
    private static string? WithoutArticle(string name) =>
        name.Length > 6 && name.IndexOf(' ', StringComparison.Ordinal) is 2 or 3 && name[..3].TrimEnd() is "Al" or "Ar" or "As" or "Ad" or "Az" or "An" or "At" or "Ash" or "Ath" or "Adh"
            ? name[3..].TrimStart() : null;

    // "Ho Chi Minh City (HCMC)", "Leningradskaya Oblast'"
    private static string Plain(string name) => (name.IndexOf(" (", StringComparison.Ordinal) is var at and > 0 ? name[..at] : name).TrimEnd('\'', '’');

    private static IEnumerable<string> ShortForms(string name)
    {
        var words = name.Split(' ').ToList();
        if (words.Count > 2 && Divisions.Contains(words[0], StringComparer.Ordinal) && words[1] == "of")
        {
            words.RemoveRange(0, 2);
        }

        if (words.Count > 1 && words[0] == "Al")
        {
            yield return string.Join(' ', words[1..]);
        }

        while (words.Count > 1 && Divisions.Contains(words[^1], StringComparer.Ordinal))
        {
            words.RemoveAt(words.Count - 1);
        }

        var brief = string.Join(' ', words);
        if (brief != name && !Directions.Contains(brief))
        {
            yield return brief;
        }

        var dash = brief.IndexOf('–', StringComparison.Ordinal);
        if (dash > 3)
        {
            yield return brief[..dash];
        }
    }

    private static IEnumerable<string> WithPlural(string demonym) =>
        demonym.EndsWith("ese", StringComparison.Ordinal) || demonym.EndsWith("sh", StringComparison.Ordinal) || demonym.EndsWith("ch", StringComparison.Ordinal)
            || demonym.EndsWith('s') || demonym.EndsWith('x')
            ? [demonym]
            : [demonym, demonym.EndsWith("man", StringComparison.Ordinal) && demonym is not ("German" or "Roman" or "Turkman") ? demonym[..^3] + "men" : demonym + "s"];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
