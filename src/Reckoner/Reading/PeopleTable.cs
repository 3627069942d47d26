namespace Reckoner.Reading;

/// <summary>Everyone a report speaks of who can be told apart, so that a person told again is not counted again.</summary>
internal sealed class PeopleTable
{
    private readonly List<(PersonTraits Traits, Draft Draft)> people = [];
    private int keys;
    private Measure? measureOfLikely;

    /// <summary>Gives every person of the drafts a key; the same key for the same person.</summary>
    public void Settle(List<Draft> drafts)
    {
        people.Clear();
        keys = 0;
        foreach (var draft in drafts)
        {
            if (draft.Persons is null || draft.Kind != ClaimKind.Count || draft.Dropped) continue;
            foreach (var person in draft.Persons)
            {
                var known = Known(person, draft);
                if (known is null)
                {
                    person.Key = ++keys;
                }
                else
                {
                    person.Key = known.Key;
                    known.Name ??= person.Name;
                    known.Age ??= person.Age;
                    known.Sex ??= person.Sex;
                }
                people.Add((person, draft));
            }
        }
    }

    private PersonTraits? Known(PersonTraits person, Draft draft)
    {
        PersonTraits? likely = null;
        measureOfLikely = null;
        for (var i = people.Count - 1; i >= 0; i--)
        {
            var (earlier, there) = people[i];
            if (there.Scene != draft.Scene || (there == draft && draft.Persons!.Contains(earlier)) || Clash(person, earlier)) continue;
            if (person.Name is not null && person.Name == earlier.Name) return earlier;
            if (person.Age is not null && person.Age == earlier.Age && (person.Name is null || earlier.Name is null)) return earlier;
            switch (draft.Mention)
            {
                case Mention.Pronoun:
                    return earlier;
                case Mention.Definite when person.Noun == earlier.Noun && person.Noun != 0:
                    return earlier;
                // "the teen", "the victim", "her son": whoever it was that this befell
                case Mention.Definite when draft.Group.Side != Side.Attacker || there.Group.Side == Side.Attacker:
                    if (likely is null || (Alike(there.Measure, draft.Measure) && !Alike(measureOfLikely, draft.Measure))) (likely, measureOfLikely) = (earlier, there.Measure);
                    break;
                case Mention.Named when earlier.Name is null && Alike(there.Measure, draft.Measure) && there.Mention is not Mention.Counted && AloneUnnamed(earlier, draft):
                    return earlier;
                // a death is told again and again; a second one is told as another, or of somebody else
                case Mention.Indefinite or Mention.Bare or Mention.Counted when draft.Measure == Measure.Killed && IsHarm(there.Measure) && there.Sentence != draft.Sentence && !draft.Additional:
                    if (likely is null || (there.Measure == Measure.Killed && measureOfLikely != Measure.Killed)) (likely, measureOfLikely) = (earlier, there.Measure);
                    break;
                // a headline says it first, and a lead is told again further down
                case Mention.Indefinite or Mention.Bare or Mention.Counted when there.Sentence <= 1 && draft.Sentence - there.Sentence is > 0 and <= 3 && there.Measure == draft.Measure && !draft.Additional:
                    return earlier;
            }
        }
        return likely;
    }

    // to be killed, one is shot and hurt first
    private static bool Alike(Measure? a, Measure? b) => a == b || (IsHarm(a) && IsHarm(b));

    private static bool IsHarm(Measure? measure) =>
        measure is Measure.Killed or Measure.Injured or Measure.Critical or Measure.Casualties or Measure.Hospitalized or Measure.Identified or Measure.BodiesFound;

    private bool AloneUnnamed(PersonTraits person, Draft draft) =>
        people.TrueForAll(p => p.Traits.Key == person.Key || p.Draft.Scene != draft.Scene || !Alike(p.Draft.Measure, draft.Measure) || p.Traits.Name is not null);

    private static bool Clash(PersonTraits a, PersonTraits b) =>
        (a.Age is not null && b.Age is not null && a.Age != b.Age) || (a.Sex is not null && b.Sex is not null && a.Sex != b.Sex)
        || (a.Name is not null && b.Name is not null && a.Name != b.Name);
}
