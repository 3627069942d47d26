namespace Reckoner.SecondReader;

/// <summary>What a second reading may cost. All limits hold whatever the server does.</summary>
public sealed record ReaderLimits
{
    /// <summary>The limits that hold when nothing else is said.</summary>
    public static readonly ReaderLimits Default = new();

    /// <summary>The longest stretch of text sent at once, in UTF-16 code units; longer reports are sent as several, cut between sentences.</summary>
    public int WindowLength { get; init; } = 8_000;

    /// <summary>How many stretches of one report are sent; what is longer has no second reading.</summary>
    public int MostWindows { get; init; } = 16;

    /// <summary>How long one answer may take, from the first byte sent to the last one read.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How many tokens the model is asked to answer with at most.</summary>
    public int AnswerTokens { get; init; } = 4_096;

    /// <summary>How long an answer may be, in bytes of the whole response; a longer one is not read to its end.</summary>
    public int AnswerBytes { get; init; } = 1 << 20;

    /// <summary>How many claims one report may have; those above are dropped.</summary>
    public int MostClaims { get; init; } = 500;

    /// <summary>The longest quote, in UTF-16 code units.</summary>
    public int QuoteLength { get; init; } = 600;
}
