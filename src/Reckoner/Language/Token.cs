namespace Reckoner.Language;

/// <summary>One word, number or mark of a report: where it is, what the lexicon knows of it, and how it is written.</summary>
/// <param name="Start">First UTF-16 code unit in the report's text.</param>
/// <param name="Length">UTF-16 code units.</param>
/// <param name="Word">Index of the lexicon's entry; 0 for words it does not hold.</param>
/// <param name="Features">The entry's features and those of the writing (<c>cap</c>, <c>digits</c>, <c>glued</c> ...).</param>
internal readonly record struct Token(int Start, int Length, int Word, FeatureSet Features)
{
    public int End => Start + Length;
}
