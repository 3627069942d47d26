using System.Collections.Immutable;

namespace Reckoner.Cli;

/// <summary>The policies that can be named.</summary>
internal static class Policies
{
    /// <summary>Taken when none is named.</summary>
    public const string Default = "wire";

    /// <summary>All of them, in ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } = ["wire"];
}
