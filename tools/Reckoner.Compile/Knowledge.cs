using Reckoner.Compile.Gazetteer;
using Reckoner.Compile.Grammar;
using Reckoner.Compile.Lexicon;
using Reckoner.Language;

namespace Reckoner.Compile;

/// <summary>Compiles <c>knowledge/</c> into the files that the library carries.</summary>
internal static class Knowledge
{
    /// <summary>The compiled lexicon, grammar and gazetteer of a knowledge folder.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Compile(string knowledge)
    {
        var lexiconDirectory = Path.Combine(knowledge, "lexicon");
        var grammarDirectory = Path.Combine(knowledge, "grammar");
        var stamp = StampOf(knowledge);
        var lexicon = new LexiconCompiler();
        lexicon.Add(LexiconFile.ReadAll(lexiconDirectory));
        var texts = GrammarFile.ReadAll(grammarDirectory);
        if (FeatureCheck.Missing(texts, lexicon).ToArray() is { Length: > 0 } missing) throw new FormatException(string.Join('\n', missing));
        var grammar = new GrammarCompiler(lexicon);
        foreach (var name in AskedFeatures.Names) lexicon.Ask(name);
        grammar.AskLexicon(texts);
        var frequency = Frequency.Read(Path.Combine(knowledge, "frequency.tsv"));
        lexicon.Mark("matters", ["measure=*", "event=*", "demand", "deny", "unknown", "forecast", "survive", "group=survivors", "wound", "mends", "contact", "seeks", "brings", "goal"], frequency);
        lexicon.Mark("tells", ["say", "source", "demand", "deny"], frequency);
        lexicon.Seal();
        return [("lexicon.bin", lexicon.Compile(stamp)), ("grammar.bin", grammar.Compile(texts, stamp)), ("gazetteer.bin", GazetteerCompiler.Compile(knowledge))];
    }

    /// <summary>Whether the files of <c>knowledge/</c> differ from those that the library's knowledge was compiled from.</summary>
    public static bool IsStale(string root)
    {
        var compiled = File.ReadAllBytes(Path.Combine(root, "src", "Reckoner", "Knowledge", "lexicon.bin"));
        // the stamp is the first section, behind its length
        return !StampOf(Path.Combine(root, "knowledge")).AsSpan().SequenceEqual(compiled.AsSpan(sizeof(long), Stamp.Length));
    }

    private static byte[] StampOf(string knowledge) =>
        Stamp.Of(Directory.GetFiles(Path.Combine(knowledge, "lexicon"), "*.tsv").Concat(Directory.GetFiles(Path.Combine(knowledge, "grammar"), "*.rules")).Concat(Directory.GetFiles(knowledge, "frequency.tsv")));
}
