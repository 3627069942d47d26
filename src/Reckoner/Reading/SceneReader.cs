using Reckoner.Language;
using Reckoner.Reading.Learned;

namespace Reckoner.Reading;

/// <summary>
/// Tells the event that a report is about from those it mentions: by their times, their places, what happened, and words that announce
/// another event. Scene 0 is the report's own.
/// </summary>
internal sealed class SceneReader(IArbiter arbiter, Vocabulary words)
{
    private readonly SpotScenes several = new(words);
    private readonly EarlierEvents earlier = new(words);
    private readonly List<(When? When, string? Type, Place? Where)> scenes = [];
    private readonly SceneHints hints = new();

    private const int MostPeople = 15;

    /// <summary>Gives times, places, event types and scenes to all drafts, which stand in order of their place in the report.</summary>
    public void Assign(Report report, List<Token> tokens, ReadOnlySpan<char> text, Place? place, List<Sentence> sentences, IReadOnlyList<SiteMention> sites, ReportFacts facts, List<Draft> drafts, in Surroundings around)
    {
        foreach (var draft in drafts)
        {
            draft.When = OwnTime(draft, tokens, text, facts);
            draft.EventType ??= OwnEvent(draft, facts);
        }
        var published = report.Published is { } p ? DateOnly.FromDateTime(p.Date) : (DateOnly?)null;
        var mainTime = MainTime(drafts, facts, published);
        earlier.Date(tokens, text, drafts, mainTime, published, facts);
        Untangle(drafts, facts);
        var main = new OwnEvent(mainTime, MainType(facts, drafts), place);
        Unify(drafts, main.Type);
        scenes.Clear();
        scenes.Add((main.When, main.Type, main.Where));
        hints.Begin(drafts);
        Draft? previous = null;
        var told = drafts.Exists(d => d is { Kind: ClaimKind.Count, Measure: Measure.Killed, Tally: false, Dropped: false } && !IsAside(d, facts));
        // the arbiter has learned from events of few people; one of many is told in many parts, which it would take for other events
        var doubtful = around.IsDoubtful && !drafts.Exists(d => d is { Kind: ClaimKind.Count, Tally: false, Dropped: false, Quantity.Interval.Low: > MostPeople } && IsHarm(d) && !IsAside(d, facts));
        foreach (var draft in drafts)
        {
            draft.Scene = draft.Earlier ? Other(draft, main.Where) : (draft.Tally && told) || IsAside(draft, facts) || IsMishap(draft, main, facts) ? Other(draft) : SceneOf(draft, previous, main, facts, published);
            if (doubtful && !draft.Earlier && IsHarm(draft) && !draft.Dropped)
            {
                var aside = arbiter.Settle(Doubt.Aside, hints.Of(draft, draft.Scene > 0, main, facts, published, around), draft.Scene > 0);
                if (aside != draft.Scene > 0) draft.Scene = aside ? Other(draft) : 0;
                if (aside) hints.Leave(draft);
                else hints.Take(draft);
            }
            previous = draft;
        }
        if (sites.Count > 1)
            foreach (var first in several.Part(text, tokens, sentences, sites, facts, drafts, scenes.Count)) scenes.Add((first.When ?? main.When, first.EventType ?? main.Type, first.Where ?? main.Where));
        foreach (var draft in drafts)
        {
            var (when, type, where) = scenes[draft.Scene];
            draft.When ??= when;
            draft.Where ??= where;
            draft.EventType ??= type;
        }
    }

    // "the attack" is the bombing that the report is about; "troops seized five farms" is no hostage-taking where nobody is held
    private static void Unify(List<Draft> drafts, string? main)
    {
        if (main is null) return;
        var held = drafts.Exists(d => d.Kind == ClaimKind.Count && d.Measure == Measure.Held);
        foreach (var draft in drafts)
        {
            if (draft.EventType is not { } own || own == main) continue;
            if (draft.WeakEvent) draft.Dropped = !held && !EventTypes.Together(own, main);
            else if (EventTypes.IsWide(own) && !EventTypes.IsGeneral(main)) draft.EventType = main;
        }
    }

    private int SceneOf(Draft draft, Draft? previous, OwnEvent main, ReportFacts facts, DateOnly? published)
    {
        var announced = facts.Background.Contains(draft.Sentence);
        if (facts.Others.Contains(draft.Sentence) && previous is not null && draft.Kind is ClaimKind.Count or ClaimKind.Event)
            return previous.Sentence < draft.Sentence ? Other(draft) : previous.Scene;
        if (draft.When is { } own)
        {
            var days = own.To.DayNumber - own.From.DayNumber;
            if (days > 60 && (draft.Sentence > 0 || main.When is not null)) return Other(draft);
            var edge = main.When?.From ?? published?.AddDays(-3);
            if (edge is not { } start || (own.To >= start && !(announced && main.When is null))) return 0;
            var gap = start.DayNumber - own.To.DayNumber;
            return gap >= 7 || days >= 6 || announced || Differs(draft, main) ? Other(draft) : 0;
        }
        // "killing 85 people and injuring 30": the second goes with the first
        if (previous is { Scene: > 0 } && previous.Sentence == draft.Sentence) return previous.Scene;
        return announced && draft.Kind is ClaimKind.Count or ClaimKind.Event ? Other(draft) : 0;
    }

    // "he was one of nine people killed that weekend": the words themselves say that they count over several events
    private static bool IsAside(Draft draft, ReportFacts facts)
    {
        if (!IsHarm(draft)) return false;
        foreach (var (sentence, first, end) in facts.Asides)
            if (sentence == draft.Sentence && draft.WhoFirst >= first && draft.WhoFirst < end)
                return true;
        return false;
    }

    private static bool IsHarm(Draft draft) => draft.Kind == ClaimKind.Count
        && draft.Measure is Measure.Killed or Measure.BodiesFound or Measure.Casualties or Measure.Injured or Measure.Critical or Measure.Hospitalized;

    // "two classmates killed in a car crash", in a report on a shooting
    private static bool IsMishap(Draft draft, OwnEvent main, ReportFacts facts)
    {
        if (!IsHarm(draft) || main.Type is null) return false;
        foreach (var e in facts.Events)
            if (e.Sentence == draft.Sentence && e.First >= draft.End && e.First - draft.End <= 4 && EventTypes.Apart(main.Type, e.Type))
                return true;
        return false;
    }

    private static bool Differs(Draft draft, OwnEvent main)
    {
        if (draft.Where is { Kind: PlaceKind.Town } where && main.Where is { Kind: PlaceKind.Town } there && where.GeoNames != there.GeoNames) return true;
        return draft.EventType is not null && main.Type is not null && draft.EventType != main.Type && !EventTypes.IsGeneral(draft.EventType) && !EventTypes.IsGeneral(main.Type) && !EventTypes.Together(draft.EventType, main.Type);
    }

    // a second mention of one other event: the same days, and nothing that tells them apart
    private int Other(Draft draft, Place? around)
    {
        draft.Where ??= around;
        return Other(draft);
    }

    private int Other(Draft draft)
    {
        // "a bomb at another market": in the town that the report speaks of
        if (draft.Where is null && !draft.Sites.IsEmpty && draft.EventType is { } kind && EventTypes.IsAtOneSpot(kind)) draft.Where = scenes[0].Where;
        for (var i = 1; i < scenes.Count; i++)
        {
            var (when, type, where) = scenes[i];
            if (!Equals(when, draft.When)) continue;
            if (type is not null && draft.EventType is not null && type != draft.EventType && !EventTypes.IsGeneral(type) && !EventTypes.IsGeneral(draft.EventType) && !EventTypes.Together(type, draft.EventType)) continue;
            if (where is not null && draft.Where is not null && where.GeoNames != draft.Where.GeoNames) continue;
            scenes[i] = (when, type is null || EventTypes.IsGeneral(type) ? draft.EventType ?? type : type, where ?? draft.Where);
            return i;
        }
        scenes.Add((draft.When, draft.EventType, draft.Where));
        return scenes.Count - 1;
    }

    /// <summary>When the report's own event was: the first time that it gives for something that happened.</summary>
    private static When? MainTime(List<Draft> drafts, ReportFacts facts, DateOnly? published)
    {
        foreach (var draft in drafts)
        {
            if (draft.When is not { } when || draft.Kind is not (ClaimKind.Count or ClaimKind.Event)) continue;
            // "in an unrelated shooting last month": its time is its own
            if (facts.Background.Contains(draft.Sentence)) continue;
            if (published is { } day && (when.To < day.AddDays(-30) || when.From > day.AddDays(1))) continue;
            if (when.To.DayNumber - when.From.DayNumber > 31) continue;
            return when;
        }
        return null;
    }

    // what comes first and what is brought in as new weighs most
    private static string? MainType(ReportFacts facts, List<Draft> drafts)
    {
        var weights = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var isTold = drafts.Exists(draft => draft.Earlier);
        foreach (var e in facts.Events)
            if (!facts.Background.Contains(e.Sentence) && !(isTold && IsEarlier(e, drafts)))
                weights[e.Type] = weights.GetValueOrDefault(e.Type) + (e.New ? 3 : 1) + Math.Max(0, 6 - e.Sentence) - Slightness(e);
        string? best = null;
        foreach (var (type, weight) in weights)
            if (best is null || weight > weights[best])
                best = type;
        return best;
    }

    // "killing three, a day after a bomb killed nine": the three were not killed by the bomb
    private static void Untangle(List<Draft> drafts, ReportFacts facts)
    {
        if (!drafts.Exists(draft => draft.Earlier)) return;
        foreach (var draft in drafts)
        {
            if (draft is not { Earlier: false, Kind: ClaimKind.Count, EventType: { } type }) continue;
            var said = facts.Events.FindAll(e => e.Sentence == draft.Sentence && e.Type == type);
            if (said.Count > 0 && said.TrueForAll(e => IsEarlier(e, drafts))) draft.EventType = null;
        }
    }

    // "a day after a bomb killed nine": the bomb is not what the report is about
    private static bool IsEarlier(EventMention e, List<Draft> drafts)
    {
        Draft? nearest = null;
        foreach (var draft in drafts)
            if (draft.Sentence == e.Sentence && draft.First <= e.First && (nearest is null || draft.First >= nearest.First)) nearest = draft;
        return nearest is { Earlier: true };
    }

    private static int Slightness(EventMention e) => EventTypes.IsSlight(e.Type) ? 300 : e.Weak ? 200 : EventTypes.IsGeneral(e.Type) ? 100 : 0;

    /// <summary>The nearest time of the sentence that is not the time of saying; a comma between makes it farther.</summary>
    private static When? OwnTime(Draft draft, List<Token> tokens, ReadOnlySpan<char> text, ReportFacts facts)
    {
        When? best = null;
        var nearest = int.MaxValue;
        foreach (var time in facts.Times)
        {
            if (time.Sentence != draft.Sentence || time.OfSaying) continue;
            var distance = 0;
            var (from, to) = time.First >= draft.End ? (draft.End, time.First) : time.End <= draft.First ? (time.End, draft.First) : (0, 0);
            for (var t = from; t < to; t++) distance += Step(tokens, text, t);
            // "the man who killed two had bought the gun last year": the time of the purchase
            if (distance >= nearest || (IsHarm(draft) && time.First >= draft.End && HadBefore(tokens, text, from, to))) continue;
            (nearest, best) = (distance, time.When);
        }
        return best;
    }

    // how much farther a token puts a time: "..., and last week" begins another statement
    private static int Step(List<Token> tokens, ReadOnlySpan<char> text, int token)
    {
        if (tokens[token].Length != 1) return 1;
        return text[tokens[token].Start] switch
        {
            ';' => 30,
            ',' => token + 1 < tokens.Count && IsAnd(text.Slice(tokens[token + 1].Start, tokens[token + 1].Length)) ? 30 : 6,
            '(' or ')' => 6,
            _ => 1,
        };
    }

    private static bool HadBefore(List<Token> tokens, ReadOnlySpan<char> text, int from, int to)
    {
        for (var t = from; t < to; t++)
            if (tokens[t].Length == 3 && text.Slice(tokens[t].Start, 3).Equals("had", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool IsAnd(ReadOnlySpan<char> word) =>
        word.Equals("and", StringComparison.OrdinalIgnoreCase) || word.Equals("but", StringComparison.OrdinalIgnoreCase) || word.Equals("while", StringComparison.OrdinalIgnoreCase);

    private static string? OwnEvent(Draft draft, ReportFacts facts)
    {
        string? best = null;
        var nearest = int.MaxValue;
        foreach (var e in facts.Events)
        {
            if (e.Sentence != draft.Sentence) continue;
            var distance = e.First >= draft.End ? e.First - draft.End : Math.Max(0, draft.First - e.End);
            distance += EventTypes.IsGeneral(e.Type) ? 20 : e.Weak ? 10 : 0;
            if (distance >= nearest) continue;
            (nearest, best) = (distance, e.Type);
        }
        return best;
    }
}
