namespace Reckoner.Reading;

/// <summary>Deaths that say which of the dead one person is, or how many there are, and that count nobody besides: "a third person has died", "one person was killed", "Ferrer died".</summary>
internal static class DeathsToldAgain
{
    /// <summary>"A third person has died": three are dead, unless the first two were only hurt. "A third man was shot dead" says so only beside two or three dead; beside others he is one of them.</summary>
    public static void CountOrdinals(List<Draft> drafts)
    {
        foreach (var one in drafts)
        {
            if (one is not { Nth: > 1, Measure: Measure.Killed, Kind: ClaimKind.Count, IsPart: false }) continue;
            var (dead, hurt, summed, counted) = (false, false, false, false);
            foreach (var other in drafts)
            {
                if (other == one || other.Scene != one.Scene || other.Nth != 0 || other.Quantity?.Interval is not { IsPoint: true } interval) continue;
                var same = other.Measure == Measure.Killed && other.Persons is null && (!other.IsPart || other.Whole?.Measure != Measure.Killed);
                dead |= same && (interval.Low == one.Nth || interval.Low == one.Nth - 1);
                // "..., bringing the dead to three" says itself what it comes to
                summed |= same && other.Sentence == one.Sentence && interval.Low == one.Nth;
                counted |= same && interval.Low > 0;
                hurt |= other.Measure is Measure.Injured or Measure.Casualties or Measure.Hospitalized && interval.Low == one.Nth - 1;
            }
            if (!summed && (dead ? one.NthNow || one.Nth > 2 : one.NthNow && !hurt))
            {
                one.Quantity = new Quantity(Interval.Exactly(one.Nth), QuantityForm.Exact, one.Quantity!.Text);
                (one.Persons, one.Additional, one.Mention, one.Group, one.Nth) = (null, false, Mention.Counted, Group.All, 0);
            }
            else if (counted && !summed)
            {
                one.Additional = false;
            }
        }
    }

    /// <summary>"He killed four people: two at a bank, then two more at a garage": what adds up to a number told before is parts of it.</summary>
    public static void LeaveWhatAddsUp(List<Draft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            var more = drafts[i];
            if (more is not { Measure: Measure.Killed, Kind: ClaimKind.Count, IsPart: false, Quantity.Interval: { IsPoint: true, Low: var sum } } || !(more.More || more.Additional || more.Besides)) continue;
            for (var j = i - 1; j >= 0 && more.Sentence - drafts[j].Sentence <= 4; j--)
            {
                var whole = drafts[j];
                if (whole.Scene != more.Scene || whole.IsPart || whole.Kind != ClaimKind.Count || whole.Measure is not (Measure.Killed or Measure.Casualties) || whole.Quantity?.Interval is not { IsPoint: true, Low: > 0 and var low }) continue;
                if (whole.Measure == Measure.Killed && low > more.Quantity.Interval.Value.Low && sum == low)
                {
                    for (var k = j + 1; k <= i; k++)
                        if (drafts[k] is { IsPart: false, Kind: ClaimKind.Count, Measure: Measure.Killed or Measure.Casualties }) (drafts[k].IsPart, drafts[k].Whole, drafts[k].Additional) = (true, whole, false);
                    break;
                }
                sum += low;
            }
        }
    }

    /// <summary>"One person was killed in the north and one person in the south": neither is a count of all.</summary>
    public static void LeaveTheSeveral(List<Draft> drafts)
    {
        foreach (var one in drafts)
        {
            if (one is not { CountsAll: true, Measure: Measure.Killed, Persons: [var person] }) continue;
            foreach (var other in drafts)
            {
                if (other is not { Measure: Measure.Killed, Persons: [var another] } || other.Scene != one.Scene || another.Key == person.Key) continue;
                // nor is it one where the attacker died as well
                if (other.CountsAll || other.OwnHand || other.Group.Side == Side.Attacker) (one.CountsAll, other.CountsAll) = (false, false);
            }
        }
    }

    /// <summary>"Ferrer died": the report has told of Ferrer before, in words that did not give the name.</summary>
    public static void LeaveTheBroughtIn(List<Draft> drafts)
    {
        foreach (var lone in drafts)
        {
            if (lone is not { Lone: true, Measure: Measure.Killed, Persons: [var person] }) continue;
            var (same, others) = (false, false);
            foreach (var other in drafts)
            {
                if (other == lone || other.Dropped || other.Kind != ClaimKind.Count || other.Scene != lone.Scene) continue;
                same |= other.Persons?.Exists(p => p.Key == person.Key) == true;
                others |= other is { Measure: Measure.Killed, IsPart: false, Lone: false, Quantity.Interval.Low: > 0 };
            }
            lone.Dropped = others && !same;
        }
    }
}
