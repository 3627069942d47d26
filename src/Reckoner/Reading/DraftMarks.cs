using System.Runtime.InteropServices;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>What the words of a claim say of its people besides how many they are: that only a wound is told, that it is feared, how badly they are hurt.</summary>
internal sealed class DraftMarks(Vocabulary words, DoerReader doers)
{
    /// <summary>Marks the drafts of one binding, which begin at <paramref name="from"/>.</summary>
    public void Mark(Cascade cascade, Binding binding, ReadOnlySpan<char> text, List<Token> tokens, List<Draft> drafts, int from)
    {
        var of = cascade.Nodes[binding.Of];
        var claim = cascade.Nodes[binding.Claim].Features;
        var told = binding.By >= 0;
        var by = told ? cascade.Nodes[binding.By] : default;
        var said = told ? by.Features : FeatureSet.None;
        var first = tokens[of.First];
        // "all four are in stable condition" are all of them
        var sorts = (said | claim).HasAny(words.Sorts) && first.Word != words.All && first.Word != words.Both;
        // "the four people found dead were neighbours": who believes that takes the deaths as known
        var known = told && of.End == by.First && first.Features.HasAny(words.Definite) && binding.Subject && said.HasAny(words.Bare);
        // "was also shot": beside those told before
        var also = told && IsAlso(by, tokens);
        foreach (var draft in CollectionsMarshal.AsSpan(drafts)[from..])
        {
            if ((said | claim).HasAny(words.Wounds)) draft.Wounded = true;
            if (known) draft.Known = true;
            if (also) draft.Besides = true;
            draft.Sorts = sorts;
            draft.Remaining = draft.Mention == Mention.Counted && IsDefinite(tokens, draft.WhoFirst);
            draft.Outer = claim.HasAny(words.Outer);
            draft.Later = said.HasAny(words.Later);
            // "may have been killed" is feared, not said
            if (said.HasAny(words.Possible)) draft.Stance = Stance.Expected;
            if (draft is { OwnHand: true, Persons: [_] }) TellSex(draft, tokens);
            if (!said.HasAny(words.Condition)) continue;
            (draft.ConditionFirst, draft.ConditionEnd) = (by.First, by.End);
            // "nobody was seriously hurt": some may be hurt all the same
            draft.Dropped |= draft.Mention == Mention.None;
        }
        if (told && binding.Measure is Measure.Killed or Measure.Casualties) TellDoer(cascade, binding, text, tokens, drafts, from);
    }

    // "shot her once and then killed himself": a man did, and not she
    private void TellSex(Draft own, List<Token> tokens)
    {
        char? sex = null;
        for (var t = own.WhoEnd; t < own.End; t++)
            if (tokens[t].Features.HasAny(words.HeFeature)) sex = 'm';
            else if (tokens[t].Features.HasAny(words.SheFeature)) sex = 'f';
        var person = own.Persons![0];
        if (sex is not null && person.Sex is { } told && told != sex)
            (own.Persons, own.Group, own.Mention) = ([new PersonTraits { Sex = sex }], new Group("attackers", Side.Attacker, []), Mention.Pronoun);
        else person.Sex ??= sex;
    }

    // who did it to them, and that somebody did
    private void TellDoer(Cascade cascade, Binding binding, ReadOnlySpan<char> text, List<Token> tokens, List<Draft> drafts, int from)
    {
        var by = cascade.Nodes[binding.By];
        if (by.Kind != words.Verb || !by.Features.HasAny(words.FrameObject) || by.Features.HasAny(words.Deemed | words.OwnHand)) return;
        PersonTraits? doer = null;
        var (byEvent, byPolice) = (false, false);
        for (var i = from; i < drafts.Count; i++)
        {
            if (drafts[i].OwnHand) continue;
            if (i == from) (doer, byEvent) = (doers.Of(cascade, by, binding.Subject, text, tokens), !binding.Subject && doers.IsEvent(cascade, by));
            drafts[i].ByEvent = byEvent;
            if (i == from) byPolice = doers.IsPolice(cascade, by, binding.Subject);
            drafts[i].ByPolice = byPolice;
            drafts[i].Doer = doer;
            drafts[i].Slain = binding.Measure == Measure.Killed;
        }
    }

    // "the other three", "the three others"
    private bool IsDefinite(List<Token> tokens, int first)
    {
        if (first > 0 && tokens[first - 1].Features.HasAny(words.Besides)) first--;
        return tokens[first].Features.HasAny(words.Definite) || (first > 0 && tokens[first - 1].Features.HasAny(words.Definite));
    }

    private bool IsAlso(in Node by, List<Token> tokens)
    {
        for (var t = Math.Max(0, by.First - 1); t < by.End; t++)
            if (tokens[t].Word == words.Also) return true;
        return false;
    }
}
