using Reckoner.Reading.Learned;

namespace Reckoner.Reading;

/// <summary>
/// Everyone a report speaks of who can be told apart, so that a person told again is not counted again. Whoever may be the same person is,
/// unless the report tells them apart: by name, age, sex or side, as another, or side by side.
/// </summary>
internal sealed class PeopleTable(IArbiter arbiter)
{
    private readonly List<Known> people = [];
    private readonly PeopleHints hints = new();

    /// <summary>Gives every person of the drafts a key; the same key for the same person.</summary>
    public void Settle(List<Draft> drafts, in Surroundings around)
    {
        people.Clear();
        hints.Begin(drafts);
        var keys = 0;
        foreach (var draft in drafts)
        {
            if (draft.Persons is null || draft.Kind != ClaimKind.Count || draft.Dropped) continue;
            foreach (var person in draft.Persons)
            {
                var known = Find(person, draft, around);
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
        Unite(around);
    }

    /// <summary>Whether anyone of this key is said to be dead.</summary>
    public bool IsDead(int key) => people.Exists(p => p.Key == key && (p.Befell(Measure.Killed) || p.Befell(Measure.BodiesFound)));

    // told one by one they were taken for several; with all that the report says of them nothing tells them apart
    private void Unite(in Surroundings around)
    {
        for (var i = people.Count - 1; i > 0; i--)
        {
            for (var j = i - 1; j >= 0; j--)
            {
                if (!people[i].MayBe(people[j]) || around.IsDoubtful && !arbiter.Settle(Doubt.Unite, hints.Of(people[j].AsKnown, people[i].Traits, people[i].Last!, 1, people.Count, Alike(people[i].Last!), around), true)) continue;
                people[j].Take(people[i]);
                people.RemoveAt(i);
                break;
            }
        }
    }

    private Known? Find(PersonTraits person, Draft draft, in Surroundings around)
    {
        Known? likely = null;
        Known? nearest = null;
        var (most, others) = (0, 0);
        for (var i = people.Count - 1; i >= 0; i--)
        {
            var known = people[i];
            if (known.Scene != draft.Scene || known.Last == draft || IsListed(known.Last!, draft) || known.Clashes(person) || known.DiedOtherwise(draft, person)) continue;
            if (known.IsNamed(person) || (person.Age is not null && person.Age == known.Traits.Age) || (person.Ordinal > 1 && person.Ordinal == known.Traits.Ordinal)) return known;
            others++;
            if (known.Harmed) nearest ??= known;
            var weight = Weigh(known, person, draft);
            if (weight > most) (likely, most) = (known, weight);
        }
        // whom the report spoke of last may be meant where the rules find nobody
        if (likely is null && IsHarm(draft.Measure)) likely = nearest;
        if (!around.IsDoubtful) return most > 0 ? likely : null;
        return likely is not null && arbiter.Settle(Doubt.Same, hints.Of(likely.AsKnown, person, draft, most, others, Alike(draft), around), most > 0) ? likely : null;
    }

    // how many are known to be dead, or hurt, as the draft tells
    private int Alike(Draft draft)
    {
        var alike = 0;
        foreach (var known in people)
            if (known.Scene == draft.Scene && (IsDeath(draft.Measure) ? known.Befell(Measure.Killed) || known.Befell(Measure.BodiesFound) : known.Harmed)) alike++;
        return alike;
    }

    // "the governor, a judge and the commander were murdered": of one list, so not one person
    private static bool IsListed(Draft a, Draft b) => a.Sentence == b.Sentence && a.First == b.First && a.End == b.End && a.Measure == b.Measure;

    /// <summary>How likely it is that they are the same person; 0 when they are told apart.</summary>
    private static int Weigh(Known known, PersonTraits person, Draft draft)
    {
        // a wound tells no more than a shot does: whoever has it may be dead
        var near = Nearness(known, draft.Wounded ? Measure.Casualties : draft.Measure);
        // "he was pronounced dead" is not said of the one who was arrested
        // where one died by his own hand, whoever else did is he
        if (draft.OwnHand && known.OwnHand && !draft.Additional) return 8;
        // "a guard shot two men and then himself. He died": the one not known to be dead
        if (draft.Mention == Mention.Pronoun && draft.Measure == Measure.Killed && known.OwnHand && !known.Befell(Measure.Killed) && draft.Sentence - known.Last!.Sentence <= 1) return 10;
        if (draft.Mention == Mention.Pronoun) return near > 0 ? 6 + near : IsHarm(draft.Measure) ? 0 : 1;
        if ((draft.Additional || draft.Nth > 1) && draft.Mention != Mention.Definite) return 0;
        // "a mother and her son were found dead, and the woman's boyfriend died by his own hand"
        if (draft.OwnHand && known.Last!.Sentence == draft.Sentence && known.Befell(Measure.Killed)) return 0;
        if (draft.Mention == Mention.Definite)
        {
            // "his driver was killed and his bodyguard wounded": two of one sentence, each with a noun of his own
            if (known.Last!.Sentence == draft.Sentence && known.Last.Mention is Mention.Definite && person.Noun != 0 && known.Traits.Noun != 0 && person.Noun != known.Traits.Noun) return 0;
            if (person.Noun == known.Traits.Noun && person.Noun != 0) return 5 + near;
            // "the colonel was wounded and his driver killed"
            if (person.Own && known.Last.Sentence == draft.Sentence) return 0;
            // "the teen", "the victim", "her son": whoever it was that this befell
            return draft.Group.Side == Side.Attacker && !known.Attacker ? 0 : 1 + near;
        }
        // two of one sentence are two
        if (near < 2 || known.Last!.Sentence == draft.Sentence || (draft.Group.Side == Side.Attacker != known.Attacker && !(known.Attacker ? draft.OwnHand : known.OwnHand))) return 0;
        if (draft.Mention == Mention.Named) return known.Traits.Name is null ? near : 0;
        return near;
    }

    /// <summary>3 for the same thing, 2 for what may be the same (whoever is killed was shot before), 1 for another harm.</summary>
    private static int Nearness(Known known, Measure? measure) =>
        measure is null ? 0
        : known.Befell(measure.Value) || (IsDeath(measure) && (known.Befell(Measure.Killed) || known.Befell(Measure.BodiesFound))) ? 3
        : !IsHarm(measure) ? 0
        : measure == Measure.Identified || known.Befell(Measure.Identified) ? 2
        : known.Befell(Measure.Casualties) || measure == Measure.Casualties && known.Harmed ? 2
        : measure is Measure.Injured or Measure.Critical && (known.Befell(Measure.Injured) || known.Befell(Measure.Critical)) ? 2
        : known.Harmed ? 1 : 0;

    private const int Harm = 1 << (int)Measure.Injured | 1 << (int)Measure.Casualties;

    private static bool IsDeath(Measure? measure) => measure is Measure.Killed or Measure.Identified or Measure.BodiesFound;

    private static bool IsHarm(Measure? measure) =>
        IsDeath(measure) || measure is Measure.Injured or Measure.Critical or Measure.Casualties or Measure.Hospitalized;

    /// <summary>One person, and all that the report has said so far.</summary>
    private sealed class Known(int key, int scene)
    {
        private readonly List<PersonTraits> told = [];
        private readonly List<int> sentences = [];
        private int measures;
        private bool another;

        public int Key { get; } = key;

        public int Scene { get; } = scene;

        public PersonTraits Traits { get; } = new();

        public KnownPerson AsKnown => new(Traits, Last!, measures);

        /// <summary>Where the report spoke of them last.</summary>
        public Draft? Last { get; private set; }

        public bool Attacker { get; private set; }

        public bool Harmed { get; private set; }

        /// <summary>Whether somebody else killed them, and whether they did it themselves.</summary>
        public bool Slain { get; private set; }

        public bool OwnHand { get; private set; }

        /// <summary>Whether the report says who killed them.</summary>
        public bool HasKiller { get; private set; }

        /// <summary>Whether one was killed and the other did it themselves, and words tell them apart: "a supervisor was killed ... the employee shot himself", not "a man was shot dead ... he shot himself".</summary>
        public bool DiedOtherwise(Draft draft, PersonTraits person) =>
            Otherwise(Slain, HasKiller, draft.OwnHand, person) || Otherwise(draft.Slain, draft.Slain && (draft.Acted || draft.Doer is not null), OwnHand, person);

        private bool Otherwise(bool slain, bool hasKiller, bool ownHand, PersonTraits person) => slain && ownHand && (hasKiller || (person.Noun != 0 && Traits.Noun != 0 && person.Noun != Traits.Noun));

        public bool Befell(Measure measure) => (measures >> (int)measure & 1) != 0;

        public void Add(PersonTraits person, Draft draft)
        {
            Last = draft;
            told.Add(person);
            sentences.Add(draft.Sentence);
            another |= draft.Additional || draft.Nth > 1;
            Learn(person);
            if (draft.Mention != Mention.Pronoun && person.Noun != 0) Traits.Noun = person.Noun;
            Attacker |= draft.Group.Side == Side.Attacker;
            Slain |= draft.Slain;
            HasKiller |= draft.Slain && (draft.Acted || draft.Doer is not null);
            OwnHand |= draft.OwnHand;
            if (draft.Measure is not { } measure) return;
            measures |= 1 << (int)measure;
            if (draft.Wounded) measures |= 1 << (int)Measure.Casualties;
            Harmed |= IsHarm(measure);
        }

        private void Learn(PersonTraits person)
        {
            Traits.Name ??= person.Name;
            Traits.Given ??= person.Given;
            Traits.Second ??= person.Second;
            Traits.Age ??= person.Age;
            Traits.Sex ??= person.Sex;
            Traits.Grown ??= person.Grown;
            Traits.Ordinal ??= person.Ordinal;
        }

        /// <summary>Whether nothing tells them apart: the same befell both, and no sentence speaks of both.</summary>
        public bool MayBe(Known other)
        {
            if (Scene != other.Scene || another || other.another || Attacker != other.Attacker || Clashes(other.Traits) || Otherwise(Slain, HasKiller, other.OwnHand, other.Traits) || Otherwise(other.Slain, other.HasKiller, OwnHand, other.Traits)) return false;
            var dead = Befell(Measure.Killed) || Befell(Measure.BodiesFound);
            if (dead != (other.Befell(Measure.Killed) || other.Befell(Measure.BodiesFound))) return false;
            return (dead || (measures & other.measures & Harm) != 0) && !sentences.Exists(other.sentences.Contains);
        }

        /// <summary>Takes all that was told of another for told of this one.</summary>
        public void Take(Known other)
        {
            foreach (var person in other.told) person.Key = Key;
            told.AddRange(other.told);
            sentences.AddRange(other.sentences);
            measures |= other.measures;
            Harmed |= other.Harmed;
            Slain |= other.Slain;
            HasKiller |= other.HasKiller;
            OwnHand |= other.OwnHand;
            Learn(other.Traits);
        }

        public bool IsNamed(PersonTraits person) =>
            person.Name is not null && Traits.Name is not null && (IsFamily(person) || (person.Given is null && person.Name == Traits.Given) || (Traits.Given is null && Traits.Name == person.Given));

        // "Luis Ferrer Pinto" is "Ferrer" later on
        private bool IsFamily(PersonTraits person) =>
            person.Name == Traits.Name
            || (person.Given is null || Traits.Given is null || person.Given == Traits.Given) && (person.Name == Traits.Second || (person.Second is not null && person.Second == Traits.Name));

        public bool Clashes(PersonTraits person)
        {
            if (person.Age is { } age && Traits.Age is { } known && age != known) return true;
            if (person.Ordinal is { } rank && Traits.Ordinal is { } other && rank != other) return true;
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
