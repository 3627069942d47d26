using Reckoner.Compile.Gazetteer;

namespace Reckoner.Compile.Tests.Gazetteer;

public class GazetteerCompilerTests
{
    [Fact]
    public void The_gazetteer_in_the_library_was_compiled_from_the_files_in_knowledge()
    {
        Assert.True(
            GazetteerCompiler.StampOf(Repository.Knowledge).AsSpan().SequenceEqual(Language.Gazetteer.Shared.Stamp),
            "stale: run dotnet run --project tools/Reckoner.Compile -- knowledge");
    }

    [Fact]
    public void The_same_files_give_the_same_bytes()
    {
        var compiled = GazetteerCompiler.Compile(Repository.Knowledge);
        Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.Root, "src", "Reckoner", "Knowledge", "gazetteer.bin")), compiled);
    }

    [Fact]
    public void The_compiled_gazetteer_is_smaller_than_8_megabytes() =>
        Assert.InRange(new FileInfo(Path.Combine(Repository.Root, "src", "Reckoner", "Knowledge", "gazetteer.bin")).Length, 1, 8_000_000);
}
