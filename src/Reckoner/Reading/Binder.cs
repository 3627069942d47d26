using System.Globalization;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>Matches of the claims phase to drafts: what is counted, of whom, how many. Sees one sentence at a time.</summary>
internal sealed class Binder
{
    private readonly Vocabulary words;
    private readonly Lexicon lexicon;
    private readonly QuantityReader quantities;
    private readonly GroupReader groups;
    private readonly List<Binding> bindings = [];
    private readonly List<int> members = [];

    public Binder(Vocabulary words)
    {
        this.words = words;
        lexicon = words.Lexicon;
        quantities = new QuantityReader(words);
        groups = new GroupReader(words);
    }

    /// <summary>One match: who, what, and how the sentence says it.</summary>
    private readonly record struct Binding(int Claim, int Of, int By, Measure? Measure, bool Subject);

    /// <summary>Adds the drafts of one sentence, in order of place.</summary>
    public void Read(Cascade cascade, List<int> matches, ReadOnlySpan<char> text, List<Token> tokens, int sentence, List<Draft> drafts)
    {
        Collect(cascade, matches);
        var first = drafts.Count;
        foreach (var binding in bindings)
        {
            if (!Holds(cascade, binding)) continue;
            var from = drafts.Count;
            Draft(cascade, binding, text, tokens, sentence, drafts);
            // "may have been killed" is feared, not said
            if (binding.By >= 0 && cascade.Nodes[binding.By].Features.HasAny(words.Possible))
                for (var i = from; i < drafts.Count; i++)
                    drafts[i].Stance = Stance.Expected;
        }
        drafts.Sort(first, drafts.Count - first, Comparer<Draft>.Create((a, b) => a.WhoFirst != b.WhoFirst ? a.WhoFirst.CompareTo(b.WhoFirst) : a.End.CompareTo(b.End)));
        Ellipses.Fill(drafts, first);
        Qualify(cascade, matches, drafts, first);
    }

    // "26 hostages, all women and children": what all of them are; "five died, not counting the bomber": on which side they are
    private void Qualify(Cascade cascade, List<int> matches, List<Draft> drafts, int first)
    {
        foreach (var match in matches)
        {
            var node = cascade.Nodes[match];
            if (node.Kind != words.Qualified) continue;
            var before = drafts.FindLastIndex(d => d.WhoEnd <= node.First);
            if (before < first) continue;
            if (cascade.Slot(node, words.As) is { From: >= 0 } told) drafts[before].Group = groups.Read(cascade, cascade.Nodes[told.From]);
            else if (drafts[before].Group.IsAll && cascade.Slot(node, words.Without) is { From: >= 0 } other && groups.Read(cascade, cascade.Nodes[other.From]).Side == Side.Attacker)
                drafts[before].Group = new Group("all", Side.Victim, []);
        }
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

    private void Collect(Cascade cascade, List<int> matches)
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
            bindings.Add(new Binding(match, of.From, by, measure, !claim.Features.HasAny(words.Acted)));
        }
        Veto(cascade, matches);
        Settle(cascade);
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

    private static bool Encloses(in Node outer, in Node inner) => outer.First < inner.First && outer.End > inner.End;

    private int Says(Cascade cascade, Binding binding) => cascade.Slot(cascade.Nodes[binding.Claim], words.As) is null ? 0 : 1;

    private bool Overrides(Binding b, Binding weaker, Cascade cascade)
    {
        if (weaker.Measure == b.Measure) return false;
        // "nobody was killed or injured" says both
        if (cascade.Nodes[b.Of].Features.HasAny(words.None) && weaker.Measure != Measure.Casualties) return false;
        // "a third of the 90 injured are still in hospital" counts those in hospital
        if (weaker.By == weaker.Of && b.By != b.Of && b.By >= 0) return true;
        var weakerNoun = cascade.Nodes[weaker.Claim].Features.HasAny(words.NounClaim);
        if (weakerNoun && !cascade.Nodes[b.Claim].Features.HasAny(words.NounClaim)) return true;
        return (weaker.Measure, b.Measure) switch
        {
            (Measure.Casualties, Measure.Killed or Measure.Injured or Measure.Critical) => true,
            (Measure.Injured or Measure.Hospitalized or Measure.Critical, Measure.Killed) => true,
            (Measure.BodiesFound, Measure.Identified) => true,
            (null, not null) => true,
            _ => false,
        };
    }

    /// <summary>Whether the sentence says that it happened.</summary>
    private bool Holds(Cascade cascade, Binding binding)
    {
        if (binding.By < 0) return true;
        var by = cascade.Nodes[binding.By];
        if (by.Kind != words.Verb) return true;
        if (by.Features.HasAny(words.Hypothetical | words.Negative)) return false;
        return !by.Features.HasAny(words.Infinitive) || by.Features.HasAny(words.Perfect);
    }

    private Measure? MeasureOf(Cascade cascade, in Node by)
    {
        var head = cascade.Nodes[by.Head];
        var word = head.Word != 0 ? head.Word : by.Word;
        var speech = by.Kind == words.Verb ? Speech.Verb : Speech.Any;
        return lexicon.Value(word, words.MeasureKey, speech) is { } name && Words.TryMeasure(name, out var measure) ? measure : null;
    }

    private void Draft(Cascade cascade, Binding binding, ReadOnlySpan<char> text, List<Token> tokens, int sentence, List<Draft> drafts)
    {
        var claim = cascade.Nodes[binding.Claim];
        var of = cascade.Nodes[binding.Of];
        // "the bodies of a woman and two children"
        if (of.Kind == words.Toll && cascade.Slot(of, words.Q) is null && cascade.Slot(of, words.Of) is { From: >= 0 } inside && cascade.Nodes[inside.From].Kind == words.List)
            of = cascade.Nodes[inside.From];
        members.Clear();
        if (of.Kind == words.List) Members(cascade, of);
        else members.Add(binding.Of);

        if (of.Kind == words.List && members.TrueForAll(m => IsOne(cascade.Nodes[m]) || cascade.Nodes[m].Features.HasAny(words.Kin | words.Child)) && members.Exists(m => cascade.Nodes[m].Features.HasAny(words.Kin | words.Named)))
        {
            Together(cascade, binding, text, tokens, sentence, drafts);
            return;
        }
        var withAttackers = of.Kind == words.List && members.Exists(m => groups.Read(cascade, cascade.Nodes[m]).Side == Side.Attacker);
        foreach (var member in members)
        {
            var draft = Start(cascade, binding, claim, sentence);
            if (!Who(cascade, cascade.Nodes[member], member, draft, text, tokens)) continue;
            if (cascade.Slot(claim, words.As) is { From: >= 0 } told) draft.Group = Qualified(draft.Group, groups.Read(cascade, cascade.Nodes[told.From]));
            if (cascade.Slot(cascade.Nodes[member], words.WholeSlot) is { From: >= 0 } all) draft.Whole = WholeOf(cascade, binding, all.From, text, tokens, sentence, drafts);
            // "eight people and the gunman": the eight are not of his side
            if (withAttackers && draft.Group.IsAll) draft.Group = new Group("all", Side.Victim, []);
            if (binding.Of != member) (draft.First, draft.End) = (Math.Min(claim.First, draft.WhoFirst), claim.End);
            Merge(drafts, draft, sentence);
        }
    }

    // "nine of them appeared to be foreigners": a label if there was none, else an attribute is added
    private static Group Qualified(Group group, Group told) =>
        group.IsAll || told.Attributes.IsEmpty ? told
        : new Group(group.Label, group.Side, [.. group.Attributes.Concat(told.Attributes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    // "two of the five wounded" says that there are five
    private Draft? WholeOf(Cascade cascade, Binding binding, int node, ReadOnlySpan<char> text, List<Token> tokens, int sentence, List<Draft> drafts)
    {
        var head = cascade.Nodes[cascade.Nodes[binding.Of].Head];
        if (head.Word == 0 || lexicon.Value(head.Word, words.MeasureKey) is not { } name || !Words.TryMeasure(name, out var measure)) return null;
        var whole = new Draft { Measure = measure, Sentence = sentence, First = cascade.Nodes[node].First, End = cascade.Nodes[binding.Of].End };
        (whole.WhoFirst, whole.WhoEnd) = (whole.First, whole.End);
        // it stands before its part in the order of drafts
        whole.WhoFirst = Math.Min(whole.WhoFirst, cascade.Nodes[binding.Of].First);
        whole.Quantity = quantities.Read(cascade, node, text, tokens);
        if (drafts.Find(d => d.Sentence == sentence && d.First == whole.First && d.End == whole.End) is { } there) return there;
        drafts.Add(whole);
        return whole;
    }

    private Draft Start(Cascade cascade, Binding binding, in Node claim, int sentence) => new()
    {
        Measure = binding.Measure,
        InheritsMeasure = binding.Measure is null,
        Sentence = sentence,
        First = claim.First,
        End = claim.End,
        IsPart = claim.Features.HasAny(words.Part),
    };

    // "a baker, a tailor and a schoolboy": those of one label are counted together
    private static void Merge(List<Draft> drafts, Draft draft, int sentence)
    {
        var same = drafts.FindIndex(d => d.Sentence == sentence && d.First == draft.First && d.End == draft.End && d.Measure == draft.Measure
            && d.Group.Equals(draft.Group) && IsOfNew(d) && IsOfNew(draft) && !d.Dropped);
        if (same < 0)
        {
            drafts.Add(draft);
            return;
        }
        var whole = drafts[same];
        whole.Quantity = new Quantity(whole.Quantity!.Interval!.Value + draft.Quantity!.Interval!.Value, QuantityForm.Exact, whole.Quantity.Text);
        whole.WhoEnd = draft.WhoEnd;
        whole.Persons?.AddRange(draft.Persons ?? []);
    }

    private static bool IsOfNew(Draft draft) => draft.Mention is Mention.Indefinite or Mention.Counted && draft.Quantity?.Form == QuantityForm.Exact && !draft.IsPart;

    private void Members(Cascade cascade, in Node list)
    {
        for (var i = 0; i < cascade.Nodes.Count; i++)
        {
            var node = cascade.Nodes[i];
            if (node.First < list.First || node.End > list.End || (node.Kind != words.People && node.Kind != words.Quantity)) continue;
            // the largest only: "12" within "12 people" is no member of its own
            members.RemoveAll(m => cascade.Nodes[m].First >= node.First && cascade.Nodes[m].End <= node.End);
            members.Add(i);
        }
        members.Sort((a, b) => cascade.Nodes[a].First.CompareTo(cascade.Nodes[b].First));
    }

    private bool IsOne(in Node node) => node.Kind == words.People && (node.Features.HasAny(words.Singular) || node.Features.HasAny(words.Named));

    /// <summary>"a woman and her two sons", "Mara, 22, and Lew, 41": one count of all of them.</summary>
    private void Together(Cascade cascade, Binding binding, ReadOnlySpan<char> text, List<Token> tokens, int sentence, List<Draft> drafts)
    {
        var draft = Start(cascade, binding, cascade.Nodes[binding.Claim], sentence);
        var total = Interval.Exactly(0);
        foreach (var member in members)
        {
            var one = new Draft();
            if (!Who(cascade, cascade.Nodes[member], member, one, text, tokens) || one.Quantity?.Interval is not { } interval) continue;
            total += interval;
            if (one.Persons is not null) (draft.Persons ??= []).AddRange(one.Persons);
        }
        var list = cascade.Nodes[binding.Of];
        (draft.WhoFirst, draft.WhoEnd, draft.Mention) = (list.First, list.End, Mention.Named);
        draft.Quantity = new Quantity(total, total.IsPoint ? QuantityForm.Exact : QuantityForm.Vague, Said(text, tokens, list));
        if (draft.Persons?.Count != total.Low) draft.Persons = null;
        drafts.Add(draft);
    }

    /// <summary>Fills in who and how many; false when nothing is counted there.</summary>
    private bool Who(Cascade cascade, in Node node, int index, Draft draft, ReadOnlySpan<char> text, List<Token> tokens)
    {
        (draft.WhoFirst, draft.WhoEnd) = (node.First, node.End);
        if (node.Kind == words.Quantity)
        {
            draft.Quantity = quantities.Read(cascade, index, text, tokens);
            draft.Multiple = MultipleOf(cascade, node);
            draft.Additional = node.Features.HasAny(words.Additional);
            draft.IsPart |= node.Features.HasAny(words.Fraction) && draft.Quantity.Shares is not null;
            draft.Elliptic = true;
            return true;
        }
        if (node.Kind == words.Toll) return Toll(cascade, node, draft, text, tokens);
        draft.Group = groups.Read(cascade, node);
        draft.Mention = MentionOf(node);
        draft.IsPart |= node.Features.HasAny(words.Part) && node.Features.HasAny(words.PronounMention);
        var ofThem = draft.IsPart;
        if (cascade.Slot(node, words.Q) is { From: >= 0 } q)
        {
            draft.Quantity = quantities.Read(cascade, q.From, text, tokens);
            draft.Additional = cascade.Nodes[q.From].Features.HasAny(words.Additional);
            draft.Mention = Mention.Counted;
            draft.Elliptic = ofThem || node.Features.HasAny(words.Elliptic);
            draft.More = node.Features.HasAny(words.Elliptic);
            draft.Additional |= Adds(cascade, node);
            if (draft.Quantity.Shares is not null) draft.IsPart = true;
            if (draft.Quantity.Interval is { Low: 1, High: 1 }) draft.Persons = [groups.Traits(cascade, node, text, tokens)];
            return true;
        }
        return Uncounted(cascade, node, draft, text, tokens);
    }

    private bool Uncounted(Cascade cascade, in Node node, Draft draft, ReadOnlySpan<char> text, List<Token> tokens)
    {
        var said = Said(text, tokens, node);
        var head = cascade.Nodes[node.Head];
        if (draft.Mention == Mention.None)
        {
            draft.Quantity = new Quantity(Interval.Exactly(0), QuantityForm.Exact, said) { Said = 0 };
            return true;
        }
        if (head.Word != 0 && lexicon.Value(head.Word, words.SizeKey) is { } size && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var people))
        {
            draft.Quantity = new Quantity(Interval.Exactly(people), QuantityForm.Exact, said) { Said = people };
            if (head.Features.HasAny(words.Collective)) draft.Group = Group.All;
            return true;
        }
        if (tokens[node.First].Word == words.Both && node.Features.HasAny(words.Plural))
        {
            draft.Quantity = new Quantity(Interval.Exactly(2), QuantityForm.Exact, said) { Said = 2 };
            return true;
        }
        if (node.Features.HasAny(words.PronounMention))
        {
            if (!head.Features.HasAny(words.HeFeature | words.SheFeature)) return false;
            draft.Quantity = new Quantity(Interval.Exactly(1), QuantityForm.Exact, said);
            draft.Persons = [groups.Traits(cascade, node, text, tokens)];
            if (Antecedent(cascade, node, head) is { } who)
            {
                draft.Group = groups.Read(cascade, cascade.Nodes[who]);
                var traits = groups.Traits(cascade, cascade.Nodes[who], text, tokens);
                traits.Sex ??= draft.Persons[0].Sex;
                draft.Persons[0] = traits;
            }
            return true;
        }
        if (node.Features.HasAny(words.Collective) && !node.Features.HasAny(words.Plural))
        {
            draft.Quantity = new Quantity(Interval.AtLeast(2), QuantityForm.Vague, said) { Lexeme = "plural" };
            return draft.Mention == Mention.Indefinite;
        }
        if (node.Features.HasAny(words.Singular) || node.Features.HasAny(words.Named))
        {
            draft.Quantity = new Quantity(Interval.Exactly(1), QuantityForm.Exact, said);
            draft.Persons = [groups.Traits(cascade, node, text, tokens)];
            draft.Elliptic = node.Features.HasAny(words.Elliptic);
            draft.Additional |= !draft.Elliptic && Adds(cascade, node);
            return true;
        }
        // "the hostages were freed" points back and says no number; "her parents" are told for the first time
        if (draft.Mention == Mention.Definite && !head.Features.HasAny(words.Kin)) return false;
        draft.Quantity = new Quantity(Interval.AtLeast(2), QuantityForm.Vague, said) { Lexeme = "plural" };
        return true;
    }

    private bool Toll(Cascade cascade, in Node node, Draft draft, ReadOnlySpan<char> text, List<Token> tokens)
    {
        if (cascade.Slot(node, words.Of) is { From: >= 0 } of)
        {
            var people = cascade.Nodes[of.From];
            if (cascade.Slot(node, words.Q) is null) return Who(cascade, people, of.From, draft, text, tokens) && draft.Mention != Mention.Pronoun;
            draft.Group = groups.Read(cascade, people);
        }
        (draft.WhoFirst, draft.WhoEnd) = (node.First, node.End);
        if (node.Features.HasAny(words.None))
        {
            draft.Mention = Mention.None;
            draft.Quantity = new Quantity(Interval.Exactly(0), QuantityForm.Exact, Said(text, tokens, node)) { Said = 0 };
            return true;
        }
        if (cascade.Slot(node, words.Q) is { From: >= 0 } q)
        {
            draft.Quantity = quantities.Read(cascade, q.From, text, tokens);
            draft.Multiple = MultipleOf(cascade, cascade.Nodes[q.From]);
            draft.Additional = cascade.Nodes[q.From].Features.HasAny(words.Additional) || Adds(cascade, node);
            if (draft.Group.IsAll) draft.Group = groups.Read(cascade, node);
            // "four soldiers were killed and nine injured"
            draft.Elliptic = draft.Group.IsAll && cascade.Nodes[node.Head].Features.HasAny(words.Participle);
            return true;
        }
        if (lexicon.Value(cascade.Nodes[node.Head].Word, words.SizeKey) is { } size && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var dead))
        {
            draft.Quantity = new Quantity(Interval.Exactly(dead), QuantityForm.Exact, Said(text, tokens, node)) { Said = dead };
            return true;
        }
        // "a body", "the body was found"
        if (!node.Features.HasAny(words.Indefinite | words.Definite) || !cascade.Nodes[node.Head].Features.HasAny(words.Corpse)) return false;
        draft.Mention = Mention.Indefinite;
        draft.Quantity = new Quantity(Interval.Exactly(1), QuantityForm.Exact, Said(text, tokens, node));
        return true;
    }

    /// <summary>Whom "he" or "she" means: the sentence's first person of that sex before it, which is its subject as a rule.</summary>
    private int? Antecedent(Cascade cascade, in Node pronoun, in Node head)
    {
        foreach (var index in cascade.Row)
        {
            var node = cascade.Nodes[index];
            if (node.First >= pronoun.First) break;
            if (node.Kind != words.People || !node.Features.HasAny(words.Singular) || node.Features.HasAny(words.PronounMention | words.None | words.Counted)) continue;
            var other = head.Features.HasAny(words.HeFeature) ? words.Woman : words.Man;
            if (!node.Features.HasAny(other)) return index;
        }
        return null;
    }

    // "as many", "twice as many", "three times as many"
    private long MultipleOf(Cascade cascade, in Node quantity)
    {
        if (!quantity.Features.HasAny(words.Multiple)) return 0;
        if (cascade.Slot(quantity, words.Times) is not { From: >= 0 } times) return 1;
        var node = cascade.Nodes[times.From];
        if (node.Kind == words.Number) return node.Value;
        return lexicon.Value(node.Word, words.ValueKey) is { } value && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1;
    }

    // "two more", "another man", "a second victim"
    private bool Adds(Cascade cascade, in Node node)
    {
        for (var i = 0; i < cascade.Nodes.Count && cascade.Nodes[i].Rule < 0; i++)
        {
            var word = cascade.Nodes[i];
            if (word.First >= node.First && word.End <= node.End && i != node.Head && word.Features.HasAny(words.Adds)) return true;
        }
        return false;
    }

    private Mention MentionOf(in Node node) =>
        node.Features.HasAny(words.None) ? Mention.None
        : node.Features.HasAny(words.Named) ? Mention.Named
        : node.Features.HasAny(words.PronounMention) ? Mention.Pronoun
        : node.Features.HasAny(words.Counted) ? Mention.Counted
        : node.Features.HasAny(words.Indefinite) ? Mention.Indefinite
        : node.Features.HasAny(words.Definite) ? Mention.Definite
        : Mention.Bare;

    private static string Said(ReadOnlySpan<char> text, List<Token> tokens, in Node node) =>
        text[tokens[node.First].Start..tokens[node.End - 1].End].ToString();
}
