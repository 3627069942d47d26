using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>Who a sentence says did it: the subject of "killed two guards", the one after "by" in "were killed by a former soldier". One person, and no officer.</summary>
internal sealed class DoerReader(Vocabulary words, GroupReader groups)
{
    /// <summary>What is said of the doer of a verb's node; null when the sentence names none, or several.</summary>
    public PersonTraits? Of(Cascade cascade, in Node verb, bool isPassive, ReadOnlySpan<char> text, List<Token> tokens)
    {
        var row = cascade.Row;
        var at = 0;
        while (at < row.Count && cascade.Nodes[row[at]].First < verb.First) at++;
        if (at == row.Count) return null;
        if (isPassive)
            return at + 2 < row.Count && cascade.Nodes[row[at + 1]].Word == words.ByWord ? Traits(cascade, row[at + 2], text, tokens) : null;
        for (var i = at - 1; i >= 0; i--)
        {
            var node = cascade.Nodes[row[i]];
            if (node.Kind == words.List) return null;
            if (node.Kind != words.People) continue;
            // whom an earlier verb befell, or who only stands beside: "shot his wife and killed two neighbours"
            if (i > 0 && cascade.Nodes[row[i - 1]] is var before && ((before.Kind == words.Verb && !before.Features.HasAny(words.Say)) || before.Features.HasAny(words.Preposition))) continue;
            return Traits(cascade, row[i], text, tokens);
        }
        return null;
    }

    /// <summary>Whether police did it: "was shot dead by officers", "deputies killed him".</summary>
    public bool IsPolice(Cascade cascade, in Node verb, bool isPassive)
    {
        for (var at = 0; at < cascade.Row.Count; at++)
        {
            if (isPassive ? cascade.Nodes[cascade.Row[at]].First != verb.First : cascade.Nodes[cascade.Row[at]].End != verb.First) continue;
            if (isPassive && (at + 2 >= cascade.Row.Count || cascade.Nodes[cascade.Row[at + 1]].Word != words.ByWord)) return false;
            var node = cascade.Nodes[cascade.Row[isPassive ? at + 2 : at]];
            return node.Kind == words.People && groups.Read(cascade, node).Label == "police";
        }
        return false;
    }

    /// <summary>Whether the subject is an event: "the shooting killed two".</summary>
    public bool IsEvent(Cascade cascade, in Node verb)
    {
        for (var at = 0; at < cascade.Row.Count; at++)
        {
            if (cascade.Nodes[cascade.Row[at]].End != verb.First) continue;
            // "a shootout that killed three"
            if (at > 0 && cascade.Nodes[cascade.Row[at]].Word == words.That) at--;
            var node = cascade.Nodes[cascade.Row[at]];
            return (node.Kind == 0 || node.Features.HasAny(words.Gerund)) && node.Features.HasAny(words.Event);
        }
        return false;
    }

    private PersonTraits? Traits(Cascade cascade, int index, ReadOnlySpan<char> text, List<Token> tokens)
    {
        var node = cascade.Nodes[index];
        if (node.Kind != words.People || !node.Features.HasAny(words.Singular | words.Named) || node.Features.HasAny(words.None | words.Counted | words.Collective)) return null;
        return groups.Read(cascade, node) is { Side: Side.Responder, Label: not "soldiers" } ? null : groups.Traits(cascade, node, text, tokens);
    }
}
