namespace Reckoner.Tests;

/// <summary>Where the repository is, for tests that read its files.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>Reckoner.slnx</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path beside the repository, for material that is not part of it; it may be missing.</summary>
    public static string Shared(string path) => Path.GetFullPath(Path.Combine(Root, "..", "shared", path));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Reckoner.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException("No folder above the tests holds Reckoner.slnx: run them from a build inside the repository.");
    }
}
