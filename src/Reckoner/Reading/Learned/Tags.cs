namespace Reckoner.Reading.Learned;

/// <summary>Parts of speech: those of the treebank, fewer where reading needs no more.</summary>
internal static class Tags
{
    public static readonly string[] Names =
    [
        "none", "NN", "NNS", "NNP", "PRP", "PRP$", "DT", "IN", "TO", "CC", "JJ", "RB", "VB", "VBD", "VBP", "VBZ", "VBG", "VBN", "MD", "CD", "WH", "RP", "POS", "UH", "PUNCT", "X",
    ];

    public const byte Noun = 1, Nouns = 2, Name = 3, Pronoun = 4, Preposition = 7, To = 8, Verb = 12, Gerund = 16, Participle = 17, Wh = 20, Punct = 24;

    /// <summary>The number of a part of speech of the treebank's fine column.</summary>
    public static byte Of(string fine) => fine switch
    {
        "NNPS" => Name,
        "JJR" or "JJS" or "AFX" => 10,
        "RBR" or "RBS" => 11,
        "WDT" or "WP" or "WP$" or "WRB" => Wh,
        "EX" => Pronoun,
        "PDT" => 6,
        "." or "," or ":" or "``" or "''" or "-LRB-" or "-RRB-" or "HYPH" or "NFP" => Punct,
        _ => Array.IndexOf(Names, fine) is > 0 and var tag ? (byte)tag : (byte)25,
    };

    public static bool IsVerb(byte tag) => tag is >= Verb and <= Participle;

    public static bool IsNoun(byte tag) => tag is Noun or Nouns or Name or Pronoun;
}
