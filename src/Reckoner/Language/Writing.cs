namespace Reckoner.Language;

/// <summary>
/// The features that come from how a token is written and not from the lexicon. Their bits are fixed: the compiler gives the names
/// in <see cref="Names"/> the first places, in this order.
/// </summary>
internal static class Writing
{
    public static readonly string[] Names = ["word", "digits", "punct", "cap", "upper", "glued", "alnum", "line", "paragraph", "initial", "yearlike", "decimal", "strange"];

    /// <summary>How many there are: they have the lowest bits.</summary>
    public const int Bits = 13;

    /// <summary>Made of letters.</summary>
    public static readonly FeatureSet Word = FeatureSet.Bit(0);
    /// <summary>A number in digits: 12, 1,200, 3.5.</summary>
    public static readonly FeatureSet Digits = FeatureSet.Bit(1);
    /// <summary>A mark.</summary>
    public static readonly FeatureSet Punct = FeatureSet.Bit(2);
    /// <summary>Begins with a capital.</summary>
    public static readonly FeatureSet Cap = FeatureSet.Bit(3);
    /// <summary>All capitals, two letters or more.</summary>
    public static readonly FeatureSet Upper = FeatureSet.Bit(4);
    /// <summary>No space before it.</summary>
    public static readonly FeatureSet Glued = FeatureSet.Bit(5);
    /// <summary>Letters and digits mixed: 82nd, 9mm.</summary>
    public static readonly FeatureSet Alnum = FeatureSet.Bit(6);
    /// <summary>First on its line.</summary>
    public static readonly FeatureSet Line = FeatureSet.Bit(7);
    /// <summary>First after a blank line.</summary>
    public static readonly FeatureSet Paragraph = FeatureSet.Bit(8);
    /// <summary>First of its sentence.</summary>
    public static readonly FeatureSet Initial = FeatureSet.Bit(9);
    /// <summary>Four digits without a comma between 1500 and 2100.</summary>
    public static readonly FeatureSet YearLike = FeatureSet.Bit(10);
    /// <summary>With a decimal point and no magnitude word.</summary>
    public static readonly FeatureSet Decimal = FeatureSet.Bit(11);
    /// <summary>Made of letters and not in the lexicon.</summary>
    public static readonly FeatureSet Strange = FeatureSet.Bit(12);
}
