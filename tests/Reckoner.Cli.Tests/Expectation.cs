namespace Reckoner.Cli.Tests;

/// <summary>Compares with a file under <c>Expected/</c>. What came out is kept beside it as <c>NAME.received</c> when they differ: look at it, and rename it if it is better.</summary>
internal static class Expectation
{
    // a deterministic build rewrites the paths of source files, so the folder is found from where the tests run
    private static readonly string Folder = Path.Combine(Root(new DirectoryInfo(AppContext.BaseDirectory)), "tests", "Reckoner.Cli.Tests", "Expected");

    public static void Matches(string name, string actual)
    {
        var expected = Path.Combine(Folder, name);
        var received = expected + ".received";
        if (File.Exists(expected) && string.Equals(File.ReadAllText(expected), actual, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, actual);
        Assert.Equal(File.Exists(expected) ? File.ReadAllText(expected) : "", actual);
    }

    private static string Root(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Reckoner.slnx")) ? folder.FullName
            : Root(folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository."));
}
