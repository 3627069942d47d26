using System.Globalization;
using System.Runtime.InteropServices;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>Nodes of people to the group they are, and what tells each person apart.</summary>
internal sealed class GroupReader(Vocabulary words)
{
    private readonly Lexicon lexicon = words.Lexicon;

    /// <summary>The group of a node: the head's group and side, with the attributes said of it.</summary>
    public Group Read(Cascade cascade, in Node node)
    {
        var head = cascade.Nodes[node.Head];
        var label = head.Word == 0 ? null : lexicon.Value(head.Word, words.GroupKey, Speech.Noun);
        var side = head.Word == 0 ? null : lexicon.Value(head.Word, words.SideKey, Speech.Noun);
        SortedSet<string>? attributes = null;
        // "the wife of a banker" is no banker
        var end = node.Features.HasAny(words.OfAnother) ? head.End : node.End;
        var nodes = CollectionsMarshal.AsSpan(cascade.Nodes);
        var from = OwnerEnd(nodes, node, head);
        for (var i = 0; i < nodes.Length && nodes[i].Rule < 0; i++)
        {
            ref readonly var word = ref nodes[i];
            if (word.First < from || word.End > end || word.Word == 0) continue;
            if (lexicon.Value(word.Word, words.AttributeKey) is { } attribute) (attributes ??= new(StringComparer.Ordinal)).Add(attribute);
            if (word.Kind == 0 && i == node.Head) continue;
            // "five women soldiers", "school children": the more telling word gives the label if the head gives none
            if (label is null && word.Features.HasAny(words.Person)) label = lexicon.Value(word.Word, words.GroupKey, Speech.Noun);
            if (side is null && word.Features.HasAny(words.Person)) side = lexicon.Value(word.Word, words.SideKey, Speech.Noun);
        }
        // "under 16"
        if (head.Features.HasAny(words.Limit) && AgeOf(cascade, node, node.First) <= 18) label ??= "children";
        // "two men, ages 20 and 30": the age of one is not that of all
        else if (AgeOf(cascade, node, node.First) is { } age && !(node.Features.HasAny(words.Counted) && node.Features.HasAny(words.Plural) && cascade.Slot(node, words.AgesSlot) is not null)) (attributes ??= new(StringComparer.Ordinal)).Add("age " + age.ToString(CultureInfo.InvariantCulture));
        var known = side switch
        {
            "victim" => Side.Victim,
            "attacker" => Side.Attacker,
            "responder" => Side.Responder,
            _ => Side.Unknown,
        };
        if (node.Features.HasAny(words.Accused)) return new Group(label is null or "victims" or "all" ? "attackers" : label.Replace('_', ' '), Side.Attacker, attributes is null ? [] : [.. attributes]);
        // a file's label has no spaces
        label = label is null or "victims" or "all" ? "all" : label.Replace('_', ' ');
        return label == "all" && attributes is null ? Group.All : new Group(label, label == "all" ? Side.Unknown : known, attributes is null ? [] : [.. attributes]);
    }

    /// <summary>What is said of one person.</summary>
    public PersonTraits Traits(Cascade cascade, in Node node, ReadOnlySpan<char> text, List<Token> tokens)
    {
        var traits = new PersonTraits();
        var head = cascade.Nodes[node.Head];
        if (head.Word != 0 && head.Features.HasAny(words.Person) && !head.Features.HasAny(words.Generic)) traits.Noun = head.Word;
        var end = node.Features.HasAny(words.OfAnother) ? head.End : node.End;
        var nodes = CollectionsMarshal.AsSpan(cascade.Nodes);
        var from = OwnerEnd(nodes, node, head);
        for (var i = 0; i < nodes.Length; i++)
        {
            ref readonly var part = ref nodes[i];
            if (part.First < from || part.End > end) continue;
            if (part.Kind == words.Name)
            {
                traits.Name = FamilyName(text, tokens, part);
                Given(text, tokens, part, traits);
                traits.Second = SecondName(text, tokens, part, traits);
            }
            if (part.Rule >= 0) continue;
            if (part.Features.HasAny(words.Ordinal) && part.First <= head.First && lexicon.Value(part.Word, words.ValueKey) is { } rank && int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) traits.Ordinal = number;
            if (part.Features.HasAny(words.Woman | words.SheFeature)) traits.Sex ??= 'f';
            else if (part.Features.HasAny(words.Man | words.HeFeature)) traits.Sex ??= 'm';
            traits.Grown ??= part.Features.HasAny(words.Child) && !part.Features.HasAny(words.Kin) && !node.Features.HasAny(words.Own) ? false : part.Features.HasAny(words.Adult) ? true : null;
        }
        traits.Age = AgeOf(cascade, node, from);
        traits.Own = node.Features.HasAny(words.Own);
        return traits;
    }

    // "her son", "the man's brother": what stands before is someone else; in "the man's arm" it is himself
    private int OwnerEnd(ReadOnlySpan<Node> nodes, in Node node, in Node head)
    {
        var from = node.First;
        var owned = node.Features.HasAny(words.Limbed) ? head.First : node.End;
        for (var i = 0; i < nodes.Length && nodes[i].Rule < 0; i++)
        {
            ref readonly var part = ref nodes[i];
            if (part.First >= node.First && part.End < node.End && part.End <= owned && part.Features.HasAny(words.Genitive | words.Possessive)) from = part.End;
        }
        return from;
    }

    private int? AgeOf(Cascade cascade, in Node node, int from)
    {
        for (var i = 0; i < cascade.Nodes.Count; i++)
        {
            var part = cascade.Nodes[i];
            if (part.Kind != words.Age || part.First < from || part.End > node.End || cascade.Slot(part, words.ValueSlot) is not { From: >= 0 } value) continue;
            // months and days are the age of infants
            var unit = cascade.Slot(part, words.Unit) is { From: >= 0 } u && cascade.Nodes[u.From].Word is > 0 and var word ? lexicon.Spelling(word) : "year";
            return unit.StartsWith("year", StringComparison.Ordinal) ? (int)Math.Min(130, cascade.Nodes[value.From].Value) : 0;
        }
        return null;
    }

    // the first word of a name that has several, without title and initials; it often tells "he" from "she"
    private void Given(ReadOnlySpan<char> text, List<Token> tokens, in Node name, PersonTraits traits)
    {
        for (var t = name.First; t < name.End; t++)
        {
            var token = tokens[t];
            if (!token.Features.HasAll(Writing.Word | Writing.Cap) || token.Length < 3 || token.Features.HasAny(words.Suffix | words.Title)) continue;
            var given = text.Slice(token.Start, token.Length).ToString().ToLower(CultureInfo.InvariantCulture);
            if (given == traits.Name) return;
            traits.Given = given;
            var (male, female) = (token.Features.HasAny(words.MaleName), token.Features.HasAny(words.FemaleName));
            if (male != female) traits.Sex ??= male ? 'm' : 'f';
            return;
        }
    }

    // of "Luis Ferrer Pinto" Ferrer: where two family names are borne, the first is the one used alone
    private string? SecondName(ReadOnlySpan<char> text, List<Token> tokens, in Node name, PersonTraits traits)
    {
        if (traits.Given is null) return null;
        var last = true;
        for (var t = name.End - 1; t >= name.First; t--)
        {
            var token = tokens[t];
            if (!token.Features.HasAll(Writing.Word | Writing.Cap) || token.Length < 3 || token.Features.HasAny(words.Suffix | words.Title)) continue;
            if (last)
            {
                last = false;
                continue;
            }
            var second = text.Slice(token.Start, token.Length).ToString().ToLower(CultureInfo.InvariantCulture);
            return second == traits.Given ? null : second;
        }
        return null;
    }

    // the last capitalized word that is no suffix: what a report calls people by from the second time on
    private string FamilyName(ReadOnlySpan<char> text, List<Token> tokens, in Node name)
    {
        for (var t = name.End - 1; t >= name.First; t--)
        {
            var token = tokens[t];
            if (!token.Features.HasAll(Writing.Word | Writing.Cap) || token.Length < 2 || token.Features.HasAny(words.Suffix)) continue;
            return text.Slice(token.Start, token.Length).ToString().ToLower(CultureInfo.InvariantCulture);
        }
        return text[tokens[name.First].Start..tokens[name.End - 1].End].ToString().ToLower(CultureInfo.InvariantCulture);
    }
}
