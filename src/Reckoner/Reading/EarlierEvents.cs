using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>
/// Finds attacks that a report tells as those of a day before its own: "killed six mourners on Tuesday, a day after a bombing killed 31", "the mosque where a bomb
/// killed 22 on Monday". Only what another event is told before of, and what is brought in as new, is another.
/// </summary>
internal sealed class EarlierEvents(Vocabulary words)
{
    // tokens between "after" and what it tells
    private const int Reach = 16;

    private const int MostDays = 60;

    private readonly ToldCues cues = ToldCues.Shared;

    /// <summary>Marks the drafts of earlier events and gives them their days.</summary>
    public void Date(List<Token> tokens, ReadOnlySpan<char> text, List<Draft> drafts, When? main, DateOnly? published, ReportFacts facts)
    {
        if (drafts.Count < 2) return;
        foreach (var draft in drafts)
        {
            if (!Happened(draft)) continue;
            if (DaysAfter(tokens, text, draft, drafts) is { } found) Set(draft, found.Before.When ?? main, found.Days, published);
            else if (main is { } own && draft.When is { } when && when.To < own.From && when.To.DayNumber - when.From.DayNumber <= 1 && IsBroughtIn(tokens, text, draft, facts) && drafts.Exists(other => IsOfDay(other, own, draft)))
                draft.Earlier = true;
        }
        foreach (var before in drafts)
            if (before.Earlier) LeaveSites(before, drafts);
    }

    // "attacked mourners on Tuesday, a day after a bomb killed nine in a market": the market is none of the mourners'
    private static void LeaveSites(Draft before, List<Draft> drafts)
    {
        foreach (var draft in drafts)
            if (!draft.Earlier && draft.Sentence == before.Sentence && draft.First < before.First && !draft.Sites.IsEmpty)
                draft.Sites = draft.Sites.RemoveAll(site => site.First >= before.First);
    }

    private static bool Happened(Draft draft) =>
        draft.Kind == ClaimKind.Event ? draft.EventType is { } type && EventTypes.IsAtOneSpot(type) : draft is { Kind: ClaimKind.Count, IsHarm: true };

    private static void Set(Draft draft, When? day, int days, DateOnly? published)
    {
        draft.Earlier = true;
        if ((day?.From ?? published) is { } from) draft.When = When.On(from.AddDays(-days));
    }

    // "a day after", "two days after", "the day after", with something told before and something new told behind
    private (Draft Before, int Days)? DaysAfter(List<Token> tokens, ReadOnlySpan<char> text, Draft draft, List<Draft> drafts)
    {
        for (var t = draft.WhoFirst - 1; t > Math.Max(1, draft.WhoFirst - Reach); t--)
        {
            if (tokens[t].Length == 1 && text[tokens[t].Start] is '.' or ';') return null;
            if (!cues.Of(text, tokens[t]).IsAfter || Days(text, tokens, t - 1) is not { } days) continue;
            if (!BringsIn(text, tokens, t + 1)) return null;
            foreach (var before in drafts)
                if (before.Sentence == draft.Sentence && before.WhoFirst < t && before != draft && Happened(before) && !before.Later) return (before, days);
            return null;
        }
        return null;
    }

    private int? Days(ReadOnlySpan<char> text, List<Token> tokens, int last)
    {
        var days = cues.Of(text, tokens[last]).Days * cues.Of(text, tokens[last - 1]).Count;
        return days is 0 or > MostDays ? null : days;
    }

    // "a bomb", "another attack", "gunmen killed", not "the shooting"
    private bool BringsIn(ReadOnlySpan<char> text, List<Token> tokens, int first) =>
        first < tokens.Count && cues.Of(text, tokens[first]) is { IsDefinite: false, IsPossessive: false } && !tokens[first].Features.HasAny(words.PersonalPronoun)
        && !tokens[first].Features.HasAny(words.Gerund);

    // a bomb, an air strike: brought in as new in its sentence
    private bool IsBroughtIn(List<Token> tokens, ReadOnlySpan<char> text, Draft draft, ReportFacts facts)
    {
        foreach (var e in facts.Events)
        {
            if (e.Sentence != draft.Sentence || !EventTypes.IsAtOneSpot(e.Type) || EventTypes.IsGeneral(e.Type)) continue;
            // "Monday's bombing"
            var named = tokens[e.First].Features.HasAny(words.Genitive) ? e.First : e.First - 1;
            if (named >= 1 && tokens[named].Features.HasAny(words.Genitive) && tokens[named - 1].Features.HasAny(words.Weekday)) return true;
            for (var t = e.First - 1; t >= Math.Max(0, e.First - 4); t--)
                if (cues.Of(text, tokens[t]) is { IsIndefinite: true } or { IsAdditional: true }) return true;
        }
        return false;
    }

    // what happened on the report's own day, told of in another sentence
    private static bool IsOfDay(Draft other, When own, Draft draft) =>
        other.Sentence < draft.Sentence && other.When is { } when && when.Overlaps(own) && !other.Later && !other.Known
        && (other.Kind == ClaimKind.Event ? other.EventType is { } type && !EventTypes.IsSlight(type) : other is { Kind: ClaimKind.Count, IsHarm: true } && (other.Acted || other.Slain || other.ByEvent));
}
