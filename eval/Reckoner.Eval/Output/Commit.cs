using System.Diagnostics;

namespace Reckoner.Eval.Output;

/// <summary>What was measured: the commit of the repository.</summary>
internal static class Commit
{
    /// <summary>The short name of the commit, with a word where the tree has changes that no commit has.</summary>
    public static string Name()
    {
        var changed = Git("status", "--porcelain", "--", ":/", ":!/eval/RESULTS.md").Length > 0;
        return $"{Git("rev-parse", "--short", "HEAD")}{(changed ? " with changes" : "")}";
    }

    /// <summary>The folder of the repository.</summary>
    public static string Root() => Git("rev-parse", "--show-toplevel") is { Length: > 0 } root ? root : throw new DirectoryNotFoundException("run it inside the repository");

    private static string Git(params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("git", args) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false });
        return process?.StandardOutput.ReadToEnd().Trim() ?? "";
    }
}
