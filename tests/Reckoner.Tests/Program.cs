using Reckoner.Tests.Reading;

namespace Reckoner.Tests;

/// <summary>
/// The test program. <c>Reckoner.Tests sentences [PART-OF-FILE-NAME[:LINE]] [--counts]</c> reads the sentence tables and prints
/// how many rows hold in each file, with the rows that do not; every other command line is xunit's.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["sentences", ..]) return SentenceSummary.Print(args[1..], Console.Out);
        return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
            ? await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
    }
}
