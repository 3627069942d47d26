using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>One match of a claims rule: who, what, and how the sentence says it.</summary>
/// <param name="Claim">The claim's node.</param>
/// <param name="Of">The node of who is counted.</param>
/// <param name="By">The node that says what befell them; -1 when the rule names the measure.</param>
/// <param name="Measure">What is counted; null when it is that of the claim before.</param>
/// <param name="Subject">Whether the people stand before the verb.</param>
internal readonly record struct Binding(int Claim, int Of, int By, Measure? Measure, bool Subject);

/// <summary>Matches of the claims phase to bindings: where several rules claim the same verb or the same people, one of them stays.</summary>
internal sealed class Bindings(Vocabulary words)
{
    private readonly Lexicon lexicon = words.Lexicon;
    private readonly List<Binding> bindings = [];

    /// <summary>The bindings of one sentence, in order of place. The list is used again for the next sentence.</summary>
    public List<Binding> Read(Cascade cascade, List<int> matches)
    {
        bindings.Clear();
        foreach (var match in matches)
        {
            var claim = cascade.Nodes[match];
            if (claim.Kind != words.Claim || cascade.Slot(claim, words.Of) is not { From: >= 0 } of) continue;
            var by = cascade.Slot(claim, words.By) is { From: >= 0 } slot ? slot.From : -1;
            Measure? measure = null;
            if (cascade.Slot(claim, words.MeasureSlot) is { } constant)
            {
                var name = words.Grammar.Text(constant.Constant);
                if (name == "stated")
                {
                    // "twelve wounded soldiers": what they are said to be stands before them
                    if (cascade.Slot(cascade.Nodes[of.From], words.By) is not { From: >= 0 } stated || MeasureOf(cascade, cascade.Nodes[stated.From]) is not { } implied) continue;
                    measure = implied;
                }
                else if (name != "part" && Words.TryMeasure(name, out var named))
                {
                    measure = named;
                }
            }
            else if (by >= 0)
            {
                if (MeasureOf(cascade, cascade.Nodes[by]) is not { } found) continue;
                measure = found;
            }
            if (by >= 0 && !claim.Features.HasAny(words.Acted) && !MaySuffer(cascade, claim, cascade.Nodes[of.From], cascade.Nodes[by])) continue;
            bindings.Add(new Binding(match, of.From, by, measure, !claim.Features.HasAny(words.Acted)));
        }
        Veto(cascade, matches);
        Settle(cascade);
        return bindings;
    }

    /// <summary>Whether these people can be the subject: "the shooting that sent five people to hospital has ended", "police: the man was killed" speak of others.</summary>
    private bool MaySuffer(Cascade cascade, in Node claim, in Node of, in Node by)
    {
        // "seven people before killing himself": it was one
        if (((by.Kind == words.Verb && by.Features.HasAny(words.OwnHand)) || claim.Features.HasAny(words.OwnHand)) && (of.Kind != words.People || of.Features.HasAny(words.Plural))) return false;
        // "the student he killed": he did it
        if (by.Kind == words.Verb && of.Kind == words.People && of.End == by.First && by.Features.HasAll(words.Bare | words.FrameObject) && cascade.Nodes[of.Head].Word is > 0 and var he && (he == words.He || he == words.She || he == words.They)) return false;
        // "multiple gunshot wounds and died": the number is that of the wounds
        if (by.Kind == words.Verb && of.Kind == words.Quantity && of.End < by.First && IsThing(cascade, of.End)) return false;
        if (by.Kind != words.Verb || of.Kind != words.People || of.End > by.First || !of.Features.HasAny(words.Plural)) return true;
        if (of.Features.HasAny(words.Counted))
        {
            if (cascade.Slot(of, words.Q) is { From: >= 0 } q && cascade.Nodes[q.From].Value == 1) return true;
            var first = WordAt(cascade, by.First);
            return first == 0 || (first != words.Has && first != words.Was && first != words.Is);
        }
        if (!of.Features.HasAny(words.Bare) || by.First - of.End <= 1) return true;
        if (IsMark(cascade, of.End)) return false;
        if (cascade.Nodes[of.Head].Word is not (> 0 and var head)) return true;
        return lexicon.Value(head, words.GroupKey, Speech.Noun) is not ("police" or "officials");
    }

    /// <summary>Takes away what the grammar says is no claim: by its verb, by its people, or by standing after words of fiction.</summary>
    private void Veto(Cascade cascade, List<int> matches)
    {
        foreach (var match in matches)
        {
            var veto = cascade.Nodes[match];
            if (veto.Kind != words.Veto) continue;
            if (cascade.Slot(veto, words.By) is { From: >= 0 } by) bindings.RemoveAll(b => b.By == by.From);
            if (cascade.Slot(veto, words.Of) is { From: >= 0 } of) bindings.RemoveAll(b => b.Of == of.From);
            if (cascade.Slot(veto, words.After) is { From: >= 0 } after) bindings.RemoveAll(b => cascade.Nodes[b.Of].First >= cascade.Nodes[after.From].End);
        }
    }

    /// <summary>Keeps one reading where several rules claim the same verb or the same people.</summary>
    private void Settle(Cascade cascade)
    {
        // a verb has one subject: the leftmost that reaches it, which is the head of "two of the men in the car"
        for (var i = bindings.Count - 1; i >= 0; i--)
        {
            var binding = bindings[i];
            if (binding.By < 0 || cascade.Nodes[binding.By].Kind != words.Verb) continue;
            var acted = bindings.Exists(b => b.By == binding.By && !b.Subject);
            var better = bindings.FindIndex(b => b.By == binding.By && b.Subject == binding.Subject) is var f && f >= 0 && f < i;
            if ((binding.Subject && acted) || better) bindings.RemoveAt(i);
        }
        // "the number of people missing has fallen to 14": the whole says how many, its inside does not
        bindings.RemoveAll(inner => inner.By >= 0 && bindings.Exists(b => b.By == inner.By && b.Of != inner.Of && Encloses(cascade.Nodes[b.Claim], cascade.Nodes[inner.Claim])));
        // the same people under a noun and under a verb: the verb says more
        for (var i = bindings.Count - 1; i >= 0; i--)
        {
            var binding = bindings[i];
            var rival = bindings.FindIndex(b => b.Of == binding.Of && b.Claim != binding.Claim && Overrides(b, binding, cascade));
            if (rival >= 0) bindings.RemoveAt(i);
        }
        // the same measure of the same people twice: the one that says more of them
        for (var i = bindings.Count - 1; i >= 0; i--)
        {
            var binding = bindings[i];
            var twin = bindings.FindIndex(b => b.Of == binding.Of && b.Measure == binding.Measure && b.Claim != binding.Claim);
            if (twin >= 0 && (Says(cascade, bindings[twin]) > Says(cascade, binding) || (Says(cascade, bindings[twin]) == Says(cascade, binding) && twin < i))) bindings.RemoveAt(i);
        }
    }

    private bool IsThing(Cascade cascade, int token)
    {
        for (var i = 0; i < cascade.Nodes.Count && cascade.Nodes[i].Rule < 0; i++)
            if (cascade.Nodes[i].First == token) return cascade.Nodes[i] is var node && node.Kind == 0 && node.Features.HasAny(words.Noun) && !node.Features.HasAny(words.Person | words.VerbFeature | words.TriggerMeasure | words.TimeWord);
        return false;
    }

    private static bool IsMark(Cascade cascade, int token)
    {
        for (var i = 0; i < cascade.Nodes.Count && cascade.Nodes[i].Rule < 0; i++)
            if (cascade.Nodes[i].First == token) return cascade.Nodes[i].Features.HasAny(Writing.Punct);
        return false;
    }

    private static int WordAt(Cascade cascade, int token)
    {
        for (var i = 0; i < cascade.Nodes.Count && cascade.Nodes[i].Rule < 0; i++)
            if (cascade.Nodes[i].First == token) return cascade.Nodes[i].Word;
        return 0;
    }

    private static bool Encloses(in Node outer, in Node inner) => outer.First < inner.First && outer.End >= inner.End;

    private int Says(Cascade cascade, Binding binding) => cascade.Slot(cascade.Nodes[binding.Claim], words.As) is null ? 0 : 1;

    private bool Overrides(Binding b, Binding weaker, Cascade cascade)
    {
        if (weaker.Measure == b.Measure) return false;
        // "one of the five people shot has died": five were shot
        if (cascade.Nodes[weaker.Claim].Features.HasAny(words.OfWhole)) return false;
        // "nobody was killed or injured" says both
        if (cascade.Nodes[b.Of].Features.HasAny(words.None) && weaker.Measure != Measure.Casualties) return false;
        var weakerNoun = cascade.Nodes[weaker.Claim].Features.HasAny(words.NounClaim);
        // "the death of four students who had been kidnapped" says both
        if (weakerNoun && weaker.Measure == Measure.Killed && b.Measure is (Measure.Held or Measure.Freed or Measure.Arrested or Measure.Missing or Measure.Escaped)) return false;
        // "a third of the 90 injured are still in hospital" counts those in hospital
        if (weaker.By == weaker.Of && b.By != b.Of && b.By >= 0) return true;
        if (weakerNoun && !cascade.Nodes[b.Claim].Features.HasAny(words.NounClaim)) return true;
        return (weaker.Measure, b.Measure) switch
        {
            (Measure.Casualties, Measure.Killed or Measure.Injured or Measure.Critical) => true,
            (Measure.Injured or Measure.Hospitalized or Measure.Critical, Measure.Killed) => true,
            (Measure.BodiesFound, Measure.Identified) => true,
            (Measure.Identified, Measure.Killed or Measure.Injured or Measure.Held) => true,
            (null, not null) => true,
            _ => false,
        };
    }

    private Measure? MeasureOf(Cascade cascade, in Node by)
    {
        var head = cascade.Nodes[by.Head];
        var word = head.Word != 0 ? head.Word : by.Word;
        var speech = by.Kind == words.Verb ? Speech.Verb : Speech.Any;
        return lexicon.Value(word, words.MeasureKey, speech) is { } name && Words.TryMeasure(name, out var measure) ? measure : null;
    }
}
