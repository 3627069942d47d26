namespace Reckoner.Language;

/// <summary>What a word beside or inside a place name says about it; the lists are <c>knowledge/gazetteer/ambiguous.tsv</c> and <c>cues.tsv</c>.</summary>
[Flags]
internal enum WordClass : uint
{
    /// <summary>In no list.</summary>
    None = 0,
    /// <summary>A common word that is also a place name: "reading", "nice", "mobile".</summary>
    Common = 1,
    /// <summary>A personal name given at birth: "Jordan", "Santiago".</summary>
    Given = 1 << 1,
    /// <summary>A family name: "Jackson", "Martin".</summary>
    Family = 1 << 2,
    /// <summary>Stands before a place: "in", "near", "outside".</summary>
    Locative = 1 << 3,
    /// <summary>Stands before a place or many other things: "of", "to".</summary>
    WeakLocative = 1 << 4,
    /// <summary>Stands before a person: "Mr", "Sgt", "spokesman".</summary>
    Title = 1 << 5,
    /// <summary>Names an institution of the place before it: "Police", "Hospital".</summary>
    Institution = 1 << 6,
    /// <summary>Makes the name before it a publisher, a team, a street: "Post", "Times", "Street".</summary>
    Absorber = 1 << 7,
    /// <summary>Makes the name before it a first-level division: "Department", "Oblast".</summary>
    Province = 1 << 8,
    /// <summary>Makes the name before it a smaller division: "County", "District".</summary>
    District = 1 << 9,
    /// <summary>What a person does after the name: "said", "told".</summary>
    Speech = 1 << 10,
    /// <summary>A compass word: "northern", "downtown".</summary>
    Direction = 1 << 11,
    /// <summary>Stands before a town: "town", "city", "village", as in "the town of Beslan".</summary>
    TownWord = 1 << 12,
    /// <summary>A name of a day or a month.</summary>
    Calendar = 1 << 13,
    /// <summary>Small words that are no part of a name even when capitalized at the beginning of a sentence.</summary>
    Small = 1 << 14,
    /// <summary>An institution that bears any name: "Hospital", "College", "Church".</summary>
    Namable = 1 << 15,
}
