using System.Collections.Immutable;
using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>The places of one report: found and resolved once, then handed to its sentences as nodes and to its claims as their where.</summary>
internal sealed class PlaceReader(Vocabulary words)
{
    private const PlaceSigns Located = PlaceSigns.Locative | PlaceSigns.Dateline | PlaceSigns.TownWord | PlaceSigns.AfterPlace;

    private readonly Gazetteer gazetteer = Gazetteer.Shared;
    private readonly List<NameMention> names = [];
    private readonly List<PlaceMention> mentions = [];
    private readonly List<(int Sentence, int First, int End, string Name)> sites = [];
    private ImmutableArray<ResolvedPlace> resolved = [];

    /// <summary>Where the report's own event was, as far as its places tell; null when they do not.</summary>
    public Place? Main { get; private set; }

    /// <summary>Forgets the report before.</summary>
    public void Clear()
    {
        mentions.Clear();
        sites.Clear();
        resolved = [];
        Main = null;
    }

    /// <summary>Finds the places of a report.</summary>
    public void Read(ReadOnlySpan<char> text, List<Token> tokens)
    {
        names.Clear();
        NameMentionFinder.Find(gazetteer, text, names);
        if (names.Count == 0) return;
        resolved = PlaceResolver.Resolve(gazetteer, names);
        Main = Written(text, PlaceResolver.MainPlace(gazetteer, resolved));
        var t = 0;
        for (var i = 0; i < resolved.Length; i++)
        {
            var place = resolved[i];
            if (place.Place is null || place.Signs.HasFlag(PlaceSigns.Demonym)) continue;
            while (t < tokens.Count && tokens[t].Start < place.Start) t++;
            var end = t;
            while (end < tokens.Count && tokens[end].End <= place.End) end++;
            if (t < tokens.Count && tokens[t].Start == place.Start && end > t) mentions.Add(new PlaceMention(t, end, i));
        }
    }

    /// <summary>The mentions that lie in a sentence, in order.</summary>
    public ReadOnlySpan<PlaceMention> In(Sentence sentence)
    {
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(mentions);
        var (first, after) = (0, all.Length);
        while (first < after)
        {
            var middle = (first + after) >> 1;
            if (all[middle].First < sentence.First) first = middle + 1;
            else after = middle;
        }
        var end = first;
        while (end < all.Length && all[end].End <= sentence.End) end++;
        return all[first..end];
    }

    /// <summary>Notes the spots of a sentence that no gazetteer knows: "in the gymnasium".</summary>
    public void Sites(Cascade cascade, ReadOnlySpan<char> text, List<Token> tokens, int sentence)
    {
        foreach (var index in cascade.Row)
        {
            var node = cascade.Nodes[index];
            if (node.Kind != words.Site || cascade.Slot(node, words.NameSlot) is not { From: >= 0 } name) continue;
            var (first, end) = (cascade.Nodes[name.From].First, cascade.Nodes[name.To].End);
            sites.Add((sentence, node.First, node.End, text[tokens[first].Start..tokens[end - 1].End].ToString()));
        }
    }

    /// <summary>Gives every draft the nearest place of its sentence; a spot takes the town around it.</summary>
    public void Assign(ReadOnlySpan<char> text, List<Token> tokens, List<Sentence> sentences, ReportFacts facts, List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            draft.Where = Nearest(text, tokens, sentences[draft.Sentence], facts, draft);
            // a spot says where only when the sentence names no town
            if (draft.Where is not null) continue;
            foreach (var site in sites)
            {
                if (site.Sentence != draft.Sentence || site.First < draft.First - 1 || site.First > draft.End + 6) continue;
                var around = Main;
                draft.Site = new Place(site.Name, around?.Country, around?.Latitude, around?.Longitude) { Province = around?.Province, Kind = PlaceKind.Site };
                break;
            }
        }
    }

    private Place? Nearest(ReadOnlySpan<char> text, List<Token> tokens, Sentence sentence, ReportFacts facts, Draft draft)
    {
        Place? best = null;
        var nearest = int.MaxValue;
        foreach (var mention in In(sentence))
        {
            var place = resolved[mention.Index];
            // "the mayor of Turin said", "a man from Ohio": where people are from is not where it happened
            if ((place.Signs & Located) == PlaceSigns.None && !Before(tokens, mention)) continue;
            if (facts.Attributions.Exists(a => a.Sentence == draft.Sentence && mention.First >= a.SourceFirst && mention.End <= a.SourceEnd)) continue;
            if (place.Signs.HasFlag(PlaceSigns.AfterPlace) && best is not null) continue;
            var (from, to) = mention.First >= draft.End ? (draft.End, mention.First) : mention.End <= draft.First ? (mention.End, draft.First) : (0, 0);
            var distance = 0;
            for (var t = from; t < to; t++) distance += tokens[t].Length == 1 && text[tokens[t].Start] is ',' or ';' ? 4 : 1;
            if (place.Place!.Kind == PlaceKind.Country) distance += 2;
            if (distance >= nearest) continue;
            (nearest, best) = (distance, Written(text, place));
        }
        return best;
    }

    // "outside a Moscow subway station", "in Beslan"
    private bool Before(List<Token> tokens, PlaceMention mention)
    {
        for (var t = mention.First - 1; t >= Math.Max(0, mention.First - 3); t--)
        {
            if (tokens[t].Features.HasAny(words.Locative) && !tokens[t].Features.HasAny(words.Origin)) return true;
            if (!tokens[t].Features.HasAny(words.Small)) return false;
        }
        return false;
    }

    private Place? Written(ReadOnlySpan<char> text, Place? place)
    {
        if (place is null) return null;
        foreach (var one in resolved)
            if (one.Place is not null && one.Place.Equals(place))
                return Written(text, one);
        return place;
    }

    // the report's own spelling, where its capitals tell anything
    private static Place Written(ReadOnlySpan<char> text, ResolvedPlace place)
    {
        var said = text[place.Start..place.End];
        return (place.Signs & (PlaceSigns.Capitals | PlaceSigns.Shouted)) != PlaceSigns.None || said.Contains('\n') ? place.Place! : place.Place! with { Name = said.ToString() };
    }
}
