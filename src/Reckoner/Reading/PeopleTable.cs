namespace Reckoner.Reading;

/// <summary>
/// Everyone a report speaks of who can be told apart, so that a person told again is not counted again. Whoever may be the same person is,
/// unless the report tells them apart: by name, age, sex or side, as another, or side by side.
/// </summary>
internal sealed class PeopleTable
{
    private readonly List<Known> people = [];

    /// <summary>Gives every person of the drafts a key; the same key for the same person.</summary>
    public void Settle(List<Draft> drafts)
    {
        people.Clear();
        var keys = 0;
        foreach (var draft in drafts)
        {
            if (draft.Persons is null || draft.Kind != ClaimKind.Count || draft.Dropped) continue;
            foreach (var person in draft.Persons)
            {
                var known = Find(person, draft);
                if (known is null)
                {
                    known = new Known(++keys, draft.Scene);
                }
                else
                {
                    people.Remove(known);
                }
                person.Key = known.Key;
                known.Add(person, draft);
                // whom the report spoke of last is nearest
                people.Add(known);
            }
        }
    }

    private Known? Find(PersonTraits person, Draft draft)
    {
        Known? likely = null;
        var most = 0;
        for (var i = people.Count - 1; i >= 0; i--)
        {
            var known = people[i];
            if (known.Scene != draft.Scene || known.Last == draft || known.Clashes(person)) continue;
            if (known.IsNamed(person) || (person.Age is not null && person.Age == known.Traits.Age)) return known;
            var weight = Weigh(known, person, draft);
            if (weight > most) (likely, most) = (known, weight);
        }
        return likely;
    }

    /// <summary>How likely it is that they are the same person; 0 when they are told apart.</summary>
    private static int Weigh(Known known, PersonTraits person, Draft draft)
    {
        if (draft.Mention == Mention.Pronoun) return 9;
        if (draft.Additional && draft.Mention != Mention.Definite) return 0;
        var near = Nearness(known, draft.Measure);
        if (draft.Mention == Mention.Definite)
        {
            if (person.Noun == known.Traits.Noun && person.Noun != 0) return 8;
            // "the teen", "the victim", "her son": whoever it was that this befell
            return draft.Group.Side == Side.Attacker && !known.Attacker ? 0 : 1 + near;
        }
        // two of one sentence are two
        if (near < 2 || known.Last!.Sentence == draft.Sentence || draft.Group.Side == Side.Attacker != known.Attacker) return 0;
        if (draft.Mention == Mention.Named) return known.Traits.Name is null ? near : 0;
        return near;
    }

    /// <summary>3 for the same thing, 2 for what may be the same (whoever is killed was shot before), 1 for another harm.</summary>
    private static int Nearness(Known known, Measure? measure) =>
        measure is null ? 0
        : known.Befell(measure.Value) || (IsDeath(measure) && (known.Befell(Measure.Killed) || known.Befell(Measure.BodiesFound) || known.Befell(Measure.Identified))) ? 3
        : !IsHarm(measure) ? 0
        : known.Befell(Measure.Casualties) || measure == Measure.Casualties && known.Harmed ? 2
        : known.Harmed ? 1 : 0;

    private static bool IsDeath(Measure? measure) => measure is Measure.Killed or Measure.Identified or Measure.BodiesFound;

    private static bool IsHarm(Measure? measure) =>
        IsDeath(measure) || measure is Measure.Injured or Measure.Critical or Measure.Casualties or Measure.Hospitalized;

    /// <summary>One person, and all that the report has said so far.</summary>
    private sealed class Known(int key, int scene)
    {
        private int measures;

        public int Key { get; } = key;

        public int Scene { get; } = scene;

        public PersonTraits Traits { get; } = new();

        /// <summary>Where the report spoke of them last.</summary>
        public Draft? Last { get; private set; }

        public bool Attacker { get; private set; }

        public bool Harmed { get; private set; }

        private Side side;

        public bool Befell(Measure measure) => (measures >> (int)measure & 1) != 0;

        public void Add(PersonTraits person, Draft draft)
        {
            Last = draft;
            Traits.Name ??= person.Name;
            Traits.Given ??= person.Given;
            Traits.Age ??= person.Age;
            Traits.Sex ??= person.Sex;
            if (draft.Mention != Mention.Pronoun && person.Noun != 0) Traits.Noun = person.Noun;
            Traits.Grown ??= person.Grown;
            Attacker |= draft.Group.Side == Side.Attacker;
            if (side == Side.Unknown) side = draft.Group.Side;
            if (draft.Measure is not { } measure) return;
            measures |= 1 << (int)measure;
            Harmed |= IsHarm(measure);
        }

        public bool IsNamed(PersonTraits person) =>
            person.Name is not null && Traits.Name is not null && (person.Name == Traits.Name || (person.Given is null && person.Name == Traits.Given) || (Traits.Given is null && Traits.Name == person.Given));

        public bool Clashes(PersonTraits person)
        {
            if (person.Age is { } age && Traits.Age is { } known && age != known) return true;
            if (person.Sex is not null && Traits.Sex is not null && person.Sex != Traits.Sex) return true;
            if (person.Name is not null && Traits.Name is not null && !IsNamed(person)) return true;
            // of one family, and called by other names
            if (person.Given is { } a && Traits.Given is { } b && person.Name == Traits.Name && a[0] != b[0]) return true;
            return Apart(person, Traits) || Apart(Traits, person);
        }

        // a child is no grown man
        private static bool Apart(PersonTraits a, PersonTraits b) =>
            a.Grown is { } grown && (grown ? b.Grown == false || b.Age < 14 : b.Age > 19);
    }
}
