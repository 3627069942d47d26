namespace Reckoner.Reading;

/// <summary>Fills in what a count leaves out and the count before it says: the noun, the measure, the figure, the whole.</summary>
internal static class Ellipses
{
    /// <summary>Looks at the drafts of one sentence, which begin at <paramref name="first"/>; those of earlier sentences stand before them.</summary>
    public static void Fill(List<Draft> drafts, int first)
    {
        for (var i = first; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var before = i > 0 && draft.Sentence - drafts[i - 1].Sentence <= 1 ? drafts[i - 1] : null;
            // "raised the total to 31"
            if (draft.Measure is null && !draft.IsPart) draft.Measure = before?.Measure;
            if (draft.Multiple > 0) Multiply(draft, before);
            if (i == first)
            {
                draft.Additional |= draft.More && !draft.IsPart;
                continue;
            }
            if (draft.Elliptic && draft.Measure is not null) Noun(drafts, first, i);
            // "three were hit in the legs and another in the stomach"
            if (draft is { Elliptic: true, Mention: Mention.Indefinite, Wounded: true, Besides: true } && drafts[i - 1] is { Persons: null, IsPart: false, Quantity.Interval.Low: > 1 } several && several.Sentence == draft.Sentence) draft.Additional = true;
        }
    }

    // "eight were killed and twice as many injured"
    private static void Multiply(Draft draft, Draft? before)
    {
        if (before?.Quantity?.Interval is not { } figure || before.Sentence != draft.Sentence || figure.High > long.MaxValue / 100)
        {
            draft.Dropped = true;
            return;
        }
        var times = Math.Min(draft.Multiple, 99);
        draft.Quantity = draft.Quantity! with { Interval = new Interval(figure.Low * times, figure.High * times), Form = before.Quantity.Form };
        if (draft.Group.IsAll && !before.IsPart) draft.Group = before.Group;
    }

    // "two miners died and three were hurt": three miners; "six were shot; two died": two of the six
    private static void Noun(List<Draft> drafts, int first, int i)
    {
        var (draft, before) = (drafts[i], drafts[i - 1]);
        // "teen killed, two wounded", "the gunman died and nine were hurt": one person says nothing of who the others were
        var alone = before.Mention is Mention.Bare || (before.Group.Side == Side.Attacker && before.Mention != Mention.Counted);
        if (draft.Group.IsAll && !before.IsPart && !alone) draft.Group = before.Group;
        var shot = drafts.FindIndex(first, i - first, d => d.Measure == Measure.Casualties && d.Quantity?.Interval is not null);
        if (draft.Measure == Measure.Critical && drafts.FindIndex(first, i - first, d => d.Measure is Measure.Injured or Measure.Hospitalized && !d.Sorts) >= 0) draft.IsPart = true;
        if (shot >= 0 && draft.Measure != Measure.Casualties && draft.Quantity?.Interval is { } part && drafts[shot].Quantity!.Interval!.Value.Low > part.Low && !draft.Additional) draft.IsPart = true;
    }
}
