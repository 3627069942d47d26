using System.Globalization;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>Nodes of people, numbers and counted harm to who is meant and how many: the count of a draft.</summary>
internal sealed class CountReader(Vocabulary words, GroupReader groups, QuantityReader quantities)
{
    private readonly Lexicon lexicon = words.Lexicon;

    /// <summary>Fills in who and how many; false when nothing is counted there.</summary>
    public bool Who(Cascade cascade, in Node node, int index, Draft draft, ReadOnlySpan<char> text, List<Token> tokens)
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
        draft.Besides = Besides(cascade, node);
        draft.Lone = node.Features.HasAny(words.Lone);
        draft.IsPart |= node.Features.HasAny(words.Part) && node.Features.HasAny(words.PronounMention);
        draft.IsOfMore = node.Features.HasAny(words.Part) && !draft.IsPart;
        var ofThem = draft.IsPart;
        if (cascade.Slot(node, words.Q) is { From: >= 0 } q)
        {
            draft.Quantity = quantities.Read(cascade, q.From, text, tokens);
            draft.Additional = cascade.Nodes[q.From].Features.HasAny(words.Additional);
            draft.Mention = Mention.Counted;
            draft.Pointing = tokens[node.First].Features.HasAny(words.Definite);
            draft.Elliptic = ofThem || node.Features.HasAny(words.Elliptic);
            draft.More = node.Features.HasAny(words.Elliptic);
            draft.Additional |= Adds(cascade, node);
            if (draft.Quantity.Shares is not null) draft.IsPart = true;
            if (draft.Quantity.Interval is { Low: 1, High: 1 }) draft.Persons = [Traits(cascade, node, index, text, tokens)];
            draft.CountsAll = draft.Persons is not null && draft is { IsPart: false, Additional: false, Besides: false, Group.IsAll: true } && cascade.Nodes[node.Head].Features.HasAny(words.Generic);
            return true;
        }
        if (node.Features.HasAny(words.Singular)) draft.Nth = Place(cascade, node);
        return Uncounted(cascade, node, index, draft, text, tokens);
    }

    private bool Uncounted(Cascade cascade, in Node node, int index, Draft draft, ReadOnlySpan<char> text, List<Token> tokens)
    {
        var said = Said(text, tokens, node);
        var head = cascade.Nodes[node.Head];
        if (draft.Mention == Mention.None)
        {
            draft.Quantity = new Quantity(Interval.Exactly(0), QuantityForm.Exact, said) { Said = 0 };
            return true;
        }
        if (head.Word != 0 && lexicon.Value(head.Word, words.SizeKey) is { } size && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var people)
            && (draft.Mention != Mention.Bare || !head.Features.HasAny(words.Kin) || head.Features.HasAny(words.Child)))
        {
            draft.Quantity = new Quantity(Interval.Exactly(people), QuantityForm.Exact, said) { Said = people };
            if (head.Features.HasAny(words.Collective)) draft.Group = Group.All;
            return true;
        }
        if (tokens[node.First].Word == words.Both && node.Features.HasAny(words.Plural))
        {
            draft.Quantity = new Quantity(Interval.Exactly(2), QuantityForm.Exact, said) { Said = 2 };
            draft.Pointing = true;
            return true;
        }
        if (node.Features.HasAny(words.PronounMention))
        {
            if (!head.Features.HasAny(words.HeFeature | words.SheFeature)) return false;
            draft.Quantity = new Quantity(Interval.Exactly(1), QuantityForm.Exact, said);
            draft.Persons = [Traits(cascade, node, index, text, tokens)];
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
            draft.Persons = [Traits(cascade, node, index, text, tokens)];
            draft.Elliptic = node.Features.HasAny(words.Elliptic);
            draft.Additional |= !draft.Elliptic && Adds(cascade, node);
            return true;
        }
        // "his sons, ages 3 and 4": as many as have an age
        if (node.Features.HasAny(words.Plural) && cascade.Slot(node, words.AgesSlot) is { From: >= 0 } ages && AgesIn(cascade, cascade.Nodes[ages.From]) is > 1 and var told)
        {
            draft.Quantity = new Quantity(Interval.Exactly(told), QuantityForm.Exact, said) { Said = told };
            return true;
        }
        // "the hostages were freed" points back and says no number; "her parents" are told for the first time
        if (draft.Mention == Mention.Definite && !head.Features.HasAny(words.Kin)) return false;
        draft.Quantity = new Quantity(Interval.AtLeast(2), QuantityForm.Vague, said) { Lexeme = "plural" };
        return true;
    }

    /// <summary>What tells one person apart, with what stands behind a comma: "Mara Quill, a 34-year-old mother of two,".</summary>
    private PersonTraits Traits(Cascade cascade, in Node node, int index, ReadOnlySpan<char> text, List<Token> tokens)
    {
        var traits = groups.Traits(cascade, node, text, tokens);
        var at = cascade.Row.IndexOf(index);
        if (at < 0 || at + 3 >= cascade.Row.Count) return traits;
        var comma = tokens[cascade.Nodes[cascade.Row[at + 1]].First];
        if (comma.Length != 1 || text[comma.Start] != ',') return traits;
        var apposed = cascade.Nodes[cascade.Row[at + 2]];
        if (apposed.Kind != words.People || !apposed.Features.HasAll(words.Indefinite | words.Singular) || apposed.Features.HasAny(words.Counted | words.Elliptic | words.Named) || cascade.Nodes[cascade.Row[at + 3]].Kind == words.Verb) return traits;
        var more = groups.Traits(cascade, apposed, text, tokens);
        traits.Age ??= more.Age;
        traits.Sex ??= more.Sex;
        traits.Grown ??= more.Grown;
        if (traits.Noun == 0) traits.Noun = more.Noun;
        return traits;
    }

    private int AgesIn(Cascade cascade, in Node ages)
    {
        var count = 0;
        for (var i = 0; i < cascade.Nodes.Count && cascade.Nodes[i].Rule < 0; i++)
            if (cascade.Nodes[i].Kind == words.Number && cascade.Nodes[i].First >= ages.First && cascade.Nodes[i].End <= ages.End) count++;
        return count;
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
            draft.Tally = cascade.Nodes[node.Head].Features.HasAny(words.Tally);
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
        // "his body was found": he is dead, whoever he is
        if (tokens[node.First].Features is var his && his.HasAny(words.Possessive) && his.HasAny(words.HeFeature | words.SheFeature))
            (draft.Mention, draft.Persons) = (Mention.Pronoun, [new PersonTraits { Sex = his.HasAny(words.HeFeature) ? 'm' : 'f' }]);
        return true;
    }

    /// <summary>Whom "he" or "she" means: the sentence's first person of that sex before it, which is its subject as a rule.</summary>
    private int? Antecedent(Cascade cascade, in Node pronoun, in Node head)
    {
        for (var at = 0; at < cascade.Row.Count; at++)
        {
            var index = cascade.Row[at];
            var node = cascade.Nodes[index];
            if (node.First >= pronoun.First) break;
            // who says it is not the one it is said of
            if (at + 1 < cascade.Row.Count && cascade.Nodes[cascade.Row[at + 1]] is var verb && verb.Kind == words.Verb && verb.Features.HasAny(words.Say)) continue;
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

    // "a third man" is the third
    private long Place(Cascade cascade, in Node node)
    {
        for (var i = 0; i < cascade.Nodes.Count && cascade.Nodes[i].Rule < 0; i++)
            if (cascade.Nodes[i] is var word && word.First >= node.First && (word.End < node.End || (word.End == node.End && node.Features.HasAny(words.Elliptic))) && word.Word > 0 && word.Features.HasAny(words.Ordinal)
                && lexicon.Value(word.Word, words.ValueKey) is { } place && long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var which)) return which;
        return 0;
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

    /// <summary>Whether they are told beside others: "three others", "the other two", "another man".</summary>
    public bool Besides(Cascade cascade, in Node node)
    {
        for (var i = 0; i < cascade.Nodes.Count && cascade.Nodes[i].Rule < 0; i++)
            if (cascade.Nodes[i] is var word && word.First >= node.First && word.End <= node.End && word.Features.HasAny(words.Besides | words.Adds)) return true;
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

    /// <summary>The words of a node.</summary>
    public static string Said(ReadOnlySpan<char> text, List<Token> tokens, in Node node) =>
        text[tokens[node.First].Start..tokens[node.End - 1].End].ToString();
}
