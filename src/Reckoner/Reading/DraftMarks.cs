using System.Runtime.InteropServices;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>What the words of a claim say of its people besides how many they are: that only a wound is told, that it is feared, how badly they are hurt.</summary>
internal sealed class DraftMarks(Vocabulary words)
{
    /// <summary>Marks the drafts of one binding, which begin at <paramref name="from"/>.</summary>
    public void Mark(Cascade cascade, Binding binding, List<Token> tokens, List<Draft> drafts, int from)
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
            draft.Pointing = draft.Mention == Mention.Counted && IsDefinite(tokens, draft.WhoFirst);
            draft.Outer = claim.HasAny(words.Outer);
            draft.Later = said.HasAny(words.Later);
            // "may have been killed" is feared, not said
            if (said.HasAny(words.Possible)) draft.Stance = Stance.Expected;
            if (!said.HasAny(words.Condition)) continue;
            (draft.ConditionFirst, draft.ConditionEnd) = (by.First, by.End);
            // "nobody was seriously hurt": some may be hurt all the same
            draft.Dropped |= draft.Mention == Mention.None;
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
