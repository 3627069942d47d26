using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>Finds the spots within towns where a report says that something happened, and gives them to its claims.</summary>
internal sealed class SiteReader(Vocabulary words)
{
    private const int MostWords = 7;

    // tokens between a claim and its spot
    private const int Behind = 14;
    private const int Ahead = 9;

    private const int MostSites = 3;

    private readonly SiteKinds kinds = SiteKinds.Shared;
    private readonly SiteCues cues = SiteCues.Shared;
    private readonly List<SiteMention> mentions = [];

    /// <summary>The spots of the report so far, in order.</summary>
    public IReadOnlyList<SiteMention> Mentions => mentions;

    /// <summary>Forgets the report before.</summary>
    public void Clear() => mentions.Clear();

    /// <summary>Notes the spots of a sentence. Its events must be known.</summary>
    public void Read(ReadOnlySpan<char> text, List<Token> tokens, Sentence sentence, int number, ReadOnlySpan<PlaceMention> places)
    {
        for (var t = sentence.First; t < sentence.End; t++)
            if (tokens[t].Word != 0 && kinds.IsHead(tokens[t].Word)) Note(text, tokens, sentence, number, t, places);
    }

    private void Note(ReadOnlySpan<char> text, List<Token> tokens, Sentence sentence, int number, int head, ReadOnlySpan<PlaceMention> places)
    {
        var behind = head + 1 < sentence.End ? tokens[head + 1] : default;
        var named = behind.Features.HasAny(words.Event) && behind.Features.HasAny(words.Noun);
        if (!named && GoesOn(tokens, behind)) return;
        var (kind, first) = KindOf(text, tokens, sentence, head);
        var (nameFirst, proper) = NameOf(text, tokens, sentence, first, head, kind, places);
        var before = nameFirst - 1;
        while (before >= sentence.First && IsLead(tokens[before])) before--;
        var role = named ? SiteRole.Named : cues.Before(text, tokens, sentence.First, before);
        var list = mentions.Count;
        if (role == SiteRole.None && Lists(text, tokens, before, number) is { } last) (role, list) = (last.Role, last.List);
        // "the shelling of a school", not "the owner of a school"
        if (role == SiteRole.Of) role = before > sentence.First && tokens[before - 1].Features.HasAny(words.Event) ? SiteRole.Hit : SiteRole.None;
        if (role != SiteRole.None) mentions.Add(new SiteMention(number, Math.Max(before, sentence.First), nameFirst, head + 1, kind, proper, role, list));
    }

    // "the police station commander", "a market trader": the word is not the head
    private bool GoesOn(List<Token> tokens, Token behind) =>
        behind.Length > 0 && behind.Features.HasAny(Writing.Word) && (behind.Features.HasAny(words.Person) || kinds.IsHead(behind.Word)
        || (behind.Features.HasAny(words.Noun) && !behind.Features.HasAny(words.VerbFeature | words.TimeWord | words.Preposition | words.Conj | words.Small | Writing.Cap)));

    private (string Kind, int First) KindOf(ReadOnlySpan<char> text, List<Token> tokens, Sentence sentence, int head)
    {
        foreach (var one in kinds.Of(tokens[head].Word))
        {
            var first = head - one.Before.Length;
            if (first < sentence.First) continue;
            var fits = true;
            for (var i = 0; fits && i < one.Before.Length; i++) fits = text[tokens[first + i].Start..tokens[first + i].End].Equals(one.Before[i], StringComparison.OrdinalIgnoreCase);
            if (fits) return (one.Kind, first);
        }
        return (kinds.Of(tokens[head].Word)[^1].Kind, head);
    }

    // "the al-Noor", "the city's main", "a crowded vegetable": the words before the kind, and among them the name of its own
    private (int First, string? Proper) NameOf(ReadOnlySpan<char> text, List<Token> tokens, Sentence sentence, int first, int head, string kind, ReadOnlySpan<PlaceMention> places)
    {
        var from = first;
        int properFirst = -1, properEnd = -1;
        while (from > sentence.First && head - from < MostWords && Describes(tokens[from - 1]))
        {
            from--;
            if (!IsName(tokens[from], from == sentence.First) || (InPlace(places, from) && !string.Equals(kind, "district", StringComparison.Ordinal))) continue;
            properFirst = from;
            if (properEnd < 0) properEnd = from + 1;
        }
        // "al-Noor": the article goes with its name
        if (properFirst > from + 1 && tokens[properFirst - 1].Features.HasAny(Writing.Punct)) properFirst -= 2;
        return (from, properFirst < 0 ? null : text[tokens[properFirst].Start..tokens[properEnd - 1].End].ToString());
    }

    private bool Describes(Token token) =>
        token.Features.HasAny(Writing.Punct) ? token.Features.HasAny(Writing.Glued) && token.Length == 1
        : !token.Features.HasAny(words.Small) && (token.Features.HasAny(words.Adjective | words.Noun | Writing.Cap | Writing.Strange | words.Ordinal | words.Genitive) || !token.Features.HasAny(words.VerbFeature))
        && (!token.Features.HasAny(words.VerbFeature) || token.Features.HasAny(words.Noun | words.Adjective | words.Participle | Writing.Cap));

    private static bool IsName(Token token, bool opens) =>
        token.Features.HasAny(Writing.Cap) && !token.Features.HasAny(Writing.Upper) && (!opens || token.Features.HasAny(Writing.Strange));

    private static bool InPlace(ReadOnlySpan<PlaceMention> places, int token)
    {
        foreach (var place in places)
            if (token >= place.First && token < place.End) return true;
        return false;
    }

    private bool IsLead(Token token) => token.Features.HasAny(words.Small) && !token.Features.HasAny(words.Preposition | words.Conj);

    // "a market, a bus station and a bridge"
    private SiteMention? Lists(ReadOnlySpan<char> text, List<Token> tokens, int before, int number)
    {
        if (mentions.Count == 0 || mentions[^1] is not { Role: not SiteRole.Named } last || last.Sentence != number || before < last.End) return null;
        for (var t = last.End; t <= before; t++)
            if (!(tokens[t].Length == 1 && text[tokens[t].Start] == ',') && !text[tokens[t].Start..tokens[t].End].Equals("and", StringComparison.OrdinalIgnoreCase)) return null;
        return last;
    }

    /// <summary>Gives every claim of what happened the spots that its sentence names for it, the nearest first.</summary>
    public void Assign(ReadOnlySpan<char> text, List<Token> tokens, ReportFacts facts, List<Draft> drafts)
    {
        if (mentions.Count == 0) return;
        foreach (var draft in drafts)
        {
            if (draft.Kind is not (ClaimKind.Count or ClaimKind.Event)) continue;
            List<(int Distance, SiteMention Site)>? near = null;
            foreach (var site in mentions)
            {
                if (site.Sentence != draft.Sentence) continue;
                if (kinds.IsCare(site.Kind) && !IsBeside(site, facts)) continue;
                var distance = Distance(text, tokens, draft, site);
                if (distance < int.MaxValue) (near ??= []).Add((distance, site));
            }
            if (near is null) continue;
            near.Sort(static (a, b) => a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance) : a.Site.First.CompareTo(b.Site.First));
            draft.Sites = [.. near.Take(MostSites).Select(static one => one.Site)];
        }
    }

    /// <summary>Whether a word for an event stands right beside a spot: "an attack on the hospital", "the hospital bombing", "hit a hospital".</summary>
    public static bool IsBeside(SiteMention site, ReportFacts facts)
    {
        if (site.Role is SiteRole.Named or SiteRole.Hit) return true;
        foreach (var e in facts.Events)
            if (e.Sentence == site.Sentence && e.End <= site.First && site.First - e.End <= 1) return true;
        return false;
    }

    private int Distance(ReadOnlySpan<char> text, List<Token> tokens, Draft draft, SiteMention site)
    {
        var (first, end) = draft.Kind == ClaimKind.Count ? (Math.Min(draft.First, draft.WhoFirst), Math.Max(draft.End, draft.WhoEnd)) : (draft.First, draft.End);
        if (site.First < end && site.End > first) return Math.Abs(site.First - draft.WhoFirst);
        var ahead = site.End <= first;
        var (from, to) = ahead ? (site.End, first) : (end, site.First);
        if (to - from > (ahead ? Ahead : Behind)) return int.MaxValue;
        var distance = ahead ? 2 : 0;
        for (var t = from; t < to; t++)
        {
            var token = tokens[t];
            if (token.Features.HasAny(words.Say)) return int.MaxValue;
            if (token.Length == 1 && text[token.Start] is ';' or ':') return int.MaxValue;
            distance += token.Length == 1 && text[token.Start] == ',' ? 4 : text[token.Start..token.End].Equals("and", StringComparison.OrdinalIgnoreCase) ? 6 : 1;
        }
        return distance;
    }
}
