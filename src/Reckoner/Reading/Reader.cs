using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Reckoner.Language;
using Reckoner.Reading.Learned;

namespace Reckoner.Reading;

/// <summary>
/// Reads reports, one after the other, with buffers that it keeps: one reader a thread. What it finds depends on the report alone.
/// </summary>
public sealed class Reader
{
    private readonly Lexicon lexicon = Lexicon.Shared;
    private readonly NearWords nearWords;
    private readonly Vocabulary words;
    private readonly List<Token> tokens = [];
    private readonly List<Sentence> sentences = [];
    private readonly List<int> matches = [];
    private readonly List<Draft> drafts = [];
    private readonly ReportFacts facts = new();
    private readonly Cascade cascade;
    private readonly SentenceScanner scanner;
    private readonly Binder binder;
    private readonly VoiceReader voices;
    private readonly FactReader factReader;
    private readonly Attributor attributor;
    private readonly PlaceReader places;
    private readonly SiteReader sites;
    private readonly SceneReader scenes;
    private readonly Settler settler;
    private readonly TitleReader titles;
    private readonly Furniture furniture;
    private readonly int[] reducing;
    private readonly int claimsPhase, voicesPhase, othersPhase;
    private readonly FeatureSet matters, tells;
    private readonly Listener? listener;
    private readonly List<Heard> heard = [];
    private bool listens;

    /// <summary>
    /// The most claims that are read of one report: 500. Behind the sentence with the last of them nothing is read, so that no report costs more time than its
    /// length is worth.
    /// </summary>
    public const int MostClaims = 500;

    /// <summary>Where the reading of the last report stopped, as a place in its text, since it holds more than <see cref="MostClaims"/>; null when all of it was read.</summary>
    public int? StoppedAt { get; private set; }

    /// <summary>A reader with the knowledge of this build.</summary>
    public Reader() : this(isLearned: true) { }

    /// <summary>A reader with the knowledge of this build.</summary>
    /// <param name="isLearned">Whether voices are also found by the weights learned from marked articles; without, by the grammar alone.</param>
    public Reader(bool isLearned) : this(isLearned, isLearned ? new Arbiter() : new RulesAlone()) { }

    /// <summary>A reader whose doubts are settled by another arbiter than that of this build: for the trainer.</summary>
    internal Reader(bool isLearned, IArbiter arbiter)
    {
        listener = isLearned ? new Listener() : null;
        var grammar = Grammar.Shared;
        words = new Vocabulary(lexicon, grammar);
        (scenes, settler) = (new SceneReader(arbiter, words), new Settler(arbiter));
        cascade = new Cascade(grammar);
        scanner = new SentenceScanner(lexicon, grammar);
        binder = new Binder(words);
        voices = new VoiceReader(words);
        factReader = new FactReader(words);
        places = new PlaceReader(words);
        sites = new SiteReader(words);
        attributor = new Attributor(words, voices);
        furniture = new Furniture(lexicon);
        nearWords = new NearWords(lexicon);
        titles = new TitleReader(words, nearWords, cascade, scanner, binder);
        // headlines have lists of their own
        reducing = [.. Enumerable.Range(0, grammar.Phases.Length).Where(p => grammar.Phases[p].Collects == 0 && p != grammar.PhaseOf("headline-lists"))];
        (claimsPhase, voicesPhase, othersPhase) = (grammar.PhaseOf("claims"), grammar.PhaseOf("voices"), grammar.PhaseOf("others"));
        (matters, tells) = (lexicon.Feature("matters"), lexicon.Feature("tells"));
    }

    /// <summary>The claims of one report, in order of their first quote; then what its title alone says.</summary>
    public ImmutableArray<Claim> Read(Report report)
    {
        var claims = ReadText(report);
        return report.Title is null || TitleClaims.AddNothing(claims) ? claims : TitleClaims.Join(report, claims, titles.Read(report));
    }

    private ImmutableArray<Claim> ReadText(Report report)
    {
        var text = report.Text.AsSpan();
        var published = report.Published is { } time ? DateOnly.FromDateTime(time.Date) : (DateOnly?)null;
        drafts.Clear();
        facts.Clear();
        Tokenizer.Read(text, nearWords, tokens);
        Sentences.Read(text, tokens, lexicon, sentences);
        places.Clear();
        sites.Clear();
        if (Found(0, tokens.Count).HasAny(matters)) places.Read(text, tokens);
        if (listens) listener!.Turn(text, tokens, sentences);
        var around = furniture.Find(text, tokens, sentences);
        StoppedAt = null;
        for (var s = 0; s < sentences.Count; s++)
        {
            if (drafts.Count >= MostClaims) StoppedAt ??= tokens[sentences[s].First].Start;
            if (StoppedAt is not null && !listens) break;
            if (listens || !around[s]) ReadSentence(text, s, published);
        }
        drafts.Sort((a, b) => a.Sentence != b.Sentence ? a.Sentence.CompareTo(b.Sentence) : a.WhoFirst != b.WhoFirst ? a.WhoFirst.CompareTo(b.WhoFirst) : a.End.CompareTo(b.End));
        attributor.Attribute(text, tokens, sentences, facts, drafts);
        places.Assign(text, tokens, sentences, facts, drafts);
        sites.Assign(text, tokens, facts, drafts);
        var surroundings = new Surroundings(lexicon, text, tokens, sentences) { IsDoubtful = Surroundings.AreTelling(sentences) };
        scenes.Assign(report, tokens, text, places.Main, sentences, sites.Mentions, facts, drafts, surroundings);
        return settler.Claims(report, tokens, drafts, surroundings);
    }

    /// <summary>Who says what in one report, in order of the cues.</summary>
    public ImmutableArray<Reckoner.Attribution> Attributions(Report report)
    {
        listens = listener is not null;
        ReadText(report);
        listens = false;
        return AttributionWriter.Write(report, tokens, sentences, facts.Attributions);
    }

    // every feature of some tokens
    private FeatureSet Found(int first, int end)
    {
        var found = FeatureSet.None;
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(tokens)[first..end]) found |= token.Features;
        return found;
    }

    private void ReadSentence(ReadOnlySpan<char> text, int number, DateOnly? published)
    {
        var sentence = sentences[number];
        var found = Found(sentence.First, sentence.End);
        // a sentence without a word that matters is passed over
        heard.Clear();
        var isTold = found.HasAny(matters | tells);
        if (listens && !isTold) listener!.Hear(text, tokens, sentence, number, facts.Attributions, heard);
        if (!isTold && heard.Count == 0) return;
        scanner.Read(text, tokens, sentence, places.In(sentence), cascade);
        foreach (var phase in reducing) cascade.Reduce(phase);
        if (cascade.Features.HasAny(words.Background)) facts.Background.Add(number);
        if (found.HasAny(tells))
        {
            cascade.Collect(voicesPhase, matches);
            voices.Read(cascade, matches, text, tokens, sentence, number, facts.Attributions);
        }
        if (listens)
        {
            if (isTold) listener!.Hear(text, tokens, sentence, number, facts.Attributions, heard);
            voices.Join(cascade, heard, number, text, tokens, facts.Attributions);
        }
        factReader.Times(cascade, number, published, facts);
        if (!found.HasAny(matters) || StoppedAt is not null) return;
        places.Sites(cascade, text, tokens, number);
        cascade.Collect(claimsPhase, matches);
        binder.Read(cascade, matches, text, tokens, number, drafts);
        cascade.Collect(othersPhase, matches);
        factReader.Others(cascade, matches, tokens, text, sentence, number, facts, drafts);
        sites.Read(text, tokens, sentence, number, places.In(sentence));
    }
}
