namespace Reckoner.Language;

/// <summary>Parts of speech of the lexicon's second column.</summary>
internal enum Speech : byte
{
    Any,
    Noun,
    Verb,
    Adj,
    Adv,
    Prep,
    Det,
    Conj,
    Pron,
    Num,
    Name,
    Phrase,
    Mark,
}
