using System.Collections.Frozen;

namespace Reckoner.Incidents;

/// <summary>Words that every report uses and that therefore tell no event from another.</summary>
internal static class PlainWords
{
    private const string List =
        "the and for that with was were has have had his her hers its their they them this these those there then than when where which who whom whose what why how " +
        "from into onto over under about after before during between among against through off out down near around across along behind beyond within without " +
        "are been being will would could should can may might must shall did does done not nor but yet also only just more most less least much many some any all " +
        "each every both either neither other another such same own very too one two three four five six seven eight nine ten first second last next new old " +
        "said says say saying told tells according reported reportedly report reports statement spokesman spokeswoman official officials authorities " +
        "people person man woman men women child children boy girl year years day days week weeks month months hour hours time today yesterday tomorrow night " +
        "morning afternoon evening monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october " +
        "november december she him you your our ours out because while until since still now here again later earlier ago like made make makes took take taken went " +
        "come came going get got gets news story posted updated published editor share email facebook twitter copyright rights reserved associated press reuters " +
        "police killed dead died injured wounded hurt";

    private static readonly FrozenSet<ulong> Marks =
        List.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Fingerprint.Of(word)).ToFrozenSet();

    /// <summary>Whether the word with this mark is one of them.</summary>
    public static bool Has(ulong mark) => Marks.Contains(mark);
}
