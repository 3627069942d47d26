namespace Reckoner.Incidents;

/// <summary>What two accounts can have in common, or part them. Their worth is told in <c>knowledge/incidents/likeness.tsv</c> and <c>trees.tsv</c>.</summary>
internal enum Trait
{
    /// <summary>Always there: how unlikely it is that two accounts taken at random tell of one event.</summary>
    Chance,
    /// <summary>The first town of both is the same.</summary>
    Town,
    /// <summary>A town of the one is a town of the other.</summary>
    AnyTown,
    /// <summary>Their towns are within a short drive.</summary>
    NearTown,
    /// <summary>Their towns are far apart.</summary>
    FarTown,
    /// <summary>They are far apart, and no rare word speaks for one event.</summary>
    FarTownAlone,
    /// <summary>Of one of them no town is known.</summary>
    NoTown,
    /// <summary>The same first-level division.</summary>
    Province,
    /// <summary>Different ones.</summary>
    OtherProvince,
    /// <summary>The same country.</summary>
    Country,
    /// <summary>Different ones.</summary>
    OtherCountry,
    /// <summary>The same spot with a name of its own.</summary>
    Site,
    /// <summary>Different spots, each with a name of its own.</summary>
    OtherSite,
    /// <summary>A spot of the same kind.</summary>
    Spot,
    /// <summary>A spot of the same kind within days, where one of them goes on for days: a siege.</summary>
    LongAtSpot,
    /// <summary>What happens at one spot, at spots that cannot be one: a market and a bridge.</summary>
    OtherSpot,
    /// <summary>The one is of several events together, the other of one at its spot.</summary>
    Several,
    /// <summary>The one's report tells the other as an event of another day.</summary>
    ToldApart,
    /// <summary>Both call it the same.</summary>
    Type,
    /// <summary>What one calls it, it cannot be by the other's word.</summary>
    OtherType,
    /// <summary>Both name the same day.</summary>
    Day,
    /// <summary>The one names a day of the week that the other names, for what a report only mentions.</summary>
    SameWeek,
    /// <summary>No day ties what a report only mentions to what another is about.</summary>
    NoDay,
    /// <summary>They name days one apart.</summary>
    NextDay,
    /// <summary>Two or three days apart.</summary>
    NearDay,
    /// <summary>Four to ten days apart.</summary>
    OtherDay,
    /// <summary>More than ten days apart.</summary>
    FarDay,
    /// <summary>Days between their publication.</summary>
    Apart,
    /// <summary>One names a day after the other was published.</summary>
    Later,
    /// <summary>Likeness of their names, thousandths.</summary>
    Names,
    /// <summary>Likeness of their other words, thousandths.</summary>
    Words,
    /// <summary>Share of the words of a mention that the other has too, thousandths.</summary>
    Contained,
    /// <summary>Rarity of the rarest word they share, sixteenths of a bit.</summary>
    Rarest,
    /// <summary>Rarity of the three rarest together.</summary>
    RarestThree,
    /// <summary>Rarity of the eight rarest together.</summary>
    RarestEight,
    /// <summary>Rarity of the rarest name that both leads share.</summary>
    Lead,
    /// <summary>Likeness of their titles, thousandths.</summary>
    Titles,
    /// <summary>The same number of killed.</summary>
    Killed,
    /// <summary>Each counts killed, and no number agrees.</summary>
    OtherKilled,
    /// <summary>The same largest number of injured.</summary>
    Injured,
    /// <summary>Each counts injured, and their largest numbers differ.</summary>
    OtherInjured,
    /// <summary>By how much the largest numbers of killed and injured differ, at most five.</summary>
    Difference,
    /// <summary>Rarity of the numbers they share, points.</summary>
    Numbers,
    /// <summary>How many ages of people they share, at most three.</summary>
    Ages,
    /// <summary>Both tell ages, and share none.</summary>
    OtherAges,
    /// <summary>Length of the shorter, logarithm of its words in sixteenths.</summary>
    Length,
}
