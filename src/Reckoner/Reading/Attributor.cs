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
            var attribution = Covering(draft, facts.Attributions) ?? Carried(draft, sentences, facts.Attributions, quoted) ?? Inside(draft, facts.Attributions);
            if (attribution is not null) draft.Voices.AddRange(attribution.Voices);
            if (draft.Kind != ClaimKind.Count) continue;
            foreach (var covering in facts.Attributions)
            {
                if (!Covers(covering, draft)) continue;
                if (Weight(covering.Stance) > Weight(draft.Stance)) draft.Stance = covering.Stance;
                // what somebody demands is not so yet
                draft.Dropped |= covering.IsDemand && covering.ContentFirst >= covering.CueEnd;
            }
            draft.Stance = Strongest(draft, tokens, sentences[draft.Sentence], facts.Attributions);
        }
    }

    private static Attribution? Covering(Draft draft, List<Attribution> attributions)
    {
        Attribution? best = null;
        foreach (var attribution in attributions)
        {
            if (attribution.Voices.Count == 0 || !Covers(attribution, draft)) continue;
            if (best is null || Math.Abs(attribution.CueFirst - draft.WhoFirst) < Math.Abs(best.CueFirst - draft.WhoFirst)) best = attribution;
        }
        return best;
    }

    private static bool Covers(Attribution attribution, Draft draft) =>
        attribution.Sentence == draft.Sentence && draft.WhoFirst >= attribution.ContentFirst && draft.WhoFirst < attribution.ContentEnd;

    // "the governor denied it": who denies or demands says so
    private static Attribution? Inside(Draft draft, List<Attribution> attributions) =>
        draft.Kind == ClaimKind.Count ? null : attributions.Find(a => a.Sentence == draft.Sentence && a.Voices.Count > 0 && a.CueFirst >= draft.First && a.CueFirst < draft.End);

    // inside a quotation that runs over several sentences the speaker is named once
    private static Attribution? Carried(Draft draft, List<Sentence> sentences, List<Attribution> attributions, bool[] quoted)
    {
        if (!quoted[draft.Sentence]) return null;
        var paragraph = sentences[draft.Sentence].Paragraph;
        Attribution? nearest = null;
        var least = int.MaxValue;
        foreach (var attribution in attributions)
        {
            var distance = attribution.Sentence - draft.Sentence;
            if (attribution.Voices.Count == 0 || Math.Abs(distance) > 3 || Math.Abs(sentences[attribution.Sentence].Paragraph - paragraph) > 1) continue;
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
        for (var i = 0; i < attributions.Count; i++)
        {
            if (!attributions[i].Pronoun) continue;
            for (var j = i - 1; j >= 0; j--)
            {
                if (attributions[j].Voices.Count == 0 || !attributions[j].Speaks && !attributions[j].Pronoun) continue;
                if (sentences[attributions[i].Sentence].Paragraph - sentences[attributions[j].Sentence].Paragraph > 3) break;
                attributions[i].Voices.InsertRange(0, attributions[j].Voices);
                break;
            }
        }
    }

    // "Whelan said" is the Dara Whelan who spoke before
    private static void ResolveNames(List<Attribution> attributions)
    {
        for (var i = 1; i < attributions.Count; i++)
        {
            if (attributions[i].Voices.Count == 0 || attributions[i].Voices[0] is not { Organization: null, Outlet: null } brief) continue;
            if ((brief.Name ?? brief.Role) is not { Length: > 1 } name || name.Contains(' ', StringComparison.Ordinal) || !char.IsUpper(name[0])) continue;
            var known = attributions.FindIndex(0, i, a => a.Voices.Exists(v => v.Name is { } whole && whole.EndsWith(" " + name, StringComparison.Ordinal)));
            if (known >= 0) attributions[i].Voices[0] = attributions[known].Voices.Find(v => v.Name?.EndsWith(" " + name, StringComparison.Ordinal) == true)!;
        }
    }

    /// <summary>The stance of the attribution and of the words in the draft's own clause; the more doubtful wins.</summary>
    private Stance Strongest(Draft draft, List<Token> tokens, Sentence sentence, List<Attribution> attributions)
    {
        var stance = draft.Stance;
        var first = Math.Max(sentence.First, draft.First - 6);
        var end = Math.Min(sentence.End, draft.End + 2);
        for (var t = first; t < end; t++)
        {
            var token = tokens[t];
            if (t >= draft.ConditionFirst && t < draft.ConditionEnd) continue;
            // "21 bodies were found", "an official": the word counts or names here and vouches for nothing
            if (token.Word == 0 || (token.Features.HasAny(words.TriggerMeasure) && t >= draft.First && t < draft.End) || token.Features.HasAll(words.Person | words.Noun)) continue;
            var said = attributions.Exists(a => a.Sentence == draft.Sentence && t >= a.CueFirst && t < a.CueEnd);
            if (said || (!token.Features.HasAny(words.Evidential) && !token.Features.HasAll(words.Say | words.Participle))) continue;
            if (token.Features.HasAny(words.Participle) && IsOfOthers(draft, tokens, t, sentence.End)) continue;
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
