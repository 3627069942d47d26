using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>Parts and what they are parts of: "nine of them", "three are in stable condition", "one of the wounded has died".</summary>
internal static class Wholes
{
    /// <summary>"nine of them", "half of the injured": the count before that they are part of.</summary>
    public static void Find(List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (!draft.IsPart && IsOfSome(draft)) FindMore(drafts, i);
            if (!draft.IsPart || draft.Kind != ClaimKind.Count) continue;
            for (var j = draft.Whole is null ? i - 1 : -1; j >= 0 && draft.Sentence - drafts[j].Sentence <= 2; j--)
            {
                var whole = drafts[j];
                if (whole.Dropped || whole.Kind != ClaimKind.Count || whole.Measure is null || (whole.IsPart && whole.Whole is null)) continue;
                // nor is a part more than its whole
                if (draft.InheritsMeasure && (whole.Quantity?.Interval?.High < draft.Quantity?.Interval?.Low || whole.Quantity?.Interval?.High == 1)) continue;
                draft.Whole = whole.IsPart ? whole.Whole : whole;
                break;
            }
            if (draft.Whole is null)
            {
                // a share of nothing that the report counts is no count; nor are "both", where others are counted too
                if (draft.InheritsMeasure || draft.Quantity?.Shares is not null) draft.Dropped = true;
                else if (draft.Mention == Mention.Pronoun) draft.Dropped = drafts.Exists(d => d != draft && d.Measure == draft.Measure && d.Quantity?.Interval?.Low > 1);
                continue;
            }
            draft.Measure ??= draft.Whole.Measure;
            if (draft.Group.IsAll && draft.InheritsMeasure) draft.Group = draft.Whole.Group;
            if (draft.Quantity?.Shares is not null && draft.Whole.Quantity?.Interval is { } interval) draft.Quantity = QuantityReader.OfWhole(draft.Quantity, interval);
        }
    }

    // "five people were shot ... three of the victims are in hospital": the nearest larger count of the hurt
    private static void FindMore(List<Draft> drafts, int index)
    {
        var part = drafts[index];
        if (part.Quantity?.Interval is not { } some) return;
        for (var k = 1; k < drafts.Count; k++)
        {
            // the nearest before it, else the first behind
            var j = k <= index ? index - k : k;
            var whole = drafts[j];
            if (whole.Dropped || !whole.IsHurt || whole.IsPart || whole.IsOfMore || whole.Persons is not null || whole.Kind != ClaimKind.Count || whole.Quantity?.Interval is not { } all || all.Low <= some.Low) continue;
            if (!part.IsHurt && whole.Scene != part.Scene) continue;
            if (!part.IsOfMore && part.IsHurt && (whole.Sorts || whole.Remaining || whole.Scene != part.Scene)) continue;
            // "four were hurt; two were treated and another two are in stable condition"
            if (part.Additional && !drafts.Exists(d => d.Whole == whole && d.Sorts)) return;
            if (part.Later && (k > index || part.Sentence - whole.Sentence > 2)) return;
            (part.IsPart, part.Whole, part.Additional) = (true, whole, false);
            return;
        }
    }

    // "three of the victims are in hospital", "two are in stable condition", "the other three suffered burns", "one died"
    private static bool IsOfSome(Draft draft) =>
        draft.IsHurt ? draft.IsOfMore || (draft.Persons is null && (draft.Remaining || (draft.Sorts && (draft.Additional || !draft.Besides))))
        : draft.Measure == Measure.Killed && (draft is { IsOfMore: true, Group.IsAll: true } || draft is { Later: true, Elliptic: true, Additional: false });

    /// <summary>"Ten were wounded, one of whom died": the number holds the dead, where no others are told.</summary>
    public static void TakeTheDead(List<Draft> drafts)
    {
        foreach (var dead in drafts)
        {
            if (dead is not { Measure: Measure.Killed, IsPart: true, Dropped: false, Whole: { Measure: Measure.Injured or Measure.Critical or Measure.Hospitalized } hurt } || dead.Stance is Stance.Denied or Stance.Expected) continue;
            if (drafts.Exists(d => d is { Measure: Measure.Killed, IsPart: false, Kind: ClaimKind.Count, Dropped: false, Persons: null, Quantity.Interval.Low: > 0 } && d.Scene == hurt.Scene)) continue;
            var number = hurt.Quantity?.Interval;
            foreach (var told in drafts)
                if (told is { IsPart: false, Persons: null, Kind: ClaimKind.Count } && told.Measure == hurt.Measure && told.Scene == hurt.Scene && told.Quantity?.Interval == number && told != hurt) told.Measure = Measure.Casualties;
            hurt.Measure = Measure.Casualties;
        }
    }

    /// <summary>"One is in critical condition and four were treated at the scene": they are five. Looks at the drafts of one sentence, which begin at <paramref name="first"/>.</summary>
    public static void AddSides(List<Draft> drafts, int first, ReadOnlySpan<char> text, List<Token> tokens)
    {
        for (var i = first; i + 1 < drafts.Count; i++)
        {
            if (!IsSide(drafts[i])) continue;
            var last = i;
            var all = drafts[i].Quantity!.Interval!.Value;
            var numbers = drafts[i].Persons is null;
            while (last + 1 < drafts.Count && IsSide(drafts[last + 1]) && AreSides(drafts[last], drafts[last + 1]))
            {
                all += drafts[++last].Quantity!.Interval!.Value;
                numbers |= drafts[last].Persons is null;
            }
            // people told one by one are added by themselves
            if (last == i || !numbers) continue;
            var (one, other) = (drafts[i], drafts[last]);
            var whole = new Draft
            {
                Measure = one.Measure == other.Measure ? one.Measure : Measure.Injured,
                Quantity = new Quantity(all, QuantityForm.Exact, text[tokens[one.WhoFirst].Start..tokens[other.WhoEnd - 1].End].ToString()),
                Mention = Mention.Counted,
                Sentence = one.Sentence,
                First = one.First,
                End = other.End,
                WhoFirst = one.WhoFirst,
                WhoEnd = other.WhoEnd,
                Sorts = true,
            };
            for (var j = i; j <= last; j++) (drafts[j].IsPart, drafts[j].Whole) = (true, whole);
            drafts.Insert(i, whole);
            i = last + 1;
        }
    }

    private static bool IsSide(Draft draft) =>
        draft is { IsPart: false, IsOfMore: false, Dropped: false, Quantity: { Form: QuantityForm.Exact, Interval: { IsPoint: true, Low: > 0 } }, Measure: Measure.Injured or Measure.Critical or Measure.Hospitalized, Mention: Mention.Counted or Mention.Indefinite or Mention.Bare };

    // the second says its own condition, or another hospital
    private static bool AreSides(Draft one, Draft other) =>
        other.Sorts && !other.Additional && one.End <= other.WhoFirst && (one.Group.IsAll || other.Group.IsAll || one.Group.Label == other.Group.Label) && (one.Sorts || one.Measure == Measure.Hospitalized && other.Measure == Measure.Hospitalized);
}
