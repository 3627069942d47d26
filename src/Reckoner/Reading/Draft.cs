using System.Collections.Immutable;

namespace Reckoner.Reading;

/// <summary>A claim in the making: everything that its own sentence says, to be settled by the rest of the report.</summary>
internal sealed class Draft
{
    public ClaimKind Kind = ClaimKind.Count;
    public Measure? Measure;
    public Quantity? Quantity;
    public Group Group = Group.All;

    /// <summary>Number of its sentence in the report.</summary>
    public int Sentence;

    /// <summary>First and one past the last token of its quote.</summary>
    public int First, End;

    /// <summary>First and one past the last token of who is counted.</summary>
    public int WhoFirst, WhoEnd;

    /// <summary>The rule that found it, as a hash of its name: the same in every build.</summary>
    public uint Rule;

    /// <summary>Whether it speaks of a part of what another draft counts, and of which one once that is known.</summary>
    public bool IsPart;
    public Draft? Whole;

    /// <summary>Whether they are some of those whom a noun names: "three of the victims".</summary>
    public bool IsOfMore;

    /// <summary>Whether the measure is that of the whole.</summary>
    public bool InheritsMeasure;

    public bool Additional;

    /// <summary>Whether it counts by a noun of crime statistics: "three other homicides".</summary>
    public bool Tally;

    /// <summary>Whether the report says that a total leaves these people out: "the toll does not include the two guards".</summary>
    public bool Excluded;

    /// <summary>Whether the noun is left out: "and three were hurt".</summary>
    public bool Elliptic;

    /// <summary>Whether the people are the object of an active verb, whose subject is somebody else.</summary>
    public bool Acted;

    /// <summary>Whether they died by their own hand.</summary>
    public bool OwnHand;

    /// <summary>Whether somebody else did it to them: "was shot dead", "was killed"; not "died", "was found dead".</summary>
    public bool Slain;

    /// <summary>Whether the sentence says that police did it.</summary>
    public bool ByPolice;

    /// <summary>Whether the number points back: "the two colleagues", "these three men".</summary>
    public bool Pointing;

    /// <summary>Who the sentence says did it to them; null when it does not say, or speaks of several.</summary>
    public PersonTraits? Doer;

    /// <summary>Whether an event did it: "the shooting killed two".</summary>
    public bool ByEvent;

    /// <summary>Whether its sentence speaks of the dead.</summary>
    public bool OfDead;

    /// <summary>How many times the figure before it: 1 for "as many injured", 2 for "twice as many"; 0 when it has a figure of its own.</summary>
    public long Multiple;

    /// <summary>Whether it is "three more" with the noun left out: others, or more of the same.</summary>
    public bool More;

    /// <summary>Whether they are called by one name alone, as people are whom the report has brought in before.</summary>
    public bool Lone;

    /// <summary>Whether it is "one person": a count of all, and not of this one or that one.</summary>
    public bool CountsAll;

    /// <summary>Which of the dead one person is: 3 for "a third person died", which makes three; 0 where nothing says so.</summary>
    public long Nth;

    /// <summary>Whether the words say that it has just become so many: "a third person has died".</summary>
    public bool NthNow;

    /// <summary>Whether the words take it as known and only say something of these people: "the four people found dead".</summary>
    public bool Known;

    /// <summary>Whether they are told beside others: "three others", "another man".</summary>
    public bool Besides;

    /// <summary>Whether only a wound is told, of which one may have died: "a man with gunshot wounds".</summary>
    public bool Wounded;

    /// <summary>Whether it says how badly some are hurt, where, or in whose care they are: "three are in stable condition".</summary>
    public bool Sorts;

    /// <summary>Whether the number counts some of those told before, or all of them: "the other three", "the four victims".</summary>
    public bool Remaining;

    /// <summary>Whether they were hit in an arm or a leg, of which few die.</summary>
    public bool Outer;

    /// <summary>Whether it tells a death by a word of dying, and not of killing: "one died" may be one of the wounded.</summary>
    public bool Later;

    /// <summary>First and one past the last token of the condition that the people are in: "expected to survive" says that they are hurt, and expects nothing of the harm.</summary>
    public int ConditionFirst, ConditionEnd;

    /// <summary>How the people are brought in.</summary>
    public Mention Mention;

    /// <summary>What tells people apart, for people who can be told apart; null for mere numbers.</summary>
    public List<PersonTraits>? Persons;

    public Stance Stance;
    public List<Voice> Voices = [];
    public When? When;
    public Place? Where;

    /// <summary>The spot within the place, when one is named.</summary>
    public Place? Site;

    /// <summary>The spots that the words name for it, the nearest first.</summary>
    public ImmutableArray<SiteMention> Sites = [];
    public string? EventType;

    /// <summary>Whether the word for the event has many other senses.</summary>
    public bool WeakEvent;
    public int Scene;

    /// <summary>Whether the words say that it was some days before what the report is about: "a day after a bomb killed 22".</summary>
    public bool Earlier;

    /// <summary>Other places where the report says the same, as token ranges.</summary>
    public readonly List<(int First, int End)> Repeats = [];

    /// <summary>Whether it counts the dead or the hurt.</summary>
    public bool IsHarm => Measure is Reckoner.Measure.Killed or Reckoner.Measure.BodiesFound || IsHurt;

    /// <summary>Whether it counts the hurt, or those of whom it is not said whether they live.</summary>
    public bool IsHurt => Measure is Reckoner.Measure.Injured or Reckoner.Measure.Critical or Reckoner.Measure.Casualties or Reckoner.Measure.Hospitalized;

    /// <summary>Whether it has been taken into another draft.</summary>
    public bool Dropped;
}

/// <summary>How people are brought into a sentence.</summary>
internal enum Mention
{
    /// <summary>With a number: "three soldiers".</summary>
    Counted,
    /// <summary>With "a": one whom the report has not spoken of, as a rule.</summary>
    Indefinite,
    /// <summary>With "the" or a possessive: as a rule one whom it has spoken of.</summary>
    Definite,
    /// <summary>Without an article: "soldiers", or "man" in a headline.</summary>
    Bare,
    /// <summary>By name.</summary>
    Named,
    /// <summary>By a pronoun.</summary>
    Pronoun,
    /// <summary>"no one".</summary>
    None,
}

/// <summary>What is said of one person, to tell whether two mentions are of the same one. Lives only while a report is being read.</summary>
internal sealed class PersonTraits
{
    /// <summary>Family name or whole name, folded; null when not named.</summary>
    public string? Name;
    /// <summary>The first of several names, folded; null when there is one or none.</summary>
    public string? Given;
    public int? Age;
    /// <summary>Whether the words are of someone grown up (a man, a woman) or a child; null when they do not say.</summary>
    public bool? Grown;
    /// <summary>'m', 'f' or null.</summary>
    public char? Sex;
    /// <summary>Lexicon entry of the head noun; 0 for none.</summary>
    public int Noun;
    /// <summary>The word before the last of three or more, folded: "Luis Ferrer Pinto" is Ferrer as well as Pinto.</summary>
    public string? Second;
    /// <summary>Which of several victims: 2 for "the second"; null when the words do not say.</summary>
    public int? Ordinal;
    /// <summary>Whether they are told as somebody's: "his driver", "her brother".</summary>
    public bool Own;
    /// <summary>Number within the report once settled; 0 before.</summary>
    public int Key;
}
