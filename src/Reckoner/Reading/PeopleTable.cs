namespace Reckoner.Reading;

/// <summary>Everyone a report speaks of who can be told apart, so that a person told again is not counted again.</summary>
internal sealed class PeopleTable
{
    private readonly List<(PersonTraits Traits, Draft Draft)> people = [];
    private int keys;

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
        for (var i = people.Count - 1; i >= 0; i--)
        {
            var (earlier, there) = people[i];
            if (there.Scene != draft.Scene || there == draft && draft.Persons!.Contains(earlier)) continue;
            if (Clash(person, earlier)) continue;
            if (person.Name is not null && person.Name == earlier.Name) return earlier;
            if (person.Age is not null && person.Age == earlier.Age && (person.Name is null || earlier.Name is null)) return earlier;
            switch (draft.Mention)
            {
                case Mention.Pronoun:
                    return earlier;
                case Mention.Definite when person.Noun == 0 || person.Noun == earlier.Noun || earlier.Noun == 0 || earlier.Name is not null || there.Group.Equals(draft.Group):
                    return earlier;
                case Mention.Named when earlier.Name is null && there.Measure == draft.Measure && there.Mention is Mention.Indefinite or Mention.Bare or Mention.Definite && AloneUnnamed(earlier, draft):
                    return earlier;
                // a headline says it first
                case Mention.Indefinite or Mention.Bare when there.Sentence == 0 && draft.Sentence is > 0 and <= 3 && there.Measure == draft.Measure && there.Mention is Mention.Indefinite or Mention.Bare:
                    return earlier;
            }
        }
        return null;
    }

    private bool AloneUnnamed(PersonTraits person, Draft draft) =>
        people.TrueForAll(p => p.Traits.Key == person.Key || p.Draft.Measure != draft.Measure || p.Traits.Name is not null);

    private static bool Clash(PersonTraits a, PersonTraits b) =>
        (a.Age is not null && b.Age is not null && a.Age != b.Age) || (a.Sex is not null && b.Sex is not null && a.Sex != b.Sex)
        || (a.Name is not null && b.Name is not null && a.Name != b.Name);
}
