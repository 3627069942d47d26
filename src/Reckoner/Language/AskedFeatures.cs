namespace Reckoner.Language;

/// <summary>
/// The lexicon's features that C# asks for by name. The compiler gives a place to these and to those that the grammar names; all others
/// stay in the files. <see cref="Lexicon.Feature"/> refuses a name that is in neither.
/// </summary>
internal static class AskedFeatures
{
    public static readonly string[] Names =
    [
        "singular", "plural", "person", "kin", "child", "woman", "man", "generic", "collective", "indefinite", "definite",
        "named", "bare", "bareone", "none", "pronoun", "counted", "part", "loose", "noun", "additional", "fraction", "vague",
        "neg", "hypothetical", "infinitive", "perfect", "acted", "corpse", "measure=*", "evidential", "verb", "title", "personal",
        "det", "prep", "conj", "pron", "say", "event=*", "demand", "deny", "unknown", "forecast", "background", "timeword",
        "gerund", "passive", "suffix", "elliptic", "locative", "origin", "participle", "possible", "adds", "weak", "multiple", "he", "she", "body", "agency", "genitive", "num", "ordinal", "abbrev",
        "nth", "lone", "excluded", "limit", "other", "besides", "condition", "wounds", "adult", "male", "female", "possessive", "ownhand", "deemed", "suspected", "accused", "measure=killed", "measure=bodies-found",
        "own", "ofwhole", "editorial", "limbed", "tally", "furniture", "sorts", "later", "ofanother", "outer", "given", "weekday=*", "month=*",
    ];
}
