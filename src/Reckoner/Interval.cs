namespace Reckoner;

/// <summary>A closed interval of whole numbers that may be open above. Never empty: operations that could empty it return null.</summary>
/// <param name="Low">Least possible value, zero or more.</param>
/// <param name="High">Greatest possible value, at least <paramref name="Low"/>; null when nothing bounds it from above.</param>
public readonly record struct Interval(long Low, long? High)
{
    /// <summary>Nothing is known but that it is a count: zero or more.</summary>
    public static readonly Interval Any = new(0, null);

    /// <summary>Exactly this many.</summary>
    public static Interval Exactly(long value) => new(value, value);

    /// <summary>This many or more.</summary>
    public static Interval AtLeast(long value) => new(value, null);

    /// <summary>Whether one value only is possible.</summary>
    public bool IsPoint => High == Low;

    /// <summary>Whether a value is possible.</summary>
    public bool Contains(long value) => value >= Low && (High is null || value <= High);

    /// <summary>Whether every value of the other is possible here.</summary>
    public bool Contains(Interval other) => other.Low >= Low && (High is null || (other.High is not null && other.High <= High));

    /// <summary>What both allow; null when they cannot both hold.</summary>
    public Interval? Intersect(Interval other)
    {
        var low = Math.Max(Low, other.Low);
        var high = High is null ? other.High : other.High is null ? High : Math.Min(High.Value, other.High.Value);
        return high is not null && high < low ? null : new Interval(low, high);
    }

    /// <summary>The smallest interval that holds both.</summary>
    public Interval Hull(Interval other) =>
        new(Math.Min(Low, other.Low), High is null || other.High is null ? null : Math.Max(High.Value, other.High.Value));

    /// <summary>What two counts of different people come to. Saturates instead of overflowing.</summary>
    public static Interval operator +(Interval a, Interval b) =>
        new(Saturating(a.Low, b.Low), a.High is null || b.High is null ? null : Saturating(a.High.Value, b.High.Value));

    private static long Saturating(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;

    /// <summary>"12", "10-15", "101 or more".</summary>
    public override string ToString() =>
        IsPoint ? Text(Low) : High is null ? $"{Text(Low)} or more" : $"{Text(Low)}-{Text(High.Value)}";

    private static string Text(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
