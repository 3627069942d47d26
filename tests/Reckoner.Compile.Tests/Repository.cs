namespace Reckoner.Compile.Tests;

/// <summary>Where the repository's files are, seen from the test's folder.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Knowledge => Path.Combine(Root, "knowledge");

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Reckoner.slnx")) ? folder.FullName
            : Find(folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository."));
}
