using System.Collections.Immutable;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>
/// Reads reports, one after the other, with buffers that it keeps: one reader a thread. What it finds depends on the report alone.
/// </summary>
public sealed class Reader
{
    private readonly Lexicon lexicon = Lexicon.Shared;
    private readonly Vocabulary words;
    private readonly List<Token> tokens = [];
    private readonly List<Sentence> sentences = [];
    private readonly List<int> matches = [];
    private readonly List<Draft> drafts = [];
    private readonly Cascade cascade;
    private readonly SentenceScanner scanner;
    private readonly Binder binder;
    private readonly Settler settler;
    private readonly int[] reducing;
    private readonly int claimsPhase;

    /// <summary>A reader with the knowledge of this build.</summary>
    public Reader()
    {
        var grammar = Grammar.Shared;
        words = new Vocabulary(lexicon, grammar);
        cascade = new Cascade(grammar);
        scanner = new SentenceScanner(lexicon, grammar);
        binder = new Binder(words);
        settler = new Settler(words);
        reducing = [.. Enumerable.Range(0, grammar.Phases.Length).Where(p => grammar.Phases[p].Collects == 0)];
        claimsPhase = grammar.PhaseOf("claims");
    }

    /// <summary>The claims of one report, in order of their first quote.</summary>
    public ImmutableArray<Claim> Read(Report report)
    {
        var text = report.Text.AsSpan();
        drafts.Clear();
        Tokenizer.Read(text, lexicon, tokens);
        Sentences.Read(text, tokens, lexicon, sentences);
        for (var s = 0; s < sentences.Count; s++)
        {
            if (!Matters(sentences[s])) continue;
            scanner.Read(text, tokens, sentences[s], [], cascade);
            foreach (var phase in reducing) cascade.Reduce(phase);
            cascade.Collect(claimsPhase, matches);
            binder.Read(cascade, matches, text, tokens, s, drafts);
        }
        return settler.Claims(report, tokens, sentences, drafts);
    }

    // a sentence without a word that says what befell people says nothing that is counted
    private bool Matters(Sentence sentence)
    {
        for (var t = sentence.First; t < sentence.End; t++)
            if (tokens[t].Features.HasAny(words.TriggerMeasure) || (tokens[t].Word != 0 && lexicon.BeginsPhrase(tokens[t].Word)))
                return true;
        return false;
    }
}
