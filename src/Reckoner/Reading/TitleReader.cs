using System.Collections.Immutable;
using System.Globalization;
using Reckoner.Language;
using Reckoner.Reading.Learned;

namespace Reckoner.Reading;

/// <summary>
/// Reads the title of a report as a small report of its own. Headlines leave out articles, say "self" and "fatal shooting", write every
/// word with a capital and end in the name of the site. What the title adds to the text is for <see cref="TitleClaims"/> to say.
/// </summary>
internal sealed class TitleReader(Vocabulary words, NearWords nearWords, Cascade cascade, SentenceScanner scanner, Binder binder)
{
    private readonly Lexicon lexicon = words.Lexicon;
    private readonly VoiceReader voices = new(words);
    private readonly Attributor attributor = new(words, new VoiceReader(words));
    private readonly PlaceReader places = new(words);
    private readonly Settler settler = new(new RulesAlone());
    private readonly List<Token> tokens = [];
    private readonly List<Sentence> whole = [];
    private readonly List<Sentence> sentences = [];
    private readonly List<int> matches = [];
    private readonly List<Draft> drafts = [];
    private readonly ReportFacts facts = new();
    private readonly int claims = words.Grammar.PhaseOf("claims"), voicesPhase = words.Grammar.PhaseOf("voices"), headlines = words.Grammar.PhaseOf("headlines");
    private readonly int[] phases = [.. Enumerable.Range(0, words.Grammar.Phases.Length).Where(p => words.Grammar.Phases[p].Collects == 0)];
    private readonly int death = words.Grammar.Kind("death"), elsewhere = words.Grammar.Kind("elsewhere");
    private readonly FeatureSet matters = words.Lexicon.Feature("matters") | words.Event;
    private readonly FeatureSet keepsCapital = words.Lexicon.Feature("given") | words.Lexicon.Feature("weekday=*") | words.Lexicon.Feature("month=*") | words.Lexicon.Feature("title") | Writing.Strange;

    /// <summary>The counts of the title, with offsets into it; none when it has no word that matters.</summary>
    public ImmutableArray<Claim> Read(Report report)
    {
        if (string.IsNullOrWhiteSpace(report.Title)) return [];
        var text = report.Title.AsSpan();
        Tokenizer.Read(text, nearWords, tokens);
        if (!tokens.Exists(token => token.Features.HasAny(matters))) return [];
        drafts.Clear();
        facts.Clear();
        Sentences.Read(text, tokens, lexicon, whole);
        CutAtMarks(text);
        places.Clear();
        places.Read(text, tokens);
        LowerCapitals();
        for (var s = 0; s < sentences.Count && drafts.Count < Reader.MostClaims; s++) ReadSentence(text, s);
        if (drafts.Count == 0) return [];
        // "gunman kills three" counts those whom he killed, and him not
        foreach (var draft in drafts)
            if (draft is { Measure: Measure.Killed, Acted: true, Group.IsAll: true }) draft.Group = new Group("all", Side.Victim, []);
        attributor.Attribute(text, tokens, sentences, facts, drafts);
        return settler.Claims(report with { Text = report.Title }, tokens, drafts, new Surroundings(lexicon, text, tokens, sentences));
    }

    private void ReadSentence(ReadOnlySpan<char> text, int number)
    {
        var sentence = sentences[number];
        var found = FeatureSet.None;
        for (var t = sentence.First; t < sentence.End; t++) found |= tokens[t].Features;
        if (!found.HasAny(matters)) return;
        scanner.Read(text, tokens, sentence, places.In(sentence), cascade);
        foreach (var phase in phases) cascade.Reduce(phase);
        var before = drafts.Count;
        cascade.Collect(headlines, matches);
        // "4 dead in weekend shootings" counts over several events
        if (matches.Exists(m => cascade.Nodes[m].Kind == elsewhere)) return;
        var deaths = matches.FindAll(m => cascade.Nodes[m].Kind == death);
        var special = matches.FindAll(m => cascade.Nodes[m].Kind == words.Claim);
        cascade.Collect(voicesPhase, matches);
        voices.Read(cascade, matches, text, tokens, sentence, number, facts.Attributions);
        cascade.Collect(claims, matches);
        matches.AddRange(special);
        binder.Read(cascade, matches, text, tokens, number, drafts);
        if (deaths.Count > 0 && !drafts.Exists(d => d is { Measure: Measure.Killed or Measure.BodiesFound })) drafts.Insert(before, Death(deaths, number, text));
    }

    // "fatal shooting", "charged with murder": somebody was killed, one as far as the title tells
    private Draft Death(List<int> deaths, int number, ReadOnlySpan<char> text)
    {
        var node = cascade.Nodes[deaths[0]];
        Quantity? quantity = null;
        foreach (var index in deaths)
        {
            var one = cascade.Nodes[index];
            var said = text[tokens[one.First].Start..tokens[one.End - 1].End].ToString();
            var word = cascade.Nodes[one.Head].Word;
            // "double homicide" says how many
            if (word != 0 && lexicon.Value(word, words.SizeKey) is { } size && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var dead))
                (node, quantity) = (one, new Quantity(Interval.Exactly(dead), QuantityForm.Exact, said));
            else if (one.Features.HasAny(words.Plural) && quantity is null)
                (node, quantity) = (one, new Quantity(Interval.AtLeast(2), QuantityForm.AtLeast, said));
        }
        quantity ??= new Quantity(Interval.AtLeast(1), QuantityForm.AtLeast, text[tokens[node.First].Start..tokens[node.End - 1].End].ToString());
        return new Draft { Measure = Measure.Killed, Sentence = number, First = node.First, End = node.End, WhoFirst = node.First, WhoEnd = node.End, Quantity = quantity };
    }

    // "Two shot in Dock Road - Channel 5 | Local News": what the marks part is said apart
    private void CutAtMarks(ReadOnlySpan<char> text)
    {
        sentences.Clear();
        foreach (var sentence in whole)
        {
            var first = sentence.First;
            for (var t = sentence.First; t < sentence.End; t++)
            {
                if (!IsMark(text, t)) continue;
                if (t > first) sentences.Add(sentence with { First = first, End = t });
                first = t + 1;
            }
            if (sentence.End > first) sentences.Add(sentence with { First = first });
        }
    }

    private bool IsMark(ReadOnlySpan<char> text, int t)
    {
        var token = tokens[t];
        if (token.Length != 1 || !token.Features.HasAny(Writing.Punct)) return false;
        var c = text[token.Start];
        if (c is '|' or '\u2022' or '\u00BB' or '~') return true;
        return c is '-' or '\u2013' or '\u2014' or ':' && !token.Features.HasAny(Writing.Glued) && (t + 1 == tokens.Count || !tokens[t + 1].Features.HasAny(Writing.Glued));
    }

    // in a title of capitals a capital tells nothing of a word that the lexicon knows
    private void LowerCapitals()
    {
        var (capitals, all) = (0, 0);
        foreach (var token in tokens)
        {
            if (!token.Features.HasAny(Writing.Word) || token.Length < 4) continue;
            all++;
            if (token.Features.HasAny(Writing.Cap)) capitals++;
        }
        if (capitals * 10 < all * 7) return;
        for (var t = 0; t < tokens.Count; t++)
            if (!tokens[t].Features.HasAny(keepsCapital))
                tokens[t] = tokens[t] with { Features = tokens[t].Features.Without(Writing.Cap | Writing.Upper) };
    }
}
