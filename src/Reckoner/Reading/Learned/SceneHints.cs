namespace Reckoner.Reading.Learned;

/// <summary>What tells whether a count is of the report's own event: its words and those around it, its time, place and kind of event, and what was counted before.</summary>
internal sealed class SceneHints
{
    private Hints hints = new(Language.Sentences.Longest + 64);
    private readonly Dictionary<uint, int> names = [];
    private readonly HashSet<int> ages = [];
    private long mostKilled, mostHurt, statedKilled, statedHurt;
    private int counted, last, noted, aside;

    /// <summary>Begins a report.</summary>
    public void Begin(List<Draft> drafts)
    {
        (mostKilled, mostHurt, statedKilled, statedHurt) = (0, 0, 0, 0);
        (counted, last, noted, aside) = (0, -1, 0, -1);
        names.Clear();
        ages.Clear();
        foreach (var draft in drafts)
        {
            if (draft is not { Kind: ClaimKind.Count, Persons: null, IsPart: false, Dropped: false, Quantity.Interval: { } interval }) continue;
            if (IsDeath(draft)) statedKilled = Math.Max(statedKilled, interval.Low);
            else if (draft.Measure is Measure.Injured or Measure.Casualties) statedHurt = Math.Max(statedHurt, interval.Low);
        }
    }

    private static bool IsDeath(Draft draft) => draft.Measure is Measure.Killed or Measure.BodiesFound;

    /// <summary>What is seen of a draft.</summary>
    /// <param name="draft">The count.</param>
    /// <param name="rule">Whether the rules say that it is of another event.</param>
    /// <param name="own">What is known of the report's own event.</param>
    /// <param name="facts">What else the report says.</param>
    /// <param name="published">When it appeared.</param>
    /// <param name="around">The text around it.</param>
    public ReadOnlySpan<uint> Of(Draft draft, bool rule, in OwnEvent own, ReportFacts facts, DateOnly? published, in Surroundings around)
    {
        hints.Count = 0;
        var says = rule ? 1u : 0u;
        var measure = (uint)(draft.Measure ?? Measure.Affected);
        var number = Size(draft);
        hints.Add(1, says);
        hints.Add(2, measure, says);
        hints.Add(3, (uint)draft.Mention, measure);
        hints.Add(4, (uint)draft.Group.Side, (uint)draft.Mention);
        hints.Add(5, WordForms.Hash(draft.Group.Label));
        hints.Add(6, number, (uint)(draft.Quantity?.Form ?? QuantityForm.Exact));
        hints.Add(7, (uint)draft.Stance, draft.IsPart ? 1u : 0u);
        hints.Add(8, Flags(draft));
        hints.Add(9, draft.Rule);
        hints.Add(10, draft.Rule, says);
        hints.Add(11, Log(draft.Sentence), says);
        hints.Add(12, (uint)(draft.Sentence * 4 / around.Sentences), Log(around.Sentences));
        var time = Time(draft.When, own.When, published);
        hints.Add(13, time, says);
        hints.Add(14, time, Log(draft.Sentence));
        hints.Add(15, Where(draft, own), says);
        hints.Add(16, Kind(draft, own), says);
        if (draft.EventType is { } type) hints.Add(17, WordForms.Hash(type), own.Type is { } main ? WordForms.Hash(main) : 0);
        hints.Add(18, facts.Background.Contains(draft.Sentence) ? 1u : 0u, facts.Others.Contains(draft.Sentence) ? 1u : 0u, says);
        hints.Add(19, last < 0 ? 99u : Log(draft.Sentence - last), Log(counted));
        var before = measure == (uint)Measure.Killed || measure == (uint)Measure.BodiesFound ? mostKilled : mostHurt;
        hints.Add(20, Compare(draft, before), (uint)draft.Mention, measure);
        hints.Add(21, draft.Persons is { Count: > 0 } people ? (people[0].Name is null ? 0u : 1u) | (people[0].Age is null ? 0u : 2u) : 4u, (uint)draft.Mention);
        hints.Add(22, draft.Voices.Count > 0 ? 1u : 0u, around.BeginsParagraph(draft.Sentence) ? 1u : 0u);
        var stated = IsDeath(draft) ? statedKilled : statedHurt;
        hints.Add(23, Against(draft, stated), (uint)draft.Mention, measure);
        hints.Add(24, Against(draft, stated), Compare(draft, before), measure);
        hints.Add(25, aside < 0 ? 99u : Log(draft.Sentence - aside), last > aside ? 1u : 0u, says);
        hints.Add(26, facts.Background.Contains(draft.Sentence - 1) || facts.Others.Contains(draft.Sentence - 1) ? 1u : 0u, aside == draft.Sentence - 1 ? 1u : 0u);
        Names(draft, says, around);
        Words(draft, around);
        return hints.Seen;
    }

    /// <summary>Notes a draft that is of another event.</summary>
    public void Leave(Draft draft) => aside = draft.Sentence;

    /// <summary>Notes a draft that is of the report's own event.</summary>
    public void Take(Draft draft)
    {
        foreach (var person in draft.Persons ?? [])
            if (person.Age is { } age) ages.Add(age);
        counted++;
        last = draft.Sentence;
        if (draft.Quantity?.Interval is not { } interval) return;
        if (draft.Measure is Measure.Killed or Measure.BodiesFound) mostKilled = Math.Max(mostKilled, interval.Low);
        else mostHurt = Math.Max(mostHurt, interval.Low);
    }

    // of whom and where the sentence speaks: names that the report has told before, at its beginning or later, and new ones
    private void Names(Draft draft, uint says, in Surroundings around)
    {
        for (; noted < draft.Sentence; noted++)
            for (var t = around.Sentence(noted).First; t < around.Sentence(noted).End; t++)
                if (around.Name(t) is not 0 and var name) names.TryAdd(name, noted);
        var (early, late, fresh) = (0u, 0u, 0u);
        var sentence = around.Sentence(draft.Sentence);
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (around.Name(t) is not 0 and var name)
            {
                if (!names.TryGetValue(name, out var first)) fresh++;
                else if (first <= 2) early++;
                else late++;
            }
        }
        hints.Add(27, Math.Min(early, 2), Math.Min(late, 2), Math.Min(fresh, 3));
        hints.Add(28, Math.Min(early, 2), Math.Min(fresh, 3), (uint)draft.Mention << 1 | says);
        if (draft.Persons is { Count: > 0 } people && people[0].Age is { } age) hints.Add(29, ages.Contains(age) ? 1u : 0u, says);
    }

    private void Words(Draft draft, in Surroundings around)
    {
        var sentence = around.Sentence(draft.Sentence);
        for (var t = sentence.First; t < sentence.End; t++)
        {
            var word = around.Word(t);
            if (word > 1) hints.Add(30, word);
        }
    }

    internal static uint Flags(Draft draft) =>
        (draft.Additional ? 1u : 0) | (draft.Tally ? 2u : 0) | (draft.Besides ? 4u : 0) | (draft.Acted ? 8u : 0) | (draft.OwnHand ? 16u : 0)
        | (draft.Elliptic ? 32u : 0) | (draft.Wounded ? 64u : 0) | (draft.More ? 128u : 0);

    internal static uint Size(Draft draft) => draft.Quantity?.Interval is not { } interval ? 9u : interval.Low switch { 0 => 0u, 1 => interval.High == 1 ? 1u : 8u, 2 => 2, 3 or 4 => 3, < 10 => 4, < 30 => 5, _ => 6 };

    internal static uint Log(int number) => number <= 0 ? 0u : (uint)System.Numerics.BitOperations.Log2((uint)number) + 1;

    /// <summary>How a time lies to that of the report's own event.</summary>
    internal static uint Time(When? when, When? own, DateOnly? published)
    {
        if (when is null) return own is null ? 0u : 1u;
        var edge = own?.From ?? published;
        if (edge is not { } start) return 2;
        var days = when.To.DayNumber - when.From.DayNumber;
        var gap = start.DayNumber - when.To.DayNumber;
        var wide = days > 31 ? 16u : days > 1 ? 8u : 0u;
        return 3 + wide + (gap < 0 ? 0u : gap == 0 ? 1u : gap <= 2 ? 2u : gap <= 7 ? 3u : gap <= 60 ? 4u : 5u) + (own is null ? 32u : 0u);
    }

    private static uint Where(Draft draft, in OwnEvent own) =>
        draft.Where is not { } where ? 0u : own.Where is not { } there ? 1u : where.GeoNames == there.GeoNames ? 2u : where.Kind == PlaceKind.Town && there.Kind == PlaceKind.Town ? 3u : 4u;

    private static uint Kind(Draft draft, in OwnEvent own) =>
        draft.EventType is not { } type ? 0u : own.Type is not { } main ? 1u : type == main ? 2u : Language.EventTypes.IsGeneral(type) ? 3u : Language.EventTypes.Together(type, main) ? 4u : Language.EventTypes.Apart(type, main) ? 5u : 6u;

    // how a count lies to the largest that the whole report states
    private static uint Against(Draft draft, long stated) =>
        draft.Quantity?.Interval is not { } interval ? 9u : stated == 0 ? 0u : interval.Low < stated ? 1u : interval.Low == stated ? 2u : 3u;

    private static uint Compare(Draft draft, long before) =>
        draft.Quantity?.Interval is not { } interval ? 9u : before == 0 ? 0u : interval.Low < before ? 1u : interval.Low == before ? 2u : interval.Low == before + 1 ? 3u : 4u;
}
