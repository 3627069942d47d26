using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>
/// Parts a report that tells of several attacks of one day: "bombs exploded at a market, a bus station and a bridge", "a second bomb went off at a bus
/// station". Each spot becomes a scene of its own; what is counted over all of them stays apart from each.
/// </summary>
internal sealed class SpotScenes(Vocabulary words)
{
    // tokens between an event and its spot
    private const int Reach = 12;

    // tokens between a count and its spot
    private const int Near = 5;

    // sentences that say whether there were several
    private const int Opening = 3;

    private readonly SiteKinds kinds = SiteKinds.Shared;
    private readonly SiteCues cues = SiteCues.Shared;
    private readonly ToldCues toldCues = ToldCues.Shared;
    private readonly List<SiteMention> spots = [];
    private readonly List<(Draft Draft, int Spot)> told = [];

    private const int Whole = -1;

    /// <summary>
    /// Gives the drafts of the report's own event their scenes, where it is several; the number of scenes in use before them is <paramref name="scenes"/>.
    /// The draft of each scene that is new, in order; empty where the report tells of one attack.
    /// </summary>
    public IReadOnlyList<Draft> Part(ReadOnlySpan<char> text, List<Token> tokens, List<Sentence> sentences, IReadOnlyList<SiteMention> mentions, ReportFacts facts, List<Draft> drafts, int scenes)
    {
        if (mentions.Count < 2) return [];
        spots.Clear();
        told.Clear();
        FindSpots(text, tokens, sentences, mentions, facts, drafts);
        if (spots.Count < 2) return [];
        TellLists(mentions, facts, drafts);
        Assign(text, tokens, sentences, mentions, drafts);
        return Number(scenes);
    }

    // ---- which spots there are

    private void FindSpots(ReadOnlySpan<char> text, List<Token> tokens, List<Sentence> sentences, IReadOnlyList<SiteMention> mentions, ReportFacts facts, List<Draft> drafts)
    {
        SiteMention? first = null;
        var isNew = false;
        var series = IsSeries(tokens, sentences, facts);
        foreach (var mention in mentions)
        {
            if (kinds.IsOpen(mention.Kind) || facts.Background.Contains(mention.Sentence)) continue;
            var seen = EventOf(mention, facts);
            var counted = series && IsCounted(mention, mentions, drafts);
            if (seen is null && !counted && !(series && mention.Role == SiteRole.Hit)) continue;
            // "a bomb at the market; the wounded died in a hospital"
            if (kinds.IsCare(mention.Kind) && !SiteReader.IsBeside(mention, facts) && !IsListed(mention, mentions)) continue;
            var another = counted || IsAnother(text, tokens, seen?.First ?? mention.First, seen?.End ?? mention.First);
            var indefinite = seen is { } e && IsIndefinite(text, tokens, e);
            if (IsListed(mention, mentions) && mention.Role != SiteRole.Between && seen is { } list && IsPlural(tokens, list)) Add(mention);
            else if (first is not null && Apart(mention, first) && (another || (indefinite && (isNew || series))))
            {
                Add(first);
                Add(mention);
            }
            if (first is not null || (series && !another && !indefinite)) continue;
            first = mention;
            isNew = indefinite;
        }
    }

    // "nine died at the market, four at the bus station": a count right before it
    private static bool IsCounted(SiteMention mention, IReadOnlyList<SiteMention> mentions, List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Sentence != mention.Sentence || draft.Kind != ClaimKind.Count || !draft.IsHarm || draft.WhoEnd > mention.First || mention.First - draft.WhoEnd > Near) continue;
            var nearest = true;
            foreach (var other in mentions)
                if (other.Sentence == mention.Sentence && other.First >= draft.WhoEnd && other.First < mention.First) nearest = false;
            if (nearest) return true;
        }
        return false;
    }

    // "a series of bombings", "two car bombs": the report says that there were several
    private bool IsSeries(List<Token> tokens, List<Sentence> sentences, ReportFacts facts)
    {
        for (var s = 0; s < Math.Min(Opening, sentences.Count); s++)
            if (!facts.Background.Contains(s) && TellsSeveral(tokens, sentences[s])) return true;
        return false;
    }

    private bool TellsSeveral(List<Token> tokens, Sentence sentence)
    {
        for (var t = sentence.First; t < sentence.End; t++)
            if (IsSeveral(tokens[t])) return true;
        return false;
    }

    private bool IsSeveral(Token token) =>
        token.Features.HasAny(words.Event) && token.Features.HasAll(words.Plural) && token.Features.HasAny(words.Noun)
        && words.Lexicon.Value(token.Word, words.EventKey, Speech.Noun) is { } type && EventTypes.IsAtOneSpot(type);

    private void Add(SiteMention mention)
    {
        if (!spots.Exists(spot => !Apart(spot, mention))) spots.Add(mention);
    }

    private bool Apart(SiteMention a, SiteMention b) =>
        !kinds.Agree(a.Kind, b.Kind) || (a.Proper is not null && b.Proper is not null && !SiteNames.Share(a.Proper, b.Proper));

    private static bool IsListed(SiteMention mention, IReadOnlyList<SiteMention> mentions)
    {
        foreach (var other in mentions)
            if (!ReferenceEquals(other, mention) && other.List == mention.List) return true;
        return false;
    }

    // the event of one spot that a spot's sentence tells of it
    private static EventMention? EventOf(SiteMention mention, ReportFacts facts)
    {
        EventMention? best = null;
        var nearest = int.MaxValue;
        foreach (var e in facts.Events)
        {
            if (e.Sentence != mention.Sentence || !EventTypes.IsAtOneSpot(e.Type)) continue;
            var distance = e.First >= mention.End ? e.First - mention.End : Math.Max(0, mention.First - e.End);
            // of a list all are told by the event before the first
            if (distance >= nearest || (distance > Reach && mention.Role != SiteRole.At)) continue;
            (nearest, best) = (distance, e);
        }
        return best;
    }

    // "bombs exploded", "four blasts": more than one
    private bool IsPlural(List<Token> tokens, EventMention e)
    {
        for (var t = Math.Max(0, e.First - 2); t < e.End; t++)
            if (IsSeveral(tokens[t])) return true;
        return false;
    }

    private bool IsAnother(ReadOnlySpan<char> text, List<Token> tokens, int first, int end)
    {
        for (var t = Math.Max(0, first - 4); t < end; t++)
            if (cues.IsAnother(text[tokens[t].Start..tokens[t].End])) return true;
        return false;
    }

    private bool IsIndefinite(ReadOnlySpan<char> text, List<Token> tokens, EventMention e)
    {
        for (var t = e.First - 1; t >= Math.Max(0, e.First - 4); t--)
        {
            var cue = toldCues.Of(text, tokens[t]);
            if (cue.IsIndefinite) return true;
            if (cue.IsDefinite || tokens[t].Length == 1) return false;
        }
        return false;
    }

    // ---- who tells what of which

    // "bombs exploded at a market, a bus station and a bridge" tells of three events
    private void TellLists(IReadOnlyList<SiteMention> mentions, ReportFacts facts, List<Draft> drafts)
    {
        foreach (var mention in mentions)
        {
            if (!IsListed(mention, mentions) || !spots.Contains(mention)) continue;
            var list = drafts.Find(draft => draft.Kind == ClaimKind.Event && draft.Scene == 0 && draft.Sentence == mention.Sentence && draft.EventType is { } type && EventTypes.IsAtOneSpot(type));
            if (list is null) continue;
            drafts.Add(new Draft
            {
                Kind = ClaimKind.Event, Sentence = list.Sentence, First = mention.NameFirst, End = mention.End, WhoFirst = mention.NameFirst, WhoEnd = mention.End,
                EventType = list.EventType, When = list.When, Where = list.Where, Voices = list.Voices, Stance = list.Stance, Sites = [mention],
            });
        }
    }

    private void Assign(ReadOnlySpan<char> text, List<Token> tokens, List<Sentence> sentences, IReadOnlyList<SiteMention> mentions, List<Draft> drafts)
    {
        var current = Whole;
        var last = -1;
        foreach (var draft in drafts.OrderBy(draft => draft.Sentence).ThenBy(draft => draft.WhoFirst).ToList())
        {
            if (draft.Scene != 0 || draft.Kind is not (ClaimKind.Count or ClaimKind.Event)) continue;
            var (own, overAll) = SpotOf(draft, mentions, drafts);
            if (own >= 0) current = own;
            else if (overAll || IsOverAll(text, tokens, sentences, draft)) current = Whole;
            else if (last < 0) current = TellsSeveral(tokens, sentences[draft.Sentence]) ? Whole : 0;
            last = draft.Sentence;
            told.Add((draft, current));
        }
    }

    // the nearest spot behind it with no other count between, else the nearest before it; of a list before it all
    private (int Spot, bool OverAll) SpotOf(Draft draft, IReadOnlyList<SiteMention> mentions, List<Draft> drafts)
    {
        if (draft.Sites is [var only] && draft.Kind == ClaimKind.Event && spots.Contains(only) && draft.First == only.NameFirst) return (spots.IndexOf(only), false);
        SiteMention? behind = null, before = null;
        foreach (var mention in mentions)
        {
            if (mention.Sentence != draft.Sentence || SpotIndex(mention) < 0) continue;
            if (mention.First >= draft.WhoEnd)
            {
                if (behind is null && mention.First - draft.WhoEnd <= Reach && !Between(draft, draft.WhoEnd, mention.First, drafts)) behind = mention;
            }
            else if (mention.End <= draft.WhoFirst) before = mention;
        }
        if (behind is not null && IsListed(behind, mentions)) return (Whole, true);
        if (behind is not null) return (SpotIndex(behind), false);
        if (before is null) return (Whole, false);
        return IsListed(before, mentions) ? (Whole, true) : (SpotIndex(before), false);
    }

    private static bool Between(Draft draft, int from, int to, List<Draft> drafts) =>
        drafts.Exists(other => other != draft && other.Kind == ClaimKind.Count && other.Sentence == draft.Sentence && other.WhoFirst >= from && other.WhoFirst < to && other.Measure == draft.Measure);

    private int SpotIndex(SiteMention mention) => spots.FindIndex(spot => !Apart(spot, mention));

    // "the four blasts killed 31", "18 people in all"
    private bool IsOverAll(ReadOnlySpan<char> text, List<Token> tokens, List<Sentence> sentences, Draft draft)
    {
        if (draft.Kind == ClaimKind.Count && TellsSeveral(tokens, sentences[draft.Sentence])) return true;
        var (start, end) = (tokens[draft.First].Start, tokens[Math.Min(tokens.Count - 1, draft.End + 4)].End);
        foreach (var total in toldCues.Totals)
            if (text[start..end].Contains(total, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // ---- scenes

    // the total is what the report is about, where it gives one; else the first of the attacks
    private List<Draft> Number(int scenes)
    {
        var added = new List<Draft>();
        var whole = told.Exists(one => one.Spot == Whole && one.Draft.Kind == ClaimKind.Count);
        var scene = new int[spots.Count];
        foreach (var (draft, spot) in told)
        {
            if (spot == Whole)
            {
                draft.Sites = [];
                continue;
            }
            if (!whole && scene[spot] == 0 && (spot == 0 || !told.Exists(one => one.Spot == 0)) && !Array.Exists(scene, one => one == Own)) scene[spot] = Own;
            if (scene[spot] == 0)
            {
                scene[spot] = scenes + added.Count;
                added.Add(draft);
            }
            draft.Sites = [spots[spot]];
            draft.Scene = scene[spot] == Own ? 0 : scene[spot];
            draft.Site = null;
        }
        if (added.Count > 0) AddNothing();
        return added;
    }

    private const int Own = -1;

    // "nine died at the market, four at the bus station": the four add to nobody of their own
    private void AddNothing()
    {
        foreach (var (draft, _) in told)
            if (draft.Additional && !told.Exists(one => one.Draft != draft && one.Draft.Scene == draft.Scene && one.Draft.Kind == ClaimKind.Count && one.Draft.Measure == draft.Measure)) draft.Additional = false;
    }
}
