using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>Gives every draft its voices and its stance: from the attribution that covers it, over quotations that run on, and from the words around it.</summary>
internal sealed class Attributor(Vocabulary words, VoiceReader voices)
{
    /// <summary>Settles pronoun sources and hands voices and stances to the drafts.</summary>
    public void Attribute(ReadOnlySpan<char> text, List<Token> tokens, List<Sentence> sentences, ReportFacts facts, List<Draft> drafts)
    {
        ResolvePronouns(facts.Attributions, sentences);
        ResolveNames(facts.Attributions);
        var quoted = QuotedSentences(text, tokens, sentences);
        foreach (var draft in drafts)
        {
            var its = facts.AttributionsOf(draft.Sentence);
            var attribution = Covering(draft, its) ?? Carried(draft, sentences, facts, quoted) ?? Inside(draft, its);
            if (attribution is not null) draft.Voices.AddRange(attribution.Voices);
            if (draft.Kind != ClaimKind.Count) continue;
            foreach (var covering in its)
            {
                if (!Covers(covering, draft)) continue;
                if (Weight(covering.Stance) > Weight(draft.Stance) && !(IsKnown(draft, covering) && covering.Stance is Stance.Expected or Stance.Estimated)) draft.Stance = covering.Stance;
                // what somebody demands is not so yet; but nobody demands that people be hurt: "asked for help in finding the man who shot two"
                draft.Dropped |= covering.IsDemand && covering.ContentFirst >= covering.CueEnd && !draft.IsHarm && draft.Measure != Measure.Held;
            }
            draft.Stance = Strongest(draft, tokens, sentences[draft.Sentence], its);
        }
    }

    private static Attribution? Covering(Draft draft, ReadOnlySpan<Attribution> attributions)
    {
        Attribution? best = null;
        foreach (var attribution in attributions)
        {
            if (attribution.Voices.Count == 0 || !Covers(attribution, draft)) continue;
            if (best is null || Math.Abs(attribution.CueFirst - draft.WhoFirst) < Math.Abs(best.CueFirst - draft.WhoFirst)) best = attribution;
        }
        return best;
    }

    // "the man who police believe shot six people": who did it is believed, what was done is known
    private static bool IsKnown(Draft draft, Attribution covering) =>
        draft.Known || (draft.Acted && covering.CueEnd == draft.First && covering.ContentFirst >= covering.CueEnd);

    private static bool Covers(Attribution attribution, Draft draft) =>
        draft.WhoFirst >= attribution.ContentFirst && draft.WhoFirst < attribution.ContentEnd;

    // "the governor denied it": who denies or demands says so
    private static Attribution? Inside(Draft draft, ReadOnlySpan<Attribution> attributions)
    {
        if (draft.Kind == ClaimKind.Count) return null;
        foreach (var attribution in attributions)
            if (attribution.Voices.Count > 0 && attribution.CueFirst >= draft.First && attribution.CueFirst < draft.End) return attribution;
        return null;
    }

    // inside a quotation that runs over several sentences the speaker is named once
    private static Attribution? Carried(Draft draft, List<Sentence> sentences, ReportFacts facts, bool[] quoted)
    {
        if (!quoted[draft.Sentence]) return null;
        var paragraph = sentences[draft.Sentence].Paragraph;
        Attribution? nearest = null;
        var least = int.MaxValue;
        foreach (var attribution in facts.AttributionsOf(draft.Sentence - 3, draft.Sentence + 3))
        {
            var distance = attribution.Sentence - draft.Sentence;
            if (attribution.Voices.Count == 0 || Math.Abs(sentences[attribution.Sentence].Paragraph - paragraph) > 1) continue;
            // a paragraph is one speaker's, as a rule
            var far = Math.Abs(distance) + (sentences[attribution.Sentence].Paragraph == paragraph ? 0 : 10);
            if (far >= least) continue;
            (least, nearest) = (far, attribution);
        }
        return nearest;
    }

    /// <summary>Which sentences lie in a quotation, or begin or end one.</summary>
    private static bool[] QuotedSentences(ReadOnlySpan<char> text, List<Token> tokens, List<Sentence> sentences)
    {
        var quoted = new bool[sentences.Count];
        var open = false;
        for (var s = 0; s < sentences.Count; s++)
        {
            // an unclosed quotation goes on in the next paragraph only if that begins with a mark of its own
            if (s > 0 && sentences[s].Paragraph != sentences[s - 1].Paragraph) open = false;
            quoted[s] = open;
            for (var t = sentences[s].First; t < sentences[s].End; t++)
            {
                if (tokens[t].Length != 1) continue;
                var mark = text[tokens[t].Start];
                if (mark is '\u201C') open = true;
                else if (mark is '\u201D') open = false;
                else if (mark is '"') open = !open;
                else continue;
                quoted[s] = true;
            }
        }
        return quoted;
    }

    // "she said" is whoever spoke last, or the last person the report has named
    private static void ResolvePronouns(List<Attribution> attributions, List<Sentence> sentences)
    {
        Attribution? last = null;
        foreach (var attribution in attributions)
        {
            if (attribution.Pronoun && last is not null && sentences[attribution.Sentence].Paragraph - sentences[last.Sentence].Paragraph <= 3)
                attribution.Voices.InsertRange(0, last.Voices);
            if (attribution.Voices.Count > 0 && (attribution.Speaks || attribution.Pronoun)) last = attribution;
        }
    }

    // "Whelan said" is the Dara Whelan who spoke before
    private static void ResolveNames(List<Attribution> attributions)
    {
        Dictionary<string, Voice>? whole = null;
        foreach (var attribution in attributions)
        {
            if (whole is not null && attribution.Voices.Count > 0 && attribution.Voices[0] is { Organization: null, Outlet: null } brief && (brief.Name ?? brief.Role) is { Length: > 1 } name
                && !name.Contains(' ', StringComparison.Ordinal) && char.IsUpper(name[0]) && whole.TryGetValue(name, out var known))
                attribution.Voices[0] = known;
            foreach (var voice in attribution.Voices)
                if (voice.Name?.LastIndexOf(' ') is >= 0 and var space)
                    (whole ??= new(StringComparer.Ordinal)).TryAdd(voice.Name[(space + 1)..], voice);
        }
    }

    /// <summary>The stance of the attribution and of the words in the draft's own clause; the more doubtful wins.</summary>
    private Stance Strongest(Draft draft, List<Token> tokens, Sentence sentence, ReadOnlySpan<Attribution> attributions)
    {
        var stance = draft.Stance;
        var first = Math.Max(sentence.First, draft.First - 6);
        var end = Math.Min(sentence.End, draft.End + 2);
        for (var t = first; t < end; t++)
        {
            var token = tokens[t];
            // "died after possibly shooting himself", "died, possibly of smoke": how, not whether
            if (t >= draft.End && (token.Features.HasAny(words.Conj) || tokens[t].Features.HasAny(words.Evidential) && t + 1 < sentence.End && tokens[t + 1].Features.HasAny(words.Preposition))) break;
            if (t >= draft.ConditionFirst && t < draft.ConditionEnd) continue;
            // "21 bodies were found", "an official": the word counts or names here and vouches for nothing
            if (token.Word == 0 || (token.Features.HasAny(words.TriggerMeasure) && t >= draft.First && t < draft.End) || token.Features.HasAll(words.Person | words.Noun)) continue;
            if (IsSaid(attributions, t) || (t >= draft.First && t < draft.End && token.Features.HasAny(words.Costs | words.Find)) || (!token.Features.HasAny(words.Evidential) && !token.Features.HasAll(words.Say | words.Participle))) continue;
            // "a suspected gunman was killed": whether he is one is doubted, and not that he died; in "a suspected bomber blew herself up" the deed is
            if (!draft.OwnHand && draft.Group.Side == Side.Attacker && t >= draft.WhoFirst && t < draft.WhoEnd && token.Features.HasAny(words.Suspected)) continue;
            if (token.Features.HasAny(words.Participle) && IsOfOthers(draft, tokens, t, sentence.End)) continue;
            // "an apparent robbery after which a man died": what is apparent is the robbery
            if (token.Features.HasAny(words.Adjective) && Qualifies(draft, t, tokens)) continue;
            stance = Weight(voices.StanceOf(token.Word)) > Weight(stance) ? voices.StanceOf(token.Word) : stance;
        }
        return stance;
    }

    // "suspected guerrillas killed two men": what is doubted is who did it
    private bool IsOfOthers(Draft draft, List<Token> tokens, int at, int end)
    {
        for (var t = at + 1; t < end && t < at + 4; t++)
            if (tokens[t].Features.HasAll(words.Person | words.Noun)) return t < draft.WhoFirst || t >= draft.WhoEnd;
        return false;
    }

    private static bool IsSaid(ReadOnlySpan<Attribution> attributions, int token)
    {
        foreach (var attribution in attributions)
            if (token >= attribution.CueFirst && token < attribution.CueEnd) return true;
        return false;
    }

    // whether an adjective before the draft is said of a noun of its own
    private bool Qualifies(Draft draft, int adjective, List<Token> tokens)
    {
        for (var t = adjective + 1; t < draft.First; t++)
            if (tokens[t].Features.HasAny(words.Noun) && !tokens[t].Features.HasAny(words.Adjective)) return true;
        return false;
    }

    private static int Weight(Stance stance) => stance switch
    {
        Stance.Denied => 6,
        Stance.Disputed => 5,
        Stance.Expected => 4,
        Stance.Estimated => 3,
        Stance.Reported => 2,
        Stance.Confirmed => 1,
        _ => 0,
    };
}
