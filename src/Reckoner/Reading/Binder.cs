using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>Matches of the claims phase to drafts: what is counted, of whom, how many. Sees one sentence at a time.</summary>
internal sealed class Binder
{
    private readonly Vocabulary words;
    private readonly Lexicon lexicon;
    private readonly QuantityReader quantities;
    private readonly GroupReader groups;
    private readonly Bindings bindings;
    private readonly CountReader counts;
    private readonly DraftMarks marks;
    private readonly List<int> members = [];

    public Binder(Vocabulary words)
    {
        this.words = words;
        lexicon = words.Lexicon;
        quantities = new QuantityReader(words);
        groups = new GroupReader(words);
        bindings = new Bindings(words);
        counts = new CountReader(words, groups, quantities);
        marks = new DraftMarks(words, new DoerReader(words, groups));
    }

    /// <summary>Adds the drafts of one sentence, in order of place.</summary>
    public void Read(Cascade cascade, List<int> matches, ReadOnlySpan<char> text, List<Token> tokens, int sentence, List<Draft> drafts)
    {
        var first = drafts.Count;
        foreach (var binding in bindings.Read(cascade, matches))
        {
            if (!Holds(cascade, binding)) continue;
            var from = drafts.Count;
            Draft(cascade, binding, text, tokens, sentence, drafts);
            marks.Mark(cascade, binding, text, tokens, drafts, from);
        }
        if (drafts.Count - first > 1) drafts.Sort(first, drafts.Count - first, Comparer<Draft>.Create((a, b) => a.WhoFirst != b.WhoFirst ? a.WhoFirst.CompareTo(b.WhoFirst) : a.End.CompareTo(b.End)));
        Ellipses.Fill(drafts, first);
        Wholes.AddSides(drafts, first, text, tokens);
        TakeSides(drafts, first, tokens);
        Qualify(cascade, matches, drafts, first);
        // a quote begins and ends with a word
        for (var i = first; i < drafts.Count; i++)
        {
            while (drafts[i].First < drafts[i].WhoFirst && tokens[drafts[i].First].Features.HasAny(Writing.Punct)) drafts[i].First++;
            while (drafts[i].End > drafts[i].WhoEnd && IsStop(text, tokens[drafts[i].End - 1])) drafts[i].End--;
            // attackers who are caught are under arrest, not hostages
            if (drafts[i] is { Measure: Measure.Held, Group.Side: Side.Attacker }) drafts[i].Measure = Measure.Arrested;
        }
    }

    // "killed three people and then himself": who does both is their attacker, and not among the three
    private void TakeSides(List<Draft> drafts, int first, List<Token> tokens)
    {
        var last = drafts.FindLastIndex(d => d is { Measure: Measure.Killed, IsPart: false } && ((d.OwnHand && d.Persons is { Count: 1 }) || d.Group.Side == Side.Attacker));
        if (last < first) return;
        var attacker = drafts[last];
        var before = false;
        for (var t = attacker.WhoEnd; t < attacker.End; t++) before |= tokens[t].Word == words.Before;
        for (var t = attacker.First; t >= 0 && t > attacker.First - 4 && !before; t--) before = tokens[t].Word == words.Before;
        for (var i = first; i < drafts.Count; i++)
        {
            var other = drafts[i];
            if (i == last || other.Measure != Measure.Killed || other.IsPart || other.Group.Side == Side.Attacker || other.OwnHand) continue;
            // "seven were killed by a gunman": whoever he killed
            var killed = attacker.WhoFirst > other.WhoEnd && tokens[attacker.WhoFirst - 1].Word == words.ByWord;
            if (!other.Acted && !killed && !(before && other.WhoFirst < attacker.WhoFirst && other.Quantity?.Interval?.Low > 1)) continue;
            if (other.Group.IsAll) other.Group = new Group("all", Side.Victim, []);
            if (attacker.Group.Side != Side.Attacker) attacker.Group = attacker.Group.IsAll ? new Group("attackers", Side.Attacker, []) : attacker.Group with { Side = Side.Attacker };
        }
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

    private static bool IsMark(List<Token> tokens, ReadOnlySpan<char> text, int token) => token < tokens.Count && IsStop(text, tokens[token]);

    private static bool IsStop(ReadOnlySpan<char> text, Token token) => token.Length == 1 && text[token.Start] is ',' or ';' or ':' or '.';

    /// <summary>Whether the sentence says that it happened.</summary>
    private bool Holds(Cascade cascade, Binding binding)
    {
        if (binding.By < 0) return true;
        var by = cascade.Nodes[binding.By];
        if (by.Kind != words.Verb) return true;
        if (by.Features.HasAny(words.Hypothetical | words.Negative)) return false;
        return !by.Features.HasAny(words.Infinitive) || by.Features.HasAny(words.Perfect);
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

        if (of.Kind == words.List && members.TrueForAll(m => IsOne(cascade.Nodes[m]) || cascade.Nodes[m].Features.HasAny(words.Kin | words.Child | words.Own)) && members.Exists(m => cascade.Nodes[m].Features.HasAny(words.Kin | words.Named | words.Own)))
        {
            Together(cascade, binding, text, tokens, sentence, drafts);
            return;
        }
        var besides = of.Kind == words.List ? members.Find(m => IsBesides(cascade, m)) : 0;
        if (besides > 0)
        {
            Besides(cascade, binding, besides, false, text, tokens, sentence, drafts);
            return;
        }
        var withAttackers = of.Kind == words.List && members.Exists(m => groups.Read(cascade, cascade.Nodes[m]).Side == Side.Attacker);
        if (of.Kind == words.List && !withAttackers && !claim.Features.HasAny(words.Part) && members.Find(m => IsPlain(cascade, m)) is > 0 and var plain && members.Exists(m => !IsPlain(cascade, m)))
        {
            Besides(cascade, binding, plain, true, text, tokens, sentence, drafts);
            return;
        }
        foreach (var member in members)
        {
            var draft = Start(cascade, binding, claim, sentence);
            if (!counts.Who(cascade, cascade.Nodes[member], member, draft, text, tokens)) continue;
            draft.Additional |= claim.Features.HasAny(words.Additional);
            if (cascade.Slot(claim, words.As) is { From: >= 0 } told) draft.Group = Qualified(draft.Group, groups.Read(cascade, cascade.Nodes[told.From]));
            if (claim.Features.HasAny(words.OfWhole) && cascade.Slot(cascade.Nodes[member], words.WholeSlot) is { From: >= 0 } every)
                (draft.Quantity, draft.IsPart, draft.Elliptic) = (quantities.Read(cascade, every.From, text, tokens), false, false);
            else if (cascade.Slot(cascade.Nodes[member], words.WholeSlot) is { From: >= 0 } all) draft.Whole = WholeOf(cascade, binding, all.From, text, tokens, sentence, drafts);
            // "eight people and the gunman": the eight are not of his side
            if (withAttackers && draft.Group.IsAll) draft.Group = new Group("all", Side.Victim, []);
            if (binding.Of != member) (draft.First, draft.End) = (Math.Min(claim.First, draft.WhoFirst), claim.End);
            Merge(drafts, draft, sentence);
        }
    }

    // "four others", "two other people": everyone named beside them is besides
    private bool IsBesides(Cascade cascade, int member) =>
        member != members[0] && cascade.Nodes[member] is var node && node.Features.HasAny(words.Counted) && counts.Besides(cascade, node) && groups.Read(cascade, node).IsAll;

    // "four people", "a couple": told with others in one list, they are none of them
    private bool IsPlain(Cascade cascade, int member) =>
        cascade.Nodes[member] is var node && node.Kind == words.People && node.Features.HasAny(words.Counted | words.Collective) && groups.Read(cascade, node).IsAll;

    /// <summary>"a girl and four others": five, and a girl among them.</summary>
    private void Besides(Cascade cascade, Binding binding, int besides, bool everyone, ReadOnlySpan<char> text, List<Token> tokens, int sentence, List<Draft> drafts)
    {
        var list = cascade.Nodes[binding.Of];
        var total = Interval.Exactly(0);
        var whole = Start(cascade, binding, cascade.Nodes[binding.Claim], sentence);
        (whole.WhoFirst, whole.WhoEnd, whole.Mention) = (list.First, list.End, Mention.Counted);
        var form = QuantityForm.Exact;
        Interval? first = null;
        drafts.Add(whole);
        foreach (var member in members)
        {
            var one = Start(cascade, binding, cascade.Nodes[binding.Claim], sentence);
            if (!counts.Who(cascade, cascade.Nodes[member], member, one, text, tokens) || one.Quantity?.Interval is not { } interval) continue;
            total += interval;
            first ??= interval;
            if (one.Quantity.Form != QuantityForm.Exact) form = one.Quantity.Form;
            if (member == besides ? !everyone : one.Group.IsAll) continue;
            (one.IsPart, one.Whole) = (true, whole);
            drafts.Add(one);
        }
        // "three others, a man, a woman and a boy": who the three are
        if (besides == members[0] && first is { } told && total.Low <= 2 * told.Low && total.IsPoint && IsMark(tokens, text, cascade.Nodes[besides].End)) total = told;
        whole.Quantity = new Quantity(total, form, CountReader.Said(text, tokens, list));
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
        Excluded = claim.Features.HasAny(words.Excluded),
        InheritsMeasure = binding.Measure is null,
        Rule = words.Grammar.RuleHash(claim.Rule),
        Sentence = sentence,
        First = claim.First,
        End = claim.End,
        IsPart = claim.Features.HasAny(words.Part),
        Acted = binding is { Subject: false, By: >= 0 } && cascade.Nodes[binding.By] is var by && by.Kind == words.Verb && !ByPolice(cascade, by),
        OwnHand = (binding.By >= 0 && cascade.Nodes[binding.By].Features.HasAny(words.OwnHand)) || claim.Features.HasAny(words.OwnHand),
        OfDead = cascade.Features.HasAny(words.Deadly),
        NthNow = claim.Features.HasAny(words.Nth),
    };

    // whom the police kill may be an attacker
    private bool ByPolice(Cascade cascade, Node verb)
    {
        foreach (var index in cascade.Row)
        {
            var node = cascade.Nodes[index];
            if (node.End == verb.First) return node.Kind == words.People && groups.Read(cascade, node) is { Side: Side.Responder } group && (group.Label != "soldiers" || !node.Features.HasAny(words.Singular));
        }
        return false;
    }

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
        if (draft.Persons is null) whole.Persons = null;
        else whole.Persons?.AddRange(draft.Persons);
    }

    private static bool IsOfNew(Draft draft) => draft.Mention is Mention.Indefinite || draft is { Mention: Mention.Named or Mention.Definite, Persons: [_] } || draft.Mention is Mention.Counted && draft.Quantity?.Form == QuantityForm.Exact && !draft.IsPart;

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
        // "Ferrer, a teacher; and Ruales": who Ferrer is counts nobody
        for (var i = 0; i < cascade.Nodes.Count; i++)
            if (cascade.Nodes[i] is var gloss && gloss.Kind == words.Gloss)
                members.RemoveAll(m => cascade.Nodes[m].First >= gloss.First && cascade.Nodes[m].End <= gloss.End);
        members.Sort((a, b) => cascade.Nodes[a].First.CompareTo(cascade.Nodes[b].First));
        // "according to the prosecutor, six civilians and a policeman were killed": who says it is none of them
        if (members.Count > 1 && IsSource(cascade, list.First)) members.RemoveAt(0);
    }

    private bool IsSource(Cascade cascade, int first)
    {
        foreach (var index in cascade.Row)
            if (cascade.Nodes[index].End == first) return cascade.Nodes[index].Features.HasAll(words.SourceMark | words.Preposition);
        return false;
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
            if (!counts.Who(cascade, cascade.Nodes[member], member, one, text, tokens) || one.Quantity?.Interval is not { } interval) continue;
            total += interval;
            if (one.Persons is not null) (draft.Persons ??= []).AddRange(one.Persons);
        }
        var list = cascade.Nodes[binding.Of];
        (draft.WhoFirst, draft.WhoEnd, draft.Mention) = (list.First, list.End, Mention.Named);
        draft.Quantity = new Quantity(total, total.IsPoint ? QuantityForm.Exact : QuantityForm.Vague, CountReader.Said(text, tokens, list));
        if (draft.Persons?.Count != total.Low) draft.Persons = null;
        drafts.Add(draft);
    }
}
