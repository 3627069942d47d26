using System.Globalization;

namespace Reckoner.Compile.Lexicon;

/// <summary>How often the commonest words stand in news text, from <c>knowledge/frequency.tsv</c>.</summary>
internal sealed class Frequency
{
    private readonly Dictionary<string, int> _perMillion = new(StringComparer.Ordinal);

    /// <summary>How often a word stands in a million; 0 for all that are not common.</summary>
    public int Of(string word) => _perMillion.GetValueOrDefault(word);

    /// <summary>Reads the file; without one every word is as common as any other.</summary>
    /// <exception cref="FormatException">A line is not a word and a number.</exception>
    public static Frequency Read(string path)
    {
        var frequency = new Frequency();
        if (!File.Exists(path)) return frequency;
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Split('\t') is not [var word, var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var perMillion))
                throw new FormatException($"{Path.GetFileName(path)}: \"{line}\": a word and how often it stands in a million are expected, separated by a tab.");
            frequency._perMillion[word] = perMillion;
        }
        return frequency;
    }
}
