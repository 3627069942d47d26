namespace Reckoner.Reading.Learned;

/// <summary>What tells whether a person told is one of whom the report has spoken: what is said of both, how they are brought in, and the words around.</summary>
internal sealed class PeopleHints
{
    private Hints hints = new(64);
    private long killed, hurt;

    /// <summary>Begins a report: the largest numbers that it states.</summary>
    public void Begin(List<Draft> drafts)
    {
        (killed, hurt) = (0, 0);
        foreach (var draft in drafts)
        {
            if (draft is not { Kind: ClaimKind.Count, Persons: null, IsPart: false, Dropped: false, Scene: 0, Quantity.Interval: { } interval }) continue;
            if (IsDeath(draft.Measure)) killed = Math.Max(killed, interval.Low);
            else if (draft.Measure is Measure.Injured or Measure.Casualties) hurt = Math.Max(hurt, interval.Low);
        }
    }

    private static bool IsDeath(Measure? measure) => measure is Measure.Killed or Measure.BodiesFound or Measure.Identified;

    /// <summary>What is seen of two mentions.</summary>
    /// <param name="known">Who is known: what was told of them, and where last.</param>
    /// <param name="person">Who is told now.</param>
    /// <param name="draft">Where.</param>
    /// <param name="weight">How likely the rules hold it to be the same person; 0 for not.</param>
    /// <param name="others">How many it may be.</param>
    /// <param name="alike">How many are known whom the same befell, whether it may be them or not.</param>
    /// <param name="around">The text around.</param>
    public ReadOnlySpan<uint> Of(in KnownPerson known, PersonTraits person, Draft draft, int weight, int others, int alike, in Surroundings around)
    {
        hints.Count = 0;
        var says = weight > 0 ? 1u : 0u;
        var last = known.Last;
        var measure = (uint)(draft.Measure ?? Measure.Affected);
        var (before, now) = ((uint)last.Mention, (uint)draft.Mention);
        var far = SceneHints.Log(draft.Sentence - last.Sentence);
        hints.Add(1, says);
        hints.Add(2, (uint)weight, now);
        hints.Add(3, before, now, says);
        hints.Add(4, measure, (uint)known.Measures & 0xFFFF);
        hints.Add(5, measure, now, (uint)known.Measures & 0xFFFF);
        var traits = known.Traits;
        var noun = person.Noun == 0 || traits.Noun == 0 ? 0u : person.Noun == traits.Noun ? 1u : 2u;
        var sex = person.Sex is null || traits.Sex is null ? 0u : 1u;
        var age = (person.Age is null ? 0u : 1u) | (traits.Age is null ? 0u : 2u);
        var name = (person.Name is null ? 0u : 1u) | (traits.Name is null ? 0u : 2u);
        var grown = person.Grown is null || traits.Grown is null ? 0u : person.Grown == traits.Grown ? 1u : 2u;
        hints.Add(6, noun, now, before);
        hints.Add(7, around.Noun(traits.Noun), around.Noun(person.Noun), now);
        hints.Add(8, noun << 3 | sex << 2 | grown, age, name);
        hints.Add(9, age, now);
        hints.Add(10, name, now);
        hints.Add(11, far, now, says);
        hints.Add(12, far, measure);
        hints.Add(13, (uint)draft.Group.Side, (uint)last.Group.Side, now);
        hints.Add(14, draft.Group.Equals(last.Group) ? 1u : 0u, now);
        hints.Add(15, SceneHints.Flags(draft));
        hints.Add(16, SceneHints.Flags(last), SceneHints.Flags(draft));
        hints.Add(17, SceneHints.Log(others), now, says);
        hints.Add(18, draft.Rule);
        hints.Add(19, draft.Rule, last.Rule);
        hints.Add(20, draft.Rule, now, says);
        hints.Add(21, Time(draft, last), says);
        hints.Add(22, Where(draft, last), Time(draft, last), now);
        hints.Add(23, (uint)(draft.Persons?.Count ?? 0), (uint)(last.Persons?.Count ?? 0));
        hints.Add(24, SceneHints.Log(draft.Sentence), now, measure);
        hints.Add(25, (uint)draft.Stance, (uint)last.Stance);
        hints.Add(26, around.BeginsParagraph(draft.Sentence) ? 1u : 0u, far);
        hints.Add(27, draft.Voices.Count > 0 ? 1u : 0u, last.Voices.Count > 0 ? 1u : 0u);
        // "two people were killed", and two are known: a third would be one too many
        var stated = IsDeath(draft.Measure) ? killed : hurt;
        var room = stated == 0 ? 0u : alike < stated ? 1u : alike == stated ? 2u : 3u;
        hints.Add(28, room, now, says);
        hints.Add(29, room, measure, (uint)Math.Min(alike, 4));
        for (var t = draft.WhoFirst - 4; t < draft.WhoFirst; t++)
            if (around.Word(t) is > 1 and var word) hints.Add(30, word);
        return hints.Seen;
    }

    private static uint Time(Draft draft, Draft last) =>
        draft.When is not { } a || last.When is not { } b ? 0u : a.Equals(b) ? 1u : a.Overlaps(b) ? 2u : 3u;

    private static uint Where(Draft draft, Draft last) =>
        draft.Where is not { } a || last.Where is not { } b ? 0u : a.GeoNames == b.GeoNames ? 1u : a.Kind == PlaceKind.Town && b.Kind == PlaceKind.Town ? 2u : 3u;
}
