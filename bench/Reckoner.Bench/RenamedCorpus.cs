using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Reckoner.Bench;

/// <summary>
/// As many reports as are wanted from a few thousand real ones. The reports are gone through again and again. In each round every name (a capitalized word
/// inside a sentence that is no common word) becomes another, made of syllables from the round and the name alone; every town becomes another town of the corpus; numbers from 3 to 99 grow
/// by the round and the number; and the days of publication move on by whole weeks. So reports of one incident stay reports of one incident, and
/// those of different rounds tell of different ones. The same round gives the same bytes.
/// </summary>
internal sealed class RenamedCorpus
{
    private const int WeeksARound = 26;

    private static readonly string[] Onsets = ["b", "br", "c", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "w", "z"];
    private static readonly string[] Rimes = ["al", "an", "ar", "ell", "en", "er", "ick", "in", "ol", "on", "or", "ost", "ull", "um", "und", "ack"];

    private readonly List<JsonElement> lines;
    private readonly Dictionary<string, int> towns = new(StringComparer.Ordinal);
    private readonly List<string> townNames = [];
    private readonly HashSet<string> common;

    /// <param name="path">Reports, a JSON object a line.</param>
    /// <param name="towns">Names of the towns that may stand in them.</param>
    public RenamedCorpus(string path, IEnumerable<string> towns)
    {
        lines = [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];
        foreach (var town in towns.Distinct(StringComparer.Ordinal).Where(town => !town.Contains(' ', StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            this.towns[town] = townNames.Count;
            townNames.Add(town);
        }
        // a word that is also written small somewhere is no name
        common = [.. lines.SelectMany(line => line.GetProperty("text").GetString()!.Split((char[]?)null)).Select(word => word.Trim(',', '.', '"', '”', '“', ':', ';', ')', '(', '\'', '’')).Where(word => word.Length > 0 && char.IsLower(word[0]))];
    }

    /// <summary>The first reports.</summary>
    public List<Report> Take(int count)
    {
        var reports = new List<Report>(count);
        for (var i = 0; i < count; i++) reports.Add(Of(lines[i % lines.Count], i, i / lines.Count));
        return reports;
    }

    private Report Of(JsonElement line, int number, int round) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{number}"),
        Title = Renamed(Text(line, "title"), round),
        Text = Renamed(Text(line, "text"), round)!,
        Published = DateTimeOffset.TryParse(Text(line, "published"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? day.AddDays(7 * WeeksARound * round) : null,
    };

    private static string? Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString() : null;

    private string? Renamed(string? text, int round)
    {
        if (text is null || round == 0) return text;
        var renamed = new StringBuilder(text.Length + 64);
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            if (i > start)
            {
                renamed.Append(Number(text.AsSpan(start, i - start), round));
                continue;
            }
            while (i < text.Length && char.IsLetter(text[i])) i++;
            if (i > start) renamed.Append(Word(text[start..i], round));
            else renamed.Append(text[i++]);
        }
        return renamed.ToString();
    }

    private static string Number(ReadOnlySpan<char> digits, int round) =>
        digits.Length < 3 && int.Parse(digits, CultureInfo.InvariantCulture) is >= 3 and var number
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Min(99, number + (number + round) % 4)}")
            : digits.ToString();

    private string Word(string word, int round)
    {
        if (towns.TryGetValue(word, out var town)) return townNames[(town + (round * 37)) % townNames.Count];
        if (word.Length < 3 || !char.IsUpper(word[0]) || !char.IsLower(word[1]) || common.Contains(word.ToLowerInvariant())) return word;
        var mark = 14695981039346656037UL ^ (ulong)round;
        foreach (var c in word) mark = (mark ^ c) * 1099511628211;
        var name = new StringBuilder();
        for (var syllable = 0; syllable < 2 + (int)(mark >> 62); syllable++)
        {
            mark = (mark ^ (mark >> 29)) * 0xbf58476d1ce4e5b9;
            name.Append(Onsets[(int)(mark >> 40) % Onsets.Length]).Append(Rimes[(int)((mark >> 20) & 15)]);
        }
        name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }
}
