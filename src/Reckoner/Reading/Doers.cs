namespace Reckoner.Reading;

/// <summary>
/// Who did it is on the other side than those it was done to, also where the report calls them by no word for it: "a former soldier killed
/// 12 people ... he died in a gun battle", "a man shot his wife ... the man took his own life".
/// </summary>
internal static class Doers
{
    /// <summary>Before people are told apart: the dead whom an earlier sentence says to have killed or shot others.</summary>
    public static void FindByWords(List<Draft> drafts)
    {
        foreach (var dead in drafts)
        {
            if (dead is not { Measure: Measure.Killed or Measure.BodiesFound, Kind: ClaimKind.Count, IsPart: false, Slain: var slain, Persons: [var person], Mention: Mention.Named or Mention.Definite or Mention.Pronoun } || dead.Group.Side == Side.Attacker || (slain && dead.Acted)) continue;
            if (dead.ByPolice && KillsOthers(drafts, dead)) TakeSide(dead);
            foreach (var deed in drafts)
            {
                if (dead.Group.Side == Side.Attacker) break;
                if (deed.Doer is not { } doer || deed == dead || deed.Scene != dead.Scene || deed.Sentence > dead.Sentence || !IsSame(doer, person, dead, deed)) continue;
                // the first deed decides, so that a long report costs no more than its length is worth
                if (MayBeVictim(drafts, doer, dead, deed)) break;
                TakeSide(dead);
                // whose body it is says that he is dead, besides those whom he killed
                dead.Measure = Measure.Killed;
                break;
            }
        }
    }

    /// <summary>After people are told apart: who died by their own hand, where others are dead, did it.</summary>
    public static void FindByOwnHand(List<Draft> drafts)
    {
        foreach (var own in drafts)
        {
            if (own is not { OwnHand: true, IsPart: false, Persons: [{ Key: var key }], Dropped: false }) continue;
            var (dead, others) = (own.Measure == Measure.Killed, false);
            foreach (var other in drafts)
            {
                if (other.Dropped || other.Scene != own.Scene || other is not { Measure: Measure.Killed, Kind: ClaimKind.Count, Quantity.Interval.Low: > 0 }) continue;
                var same = other.Persons?.Exists(p => p.Key == key) == true;
                dead |= same;
                others |= (!same && !other.OwnHand) || other.Persons?.Count > 1;
            }
            if (!dead || !others) continue;
            foreach (var told in drafts)
            {
                if (told.Persons is [var one] && one.Key == key && told.Group.Side != Side.Attacker) TakeSide(told);
                // "her parents were found dead": one of them may have done it
                else if (told is { Measure: Measure.Killed, Persons: null, Acted: false, Slain: false, Group: { Label: "relatives", Side: Side.Victim } }) told.Group = told.Group with { Side = Side.Unknown };
            }
        }
    }

    // "he was shot dead by officers", where others were killed and not by officers
    private static bool KillsOthers(List<Draft> drafts, Draft dead) => dead.Group.Side == Side.Unknown
        && drafts.Exists(d => d != dead && d is { Measure: Measure.Killed, Kind: ClaimKind.Count, ByPolice: false, IsPart: false, Slain: true, Quantity.Interval.Low: > 0 } && d.Scene == dead.Scene && d.Group.Side != Side.Attacker);

    private static void TakeSide(Draft draft) =>
        draft.Group = draft.Group.IsAll ? new Group("attackers", Side.Attacker, []) : draft.Group with { Side = Side.Attacker };

    private static bool IsSame(PersonTraits doer, PersonTraits person, Draft dead, Draft deed) => dead.Mention switch
    {
        Mention.Named => person.Name is not null && (person.Name == doer.Name || person.Name == doer.Second),
        Mention.Definite => person.Noun != 0 && person.Noun == doer.Noun && !person.Own && (person.Age is null || doer.Age is null || person.Age == doer.Age),
        _ => dead.Sentence - deed.Sentence == 1 && (person.Sex is null || doer.Sex is null || person.Sex == doer.Sex),
    };

    // "a man killed another man. The man died at once": said of either
    private static bool MayBeVictim(List<Draft> drafts, PersonTraits doer, Draft dead, Draft deed)
    {
        foreach (var hurt in drafts)
        {
            if (hurt == dead || hurt.Scene != dead.Scene || hurt.Sentence > dead.Sentence || hurt.Persons is null || !hurt.IsHarm || hurt.OwnHand || hurt.Group.Side == Side.Attacker) continue;
            foreach (var victim in hurt.Persons)
                if (dead.Mention switch
                {
                    Mention.Named => victim.Name is not null && victim.Name == doer.Name && (victim.Given is null || doer.Given is null || victim.Given == doer.Given),
                    Mention.Definite => victim.Noun == doer.Noun,
                    _ => hurt.Sentence >= deed.Sentence && (victim.Sex is null || doer.Sex is null || victim.Sex == doer.Sex),
                }) return true;
        }
        return false;
    }
}
