using Reckoner.Language;

namespace Reckoner.Reading.Learned;

/// <summary>The report around a draft, for what is seen of it: words that the lexicon knows and that are no names.</summary>
/// <param name="lexicon">The lexicon.</param>
/// <param name="text">The report's text.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="sentences">Its sentences.</param>
internal readonly ref struct Surroundings(Lexicon lexicon, ReadOnlySpan<char> text, List<Token> tokens, List<Sentence> sentences)
{
    // where a report says too little to tell by, the rules stand
    private const int FewestSentences = 4;

    private readonly ReadOnlySpan<char> text = text;

    /// <summary>Whether doubts are the arbiter's to settle.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Whether a report says enough for doubts to be settled by what stands around them.</summary>
    public static bool AreTelling(List<Sentence> sentences) => sentences.Count >= FewestSentences;

    public int Sentences => sentences.Count;

    public Sentence Sentence(int number) => sentences[number];

    /// <summary>What stands for the word at a token; one and the same for all numbers, for all names, and for all that the lexicon does not know, so that none can be learned by heart.</summary>
    public uint Word(int token)
    {
        if ((uint)token >= (uint)tokens.Count) return 1;
        var one = tokens[token];
        if (one.Features.HasAny(Writing.Digits)) return 2;
        if (one.Word == 0) return one.Features.HasAny(Writing.Cap) ? 4u : 3u;
        // a capital within a sentence is a name's, unless all is in capitals
        if (one.Features.HasAny(Writing.Cap) && !one.Features.HasAny(Writing.Upper) && !Begins(token)) return 4;
        return lexicon.Hash(one.Word);
    }

    /// <summary>What stands for a noun by its number in the lexicon; 0 for none.</summary>
    public uint Noun(int word) => word == 0 ? 0 : lexicon.Hash(word);

    private bool Begins(int token) => token == 0 || tokens[token - 1].Features.HasAny(Writing.Punct);

    /// <summary>The hash of a name's word, which the lexicon may know or not; 0 for what is written small or begins a sentence.</summary>
    public uint Name(int token)
    {
        var one = tokens[token];
        return one.Features.HasAny(Writing.Cap) && !Begins(token) ? WordForms.Hash(text.Slice(one.Start, one.Length)) : 0;
    }

    /// <summary>Whether a sentence is the first of its paragraph.</summary>
    public bool BeginsParagraph(int number) => number == 0 || sentences[number].Paragraph != sentences[number - 1].Paragraph;
}
