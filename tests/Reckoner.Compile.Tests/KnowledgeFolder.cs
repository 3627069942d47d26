namespace Reckoner.Compile.Tests;

/// <summary>A small <c>knowledge/</c> of a test's own, removed afterwards.</summary>
internal sealed class KnowledgeFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("reckoner-knowledge-").FullName;

    public KnowledgeFolder()
    {
        Directory.CreateDirectory(LexiconDirectory);
        Directory.CreateDirectory(GrammarDirectory);
    }

    public string LexiconDirectory => Path.Combine(root, "lexicon");

    public string GrammarDirectory => Path.Combine(root, "grammar");

    public IEnumerable<string> LexiconFiles => Directory.GetFiles(LexiconDirectory);

    public void Lexicon(string text, string name = "words.tsv") => File.WriteAllText(Path.Combine(LexiconDirectory, name), text);

    public void Grammar(string text, string name = "10-test.rules") => File.WriteAllText(Path.Combine(GrammarDirectory, name), text);

    public void Dispose() => Directory.Delete(root, recursive: true);
}
