using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>
/// Tells the event that a report is about from those it mentions: by their times, by words that announce another event, by what
/// happened. Scene 0 is the report's own.
/// </summary>
internal sealed class SceneReader
{
    private readonly List<(When? When, string? Type)> scenes = [];

    /// <summary>Gives times, event types and scenes to all drafts.</summary>
    public void Assign(Report report, List<Token> tokens, ReadOnlySpan<char> text, List<Sentence> sentences, ReportFacts facts, List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            draft.When = OwnTime(draft, tokens, text, facts);
            draft.EventType ??= OwnEvent(draft, facts);
        }
        var published = report.Published is { } p ? DateOnly.FromDateTime(p.Date) : (DateOnly?)null;
        var main = MainTime(drafts, published);
        var mainType = MainType(drafts, facts);
        scenes.Clear();
        scenes.Add((main, mainType));
        Draft? previous = null;
        foreach (var draft in drafts.OrderBy(d => d.First))
        {
            draft.Scene = SceneOf(draft, previous, main, mainType, sentences, facts, published);
            previous = draft;
        }
        foreach (var draft in drafts)
        {
            draft.When ??= draft.Scene == 0 ? MainWhen(main) : scenes[draft.Scene].When;
            draft.EventType ??= scenes[draft.Scene].Type;
        }
    }

    private static When? MainWhen(When? main) => main;

    private int SceneOf(Draft draft, Draft? previous, When? main, string? mainType, List<Sentence> sentences, ReportFacts facts, DateOnly? published)
    {
        var announced = facts.Background.Contains(draft.Sentence);
        if (draft.When is { } own)
        {
            var days = own.To.DayNumber - own.From.DayNumber;
            var edge = main?.From ?? published?.AddDays(-10);
            var before = edge is { } e && own.To < e;
            var gap = edge is { } e2 ? e2.DayNumber - own.To.DayNumber : 0;
            var otherType = draft.EventType is not null && mainType is not null && draft.EventType != mainType;
            if (days > 60 && draft.Sentence > 0 || before && (gap >= 7 || announced || otherType || days >= 6)) return Scene(own, draft.EventType);
            return 0;
        }
        if (announced) return Scene(null, draft.EventType);
        // in the same sentence after a background count: "killing 85 people and injuring 30"
        if (previous is { Scene: > 0 } && previous.Sentence == draft.Sentence && draft.Kind == ClaimKind.Count) return previous.Scene;
        _ = sentences;
        return 0;
    }

    private int Scene(When? when, string? type)
    {
        var index = scenes.FindIndex(1, s => Equals(s.When, when) && (s.Type == type || type is null));
        if (index > 0) return index;
        scenes.Add((when, type));
        return scenes.Count - 1;
    }

    /// <summary>When the report's own event was: the first time that it gives for something that happened.</summary>
    private static When? MainTime(List<Draft> drafts, DateOnly? published)
    {
        foreach (var draft in drafts.OrderBy(d => d.First))
        {
            if (draft.When is not { } when || draft.Kind is not (ClaimKind.Count or ClaimKind.Event)) continue;
            if (published is { } day && (when.To < day.AddDays(-30) || when.From > day.AddDays(1))) continue;
            if (when.To.DayNumber - when.From.DayNumber > 31) continue;
            return when;
        }
        return null;
    }

    private static string? MainType(List<Draft> drafts, ReportFacts facts)
    {
        var types = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var e in facts.Events)
        {
            // what comes first and what is brought in as new weighs most
            types[e.Type] = types.GetValueOrDefault(e.Type) + (e.New ? 3 : 1) + Math.Max(0, 6 - e.Sentence);
        }
        _ = drafts;
        return types.Count == 0 ? null : types.OrderByDescending(t => IsGeneric(t.Key) ? t.Value - 100 : t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).First().Key;
    }

    private static bool IsGeneric(string type) => type is "attack" or "accident" or "crash" or "disaster" or "violence" or "killing" or "incident";

    /// <summary>The nearest time of the sentence that is not the time of saying; a comma or an "and" between makes it farther.</summary>
    private static When? OwnTime(Draft draft, List<Token> tokens, ReadOnlySpan<char> text, ReportFacts facts)
    {
        When? best = null;
        var nearest = int.MaxValue;
        foreach (var time in facts.Times)
        {
            if (time.Sentence != draft.Sentence || time.OfSaying) continue;
            var distance = 0;
            var (from, to) = time.First >= draft.End ? (draft.End, time.First) : time.End <= draft.First ? (time.End, draft.First) : (0, 0);
            for (var t = from; t < to; t++)
                distance += tokens[t].Length == 1 && text[tokens[t].Start] is ',' or ';' or '(' or ')' ? 6 : 1;
            if (distance >= nearest) continue;
            (nearest, best) = (distance, time.When);
        }
        return best;
    }

    private static string? OwnEvent(Draft draft, ReportFacts facts)
    {
        string? best = null;
        var nearest = int.MaxValue;
        foreach (var e in facts.Events)
        {
            if (e.Sentence != draft.Sentence) continue;
            var distance = e.First >= draft.End ? e.First - draft.End : Math.Max(0, draft.First - e.End);
            distance += IsGeneric(e.Type) ? 20 : 0;
            if (distance >= nearest) continue;
            (nearest, best) = (distance, e.Type);
        }
        return best;
    }
}
