namespace Reckoner.Compile.Tests;

public class KnowledgeTests
{
    [Fact]
    public void What_the_library_carries_is_compiled_from_the_files_as_they_are()
    {
        var stale = Knowledge.Compile(Repository.Knowledge)
            .Where(compiled => !File.ReadAllBytes(Carried(compiled.Name)).AsSpan().SequenceEqual(compiled.Bytes))
            .Select(compiled => compiled.Name)
            .ToArray();
        Assert.True(stale.Length == 0, $"{string.Join(", ", stale)}: stale. Run: dotnet run --project tools/Reckoner.Compile -- knowledge");
    }

    [Fact]
    public void The_stamp_says_that_nothing_has_changed_since() => Assert.False(Knowledge.IsStale(Repository.Root));

    [Fact]
    public void A_changed_file_changes_the_stamp()
    {
        using var folder = new KnowledgeFolder();
        folder.Lexicon("rescue\tverb");
        var before = Stamp.Of(folder.LexiconFiles);
        folder.Lexicon("rescue\tverb\tmeasure=rescued");
        Assert.NotEqual(before, Stamp.Of(folder.LexiconFiles));
    }

    [Fact]
    public void Line_ends_do_not_change_the_stamp()
    {
        using var folder = new KnowledgeFolder();
        folder.Lexicon("rescue\tverb\nfree\tverb\n");
        var before = Stamp.Of(folder.LexiconFiles);
        folder.Lexicon("rescue\tverb\r\nfree\tverb\r\n");
        Assert.Equal(before, Stamp.Of(folder.LexiconFiles));
    }

    private static string Carried(string name) => Path.Combine(Repository.Root, "src", "Reckoner", "Knowledge", name);
}
