using Reckoner.Language;

namespace Reckoner.Reading;

/// <summary>What stands around a name and says whether it is meant as a place.</summary>
[Flags]
internal enum PlaceSigns
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>"in", "near", "outside" and the like before it, perhaps with "the", "northern" or "downtown" between.</summary>
    Locative = 1,
    /// <summary>"to", "of", "for" before it.</summary>
    WeakLocative = 1 << 1,
    /// <summary>"the town of" before it.</summary>
    TownWord = 1 << 2,
    /// <summary>Opens the report as its dateline.</summary>
    Dateline = 1 << 3,
    /// <summary>Where capitals say nothing.</summary>
    Shouted = 1 << 4,
    /// <summary>First of its sentence.</summary>
    First = 1 << 5,
    /// <summary>"Mr.", "Sgt.", "suspect" before it.</summary>
    TitleBefore = 1 << 6,
    /// <summary>A capitalized word that is no place before it.</summary>
    NameBefore = 1 << 7,
    /// <summary>A given name before it.</summary>
    GivenBefore = 1 << 8,
    /// <summary>A capitalized word after it that makes a longer name.</summary>
    NameAfter = 1 << 9,
    /// <summary>"Police", "Hospital", "man" after it.</summary>
    InstitutionAfter = 1 << 10,
    /// <summary>"Post", "Street" after it.</summary>
    AbsorberAfter = 1 << 11,
    /// <summary>"Province", "Department" after it.</summary>
    ProvinceAfter = 1 << 12,
    /// <summary>"County", "District" after it.</summary>
    DistrictAfter = 1 << 13,
    /// <summary>"said", "told", "who" after it.</summary>
    SpeechAfter = 1 << 14,
    /// <summary>An age after it: ", 22,".</summary>
    AgeAfter = 1 << 15,
    /// <summary>A common word of the language.</summary>
    Common = 1 << 16,
    /// <summary>A given name.</summary>
    Given = 1 << 17,
    /// <summary>A family name.</summary>
    Family = 1 << 18,
    /// <summary>More than one word.</summary>
    Long = 1 << 19,
    /// <summary>After a place and a comma: ", Ohio".</summary>
    AfterPlace = 1 << 20,
    /// <summary>Written all in capitals.</summary>
    Capitals = 1 << 21,
    /// <summary>A possessive follows.</summary>
    Possessive = 1 << 22,
    /// <summary>Not a place but a people ("Iraqi"): tells of the country only.</summary>
    Demonym = 1 << 23,
    /// <summary>A word of the compass.</summary>
    Compass = 1 << 24,
}

/// <summary>A name in a text that may mean a place.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Candidates">What it may mean; never empty.</param>
/// <param name="Signs">What stands around it.</param>
/// <param name="Next">Whether the next mention follows after a comma only, so that it may be the place around this one.</param>
internal readonly record struct NameMention(int Start, int End, GazetteerCandidates Candidates, PlaceSigns Signs, bool Next)
{
    /// <summary>Whether one of the signs is there.</summary>
    public bool Has(PlaceSigns signs) => (Signs & signs) != PlaceSigns.None;

    /// <summary>Whether a candidate's terms are met here.</summary>
    public bool Meets(CandidateTerms terms) =>
        ((terms & CandidateTerms.ContainerOnly) == CandidateTerms.None || Has(PlaceSigns.AfterPlace))
        && ((terms & CandidateTerms.CapitalsOnly) == CandidateTerms.None || Has(PlaceSigns.Capitals));
}
