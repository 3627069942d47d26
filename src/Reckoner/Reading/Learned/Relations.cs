namespace Reckoner.Reading.Learned;

/// <summary>How a word depends on another: the relations of Universal Dependencies, fewer where reading needs no more.</summary>
internal static class Relations
{
    public static readonly string[] Names =
    [
        "root", "subject", "passive", "object", "ccomp", "xcomp", "oblique", "nmod", "case", "mark", "advcl", "acl", "conj", "cc", "parataxis", "aux", "cop", "punct", "appos", "advmod", "modifier", "part", "other",
    ];

    public const byte Subject = 1, Passive = 2, Object = 3, Clause = 4, Open = 5, Oblique = 6, Case = 8, Mark = 9, Adverbial = 10, Parataxis = 14, Aux = 15, Punct = 17;

    /// <summary>The number of a relation as the treebank writes it.</summary>
    public static byte Of(string relation) => relation switch
    {
        "root" => 0,
        "nsubj" or "csubj" or "nsubj:outer" or "csubj:outer" or "expl" => Subject,
        "nsubj:pass" or "csubj:pass" => Passive,
        "obj" or "iobj" => Object,
        "obl" or "obl:agent" or "obl:unmarked" or "obl:tmod" or "obl:npmod" => Oblique,
        "nmod" or "nmod:poss" or "nmod:unmarked" or "nmod:desc" => 7,
        "acl" or "acl:relcl" or "advcl:relcl" => 11,
        "aux" or "aux:pass" => Aux,
        "cc" or "cc:preconj" => 13,
        "det" or "det:predet" or "amod" or "nummod" or "compound" or "flat" or "fixed" or "goeswith" => 20,
        "compound:prt" => 21,
        _ => Array.IndexOf(Names, relation) is >= 0 and var known ? (byte)known : (byte)22,
    };
}
