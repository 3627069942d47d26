namespace Reckoner;

/// <summary>How a number was put.</summary>
public enum QuantityForm
{
    /// <summary>"twelve", "a dozen", or counted without a number word ("a policeman").</summary>
    Exact,
    /// <summary>"at least 12", "no fewer than 12".</summary>
    AtLeast,
    /// <summary>"more than 12", "over a dozen".</summary>
    MoreThan,
    /// <summary>"up to 12", "as many as 12", "fewer than 12".</summary>
    AtMost,
    /// <summary>"about 12", "some 12", "nearly 12".</summary>
    About,
    /// <summary>"between 20 and 30", "5-7".</summary>
    Range,
    /// <summary>"half", "two-thirds", "30 percent" of a whole.</summary>
    Fraction,
    /// <summary>"dozens", "several", "many", or a bare plural.</summary>
    Vague,
}

/// <summary>
/// A number as it was said: the strict interval of what the words allow, and the words. What a codebook makes of
/// "dozens" is a policy's business and is worked out from <see cref="Text"/> and <see cref="Interval"/> when it is needed.
/// </summary>
/// <param name="Interval">What the words allow; null when they say only that there were some of an unknown whole.</param>
/// <param name="Form">How it was put.</param>
/// <param name="Text">The words of the number with its hedge, as in the report; for counts without a number word, the counted words.</param>
public sealed record Quantity(Interval? Interval, QuantityForm Form, string Text)
{
    /// <summary>The lexeme of a vague number ("dozens", "several"), which policies look up; null for others.</summary>
    public string? Lexeme { get; init; }

    /// <summary>The number that was uttered, before its hedge: 400 in "about 400"; null for vague numbers and ranges.</summary>
    public long? Said { get; init; }

    /// <summary>The share of the whole in thousandths for exact fractions (500 for "half"); null for others.</summary>
    public int? PerMille { get; init; }

    /// <summary>The least and the greatest share of the whole in thousandths ("most": 501 to 999); null when it is no share.</summary>
    public (int Low, int High)? Shares { get; init; }
}
