using Reckoner.Language;

namespace Reckoner.Compile.Lexicon;

/// <summary>One line of a lexicon file.</summary>
internal sealed record LexiconLine(string Entry, Speech Speech, IReadOnlyList<string> Features, IReadOnlyDictionary<string, string> Attributes, string Source);

/// <summary>Reads <c>knowledge/lexicon/*.tsv</c>; format in the README there.</summary>
internal static class LexiconFile
{
    private static readonly string[] FormKeys = ["plural", "singular", "past", "participle", "gerund", "third"];

    public static IEnumerable<LexiconLine> ReadAll(string directory) =>
        Directory.GetFiles(directory, "*.tsv").Order(StringComparer.Ordinal).SelectMany(Read);

    public static IEnumerable<LexiconLine> Read(string path)
    {
        var number = 0;
        foreach (var raw in File.ReadLines(path))
        {
            number++;
            var line = raw.Split('#')[0].TrimEnd();
            if (line.Length == 0) continue;
            var where = $"{Path.GetFileName(path)}:{number}";
            var columns = line.Split('\t');
            if (columns.Length is < 2 or > 3) throw new FormatException($"{where}: three columns separated by tabs are expected: entry, part of speech, features.");
            if (!Enum.TryParse<Speech>(columns[1].Trim(), ignoreCase: true, out var speech)) throw new FormatException($"{where}: '{columns[1]}' is no part of speech.");
            var features = new List<string>();
            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var part in columns.Length < 3 ? [] : columns[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (part.IndexOf('=') is var equals and > 0) attributes[part[..equals]] = part[(equals + 1)..];
                else features.Add(part);
            }
            yield return new LexiconLine(Joined(columns[0].Trim().ToLowerInvariant()), speech, features, attributes, where);
        }
    }

    /// <summary>The forms of an entry, each with the features of the form.</summary>
    public static IEnumerable<(string Form, string[] Features)> Forms(LexiconLine line)
    {
        var words = line.Entry.Split(' ');
        switch (line.Speech)
        {
            case Speech.Noun:
                var stem = words[^1];
                string Noun(string last) => string.Join(' ', words[..^1].Append(last));
                if (!Is(line, "singular", "-")) yield return (line.Entry, ["noun", "singular"]);
                else yield return (line.Entry, ["noun", "plural"]);
                if (!Is(line, "singular", "-") && !Is(line, "plural", "-"))
                    yield return (Noun(line.Attributes.GetValueOrDefault("plural")?.Replace('_', ' ') ?? Inflection.Plural(stem)), ["noun", "plural"]);
                break;
            case Speech.Verb:
                string Verb(string first) => string.Join(' ', words[1..].Prepend(first));
                if (Is(line, "past", "-"))
                {
                    yield return (line.Entry, ["verb"]);
                    break;
                }
                var past = line.Attributes.GetValueOrDefault("past") ?? Inflection.Past(words[0]);
                yield return (line.Entry, ["verb", "base"]);
                yield return (Verb(line.Attributes.GetValueOrDefault("third") ?? Inflection.Third(words[0])), ["verb", "third"]);
                yield return (Verb(past), ["verb", "past"]);
                yield return (Verb(line.Attributes.GetValueOrDefault("participle") ?? past), ["verb", "participle"]);
                yield return (Verb(line.Attributes.GetValueOrDefault("gerund") ?? Inflection.Gerund(words[0])), ["verb", "gerund"]);
                break;
            default:
                yield return (line.Entry, [line.Speech.ToString().ToLowerInvariant()]);
                break;
        }
    }

    // "do n't" and "don 't" are one word for the tokenizer
    private static string Joined(string entry) =>
        entry.Replace(" n't", "n't", StringComparison.Ordinal).Replace(" 't", "'t", StringComparison.Ordinal);

    public static bool IsFormKey(string key) => FormKeys.Contains(key, StringComparer.Ordinal);

    private static bool Is(LexiconLine line, string key, string value) => line.Attributes.GetValueOrDefault(key) == value;
}
