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
        foreach (var line in Table.Lines(File.ReadAllText(path))) frequency._perMillion[line.At(0)] = line.Number(1);
        return frequency;
    }
}
