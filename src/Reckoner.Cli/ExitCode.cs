namespace Reckoner.Cli;

/// <summary>What the process says to its caller.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read.</summary>
    public const int Done = 0;

    /// <summary>Nothing could be read, or nothing could be written.</summary>
    public const int Nothing = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int WrongUse = 2;

    /// <summary>Done, but some inputs were set aside, or have no second reading though one was asked for; standard error lists them.</summary>
    public const int SomeSetAside = 3;
}
