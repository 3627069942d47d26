using System.Runtime.CompilerServices;

namespace Reckoner.Cli.Tests;

/// <summary>Compares with a file under <c>Expected/</c>. What came out is kept beside it as <c>NAME.received</c> when they differ: look at it, and rename it if it is better.</summary>
internal static class Expectation
{
    public static void Matches(string name, string actual, [CallerFilePath] string here = "")
    {
        var folder = here;
        while (!string.Equals(Path.GetFileName(folder), "Reckoner.Cli.Tests", StringComparison.Ordinal)) folder = Path.GetDirectoryName(folder)!;
        var expected = Path.Combine(folder, "Expected", name);
        var received = expected + ".received";
        if (File.Exists(expected) && string.Equals(File.ReadAllText(expected), actual, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, actual);
        Assert.Equal(File.Exists(expected) ? File.ReadAllText(expected) : "", actual);
    }
}
